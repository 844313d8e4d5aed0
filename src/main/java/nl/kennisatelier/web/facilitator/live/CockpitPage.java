package nl.kennisatelier.web.facilitator.live;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.kennisatelier.library.Asking;
import nl.kennisatelier.library.Taxonomy.ListName;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.workshop.Answer;
import nl.kennisatelier.workshop.AnswerState;
import nl.kennisatelier.workshop.Board;
import nl.kennisatelier.workshop.Crowd;
import nl.kennisatelier.workshop.GivenLink;
import nl.kennisatelier.workshop.JoinCode;
import nl.kennisatelier.workshop.Precautions;
import nl.kennisatelier.workshop.Progress;
import nl.kennisatelier.workshop.Ready;
import nl.kennisatelier.workshop.ScreenView;
import nl.kennisatelier.workshop.SetQuestion;
import nl.kennisatelier.workshop.Workshop;

/// `GET /w/{id}/regie`: leading a workshop, on the facilitator's own device.
///
/// @param looking the question whose answers are shown, counted from 1
/// @param rest seconds that are left, -1 without a limit
public record CockpitPage(
        Frame frame,
        Workshop workshop,
        Progress progress,
        String state,
        int looking,
        long rest,
        List<Step> steps,
        Attendance attendance,
        ScreenView screen,
        Entrance entrance,
        Sorting sorting,
        OnPaper paper,
        Secrets secrets)
        implements Page {

    /// @param connected how many are there now, and of each role in words
    /// @param ready how many of them have answered the present question
    public record Attendance(int participants, int connected, List<String> connectedByRole, Ready ready) {}

    /// @param joinAddress of the QR code, for who takes part from elsewhere; empty once the workshop has ended
    public record Entrance(Precautions precautions, Crowd crowd, String joinAddress) {}

    /// The answers.
    ///
    /// @param gone the newest to that question of which the text is gone: who gave them can still be put out
    /// @param waiting how many answers to any question wait to be let through
    /// @param waitingHere those to the question that is looked at
    /// @param wall all other answers to that question, the hidden and removed ones among them
    /// @param headings those that were given already
    public record Sorting(
            int waiting, Wall waitingHere, Wall wall, Bars tally, List<String> headings, List<Gone> gone) {

        static Sorting of(PageRequest visit, Board board, int number, boolean all) {
            var how = board.workshop().ask(number).map(SetQuestion::how).orElse(Asking.OPEN);
            return new Sorting(
                    (int) board.answers().stream().filter(CockpitPage::waits).count(),
                    Wall.of(visit, board, number, CockpitPage::waits, NOTES_MAX),
                    Wall.of(visit, board, number, answer -> !waits(answer), all ? Integer.MAX_VALUE : NOTES_MAX),
                    Bars.of(visit, how, board.wall(number).toList()),
                    board.answers(number)
                            .map(Answer::heading)
                            .filter(heading -> !heading.isEmpty())
                            .distinct()
                            .toList(),
                    how.form() == Asking.Form.OPEN ? gone(visit, board, number) : List.of());
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
    }

    /// An answer that was taken back or wiped.
    ///
    /// @param given the moment in words
    public record Gone(long number, String given, String role) {}

    /// Who wants more looks at who is in the hall.
    private static final int GONE_MAX = 12;

    /// To type in what was answered on paper.
    ///
    /// @param roles value and label
    /// @param trouble why it was not taken, in a sentence; or empty
    /// @param typed that answer, so that it is not lost
    public record OnPaper(String clientKey, List<Link> roles, String trouble, Typed typed) {

        public boolean isBack() {
            return typed.isAny();
        }

        public boolean isRole(String role) {
            return typed.value(LiveField.ROLE.word).equals(role);
        }
    }

    /// @param links that were given out and open something now
    /// @param shown an address that can be seen this once, or empty
    /// @param shownFor `begeleider`, `scherm` or `vervangen`: what it is for
    public record Secrets(List<LinkRow> links, String shown, String shownFor) {}

    /// The newest are what a facilitator sorts; the others are one click away.
    static final int NOTES_MAX = 150;

    /// A question in the list.
    public record Step(
            int number, String text, int minutes, long answers, long waiting, boolean isNow, boolean isShown) {}

    /// A secret link.
    ///
    /// @param what it is for, in words
    /// @param made the moment in words, or empty
    /// @param used the same; empty for never
    public record LinkRow(String name, String what, String made, String used, boolean isOwn) {}

    private static LinkRow row(PageRequest visit, GivenLink link) {
        return new LinkRow(
                link.name(),
                visit.words().get("live.link." + link.may()),
                link.made().map(visit.names()::moment).orElse(""),
                link.used().map(visit.names()::moment).orElse(""),
                link.isOwn());
    }

    /// What comes with it besides the board.
    record Said(String secret, String secretFor, String trouble, Typed typed) {
        static final Said NOTHING = new Said("", "", "", Typed.NOTHING);

        static Said secret(String secret, String secretFor) {
            return new Said(secret, secretFor, "", Typed.NOTHING);
        }

        static Said trouble(String trouble, Typed typed) {
            return new Said("", "", trouble, typed);
        }
    }

    /// @param looking 0 for the present question
    static CockpitPage of(
            PageRequest visit, Board board, List<GivenLink> links, int looking, boolean all, Said said, Instant now) {
        var workshop = board.workshop();
        var progress = board.progress();
        int number = workshop.ask(looking).isPresent() ? looking : Math.max(1, progress.question());
        return new CockpitPage(
                KeyPage.frame(visit, workshop.set().title()),
                workshop,
                progress,
                QuestionPart.state(board),
                number,
                Standing.rest(progress.remaining(now)),
                steps(board, number),
                new Attendance(board.participantCount(), board.connectedCount(), byRole(visit, board), board.ready()),
                board.screen(),
                entrance(visit, board),
                Sorting.of(visit, board, number, all),
                new OnPaper(UUID.randomUUID().toString(), Roles.all(visit), said.trouble(), said.typed()),
                new Secrets(links.stream().map(link -> row(visit, link)).toList(), said.secret(), said.secretFor()));
    }

    private static Entrance entrance(PageRequest visit, Board board) {
        boolean isOver = board.workshop().isEnded();
        return new Entrance(
                board.precautions(),
                isOver || board.precautions().isLocked() ? Crowd.USUAL : board.crowd(),
                isOver ? "" : visit.origin() + JoinRoutes.scanned(board.workshop()));
    }

    private static List<Step> steps(Board board, int looking) {
        var asks = board.workshop().set().questions();
        return IntStream.rangeClosed(1, asks.size())
                .mapToObj(number -> new Step(
                        number,
                        asks.get(number - 1).text(),
                        asks.get(number - 1).how().minutes(),
                        Standing.shown(board, number),
                        board.answers(number).filter(CockpitPage::waits).count(),
                        number == board.progress().question(),
                        number == looking))
                .toList();
    }

    private static boolean waits(Answer answer) {
        return answer.state() == AnswerState.WAITING;
    }

    private static List<String> byRole(PageRequest visit, Board board) {
        return board.connected().entrySet().stream()
                .sorted(java.util.Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(role -> (role.getKey().isEmpty()
                                ? visit.words().get("live.role.none")
                                : visit.names().choice(ListName.ROLES, role.getKey()))
                        + ": " + role.getValue())
                .toList();
    }

    @Override
    public String template() {
        return "facilitator/live/cockpit";
    }

    public String here() {
        return frame.href("/w/" + workshop.id());
    }

    public String action() {
        return here() + "/regie" + (looking == progress.question() ? "" : "?vraag=" + looking);
    }

    public String code() {
        return workshop.code().map(JoinCode::shown).orElse("");
    }

    public SetQuestion ask() {
        return workshop.ask(looking).orElseThrow();
    }

    public boolean isOpenQuestion() {
        return ask().how().form() == Asking.Form.OPEN;
    }

    /// The question after the present one; 0 when there is none.
    public int next() {
        int next = progress.question() + 1;
        return workshop.ask(next).isPresent() ? next : 0;
    }

    public boolean isHidden(AnswerNote note) {
        return note.answer().state() == AnswerState.HIDDEN;
    }

    public boolean isRemoved(AnswerNote note) {
        return note.answer().state() == AnswerState.REMOVED;
    }

    /// Those that an answer can be put together with.
    public List<AnswerNote> notes() {
        return sorting.wall().groups().stream()
                .flatMap(group -> group.notes().stream())
                .toList();
    }
}
