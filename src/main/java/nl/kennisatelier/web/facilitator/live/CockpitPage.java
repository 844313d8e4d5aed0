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
import nl.kennisatelier.workshop.SetQuestion;
import nl.kennisatelier.workshop.Workshop;

/// `GET /w/{id}/regie`: leading a workshop, on the facilitator's own device.
///
/// @param joinAddress of the QR code, for who takes part from elsewhere; empty once the workshop has ended
/// @param looking the question whose answers are shown, counted from 1
/// @param connected how many are there now of each role, in words
/// @param rest seconds that are left, -1 without a limit
/// @param waiting how many answers to any question wait to be let through
/// @param waitingHere those to the question that is looked at
/// @param wall all other answers to that question, the hidden and removed ones among them
/// @param headings those that were given already
/// @param roles value and label, for an answer on paper
/// @param links that were given out and open something now
/// @param secret an address that can be seen this once, or empty
/// @param secretFor `begeleider`, `scherm` or `vervangen`: what it is for
/// @param trouble why an answer on paper was not taken, in a sentence; or empty
/// @param typed that answer, so that it is not lost
public record CockpitPage(
        Frame frame,
        Workshop workshop,
        Progress progress,
        Precautions precautions,
        Crowd crowd,
        String joinAddress,
        String state,
        int looking,
        List<Step> steps,
        int participants,
        int connected,
        List<String> connectedByRole,
        long rest,
        int waiting,
        Wall waitingHere,
        Wall wall,
        Bars tally,
        List<String> headings,
        List<Link> roles,
        List<LinkRow> links,
        String clientKey,
        String secret,
        String secretFor,
        String trouble,
        String typed)
        implements Page {

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
    record Said(String secret, String secretFor, String trouble, String typed) {
        static final Said NOTHING = new Said("", "", "", "");
    }

    /// @param looking 0 for the present question
    static CockpitPage of(
            PageRequest visit, Board board, List<GivenLink> links, int looking, boolean all, Said said, Instant now) {
        var workshop = board.workshop();
        var progress = board.progress();
        int number = workshop.ask(looking).isPresent() ? looking : Math.max(1, progress.question());
        var how = workshop.ask(number).map(SetQuestion::how).orElse(Asking.OPEN);
        var answers = board.answers(number).toList();
        boolean isOver = workshop.isEnded();
        return new CockpitPage(
                KeyPage.frame(visit, workshop.set().title()),
                workshop,
                progress,
                board.precautions(),
                isOver || board.precautions().isLocked() ? Crowd.USUAL : board.crowd(),
                isOver ? "" : visit.origin() + JoinRoutes.scanned(workshop),
                QuestionPart.state(board),
                number,
                steps(board, number),
                board.participantCount(),
                board.connectedCount(),
                byRole(visit, board),
                Standing.rest(progress.remaining(now)),
                (int) board.answers().stream().filter(CockpitPage::waits).count(),
                Wall.of(visit, board, number, CockpitPage::waits, NOTES_MAX),
                Wall.of(visit, board, number, answer -> !waits(answer), all ? Integer.MAX_VALUE : NOTES_MAX),
                Bars.of(visit, how, board.wall(number).toList()),
                answers.stream()
                        .map(Answer::heading)
                        .filter(heading -> !heading.isEmpty())
                        .distinct()
                        .toList(),
                Roles.all(visit),
                links.stream().map(link -> row(visit, link)).toList(),
                UUID.randomUUID().toString(),
                said.secret(),
                said.secretFor(),
                said.trouble(),
                said.typed());
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
        return wall.groups().stream().flatMap(group -> group.notes().stream()).toList();
    }
}
