package nl.kennisatelier.web.facilitator.harvest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.circulation.HarvestChoices;
import nl.kennisatelier.circulation.HarvestRow;
import nl.kennisatelier.circulation.HarvestRows.Part;
import nl.kennisatelier.circulation.TallyTable;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.web.facilitator.live.ResultPage;
import nl.kennisatelier.web.kit.page.FormAction;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.workshop.Board;

/// `GET /w/{id}/oogst`: what was answered, to tick what goes into a report.
///
/// @param action where the form goes
/// @param sorting what is typed and ticked
/// @param places to choose the neighbourhood from
/// @param seen the answers on this page, for the form to send along
/// @param seenCounts the questions that are counted on it
/// @param seenAnswered the knowledge questions on it
/// @param troubles why no report was made, in words
/// @param photos the answers that have a photo of what hung on paper
/// @param back to the cockpit
/// @param ends until when the answers are kept, in words
/// @param isMade whether a report was made of it before
/// @param report that one, when it is online
public record HarvestPage(
        Frame frame,
        String action,
        HarvestChoices sorting,
        List<Place> places,
        List<Group> groups,
        String seen,
        String seenCounts,
        String seenAnswered,
        List<Trouble> troubles,
        Set<Long> photos,
        String back,
        boolean isEnded,
        String ends,
        boolean isMade,
        Optional<Link> report,
        boolean hasRepository)
        implements Page {

    public record Place(String slug, String name) {}

    /// Why no report was made.
    ///
    /// @param href to where it can be mended
    public record Trouble(String text, String href) {}

    /// A question with its answers, by heading.
    ///
    /// @param tally rows of a question that is counted
    /// @param isHeaded whether its answers stand under headings
    /// @param answers whether it answers a knowledge question; nothing where that was not asked
    public record Group(
            int number,
            String question,
            List<Heading> headings,
            int count,
            int more,
            TallyTable tally,
            boolean isOpen,
            boolean isCounted,
            boolean isHeaded,
            Optional<Boolean> answers) {}

    /// The address of its photo, or empty.
    public String photo(HarvestRow row) {
        return photos.contains(row.number()) ? back + "/foto/" + row.number() : "";
    }

    /// Every heading there is, to choose from for another answer.
    public List<String> titles() {
        return groups.stream()
                .flatMap(group -> group.headings().stream())
                .map(Heading::title)
                .filter(title -> !title.isEmpty())
                .distinct()
                .toList();
    }

    public record Heading(String title, List<HarvestRow> rows) {}

    static HarvestPage of(
            PageRequest visit,
            Board board,
            HarvestChoices sorting,
            List<Part> parts,
            List<String> troubles,
            Set<Long> photos) {
        var words = visit.words();
        var workshop = board.workshop();
        var rows = parts.stream().flatMap(part -> part.rows().stream()).toList();
        var address = "/w/" + workshop.id();
        return new HarvestPage(
                visit.frame(words.get("harvest.title"))
                        .bare()
                        .hidden()
                        .style("harvest.css")
                        .script("harvest.js")
                        .build(),
                visit.href(address + "/oogst"),
                sorting,
                places(visit),
                parts.stream().map(HarvestPage::group).toList(),
                joined(rows.stream().map(HarvestRow::number)),
                joined(parts.stream().filter(part -> !part.isOpen()).map(Part::number)),
                joined(parts.stream().filter(part -> part.answers().isPresent()).map(Part::number)),
                troubles.stream()
                        .map(trouble -> new Trouble(words.get("harvest.trouble." + trouble), anchor(trouble, rows)))
                        .toList(),
                photos,
                visit.href(address + "/regie"),
                workshop.isEnded(),
                workshop.deletedAt().map(visit.names()::day).orElse(""),
                !workshop.report().isEmpty(),
                ResultPage.report(visit, workshop),
                visit.services().isEditable());
    }

    private static String anchor(String trouble, List<HarvestRow> rows) {
        return switch (trouble) {
            case "title" -> "#f-titel";
            case "date" -> "#f-datum";
            case "participants" -> "#f-deelnemers";
            case "person" ->
                rows.stream()
                        .filter(row -> !row.trouble().isEmpty())
                        .findFirst()
                        .map(row -> "#a" + row.number())
                        .orElse("#v1");
            default -> "#v1";
        };
    }

    private static String joined(Stream<?> numbers) {
        return numbers.map(String::valueOf).collect(Collectors.joining(","));
    }

    private static List<Place> places(PageRequest visit) {
        return visit.library().documents(Kind.NEIGHBOURHOOD).stream()
                .map(Document::id)
                .map(id -> new Place(id.slug(), visit.names().neighbourhood(id.slug())))
                .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
                .toList();
    }

    private static Group group(Part part) {
        var headings = new ArrayList<Heading>();
        part.rows().stream()
                .collect(Collectors.groupingBy(HarvestRow::heading, java.util.LinkedHashMap::new, Collectors.toList()))
                .forEach((title, rows) -> headings.add(new Heading(title, rows)));
        return new Group(
                part.number(),
                part.ask().text(),
                headings,
                part.isOpen() ? part.rows().size() + part.more() : part.tally().total(),
                part.more(),
                part.tally(),
                part.isOpen(),
                part.isCounted(),
                part.isHeaded(),
                part.answers());
    }

    @Override
    public String template() {
        return "facilitator/harvest/sort";
    }

    /// What happens to a form that says nothing of what it wants: it comes back.
    static String wanted(Map<String, List<String>> fields) {
        return fields.getOrDefault(FormAction.FIELD, List.of("")).getFirst();
    }
}
