package nl.kennisatelier.web.reader.programme;

import java.util.List;
import java.util.Optional;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Taxonomy.ListName;
import nl.kennisatelier.programme.Roadmap;
import nl.kennisatelier.search.Facet;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.Overview;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.web.reader.read.DocumentPage;

/// `GET /programmas/roadmap-next-economy`: what this knowledge base has on each path of the roadmap, and below that its
/// text.
public record RoadmapPage(DocumentPage text, List<Line> lines) implements Page {

    /// Of the text that tells of the roadmap.
    public static final String SLUG = "roadmap-next-economy";

    /// @param names of the path, two where the sources differ; each leads to its lessons
    /// @param path what there is on it
    public record Line(List<Link> names, Roadmap.Path path) {}

    /// Nothing where there is no such text, or no list of paths.
    public static Optional<RoadmapPage> of(PageRequest visit) {
        var paths = visit.overview().roadmap(visit.library()).paths();
        if (paths.isEmpty()) return Optional.empty();
        return DocumentPage.of(visit, Kind.PROGRAMME)
                .map(text -> new RoadmapPage(
                        text, paths.stream().map(path -> line(visit, path)).toList()));
    }

    private static Line line(PageRequest visit, Roadmap.Path path) {
        var names = path.ids().stream()
                .map(id -> new Link(visit.names().choice(ListName.PATHS, id), found(visit, id)))
                .toList();
        return new Line(names, path);
    }

    /// All that was learned on it, and the proposals.
    private static String found(PageRequest visit, String path) {
        SearchRequest request =
                Overview.LESSONS.plus(Facet.KIND, Kind.PROPOSAL.word).plus(Facet.PATH, path);
        return visit.href("/zoeken") + "?" + request.toQuery();
    }

    @Override
    public Frame frame() {
        return text.frame();
    }

    @Override
    public String template() {
        return "reader/programme/roadmap";
    }
}
