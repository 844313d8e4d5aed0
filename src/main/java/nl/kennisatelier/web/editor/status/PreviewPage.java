package nl.kennisatelier.web.editor.status;

import java.util.List;
import java.util.TreeSet;
import nl.kennisatelier.circulation.PreviewEdition;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.source.Problem;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;

/// `GET /voorbeeld/{token}/meldingen`: what this preview would change for readers, and what should be mended first.
///
/// @param changes pages that are new or different; what was taken away leads nowhere
/// @param more changes that are not shown
/// @param hasManual whether this preview has a manual to read
public record PreviewPage(
        Frame frame,
        List<Link> changes,
        int more,
        List<EditorPage.Row> errors,
        List<EditorPage.Row> warnings,
        int moreProblems,
        boolean hasManual)
        implements Page {

    private static final int CHANGES_MAX = 100;

    /// @param visit of a preview
    /// @param online what is published
    public static PreviewPage of(PageRequest visit, Library online) {
        var shown = visit.preview().orElseThrow();
        var paths = new TreeSet<>(shown.edition().changed());
        paths.addAll(shown.drafts());
        var errors = EditorPage.rows(visit, shown.problems().stream().filter(Problem::isError));
        var warnings = EditorPage.rows(visit, shown.problems().stream().filter(problem -> !problem.isError()));
        return new PreviewPage(
                visit.frame(visit.words().get("preview.title"))
                        .style(Frame.FORMS)
                        .build(),
                paths.stream()
                        .limit(CHANGES_MAX)
                        .map(path -> change(visit, shown, online, path))
                        .toList(),
                Math.max(0, paths.size() - CHANGES_MAX),
                errors,
                warnings,
                shown.problems().size() - errors.size() - warnings.size(),
                !visit.library().documents(Kind.MANUAL).isEmpty());
    }

    @Override
    public String template() {
        return "editor/preview";
    }

    private static Link change(PageRequest visit, PreviewEdition shown, Library published, String path) {
        var page = visit.library().atPath(path);
        var online = published.atPath(path);
        var state = shown.drafts().contains(path)
                ? "draft"
                : page.isEmpty() && online.isPresent() ? "gone" : online.isPresent() ? "changed" : "new";
        return new Link(
                page.or(() -> online).map(Document::title).orElse(path),
                page.map(visit::href).orElse(""),
                visit.words().get("preview.is." + state));
    }
}
