package nl.kennisatelier.web.reader.browse;

import java.util.List;
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
        List<ScopeChoices> choices,
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

    public static AgendaPage of(PageRequest visit) {
        var scope = Scope.parse(visit.query()).in(visit.library());
        var agenda = Agenda.shown(visit.library(), scope, visit.today());
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

    private static List<ScopeChoices> choices(PageRequest visit, Scope scope) {
        return ScopeChoices.all(
                visit,
                scope,
                List.of(Scope.By.values()),
                other -> Agenda.shown(visit.library(), other, visit.today()).nearest(),
                other -> href(visit, "/agenda", other));
    }

    private static String href(PageRequest visit, String path, Scope scope) {
        return visit.href(path) + (scope.isEmpty() ? "" : "?" + scope.toQuery());
    }
}
