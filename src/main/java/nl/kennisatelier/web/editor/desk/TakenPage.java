package nl.kennisatelier.web.editor.desk;

import java.util.List;
import java.util.Optional;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;

/// A text was taken away: where its addresses lead now.
///
/// @param path that it had, for what was kept of it in a browser
/// @param onward the text that took over; nothing where they say that it is gone
/// @param lines what the desk said
public record TakenPage(Frame frame, String path, String title, Optional<Link> onward, List<String> lines)
        implements Page {

    static TakenPage of(PageRequest visit, NamedText text, Optional<Document> onward, List<String> lines) {
        return new TakenPage(
                DeskFrame.of(visit, "taken.title").bare().script("desk.js").build(),
                text.path(),
                text.document().title(),
                onward.map(one -> new Link(one.title(), visit.href(one), "", visit.langOf(one))),
                lines);
    }

    @Override
    public String template() {
        return "editor/taken";
    }
}
