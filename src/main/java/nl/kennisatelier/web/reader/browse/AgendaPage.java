package nl.kennisatelier.web.reader.browse;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.programme.Agenda;
import nl.kennisatelier.programme.Scope;
import nl.kennisatelier.search.Facet;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.EventCard;
import nl.kennisatelier.web.kit.site.PageRequest;

/// `GET /agenda`: what is to come, the next one first, and what has been, the last one first.
///
/// @param been the last ones
/// @param all those that have been, where there are more; an empty label for none
/// @param untold what has been of which nobody reported yet, the last one first
/// @param calendarHref the same events, for calendar programs
public record AgendaPage(
        Frame frame,
        List<Choices> choices,
        boolean isNarrowed,
        List<EventCard> coming,
        List<EventCard> been,
        Link all,
        List<Link> untold,
        String calendarHref,
        String feedHref)
        implements Page {

    private static final int COMING_MAX = 30;
    private static final int BEEN_MAX = 12;
    private static final int UNTOLD_MAX = 3;

    /// What the events can be narrowed by.
    ///
    /// @param chosen the label of what was chosen, or empty
    /// @param none where nothing is chosen of it
    public record Choices(String label, String chosen, String none, List<Option> options) {}

    public record Option(String label, String href, long count, boolean isChosen) {}

    public static AgendaPage of(PageRequest visit) {
        var scope = Scope.parse(visit.query());
        var agenda = Agenda.of(visit.library(), scope, visit.today());
        var calendar = href(visit, "/agenda.ics", scope);
        var feed = href(visit, "/agenda.atom", scope);
        var frame = visit.frame(visit.words().get("nav.agenda"))
                .nav("agenda")
                .description(visit.words().get("agenda.lead"))
                .style("agenda.css")
                .query(scope.toQuery())
                .feeds(List.of(new Link(visit.words().get("nav.agenda"), feed)));
        if (!scope.isEmpty()) frame.hidden();
        return new AgendaPage(
                frame.build(),
                choices(visit, scope),
                !scope.isEmpty(),
                cards(visit, agenda.coming(), COMING_MAX),
                cards(visit, agenda.been(), BEEN_MAX),
                all(visit, agenda),
                untold(visit, agenda),
                calendar,
                feed);
    }

    @Override
    public String template() {
        return "reader/browse/agenda";
    }

    /// For who types it over: as it stands in full.
    public String calendarAddress() {
        return frame.absolute(calendarHref);
    }

    private static List<EventCard> cards(PageRequest visit, List<Document> events, int max) {
        return events.stream()
                .limit(max)
                .map(event -> EventCard.of(visit, event))
                .toList();
    }

    private static Link all(PageRequest visit, Agenda agenda) {
        if (agenda.coming().size() <= COMING_MAX && agenda.been().size() <= BEEN_MAX) return new Link("", "");
        var query = SearchRequest.ALL.plus(Facet.KIND, Kind.EVENT.word).toQuery();
        return new Link(visit.words().get("agenda.all"), visit.href("/zoeken") + "?" + query);
    }

    private static List<Link> untold(PageRequest visit, Agenda agenda) {
        return agenda.been().stream()
                .filter(event -> Agenda.reports(visit.library(), event).isEmpty())
                .limit(UNTOLD_MAX)
                .map(event -> new Link(event.title(), visit.href(event), "", visit.langOf(event)))
                .toList();
    }

    private static List<Choices> choices(PageRequest visit, Scope scope) {
        return Arrays.stream(Scope.By.values())
                .map(by -> choices(visit, scope, by))
                .filter(choices ->
                        !choices.options().isEmpty() || !choices.chosen().isEmpty())
                .toList();
    }

    private static Choices choices(PageRequest visit, Scope scope, Scope.By by) {
        var others = scope.with(by, "");
        var chosen = scope.value(by);
        var options = counts(visit, others, by).entrySet().stream()
                .map(count -> new Option(
                        visit.names().value(by, count.getKey()),
                        href(visit, "/agenda", others.with(by, count.getKey())),
                        count.getValue(),
                        count.getKey().equals(chosen)))
                .sorted(Comparator.comparing(Option::label, String.CASE_INSENSITIVE_ORDER))
                .toList();
        return new Choices(
                visit.words().get("scope." + by),
                chosen.isEmpty() ? "" : visit.names().value(by, chosen),
                href(visit, "/agenda", others),
                options);
    }

    private static Map<String, Long> counts(PageRequest visit, Scope others, Scope.By by) {
        return Agenda.of(visit.library(), others, visit.today())
                .nearest()
                .flatMap(event -> by.of(visit.library(), event).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static String href(PageRequest visit, String path, Scope scope) {
        return visit.href(path) + (scope.isEmpty() ? "" : "?" + scope.toQuery());
    }
}
