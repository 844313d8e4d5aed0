package nl.kennisatelier.web.export;

import java.util.List;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;

/// What stands before the texts of a [Dossier]: what they have in common, and which they are.
///
/// @param texts each with what it is
/// @param notes what is not in it, in sentences
public record DossierPage(Frame frame, Dossier dossier, List<Link> texts, List<String> notes, String version)
        implements Page {

    /// @param lead what it is, in a sentence
    static DossierPage of(PageRequest visit, Dossier dossier, String lead, List<String> notes) {
        var frame = visit.frame(dossier.title())
                .path(dossier.path().replaceFirst("\\?.*", ""))
                .query(dossier.path().contains("?") ? dossier.path().replaceFirst("[^?]*\\?", "") : "")
                .description(lead)
                .build();
        return new DossierPage(
                frame,
                dossier,
                dossier.texts().stream()
                        .map(text -> new Link(
                                visit.names().title(text),
                                visit.href(text),
                                visit.names().kind(text.kind()),
                                visit.langOf(text)))
                        .toList(),
                notes,
                HandoutPage.version(visit));
    }

    @Override
    public String template() {
        return "export/dossier";
    }
}
