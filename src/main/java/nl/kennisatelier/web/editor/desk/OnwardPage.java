package nl.kennisatelier.web.editor.desk;

import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;

/// Where somebody is for a moment who came back from the issuer, on the way to where they were going.
public record OnwardPage(Frame frame, String name, String going) implements Page {

    static OnwardPage of(PageRequest visit, String name, String going) {
        return new OnwardPage(DeskFrame.of(visit, "onward.title").build(), name, going);
    }

    @Override
    public String template() {
        return "editor/onward";
    }
}
