package nl.kennisatelier.web.editor.desk;

import java.util.List;
import java.util.Optional;
import nl.kennisatelier.circulation.EditedText;
import nl.kennisatelier.git.Outcome;
import nl.kennisatelier.source.Content;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;

/// A text is saved: where it stands now, and what may still be mended.
///
/// @param where the page of the text, or that of its preview; an empty label for a file that is no page
/// @param isDraft whether only those see it who have the address of the preview
/// @param merged whether somebody else's change came in between, and both are in
/// @param lines what the desk said
/// @param again back to the form
/// @param undo the text as it was before, to save again on top of this; nothing where there is no such text
public record SavedPage(
        Frame frame,
        String path,
        Link where,
        boolean isDraft,
        boolean merged,
        List<String> lines,
        String again,
        Optional<EditedText> undo)
        implements Page {

    /// @param visit of the edition that the text is in
    /// @param drafts address of the preview that shows what is not published yet
    static SavedPage of(PageRequest visit, String path, Outcome.Done done, String drafts) {
        var page = visit.library()
                .atPath(path)
                .map(document -> new Link(document.title(), visit.href(document), "", visit.langOf(document)));
        var isDraft = page.isEmpty() && Content.isText(path);
        return new SavedPage(
                DeskFrame.of(visit, "saved.title").bare().script("desk.js").build(),
                path,
                page.orElse(new Link(isDraft ? visit.words().get("saved.preview") : "", drafts)),
                isDraft,
                done.merged(),
                done.lines(),
                visit.formHref(path),
                Optional.empty());
    }

    SavedPage undoneBy(Optional<EditedText> undo) {
        return new SavedPage(frame, path, where, isDraft, merged, lines, again, undo);
    }

    @Override
    public String template() {
        return "editor/saved";
    }
}
