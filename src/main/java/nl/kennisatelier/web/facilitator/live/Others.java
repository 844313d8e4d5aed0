package nl.kennisatelier.web.facilitator.live;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import nl.kennisatelier.library.Asking;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.workshop.Answer;
import nl.kennisatelier.workshop.AnswerState;
import nl.kennisatelier.workshop.Board;
import nl.kennisatelier.workshop.Participant;
import nl.kennisatelier.workshop.Reveal;
import nl.kennisatelier.workshop.Workshop;
import nl.kennisatelier.workshop.Workshops;

/// What one participant answered to the present question, and what others did as far as it is for all to see.
///
/// @param earlier what they answered to other questions, and to this one where the facilitator took it away: to take
///     back as long as it is there
/// @param others newest first; at most [#SHOWN_MAX], unless all were asked for
/// @param more how many others there are
/// @param isHidden whether the answers of others come once everybody has answered
/// @param tally of a question that is no open one, once it is for all to see
public record Others(
        Frame frame,
        Workshop workshop,
        List<AnswerNote> own,
        List<AnswerNote> earlier,
        List<AnswerNote> others,
        int more,
        boolean isHidden,
        Optional<Bars> tally)
        implements Page {

    /// More than anybody reads on a phone in a few minutes.
    static final int SHOWN_MAX = 20;

    static Others of(PageRequest visit, Workshops workshops, Board board, Participant who, boolean all) {
        int number = board.progress().question();
        var how = board.workshop().ask(number).map(ask -> ask.how()).orElse(Asking.OPEN);
        boolean isOpen = how.form() == Asking.Form.OPEN;
        var own = board.answers(number)
                .filter(answer -> answer.isOf(who) && !isRemoved(answer))
                .map(answer -> AnswerNote.of(visit, how, answer))
                .toList();
        var wall = board.isRevealed() ? board.wall(number).toList() : List.<Answer>of();
        var others = wall.reversed().stream()
                .filter(answer -> isOpen && !answer.isOf(who))
                .toList();
        var recognised = others.isEmpty() ? List.<Long>of() : workshops.recognised(who);
        var known = new HashSet<>(recognised);
        var shown = others.stream()
                .limit(all ? Workshops.ANSWERS_MAX : SHOWN_MAX)
                .map(answer -> AnswerNote.of(visit, how, answer).recognised(known.contains(answer.number())))
                .toList();
        return new Others(
                visit.frame(board.workshop().set().title()).hidden().build(),
                board.workshop(),
                own,
                earlier(visit, board, who),
                shown,
                others.size() - shown.size(),
                !board.isRevealed() && board.progress().reveal() == Reveal.WHEN_ALL_ANSWERED,
                isOpen || wall.isEmpty() ? Optional.empty() : Optional.of(Bars.of(visit, how, wall)));
    }

    private static List<AnswerNote> earlier(PageRequest visit, Board board, Participant who) {
        return board.answers().stream()
                .filter(answer -> answer.isOf(who) && !answer.isWiped())
                .filter(answer -> answer.question() != board.progress().question() || isRemoved(answer))
                .map(answer -> AnswerNote.of(visit, PutOutPage.how(board, answer), answer))
                .toList();
    }

    private static boolean isRemoved(Answer answer) {
        return answer.state() == AnswerState.REMOVED;
    }

    @Override
    public String template() {
        return "facilitator/live/others";
    }

    public String action() {
        return frame.href("/w/" + workshop.id());
    }
}
