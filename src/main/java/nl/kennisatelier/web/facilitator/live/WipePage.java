package nl.kennisatelier.web.facilitator.live;

import java.util.Optional;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.workshop.Board;

/// `GET /w/{id}/regie/wis`: asks once more before an answer is wiped for good.
public record WipePage(Frame frame, String here, AnswerNote note, Optional<MadeReport> report) implements Page {

    /// Nothing for an answer that is gone already.
    static Optional<WipePage> of(PageRequest visit, Board board, long number) {
        return board.answers().stream()
                .filter(answer -> answer.number() == number && !answer.isWiped())
                .findFirst()
                .map(answer -> new WipePage(
                        KeyPage.frame(visit, visit.words().get("live.wipe.title")),
                        visit.href("/w/" + board.workshop().id()),
                        AnswerNote.of(visit, PutOutPage.how(board, answer), answer),
                        Optional.empty()));
    }

    WipePage with(Optional<MadeReport> report) {
        return new WipePage(frame, here, note, report);
    }

    /// Whether somebody sent it who can be put out as well.
    public boolean hasGiver() {
        return note.answer().participant().isPresent();
    }

    @Override
    public String template() {
        return "facilitator/live/wipe";
    }
}
