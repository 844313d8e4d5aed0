package nl.kennisatelier.web.facilitator.live;

import java.util.List;
import java.util.Optional;
import nl.kennisatelier.library.Asking;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.workshop.Answer;
import nl.kennisatelier.workshop.AnswerState;
import nl.kennisatelier.workshop.Board;
import nl.kennisatelier.workshop.SetQuestion;

/// `GET /w/{id}/regie/deelnemer`: asks once more before somebody is put out with all their answers.
///
/// @param answer the number of one of theirs
/// @param answers all that goes
public record PutOutPage(Frame frame, String here, long answer, List<AnswerNote> answers) implements Page {

    /// Nothing for what nobody gave: it was taken back, or came in on paper.
    static Optional<PutOutPage> of(PageRequest visit, Board board, long number) {
        return board.answers().stream()
                .filter(answer -> answer.number() == number && answer.state() != AnswerState.TAKEN_BACK)
                .filter(answer -> answer.participant().isPresent())
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
                        .filter(other -> other.state() != AnswerState.TAKEN_BACK)
                        .map(other -> AnswerNote.of(visit, how(board, other), other))
                        .toList());
    }

    private static Asking how(Board board, Answer answer) {
        return board.workshop().ask(answer.question()).map(SetQuestion::how).orElse(Asking.OPEN);
    }

    @Override
    public String template() {
        return "facilitator/live/putout";
    }
}
