package nl.kennisatelier.web.editor.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Status;
import nl.kennisatelier.web.kit.page.KindStyle;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.site.PageRequest;

/// What is edited: how it stands, and what else there is of its kind.
///
/// @param title of the text; the path of a file that is no text
/// @param kind its word on screen; empty for a file that is no text
/// @param standing the end of a key: new, draft, online; empty for a file that is no text
/// @param isThere whether it was saved before
/// @param page where readers find it; an empty address for one that they do not
/// @param canHaveFields whether it can be shown as fields, where it is not
/// @param example another text of the kind
public record About(
        String title,
        String kind,
        String standing,
        boolean isThere,
        Link page,
        boolean canHaveFields,
        Optional<Example> example) {

    /// A text to look at while writing another.
    ///
    /// @param parts a few of its tips, questions and the like
    public record Example(Link page, String summary, List<Part> parts) {}

    public record Part(KindStyle look, String kind, String text) {}

    private static final int PARTS_MAX = 3;

    /// @param isText whether it is shown as a text
    static About of(PageRequest visit, String path, Optional<Document> document, boolean isText) {
        if (document.isEmpty()) return new About(path, "", "", false, new Link("", ""), false, Optional.empty());
        var found = document.get();
        var online = visit.library().atPath(path).filter(one -> one.status() != Status.DRAFT);
        return new About(
                found.title(),
                visit.names().kind(found.kind()),
                online.isPresent() ? "online" : "draft",
                visit.library().atPath(path).isPresent() || visit.library().hides(path),
                new Link(found.title(), online.map(visit::href).orElse("")),
                isText,
                example(visit, found.kind(), path));
    }

    /// The newest that has something to show.
    private static Optional<Example> example(PageRequest visit, Kind kind, String path) {
        return visit.library().documents(kind).stream()
                .filter(document ->
                        !document.path().equals(path) && document.status().isFound())
                .max(Comparator.comparing((Document document) ->
                                Math.min(PARTS_MAX, document.passages().size()))
                        .thenComparing(document -> document.summary().length()))
                .map(document -> new Example(
                        new Link(document.title(), visit.href(document), "", visit.langOf(document)),
                        document.summary(),
                        document.passages().stream()
                                .limit(PARTS_MAX)
                                .map(passage -> new Part(
                                        KindStyle.of(passage.kind()),
                                        visit.names().kind(passage.kind()),
                                        passage.title()))
                                .toList()));
    }
}
