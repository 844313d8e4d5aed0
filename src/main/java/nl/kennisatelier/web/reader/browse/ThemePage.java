package nl.kennisatelier.web.reader.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Theme;
import nl.kennisatelier.programme.Scope;
import nl.kennisatelier.search.Facet;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.JsonData;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.Overview;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.web.reader.read.DocumentPage.Group;
import nl.kennisatelier.web.reader.read.PassageGroups;

/// `GET /themas/{path}`: one subject, what is below it, and what was learned about it. Where nobody learned anything
/// yet, what else there is.
///
/// @param intro what it is, as the glossary says it; or empty
/// @param others other words for it
/// @param has all there is on it, counted by kind; or empty
/// @param neighbourhoods with lessons on it, most first
public record ThemePage(
        Frame frame,
        String label,
        String intro,
        List<String> others,
        List<Link> has,
        long lessons,
        String lessonsHref,
        List<ThemesPage.Branch> children,
        List<Group> groups,
        Near near,
        List<Place> neighbourhoods)
        implements Page {

    private static final int PLACES_MAX = 12;

    /// What there may be besides lessons.
    private static final List<Kind> OTHERS = Kind.inOrder(ThemePage::placeOfOther);

    public record Place(Link link, String municipality, long lessons, String lessonsHref) {}

    public static Optional<ThemePage> of(PageRequest visit) {
        var path = visit.path().substring("/themas/".length());
        return visit.names().themeAt(path).map(theme -> of(visit, theme));
    }

    @Override
    public String template() {
        return "reader/browse/theme";
    }

    private static ThemePage of(PageRequest visit, Theme theme) {
        var language = visit.words().language();
        var lessons = Overview.LESSONS.plus(Facet.THEME, theme.path());
        var everything = SearchRequest.ALL.plus(Facet.THEME, theme.path());
        long count = visit.overview().lessons(Facet.THEME, theme.path());
        var intro = intro(visit, theme);
        var has = has(visit, everything);
        return new ThemePage(
                frame(visit, theme, intro.isEmpty() ? sentence(visit, has) : intro),
                theme.label(language),
                intro,
                language.equals("nl") ? theme.alternatives() : List.of(),
                has,
                count,
                search(visit, lessons),
                ThemesPage.branches(visit, theme.children()),
                groups(
                        visit,
                        theme,
                        count > 0 ? PassageGroups.of(visit, everything) : PassageGroups.of(visit, everything, OTHERS)),
                count > 0 ? Near.NOTHING : Near.of(visit, theme),
                places(visit, lessons));
    }

    private static List<Group> groups(PageRequest visit, Theme theme, List<Group> found) {
        var scope = Scope.ALL.with(Scope.By.THEME, theme.path());
        return Stream.of(
                        PassageGroups.coming(visit, scope, "").stream(),
                        found.stream(),
                        PassageGroups.openQuestions(visit, scope).stream())
                .flatMap(groups -> groups)
                .toList();
    }

    private static int placeOfOther(Kind kind) {
        return switch (kind) {
            case QUESTION -> 1;
            case TERM -> 2;
            case PROGRAMME -> 3;
            case QUESTION_SET -> 4;
            case SOURCE -> 5;
            case LINK -> 6;
            case NEIGHBOURHOOD -> 7;
            case ARTICLE -> 8;
            case REPORT, EXAMPLE, TIP, INSIGHT, OPPORTUNITY, RISK, ACTION, MANUAL -> 0;
            case REUSE, KNOWLEDGE_QUESTION, EVENT, SIGNAL, PROPOSAL -> 0;
        };
    }

    /// What its term in the glossary says: the one of the same name.
    private static String intro(PageRequest visit, Theme theme) {
        return visit.names()
                .document(Kind.TERM, theme.leaf())
                .filter(term -> term.status().isFound()
                        && term.language().equals(visit.words().language()))
                .map(term -> term.details() instanceof Details.Term t
                                && !t.definition().isBlank()
                        ? t.definition()
                        : term.summary())
                .orElse("");
    }

    /// `3 tips`, `2 vragen` and `1 begrip`, each leading to those.
    private static List<Link> has(PageRequest visit, SearchRequest everything) {
        var kinds = visit.index().search(everything.withSize(1)).facets().get(Facet.KIND);
        return Stream.of(Kind.values())
                .filter(kind -> kind != Kind.MANUAL && kinds.getOrDefault(kind.word, 0L) > 0)
                .map(kind -> new Link(
                        visit.names().count(kind, kinds.get(kind.word)),
                        search(visit, everything.plus(Facet.KIND, kind.word))))
                .toList();
    }

    /// `Over dit thema: 3 tips, 2 vragen en 1 begrip.`
    private static String sentence(PageRequest visit, List<Link> has) {
        var counts = has.stream().map(Link::label).toList();
        return counts.isEmpty()
                ? ""
                : visit.words().get("theme.has", visit.names().and(counts));
    }

    private static Frame frame(PageRequest visit, Theme theme, String description) {
        var label = theme.label(visit.words().language());
        var frame = visit.frame(label)
                .nav("themas")
                .description(description)
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

    private static List<Place> places(PageRequest visit, SearchRequest lessons) {
        var counts = visit.index().search(lessons.withSize(1)).facets().getOrDefault(Facet.NEIGHBOURHOOD, Map.of());
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(PLACES_MAX)
                .map(count -> place(visit, lessons, count.getKey(), count.getValue()))
                .toList();
    }

    private static Place place(PageRequest visit, SearchRequest lessons, String slug, long count) {
        var names = visit.names();
        return new Place(
                new Link(names.neighbourhood(slug), visit.way("/wijken/" + slug)),
                names.municipalityOf(slug).map(names::municipality).orElse(""),
                count,
                search(visit, lessons.plus(Facet.NEIGHBOURHOOD, slug)));
    }

    private static String search(PageRequest visit, SearchRequest request) {
        return visit.search(request);
    }
}
