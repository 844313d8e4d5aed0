package nl.kennisatelier.web.facilitator.live;

import java.time.Instant;
import java.util.Optional;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.page.Qr;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.workshop.Board;
import nl.kennisatelier.workshop.Consensus;
import nl.kennisatelier.workshop.JoinCode;
import nl.kennisatelier.workshop.Ready;
import nl.kennisatelier.workshop.ScreenView;
import nl.kennisatelier.workshop.Workshop;

/// `GET /w/{id}/scherm`: what the whole hall sees. It lays itself out: nobody scrolls a wall.
///
/// @param state as in [QuestionPart]
/// @param number of the question, 0 before the first
/// @param question its words, or empty before the first
/// @param part what is there in the place of a question, or empty
/// @param slide the picture beside the question
/// @param picture nothing before the first question, and when it is over
/// @param leads whether who looks leads as well
public record ScreenPage(
        Frame frame,
        Workshop workshop,
        String state,
        int number,
        String question,
        String part,
        Numbers numbers,
        Way way,
        Optional<SlideView> slide,
        Optional<WallPicture> picture,
        ScreenView view,
        boolean revealed,
        boolean leads)
        implements Page {

    /// In characters: a longer question has smaller letters, so that it stays out of the way.
    private static final int SHORT_MAX = 70;

    private static final int LONG_MAX = 120;
    private static final int LONGER_MAX = 200;

    /// @param answers to the present question; to all of them when it is over
    /// @param rest seconds that are left, -1 without a limit
    public record Numbers(int participants, long answers, Ready ready, long rest, boolean paused) {

        static Numbers of(Board board, Instant now) {
            int number = board.progress().question();
            boolean isOver = board.workshop().isEnded();
            return new Numbers(
                    board.participantCount(),
                    isOver
                            ? board.answers().stream()
                                    .filter(answer -> answer.isShown())
                                    .count()
                            : Standing.shown(board, number),
                    board.ready(),
                    isOver || !board.progress().isOpen() && board.part().isEmpty()
                            ? -1
                            : Standing.rest(board.progress().remaining(now)),
                    board.progress().isPaused());
        }
    }

    /// How a phone gets in; or, when it is over, to what was said.
    ///
    /// @param host and path: the address without `https://`, in two lines
    /// @param code empty when it is over
    /// @param locked whether nobody new comes in
    public record Way(Qr qr, String host, String path, String code, boolean locked) {

        static Way of(PageRequest visit, Board board) {
            var workshop = board.workshop();
            var code = workshop.code().map(JoinCode::shown).orElse("");
            boolean isOver = workshop.isEnded();
            var path = isOver ? results(visit, workshop) : JoinRoutes.href(workshop, "/doe-mee");
            return new Way(
                    Qr.of(visit.origin() + (isOver ? path : JoinRoutes.scanned(workshop))),
                    visit.origin().replaceFirst("^https?://", ""),
                    path,
                    isOver ? "" : code,
                    board.precautions().isLocked());
        }

        /// The report once it is online; until then each phone knows what was said.
        private static String results(PageRequest visit, Workshop workshop) {
            return Optional.of(workshop.report())
                    .filter(report -> !report.isEmpty())
                    .flatMap(report -> visit.library().document(Kind.REPORT, report))
                    .map(visit::href)
                    .orElse(JoinRoutes.href(workshop, "/w/" + workshop.id()));
        }
    }

    /// @param consensus nothing while the question is open
    /// @param from as in [ScreenWall]
    static ScreenPage of(PageRequest visit, Board board, Consensus consensus, long from, boolean leads, Instant now) {
        var workshop = board.workshop();
        int number = board.progress().question();
        var state = QuestionPart.state(board);
        boolean asks = state.equals("open") || state.equals("dicht");
        var picture = asks ? Optional.of(WallPicture.of(visit, board, consensus, from)) : Optional.<WallPicture>empty();
        var slide = picture.filter(WallPicture::leavesRoom)
                .flatMap(_ -> workshop.ask(number))
                .flatMap(ask -> SlideView.of(visit, ask));
        return new ScreenPage(
                visit.frame(workshop.set().title())
                        .hidden()
                        .style("screen.css")
                        .script("screen.js")
                        .build(),
                workshop,
                state,
                number,
                workshop.ask(number).map(asked -> asked.text()).orElse(""),
                board.part().map(Details.ScriptPart::title).orElse(""),
                Numbers.of(board, now),
                Way.of(visit, board),
                slide,
                picture,
                board.screen(),
                board.isRevealed(),
                leads);
    }

    @Override
    public String template() {
        return "facilitator/live/screen";
    }

    public int questions() {
        return workshop.set().questions().size();
    }

    public String here() {
        return frame.href("/w/" + workshop.id());
    }

    public boolean isOpen() {
        return state.equals("open");
    }

    /// The style of the whole: its state, and how large the notes are.
    public String style() {
        var style = picture.map(shown -> shown instanceof WallPicture.Notes(var wall) ? wall.style() : "counted")
                .orElse("full");
        return slide.isEmpty() ? style : style + (isSlideAlone() ? " pictured alone" : " pictured");
    }

    /// As long as nobody said anything, there is room to look.
    private boolean isSlideAlone() {
        return slide.isPresent() && revealed && numbers.answers() == 0;
    }

    /// As long as it is the same, what is shown goes on; else it is laid out anew.
    public String key() {
        return number + state + picture.map(WallPicture::kind).orElse("") + (isSlideAlone() ? "-plaat" : "");
    }

    public String questionStyle() {
        int length = question.length();
        return length <= SHORT_MAX ? null : length <= LONG_MAX ? "long" : length <= LONGER_MAX ? "longer" : "longest";
    }

    public boolean isTimeUp() {
        return isOpen() && numbers.rest() == 0;
    }

    /// `03:40`
    public static String clock(long seconds) {
        return "%02d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
