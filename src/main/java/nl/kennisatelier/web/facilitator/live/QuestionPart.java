package nl.kennisatelier.web.facilitator.live;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.kennisatelier.library.Asking;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.workshop.Answer;
import nl.kennisatelier.workshop.Board;
import nl.kennisatelier.workshop.SetQuestion;
import nl.kennisatelier.workshop.Tally;
import nl.kennisatelier.workshop.Workshop;

/// What a phone is asked now: the same for all phones, so it is made once and sent to each.
///
/// @param state `begin` before the first question, `open`, `dicht`, `deel1` while the first part that is no question is
///     on the screen, or `klaar` when the workshop has ended
/// @param ask the question; that of a workshop that has not begun is empty
/// @param slide the picture beside it
/// @param lang its language where it is not that of the page, else `null`
/// @param table that it is asked for, counted from 1; 0 for none
/// @param until when what was written before the end may be sent, or when what is no question is over, in words; else
///     empty
/// @param clientKey makes the answer that is sent twice one; empty where a script makes it
/// @param kept what was filled in and could not be taken
/// @param trouble why not, in a sentence; or empty
public record QuestionPart(
        Frame frame,
        Workshop workshop,
        int number,
        String state,
        SetQuestion ask,
        Optional<SlideView> slide,
        String lang,
        int table,
        String until,
        String clientKey,
        Typed kept,
        String trouble)
        implements Page {

    /// Begins the state while something is on the screen that is no question; its number comes behind it.
    private static final String PART = "deel";

    /// In an address: what was said is asked for, also when it may still go on.
    static final String RESULT = "uitslag";

    private static final SetQuestion NOTHING = new SetQuestion(Optional.empty(), "-", Asking.OPEN);

    /// @param table that somebody answers for, or 0
    static QuestionPart of(PageRequest visit, Board board, int table) {
        var frame = visit.frame(board.workshop().set().title()).hidden().build();
        int number = board.progress().question();
        var all = board.workshop().ask(number).orElse(NOTHING);
        var ask = board.seating()
                .own(number, table)
                .map(own -> new SetQuestion(all.source(), own, all.how()))
                .orElse(all);
        var lang = SpokenSet.lang(visit, board.workshop(), ask.text());
        var until = until(board).map(visit.names()::time).orElse("");
        return new QuestionPart(
                frame,
                board.workshop(),
                number,
                state(board),
                ask,
                SlideView.of(visit, ask),
                lang,
                table,
                until,
                "",
                Typed.NOTHING,
                "");
    }

    /// What it hangs on: boards with one key give one part.
    static String key(Board board) {
        var goesOn = until(board).filter(_ -> board.part().isPresent()).map(Instant::toString);
        return board.progress().question() + state(board) + board.seating().hashCode() + goesOn.orElse("");
    }

    private static Optional<Instant> until(Board board) {
        return board.workshop().isEnded()
                ? board.workshop().graceEnd()
                : board.progress().deadline().filter(_ -> board.part().isPresent());
    }

    static String state(Board board) {
        if (board.workshop().isEnded()) return "klaar";
        if (board.place().part() > 0) return PART + board.place().part();
        if (board.progress().question() == 0) return "begin";
        return board.progress().isOpen() ? "open" : "dicht";
    }

    QuestionPart with(String clientKey, Typed kept, String trouble) {
        return new QuestionPart(
                frame, workshop, number, state, ask, slide, lang, table, until, clientKey, kept, trouble);
    }

    /// What is on the screen in the place of a question, or empty.
    public String part() {
        return state.startsWith(PART)
                ? workshop.set()
                        .parts()
                        .get(Integer.parseInt(state.substring(PART.length())) - 1)
                        .title()
                : "";
    }

    /// Whether somebody can answer this question on it.
    boolean asks(int question) {
        return number == question && state.equals("open");
    }

    @Override
    public String template() {
        return "facilitator/live/question";
    }

    public String action() {
        return frame.href("/w/" + workshop.id());
    }

    public String result() {
        return action() + "?" + RESULT + "=1";
    }

    public String form() {
        return ask.how().form().word;
    }

    public List<String> options() {
        return ask.how().options();
    }

    /// From 1 to the end of the scale, with the words at its ends.
    public List<String> steps() {
        return IntStream.rangeClosed(1, Asking.SCALE_MAX)
                .mapToObj(number -> Tally.step(ask.how(), number))
                .toList();
    }

    public int textLengthMax() {
        return Answer.TEXT_LENGTH_MAX;
    }

    public int questions() {
        return workshop.set().questions().size();
    }
}
