package nl.kennisatelier.web.reader.browse;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Taxonomy.ListName;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.Card;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.web.reader.browse.SetFilter.Length;

/// `GET /vragensets`: the question sets of the library, by theme, by role and by how long they take.
///
/// @param filters each with what can be chosen; only those with something to choose
/// @param filtered whether anything was chosen
/// @param all how many sets there are
public record SetsPage(Frame frame, List<Filter> filters, boolean filtered, int all, List<Row> rows) implements Page {

    /// @param name of the field
    public record Filter(String name, String label, List<Option> options) {}

    /// @param count how many sets there are when this is chosen, and the rest stays
    public record Option(String value, String label, long count, boolean chosen) {}

    /// @param minutes 0 when nobody knows
    public record Row(Card card, int questions, int minutes, String takeOver) {}

    public static SetsPage of(PageRequest visit) {
        var filter = SetFilter.parse(visit.query());
        var sets = visit.library().documents(Kind.QUESTION_SET).stream()
                .filter(set -> set.status().isFound())
                .sorted(ListPage::order)
                .toList();
        var frame = visit.frame(visit.names().kinds(Kind.QUESTION_SET))
                .nav("vragensets")
                .description(visit.words().get("list." + Kind.QUESTION_SET))
                .sets();
        if (!filter.isEmpty()) frame.hidden();
        return new SetsPage(
                frame.build(),
                Stream.of(themes(visit, sets, filter), roles(visit, sets, filter), lengths(visit, sets, filter))
                        .filter(one -> !one.options().isEmpty())
                        .toList(),
                !filter.isEmpty(),
                sets.size(),
                sets.stream().filter(filter::lets).map(set -> row(visit, set)).toList());
    }

    private static Filter themes(PageRequest visit, List<Document> sets, SetFilter filter) {
        var paths = new TreeSet<String>();
        for (var set : sets) {
            for (var path : set.labels().themes()) {
                for (int slash = path.length(); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
                    paths.add(path.substring(0, slash));
                }
            }
        }
        var options = paths.stream()
                .map(path -> option(
                        path, themeLabel(visit, path), sets, filter.withTheme(path), path.equals(filter.theme())))
                .toList();
        return new Filter(SetFilter.THEME, visit.words().get("facet.THEME"), options);
    }

    /// A step down the tree is a step to the right.
    private static String themeLabel(PageRequest visit, String path) {
        long depth = path.chars().filter(sign -> sign == '/').count();
        return "\u2003".repeat((int) depth) + visit.names().theme(path);
    }

    private static Filter roles(PageRequest visit, List<Document> sets, SetFilter filter) {
        var options = sets.stream()
                .flatMap(set -> SetFilter.roles(set).stream())
                .distinct()
                .map(role -> option(
                        role,
                        visit.names().choice(ListName.ROLES, role),
                        sets,
                        filter.withRole(role),
                        role.equals(filter.role())))
                .sorted(Comparator.comparing(Option::label, String.CASE_INSENSITIVE_ORDER))
                .toList();
        return new Filter(SetFilter.ROLE, visit.words().get("facet.ROLE"), options);
    }

    private static Filter lengths(PageRequest visit, List<Document> sets, SetFilter filter) {
        var options = Arrays.stream(Length.values())
                .map(length -> option(
                        length.word,
                        visit.words().get("set.length." + length.word),
                        sets,
                        filter.withLength(Optional.of(length)),
                        filter.length().equals(Optional.of(length))))
                .filter(option ->
                        option.chosen()
                                || sets.stream()
                                        .anyMatch(SetFilter.parse(
                                                java.util.Map.of(SetFilter.LENGTH, List.of(option.value())))::lets))
                .toList();
        return new Filter(SetFilter.LENGTH, visit.words().get("fact.duration"), options);
    }

    private static Option option(String value, String label, List<Document> sets, SetFilter with, boolean chosen) {
        return new Option(value, label, sets.stream().filter(with::lets).count(), chosen);
    }

    private static Row row(PageRequest visit, Document set) {
        int questions = set.details() instanceof Details.SetOfQuestions details
                ? details.questions().size()
                : 0;
        return new Row(
                Card.of(visit, set),
                questions,
                SetFilter.minutes(set),
                visit.href("/vragenset") + "?neem=" + set.id().slug());
    }

    @Override
    public String template() {
        return "reader/browse/sets";
    }
}
