package nl.kennisatelier.web.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.library.Theme;
import nl.kennisatelier.search.Facet;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.web.page.Frame;
import nl.kennisatelier.web.page.JsonData;
import nl.kennisatelier.web.page.Link;
import nl.kennisatelier.web.page.Overview;
import nl.kennisatelier.web.page.Page;
import nl.kennisatelier.web.page.Visit;
import nl.kennisatelier.web.read.DocumentPage.Group;
import nl.kennisatelier.web.read.Groups;

/// `GET /themas/{path}`: one subject, what is below it, and what was learned about it.
///
/// @param others other words for it
/// @param neighbourhoods with lessons on it, most first
public record ThemePage(
        Frame frame,
        String label,
        List<String> others,
        long lessons,
        String lessonsHref,
        List<ThemesPage.Branch> children,
        List<Group> groups,
        List<Place> neighbourhoods)
        implements Page {

    private static final int PLACES_MAX = 12;

    public record Place(Link link, String municipality, long lessons, String lessonsHref) {}

    public static Optional<ThemePage> of(Visit visit) {
        var path = visit.path().substring("/themas/".length());
        return visit.names().themeAt(path).map(theme -> of(visit, theme));
    }

    @Override
    public String template() {
        return "theme";
    }

    private static ThemePage of(Visit visit, Theme theme) {
        var language = visit.words().language();
        var lessons = Overview.LESSONS.plus(Facet.THEME, theme.path());
        return new ThemePage(
                frame(visit, theme),
                theme.label(language),
                language.equals("nl") ? theme.alternatives() : List.of(),
                visit.overview().lessons(Facet.THEME, theme.path()),
                search(visit, lessons),
                ThemesPage.branches(visit, theme.children()),
                Groups.of(visit, SearchRequest.ALL.plus(Facet.THEME, theme.path())),
                places(visit, lessons));
    }

    private static Frame frame(Visit visit, Theme theme) {
        var label = theme.label(visit.words().language());
        var frame = visit.frame(label)
                .nav("themas")
                .description(visit.words().get("theme.description", label))
                .crumb(visit.words().get("nav.themas"), "/themas");
        for (var above : above(theme.path())) frame.crumb(visit.names().theme(above), "/themas/" + above);
        return frame.data(JsonData.thing(
                        "DefinedTerm",
                        "name",
                        label,
                        "alternateName",
                        theme.alternatives(),
                        "url",
                        visit.origin() + visit.href("/themas/" + theme.path())))
                .build();
    }

    /// `a` and `a/b` for `a/b/c`.
    private static List<String> above(String path) {
        var above = new ArrayList<String>();
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            above.add(path.substring(0, slash));
        }
        return above;
    }

    private static List<Place> places(Visit visit, SearchRequest lessons) {
        var counts = visit.index().search(lessons.withSize(1)).facets().getOrDefault(Facet.NEIGHBOURHOOD, Map.of());
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(PLACES_MAX)
                .map(count -> place(visit, lessons, count.getKey(), count.getValue()))
                .toList();
    }

    private static Place place(Visit visit, SearchRequest lessons, String slug, long count) {
        var names = visit.names();
        return new Place(
                new Link(names.neighbourhood(slug), visit.href("/wijken/" + slug)),
                names.municipalityOf(slug).map(names::municipality).orElse(""),
                count,
                search(visit, lessons.plus(Facet.NEIGHBOURHOOD, slug)));
    }

    private static String search(Visit visit, SearchRequest request) {
        return visit.href("/zoeken") + "?" + request.toQuery();
    }
}
