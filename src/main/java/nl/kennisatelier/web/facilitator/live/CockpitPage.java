package nl.kennisatelier.web.facilitator.live;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.library.Asking;
import nl.kennisatelier.library.Taxonomy.ListName;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.web.kit.site.Reach;
import nl.kennisatelier.workshop.AnswerState;
import nl.kennisatelier.workshop.Board;
import nl.kennisatelier.workshop.Crowd;
import nl.kennisatelier.workshop.GivenLink;
import nl.kennisatelier.workshop.JoinCode;
import nl.kennisatelier.workshop.PaperAnswers;
import nl.kennisatelier.workshop.Precautions;
import nl.kennisatelier.workshop.Progress;
import nl.kennisatelier.workshop.Ready;
import nl.kennisatelier.workshop.ScreenView;
import nl.kennisatelier.workshop.Seating;
import nl.kennisatelier.workshop.SetQuestion;
import nl.kennisatelier.workshop.Workshop;

/// `GET /w/{id}/regie`: leading a workshop, on the facilitator's own device.
///
/// @param looking the question whose answers are shown, counted from 1
/// @param photos of what hung on paper at that question
/// @param rest seconds that are left, -1 without a limit
/// @param clock the time of day
/// @param part of the page that a phone shows: `vragen`, `antwoorden` or `deelnemers`
public record CockpitPage(
        Frame frame,
        Workshop workshop,
        Progress progress,
        String state,
        int looking,
        long rest,
        String clock,
        String part,
        List<PartLink> parts,
        Closing closing,
        Rehearsal rehearsal,
        OrderView order,
        Attendance attendance,
        ScreenView screen,
        Seating seating,
        Entrance entrance,
        Sorting sorting,
        OnPaper paper,
        List<PhotoView> photos,
        Secrets secrets)
        implements Page {

    /// @param connected how many are there now, and of each role in words
    /// @param ready how far they are with the present question
    public record Attendance(int participants, int connected, Ready ready, List<String> connectedByRole) {}

    /// A part of the page, which fills a phone.
    public record PartLink(String name, String label, String count, String href) {}

    /// @param answers that were given in it, and are still there
    public record Rehearsal(boolean isOn, long answers) {}

    /// @param joinAddress of the QR code, for who takes part from elsewhere; empty once the workshop has ended
    /// @param reach who gets to that address
    public record Entrance(Precautions precautions, Crowd crowd, String joinAddress, Reach reach) {}

    /// The end, and what is possible after it.
    ///
    /// @param asks whether somebody is about to close it
    /// @param until when what was written before comes in, in words; empty when nothing does any more
    /// @param away how many phones may still send
    /// @param again where the same questions begin anew, or empty
    public record Closing(boolean asks, String until, int away, boolean mayReopen, String again) {

        static Closing of(PageRequest visit, Board board, boolean asks, String again, Instant now) {
            var workshop = board.workshop();
            var until = workshop.graceEnd().filter(_ -> workshop.isInGrace(now));
            return new Closing(
                    asks && !workshop.isEnded(),
                    until.map(visit.names()::time).orElse(""),
                    board.away(),
                    workshop.mayReopen(now),
                    again);
        }

        public long minutes() {
            return Workshop.GRACE.toMinutes();
        }

        /// Where the running order of the same questions can be printed, or empty.
        public String set() {
            return again.replaceFirst(StartRoutes.START + "\\?", "/vragenset/draaiboek?");
        }
    }

    /// @param links that were given out and open something now
    /// @param shown one that can be seen this once
    /// @param own the way back of who leads with this browser
    public record Secrets(List<LinkRow> links, Optional<SecretLink> shown, Optional<SecretLink> own) {}

    /// The newest are what a facilitator sorts; the others are one click away.
    static final int NOTES_MAX = 150;

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

    /// What who leads looks at.
    ///
    /// @param question 0 for the present one
    /// @param all whether all answers are shown, however many
    /// @param closes whether they are about to close the workshop
    /// @param part that they chose, or empty
    /// @param added the number of the answer on paper that was typed in last; 0 for none
    /// @param typing whether they type such answers in
    record Look(int question, boolean all, boolean closes, String part, int added, boolean typing) {}

    /// What comes with it besides the board.
    record Said(Optional<SecretLink> secret, String trouble, Typed typed) {
        static final Said NOTHING = new Said(Optional.empty(), "", Typed.NOTHING);

        static Said secret(SecretLink secret) {
            return new Said(Optional.of(secret), "", Typed.NOTHING);
        }

        static Said trouble(String trouble, Typed typed) {
            return new Said(Optional.empty(), trouble, typed);
        }
    }

    private static final List<String> PARTS = List.of("vragen", "antwoorden", "deelnemers");

    /// @param own the key of who leads with this browser
    /// @param again where the same questions begin anew, or empty
    static CockpitPage of(
            PageRequest visit,
            Board board,
            List<GivenLink> links,
            Map<Long, PaperAnswers.Size> photos,
            Optional<String> own,
            String again,
            Look look,
            Said said,
            Instant now) {
        var workshop = board.workshop();
        var progress = board.progress();
        int number = workshop.ask(look.question()).isPresent() ? look.question() : Math.max(1, progress.question());
        var usual = (progress.question() == 0 || board.part().isPresent()) && look.question() == 0
                ? "vragen"
                : "antwoorden";
        var part = PARTS.contains(look.part()) ? look.part() : usual;
        return new CockpitPage(
                KeyPage.frame(visit, workshop.set().title(), "cockpit.css"),
                workshop,
                progress,
                QuestionPart.state(board),
                number,
                Standing.rest(progress.remaining(now)),
                visit.names().time(now),
                part,
                parts(visit, board, number),
                Closing.of(visit, board, look.closes(), again, now),
                new Rehearsal(board.isRehearsal(), board.rehearsed()),
                OrderView.of(visit, board, number, now),
                new Attendance(board.participantCount(), board.connectedCount(), board.ready(), byRole(visit, board)),
                board.screen(),
                board.seating(),
                entrance(visit, board),
                Sorting.of(visit, board, number, look.all()),
                OnPaper.of(visit, board, look.added(), look.typing(), said),
                PhotoView.of(visit, board, number, photos),
                new Secrets(
                        links.stream().map(link -> row(visit, link)).toList(),
                        said.secret(),
                        own.map(key -> SecretLink.of(visit, workshop, "eigen", "/regie", key))));
    }

    private static List<PartLink> parts(PageRequest visit, Board board, int number) {
        var here = visit.href("/w/" + board.workshop().id()) + "/regie?";
        var question = number == board.progress().question() ? "" : "vraag=" + number + "&";
        return PARTS.stream()
                .map(part -> new PartLink(
                        part,
                        visit.words().get("live.part." + part),
                        switch (part) {
                            case "antwoorden" -> Long.toString(Standing.shown(board, number));
                            case "deelnemers" -> Integer.toString(board.connectedCount());
                            default -> "";
                        },
                        here + question + "deel=" + part))
                .toList();
    }

    private static Entrance entrance(PageRequest visit, Board board) {
        boolean isOver = board.workshop().isEnded();
        return new Entrance(
                board.precautions(),
                isOver || board.precautions().isLocked() ? Crowd.USUAL : board.crowd(),
                isOver ? "" : visit.origin() + JoinRoutes.scanned(board.workshop()),
                Reach.of(visit));
    }

    private static List<String> byRole(PageRequest visit, Board board) {
        return board.connected().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
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

    /// Of the present question: how often it was asked from the start.
    public int round() {
        return order.steps().stream()
                .filter(step -> !step.isPart() && step.number() == progress.question())
                .mapToInt(OrderView.Step::round)
                .findFirst()
                .orElse(1);
    }

    public Optional<PhotoView> photo(AnswerNote note) {
        return photos.stream().filter(photo -> photo.number() == note.number()).findFirst();
    }

    public boolean isHidden(AnswerNote note) {
        return note.answer().state() == AnswerState.HIDDEN;
    }

    public boolean isRemoved(AnswerNote note) {
        return note.answer().state() == AnswerState.REMOVED;
    }
}
