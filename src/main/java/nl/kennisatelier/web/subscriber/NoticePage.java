package nl.kennisatelier.web.subscriber;

import java.util.List;
import java.util.Optional;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;

/// What becomes of a subscription: a few lines, and a button where there is something to say yes to.
///
/// @param lead what is the matter
/// @param lines what it is about
/// @param button what it says; nothing where there is nothing to do
/// @param action where its form goes
public record NoticePage(Frame frame, String lead, List<String> lines, Optional<String> button, String action)
        implements Page {

    /// What is told; its words are those of the key.
    enum Kind {
        /// A mail is on its way, if that is an address.
        ASKED,
        /// Do you want this?
        YES,
        DONE,
        FULL,
        UNKNOWN,
        /// Do you want to stop?
        STOP,
        STOPPED,
        /// No such subscription: it was stopped already, or never was.
        GONE;

        private boolean asks() {
            return this == YES || this == STOP;
        }
    }

    /// @param lines what it is about
    static NoticePage of(PageRequest visit, Kind kind, List<String> lines) {
        var words = visit.words();
        var frame = visit.frame(words.get("mail." + kind + ".title"))
                .style(Frame.LETTERS)
                .path("/nieuws") // That of the page itself is a secret: no link in another language leads to it.
                .hidden();
        return new NoticePage(
                frame.build(),
                words.get("mail." + kind + ".text"),
                lines,
                kind.asks() ? Optional.of(words.get("mail." + kind + ".button")) : Optional.empty(),
                visit.href(visit.path()));
    }

    @Override
    public String template() {
        return "subscriber/notice";
    }
}
