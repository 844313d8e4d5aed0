package nl.kennisatelier.web.facilitator.live;

import java.util.Optional;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.workshop.Board;

/// `GET /w/{id}/regie/gewist`: what is to be done after an answer was wiped, or somebody put out. Whoever throws their
/// cookies away is a stranger to us, and comes in with the code again.
///
/// @param isPutOut whether it was somebody with all their answers
/// @param isOpen whether somebody can still come in
/// @param isLocked whether the door is shut
public record WipedPage(
        Frame frame, String here, boolean isPutOut, boolean isOpen, boolean isLocked, Optional<MadeReport> report)
        implements Page {

    /// The word in its address for somebody who was put out.
    static final String PUT_OUT = "deelnemer";

    static WipedPage of(PageRequest visit, Board board, boolean isPutOut, Optional<MadeReport> report) {
        return new WipedPage(
                KeyPage.frame(visit, visit.words().get(isPutOut ? "live.put.out.done" : "live.wipe.done")),
                visit.href("/w/" + board.workshop().id()),
                isPutOut,
                !board.workshop().isEnded(),
                board.precautions().isLocked(),
                report);
    }

    @Override
    public String template() {
        return "facilitator/live/wiped";
    }
}
