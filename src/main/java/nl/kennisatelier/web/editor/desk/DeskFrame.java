package nl.kennisatelier.web.editor.desk;

import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.site.FrameBuilder;
import nl.kennisatelier.web.kit.site.PageRequest;

/// The frame around every page with a form of the desk.
final class DeskFrame {

    private DeskFrame() {}

    /// @param title key of its words
    static FrameBuilder of(PageRequest visit, String title) {
        return visit.frame(visit.words().get(title))
                .style(Frame.FORMS)
                .style(Frame.DESK)
                .crumb(visit.words().get("editor.title"), "/redactie")
                .hidden();
    }
}
