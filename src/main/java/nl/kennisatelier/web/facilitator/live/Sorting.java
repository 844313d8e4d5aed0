package nl.kennisatelier.web.facilitator.live;

import java.util.List;
import nl.kennisatelier.library.Asking;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.workshop.Answer;
import nl.kennisatelier.workshop.AnswerState;
import nl.kennisatelier.workshop.Board;
import nl.kennisatelier.workshop.SetQuestion;

/// The answers in a cockpit, to one question.
///
/// @param gone the newest to that question of which the text is gone: who gave them can still be put out
/// @param waiting how many answers to any question wait to be let through
/// @param waitingHere those to the question that is looked at
/// @param wall all other answers to that question, the hidden and removed ones among them
/// @param before what other evenings said to that question
/// @param earlier answers to it of the rounds before this one
/// @param headings those that were given already
public record Sorting(
        int waiting,
        Wall waitingHere,
        Wall wall,
        Bars tally,
        List<String> headings,
        List<Gone> gone,
        List<SaidBefore> before,
        List<AnswerNote> earlier) {

    /// Of the rounds before; the others are in the file to take along.
    private static final int EARLIER_MAX = 50;

    static Sorting of(PageRequest visit, Board board, int number, boolean all) {
        var how = board.workshop().ask(number).map(SetQuestion::how).orElse(Asking.OPEN);
        return new Sorting(
                (int) board.answers().stream().filter(Sorting::waits).count(),
                Wall.of(visit, board, number, Sorting::waits, CockpitPage.NOTES_MAX),
                Wall.of(
                        visit,
                        board,
                        number,
                        answer -> !waits(answer),
                        all ? Integer.MAX_VALUE : CockpitPage.NOTES_MAX),
                Bars.of(visit, how, board.wall(number).toList()),
                board.answers(number)
                        .map(Answer::heading)
                        .filter(heading -> !heading.isEmpty())
                        .distinct()
                        .toList(),
                how.form() == Asking.Form.OPEN ? gone(visit, board, number) : List.of(),
                SaidBefore.of(visit, board, number),
                board.earlier(number)
                        .limit(EARLIER_MAX)
                        .map(answer -> AnswerNote.of(visit, how, answer))
                        .toList());
    }

    private static List<Gone> gone(PageRequest visit, Board board, int number) {
        var gone = board.wiped(number).toList();
        return gone.reversed().stream()
                .limit(GONE_MAX)
                .map(answer -> new Gone(
                        answer.number(),
                        visit.names().moment(answer.given()),
                        AnswerNote.of(visit, Asking.OPEN, answer).role()))
                .toList();
    }

    /// An answer that was taken back or wiped.
    ///
    /// @param given the moment in words
    public record Gone(long number, String given, String role) {}

    /// Who wants more looks at who is in the hall.
    private static final int GONE_MAX = 12;

    static boolean waits(Answer answer) {
        return answer.state() == AnswerState.WAITING;
    }
}
