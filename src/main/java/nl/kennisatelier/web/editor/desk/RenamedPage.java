package nl.kennisatelier.web.editor.desk;

import java.util.List;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.page.Qr;
import nl.kennisatelier.web.kit.site.PageRequest;

/// A text has another address: what to put on paper from now on.
///
/// @param where it stands now
/// @param address in full, as it is printed
/// @param code the same, for a phone
/// @param lines what the desk said
public record RenamedPage(Frame frame, Link where, String address, Qr code, List<String> lines, String form)
        implements Page {

    static RenamedPage of(PageRequest visit, String path, String address, String title, List<String> lines) {
        var href = visit.href("/" + address);
        var full = visit.origin() + href;
        return new RenamedPage(
                DeskFrame.of(visit, "renamed.title").bare().build(),
                new Link(title, href),
                full,
                Qr.of(full),
                lines,
                visit.formHref(path));
    }

    @Override
    public String template() {
        return "editor/renamed";
    }
}
