package nl.kennisatelier.web.facilitator.live;

import java.util.List;
import java.util.Optional;
import nl.kennisatelier.library.Asking;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.workshop.Answer;
import nl.kennisatelier.workshop.Board;
import nl.kennisatelier.workshop.SetQuestion;

/// `GET /w/{id}/regie/deelnemer`: asks once more before somebody is put out with all their answers.
///
/// @param answer the number of one of theirs
/// @param answers all that goes
public record PutOutPage(Frame frame, String here, long answer, List<AnswerNote> answers, Optional<MadeReport> report)
        implements Page {

    /// Also for an answer that was taken back. Nothing for what nobody gave, or who did is out already.
    static Optional<PutOutPage> of(PageRequest visit, Board board, long number) {
        return board.answers().stream()
                .filter(answer -> answer.number() == number && board.hasGiver(answer))
                .findFirst()
                .map(answer -> of(visit, board, answer));
    }

    private static PutOutPage of(PageRequest visit, Board board, Answer answer) {
        return new PutOutPage(
                KeyPage.frame(visit, visit.words().get("live.put.out")),
                visit.href("/w/" + board.workshop().id()),
                answer.number(),
                board.answers().stream()
                        .filter(other -> other.participant().equals(answer.participant()))
                        .filter(other -> !other.isWiped())
                        .map(other -> AnswerNote.of(visit, how(board, other), other))
                        .toList(),
                Optional.empty());
    }

    PutOutPage with(Optional<MadeReport> report) {
        return new PutOutPage(frame, here, answer, answers, report);
    }

    static Asking how(Board board, Answer answer) {
        return board.workshop().ask(answer.question()).map(SetQuestion::how).orElse(Asking.OPEN);
    }

    @Override
    public String template() {
        return "facilitator/live/putout";
    }
}
