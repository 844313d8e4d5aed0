package nl.kennisatelier.web.facilitator.harvest;

import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.workshop.Workshop;

/// Where there is nothing to sort: the answers were deleted, or whoever asks does not lead the workshop.
///
/// @param why the end of a key
/// @param text what there is to say of it
/// @param back to the page where one shows one's key; empty where no key helps
public record ClosedPage(Frame frame, String why, String text, String back) implements Page {

    static ClosedPage gone(PageRequest visit, Workshop workshop) {
        var when = workshop.purged().map(visit.names()::day).orElse("");
        return of(visit, "gone", visit.words().get("harvest.gone.text", when), "");
    }

    static ClosedPage locked(PageRequest visit, Workshop workshop) {
        var cockpit = visit.href("/w/" + workshop.id() + "/regie");
        return of(visit, "locked", visit.words().get("harvest.locked.text"), cockpit);
    }

    private static ClosedPage of(PageRequest visit, String why, String text, String back) {
        return new ClosedPage(
                visit.frame(visit.words().get("harvest." + why + ".title"))
                        .bare()
                        .hidden()
                        .build(),
                why,
                text,
                back);
    }

    @Override
    public String template() {
        return "facilitator/harvest/closed";
    }
}
