package nl.kennisatelier.web.facilitator.live;

import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;

/// For who comes to a screen or a cockpit without a key: a script looks for it in the address, else it can be typed in.
///
/// @param id of the workshop, as somebody asked for it: anything at all
/// @param page where they were going
/// @param isWrong whether what they typed was no key
public record KeyPage(Frame frame, String id, String page, boolean isWrong) implements Page {

    static KeyPage of(PageRequest visit, String id, String page) {
        var frame = frame(visit, visit.words().get("live.key.title"));
        return new KeyPage(frame, id, page, false);
    }

    /// Around every page that needs a key: the script of the hall looks for one in the address.
    static Frame frame(PageRequest visit, String title, String... styles) {
        var frame = visit.frame(title).style(Frame.FORMS).hidden().style("live.css");
        for (var style : styles) frame.style(style);
        return frame.script("hall.js").build();
    }

    KeyPage wrong() {
        return new KeyPage(frame, id, page, true);
    }

    public String action() {
        return frame.href("/w/" + id + "/sleutel");
    }

    @Override
    public String template() {
        return "facilitator/live/key";
    }
}
