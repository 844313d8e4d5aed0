package nl.kennisatelier.web.reader.home;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.programme.Agenda;
import nl.kennisatelier.programme.Scope;
import nl.kennisatelier.search.Facet;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.JsonData;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.Card;
import nl.kennisatelier.web.kit.site.EventCard;
import nl.kennisatelier.web.kit.site.Overview;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.web.kit.site.SiteMaker;

/// `GET /`: the search field, what is new, and who knows what. All numbers are what a click on them finds.
///
/// @param empty whether there is nothing to find yet
/// @param next the event that is the first to come, where people meet; nothing where none is known
/// @param latest reports
/// @param articles some texts of no other kind, for a library that has nothing else to show yet
public record HomePage(
        Frame frame,
        boolean empty,
        List<Link> oftenSearched,
        Numbers numbers,
        List<ThemeTile> themes,
        Optional<EventCard> next,
        List<Card> latest,
        List<Card> articles,
        Own own,
        Matrix matrix,
        YearChart years)
        implements Page {

    /// What there is to find.
    ///
    /// @param neighbourhoods with at least one lesson
    public record Numbers(long lessons, String lessonsHref, long neighbourhoods, long questions, long reports) {}

    /// What somebody can begin with for an evening of their own.
    ///
    /// @param hasSets whether there are question sets to look at
    /// @param makesSets whether one can be made here
    /// @param hasManual whether there is a manual to read
    public record Own(boolean hasSets, boolean makesSets, boolean hasManual) {

        public boolean isNothing() {
            return !hasSets && !hasManual;
        }
    }

    private static final int LATEST_MAX = 3;
    private static final int ARTICLES_MAX = 9;

    public record ThemeTile(String label, String icon, String href, long lessons) {}

    public static HomePage of(PageRequest visit) {
        var overview = visit.overview();
        var frame = visit.frame(visit.words().get("home.title")).bare().style("agenda.css");
        frame.data(JsonData.thing(
                "WebSite",
                "name",
                visit.library().conventions().atelier().name(),
                "url",
                visit.origin() + visit.href("/"),
                "inLanguage",
                visit.words().language(),
                "publisher",
                SiteMaker.of(visit)));
        return new HomePage(
                frame.build(),
                visit.library().documents().isEmpty(),
                oftenSearched(visit),
                numbers(visit),
                themes(visit),
                Agenda.of(visit.library(), Scope.ALL, visit.today()).coming().stream()
                        .filter(event -> EventCard.moment(visit.words(), event).isEmpty())
                        .findFirst()
                        .map(event -> EventCard.of(visit, event)),
                latest(visit),
                overview.lessons().total() == 0 ? articles(visit) : List.of(),
                new Own(
                        overview.count(Kind.QUESTION_SET) > 0,
                        visit.services().holdsWorkshops() && !visit.root().isPreview(),
                        overview.count(Kind.MANUAL) > 0),
                Matrix.of(visit),
                YearChart.of(visit));
    }

    private static Numbers numbers(PageRequest visit) {
        var overview = visit.overview();
        return new Numbers(
                overview.lessons().total(),
                search(visit, Overview.LESSONS),
                overview.lessons()
                        .facets()
                        .getOrDefault(Facet.NEIGHBOURHOOD, Map.of())
                        .size(),
                overview.count(Kind.QUESTION),
                overview.count(Kind.REPORT));
    }

    @Override
    public String template() {
        return "reader/home/home";
    }

    private static List<Link> oftenSearched(PageRequest visit) {
        return visit.library().conventions().atelier().oftenSearched().stream()
                .limit(6)
                .map(words -> new Link(words, search(visit, SearchRequest.words(words)), "", visit.langOf("nl")))
                .toList();
    }

    private static List<ThemeTile> themes(PageRequest visit) {
        return visit.library().taxonomy().themes().stream()
                .map(theme -> new ThemeTile(
                        theme.label(visit.words().language()),
                        theme.icon().word,
                        visit.href("/themas/" + theme.path()),
                        visit.overview().lessons(Facet.THEME, theme.path())))
                .filter(tile -> tile.lessons() > 0)
                .toList();
    }

    private static List<Card> latest(PageRequest visit) {
        var found = visit.library().documents(Kind.REPORT).stream()
                .filter(report -> report.status().isFound())
                .sorted(Library::newestFirst)
                .limit(LATEST_MAX)
                .toList();
        return Card.of(visit, found);
    }

    private static List<Card> articles(PageRequest visit) {
        var found = visit.library().documents(Kind.ARTICLE).stream()
                .filter(article -> article.status().isFound())
                .limit(ARTICLES_MAX)
                .toList();
        return Card.of(visit, found);
    }

    private static String search(PageRequest visit, SearchRequest request) {
        return visit.href("/zoeken") + "?" + request.toQuery();
    }
}
