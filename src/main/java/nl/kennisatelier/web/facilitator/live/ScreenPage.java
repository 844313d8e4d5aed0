package nl.kennisatelier.web.facilitator.live;

import java.time.Instant;
import java.util.List;
import nl.kennisatelier.library.Asking;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.page.Qr;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.workshop.Answer;
import nl.kennisatelier.workshop.Board;
import nl.kennisatelier.workshop.JoinCode;
import nl.kennisatelier.workshop.Workshop;

/// `GET /w/{id}/scherm`: what the whole hall sees.
///
/// @param state as in [QuestionPart]
/// @param question its words, or empty before the first
/// @param rest seconds that are left, -1 without a limit
/// @param part what is there in the place of a question, or empty
/// @param locked whether nobody new comes in
/// @param qr leads a phone straight in
/// @param address where the code is typed, without `https://`
/// @param leads whether who looks leads as well
public record ScreenPage(
        Frame frame,
        Workshop workshop,
        int number,
        String state,
        String question,
        String part,
        int participants,
        long answers,
        long rest,
        boolean paused,
        boolean revealed,
        boolean locked,
        Wall wall,
        Bars tally,
        Qr qr,
        String address,
        boolean leads)
        implements Page {

    /// What fits a wall, and what somebody at the back still looks for.
    static final int NOTES_MAX = 60;

    static ScreenPage of(PageRequest visit, Board board, boolean leads, Instant now) {
        var workshop = board.workshop();
        var progress = board.progress();
        int number = progress.question();
        var ask = workshop.ask(number);
        var how = ask.map(asked -> asked.how()).orElse(Asking.OPEN);
        boolean revealed = board.isRevealed();
        boolean isOpen = how.form() == Asking.Form.OPEN;
        var answers = board.wall(number).toList();
        return new ScreenPage(
                KeyPage.frame(visit, workshop.set().title()),
                workshop,
                number,
                QuestionPart.state(board),
                ask.map(asked -> asked.text()).orElse(""),
                board.part().map(Details.ScriptPart::title).orElse(""),
                board.participantCount(),
                Standing.shown(board, number),
                Standing.rest(progress.remaining(now)),
                progress.isPaused(),
                revealed,
                board.precautions().isLocked(),
                revealed && isOpen ? Wall.of(visit, board, number, Answer::isShown, NOTES_MAX) : new Wall(List.of(), 0),
                Bars.of(visit, how, revealed ? answers : List.of()),
                Qr.of(visit.origin() + JoinRoutes.scanned(workshop)),
                visit.origin().replaceFirst("^https?://", "") + JoinRoutes.href(workshop, "/doe-mee"),
                leads);
    }

    @Override
    public String template() {
        return "facilitator/live/screen";
    }

    public String code() {
        return workshop.code().map(JoinCode::shown).orElse("");
    }

    public int questions() {
        return workshop.set().questions().size();
    }

    public String here() {
        return frame.href("/w/" + workshop.id());
    }

    /// `03:40`
    public static String clock(long seconds) {
        return "%02d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
