package nl.kennisatelier.web.kit.site;

import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Page;

/// A page that is not there, or a fault of ours.
///
/// @param what `404`, `414`, `503`, `closed`, `desk` or `500`
/// @param id by which the fault stands in the log, or empty
/// @param why a sentence on the cause, where there is one to tell; or empty
public record TroublePage(Frame frame, String what, String id, String why) implements Page {

    public static TroublePage of(PageRequest visit, String what, String id) {
        return of(visit, what, id, "");
    }

    public static TroublePage of(PageRequest visit, String what, String id, String why) {
        var frame = visit.frame(visit.words().get("trouble." + what + ".title"))
                .bare()
                .hidden();
        return new TroublePage(frame.build(), what, id, why);
    }

    @Override
    public String template() {
        return "kit/trouble";
    }
}
