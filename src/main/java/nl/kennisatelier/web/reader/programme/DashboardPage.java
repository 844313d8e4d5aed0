package nl.kennisatelier.web.reader.programme;

import java.util.List;
import java.util.Optional;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Taxonomy.ListName;
import nl.kennisatelier.programme.Dashboard;
import nl.kennisatelier.programme.Quarter;
import nl.kennisatelier.programme.Roadmap;
import nl.kennisatelier.search.Facet;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.Overview;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.web.reader.read.DocumentPage;

/// `GET /programmas/{slug}` of a programme with pilots: how it stands, and below that its text.
///
/// @param lead in one sentence what is on the page
/// @param elements the four parts of the support, each with its number
/// @param paths of the roadmap, each with its lessons
/// @param feed of what is new in the programme; empty in a preview
/// @param table of the matrix; empty in a preview
/// @param quarter the picture of the last one that is over
/// @param quarters all of them
public record DashboardPage(
        DocumentPage text,
        String lead,
        List<Element> elements,
        CoverageTable matrix,
        List<GapLine> gaps,
        List<PathLine> paths,
        TimelineChart timeline,
        String feed,
        String table,
        Link quarter,
        Link quarters)
        implements Page {

    /// As many as a reader takes in.
    private static final int GAPS_MAX = 7;

    /// @param number `4`, or `1 van 7`
    public record Element(String title, String number, String said, Link to) {}

    /// @param lessons 0 for none
    public record PathLine(List<Link> names, int lessons) {}

    /// Nothing where the programme has no pilots: then its text is all there is.
    public static Optional<DashboardPage> of(PageRequest visit, Document programme) {
        return visit.overview()
                .dashboard(visit.library(), programme, visit.today())
                .flatMap(dashboard -> DocumentPage.of(visit, Kind.PROGRAMME)
                        .map(text -> new Making(visit, programme, dashboard).page(text)));
    }

    @Override
    public Frame frame() {
        return text.frame();
    }

    @Override
    public String template() {
        return "reader/programme/dashboard";
    }

    private record Making(PageRequest visit, Document programme, Dashboard dashboard) {

        DashboardPage page(DocumentPage text) {
            boolean isOnline = !visit.root().isPreview();
            var slug = programme.id().slug();
            var own = SearchRequest.ALL.plus(Facet.PROGRAMME, slug).toQuery();
            return new DashboardPage(
                    text,
                    t("programme.lead"),
                    elements(slug),
                    CoverageTable.of(visit, dashboard),
                    dashboard.gaps().stream()
                            .limit(GAPS_MAX)
                            .map(gap -> GapLine.of(visit, dashboard, gap))
                            .toList(),
                    dashboard.roadmap().paths().stream().map(this::path).toList(),
                    TimelineChart.of(visit, dashboard.timeline()),
                    isOnline ? visit.href("/zoeken.atom") + "?" + own : "",
                    isOnline ? visit.href("/programmas/" + slug + "/matrix.csv") : "",
                    quarter(slug),
                    new Link(t("quarter.all"), visit.href("/programmas/" + slug + "/kwartaal")));
        }

        private List<Element> elements(String slug) {
            var sums = dashboard.elements();
            var roadmap = dashboard.roadmap();
            int pilots = dashboard.pilots().all().size();
            return List.of(
                    new Element(
                            t("programme.signals"),
                            Integer.toString(sums.signals()),
                            t("programme.signals.said", sums.signals(), sums.answered()),
                            to("programme.signals.to", "/signalen")),
                    new Element(
                            t("programme.proposals"),
                            t("programme.of", sums.proposed(), pilots),
                            t("programme.proposals.said", sums.proposed()),
                            to("programme.proposals.to", "/programmas/" + slug + "/voorstellen")),
                    new Element(
                            t("programme.reuse"),
                            Integer.toString(sums.travelled()),
                            t("programme.reuse.said", sums.travelled(), sums.heard()),
                            to("programme.reuse.to", "/hergebruik")),
                    new Element(
                            t("programme.roadmap"),
                            t("programme.of", roadmap.covered(), roadmap.paths().size()),
                            t("programme.roadmap.said"),
                            to("programme.roadmap.to", "#paden")));
        }

        private Link quarter(String slug) {
            var last = Quarter.of(visit.today()).previous();
            return new Link(
                    t("quarter.link", QuarterVisit.name(visit, last)),
                    visit.href("/programmas/" + slug + "/kwartaal/" + last));
        }

        private Link to(String words, String path) {
            return new Link(t(words), path.startsWith("#") ? path : visit.href(path));
        }

        private PathLine path(Roadmap.Path path) {
            var names = path.ids().stream()
                    .map(id -> new Link(visit.names().choice(ListName.PATHS, id), found(id)))
                    .toList();
            return new PathLine(names, path.lessons() + path.examples());
        }

        /// The lessons of the pilots on a path.
        private String found(String path) {
            var request = Overview.LESSONS.plus(Facet.PATH, path);
            for (var pilot : dashboard.pilots().all()) request = CoverageTable.in(pilot, request);
            return visit.href("/zoeken") + "?" + request.toQuery();
        }

        private String t(String key, Object... arguments) {
            return visit.words().get(key, arguments);
        }
    }
}
