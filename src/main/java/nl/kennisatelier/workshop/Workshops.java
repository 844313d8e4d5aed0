package nl.kennisatelier.workshop;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import nl.kennisatelier.inventory.Held;
import nl.kennisatelier.source.Audit;
import nl.kennisatelier.store.Store;
import nl.kennisatelier.workshop.WorkshopTables.WorkshopRow;

/// All workshops of a site, live and past: the door of this room, which has six side doors. What a method gives back
/// as done is on disk.
///
/// Every method can throw [nl.kennisatelier.store.Unavailable]; the next call tries anew.
public final class Workshops {

    /// More people fit in no hall.
    public static final int PARTICIPANTS_MAX = 5_000;

    /// However often the code was made anew.
    static final int JOINED_MAX = 4 * PARTICIPANTS_MAX;

    /// More answers nobody reads. Above it only who has said nothing about a question yet is heard.
    public static final int ANSWERS_MAX = 20_000;

    private final Store store;
    private final Clock clock;
    private final Keys keys = new Keys();
    private final LiveBoards boards;
    private final AnswerIntake intake;
    private final FacilitatorActions actions;
    private final Retention retention;
    private final KeptSets sets;
    private final QuestionUses uses;
    private final WorkshopLinks links;
    private final MadeReports reports;
    private final Seats seats;
    private final PaperAnswers paper;
    private final Optional<Path> wiped;

    private Workshops(Store store, Clock clock, LongSupplier nanos, Optional<Path> wiped) {
        this.wiped = wiped;
        this.store = store;
        this.clock = clock;
        this.boards = new LiveBoards(store, clock, nanos);
        this.intake = new AnswerIntake(clock);
        this.actions = new FacilitatorActions(clock, keys, wiped);
        var guard = new ClockGuard(clock, nanos);
        this.retention = new Retention(store, boards, actions, clock, guard);
        this.sets = new KeptSets(store, clock, guard);
        this.uses = new QuestionUses(store);
        this.links = new WorkshopLinks(store, clock, boards, keys, wiped);
        this.reports = new MadeReports(store, boards);
        this.seats = new Seats(store, boards);
        this.paper = new PaperAnswers(store, boards, intake);
    }

    /// @param store is open as long as they are asked
    public static Workshops on(Store store, Clock clock) {
        return on(store, clock, System::nanoTime);
    }

    /// The same, where it is told beside the copies of the store which answers were wiped since.
    ///
    /// @param copies the folder that they stand in
    public static Workshops on(Store store, Clock clock, Path copies) {
        return new Workshops(store, clock, System::nanoTime, Optional.of(copies.resolve(WipedAnswers.FILE)));
    }

    /// @param nanos that passed, whatever becomes of the clock
    static Workshops on(Store store, Clock clock, LongSupplier nanos) {
        return new Workshops(store, clock, nanos, Optional.empty());
    }

    /// How long answers stay.
    public Retention retention() {
        return retention;
    }

    /// The sets that are too long for an address.
    public KeptSets sets() {
        return sets;
    }

    /// How often questions of the library were asked.
    public QuestionUses uses() {
        return uses;
    }

    /// The secret links to cockpits and screens.
    public WorkshopLinks links() {
        return links;
    }

    public Seats seats() {
        return seats;
    }

    public PaperAnswers paper() {
        return paper;
    }

    /// What was made of them.
    public MadeReports reports() {
        return reports;
    }

    /// Begins a workshop: people can join at once, and the first question waits for its facilitator.
    public Workshop.Begun begin(Workshop.Plan plan) {
        var id = keys.name(10);
        var joinKey = keys.key();
        var begun = new Workshop.Begun(
                new Workshop(
                        id,
                        Optional.of(store.read(handle -> WorkshopTables.freeCode(handle, keys))),
                        Optional.of(joinKey),
                        plan.set(),
                        plan.language(),
                        plan.place(),
                        plan.neighbourhood(),
                        plan.keepDays(),
                        Instant.ofEpochMilli(clock.millis()),
                        Optional.empty(),
                        Optional.empty(),
                        ""),
                keys.key());
        store.keep(handle -> {
            WorkshopTables.insert(handle, begun.workshop(), plan.editor());
            long now = clock.millis();
            KeyTables.allow(handle, id, Keys.hash(begun.facilitator()), Capability.FACILITATE, now);
            KeyTables.allow(handle, id, Keys.hash(joinKey), Capability.JOIN, now);
            return id;
        });
        Audit.log(Audit.Event.WORKSHOP_STARTED, Audit.Fact.WORKSHOP.is(id));
        return begun;
    }

    /// What the holder of a key may do in this workshop; nothing when it is no key of it.
    ///
    /// @param key as somebody sent it: anything at all
    public Optional<Capability> may(String id, String key) {
        if (!Keys.isKey(key)) return Optional.empty();
        var hash = Keys.hash(key);
        var may = store.read(handle -> KeyTables.may(handle, id, hash));
        if (may.isPresent() && may.get() != Capability.JOIN) links.used(id, hash);
        return may;
    }

    /// The workshop, live or past.
    ///
    /// @param id as somebody sent it: anything at all
    public Optional<Workshop> workshop(String id) {
        return store.read(handle -> WorkshopTables.row(handle, id).map(WorkshopRow::workshop));
    }

    /// The workshop that has this code; it may have ended a moment ago.
    public Optional<Workshop> withCode(String code) {
        return store.read(handle -> WorkshopTables.idOfCode(handle, code)
                .flatMap(id -> WorkshopTables.row(handle, id))
                .map(WorkshopRow::workshop));
    }

    /// The workshop whose QR code holds this key; it may have ended.
    public Optional<Workshop> withJoinKey(String key) {
        if (!Keys.isKey(key)) return Optional.empty();
        return store.read(handle -> KeyTables.joins(handle, Keys.hash(key))
                .flatMap(id -> WorkshopTables.row(handle, id))
                .map(WorkshopRow::workshop));
    }

    /// Lets somebody take part; nothing when the workshop has ended, or is locked, or is full.
    ///
    /// @param role slug, or empty
    public Optional<Participant.Joined> join(String id, String role) {
        var key = keys.key();
        var joined = store.keep(handle -> {
            WorkshopTables.nextChange(handle, id);
            var row = WorkshopTables.row(handle, id);
            int number = KeyTables.participants(handle, id) + 1;
            if (row.isEmpty() || !row.get().hasRoom(number)) return Optional.<Participant.Joined>empty();
            KeyTables.insertParticipant(handle, id, number, Keys.hash(key), role);
            return Optional.of(new Participant.Joined(new Participant(id, number, role), key));
        });
        if (joined.isPresent()) boards.ring(id);
        return joined;
    }

    /// Whose key this is.
    ///
    /// @param key as somebody sent it: anything at all
    public Optional<Participant> participant(String id, String key) {
        if (!Keys.isKey(key)) return Optional.empty();
        return store.read(handle -> KeyTables.participant(handle, id, Keys.hash(key)));
    }

    /// Whether this is the key of somebody whom the facilitator put out.
    ///
    /// @param key as somebody sent it: anything at all
    public boolean isPutOut(String id, String key) {
        return Keys.isKey(key) && store.read(handle -> KeyTables.isRemoved(handle, id, Keys.hash(key)));
    }

    /// Keeps an answer. For a question with one answer it takes the place of the one before.
    ///
    /// @param question counted from 1; the one that was on the screen when it was written
    /// @param text see [Answer#text]
    /// @param clientKey made by whoever sends it: the same key twice is the same answer once
    /// @param later whether it was written while the question was open, and could not be sent then: it is taken for
    ///     any question that was asked, as long as the workshop goes on and for [Workshop#GRACE] after it
    public Receipt answer(Participant who, int question, String text, String clientKey, boolean later) {
        return ringing(who.workshop(), handle -> intake.answer(handle, who, question, text, clientKey, later));
    }

    /// Takes an answer back and wipes its text, as long as there are answers, also when the workshop is over. Twice is
    /// once.
    public Receipt takeBack(Participant who, long answer) {
        return wiping(who.workshop(), handle -> intake.takeBack(handle, who, answer));
    }

    /// Says, or no longer says, that somebody recognises what another answered. Twice is once.
    public Receipt recognise(Participant who, long answer, boolean recognises) {
        return ringing(who.workshop(), handle -> intake.recognise(handle, who, answer, recognises));
    }

    /// The answers of others that somebody recognised.
    public List<Long> recognised(Participant who) {
        return store.read(handle -> AnswerTables.recognised(handle, who));
    }

    /// Does what a facilitator wants.
    public void lead(String id, Command command) {
        Store.Task<Boolean> task = handle -> {
            actions.lead(handle, id, command);
            links.keepUses(handle, id);
            return true;
        };
        if (command.wipes()) wiping(id, task);
        else ringing(id, task);
        if (command instanceof Command.End) retention.owe();
        audit(Audit.Fact.WORKSHOP.is(id), command);
    }

    /// What somebody may have to account for later; steering is not of it.
    private static void audit(Audit.Detail workshop, Command command) {
        switch (command) {
            case Command.End() -> Audit.log(Audit.Event.WORKSHOP_CLOSED, workshop, Audit.Fact.REASON.is("facilitator"));
            case Command.Reopen() -> Audit.log(Audit.Event.WORKSHOP_REOPENED, workshop);
            case Command.Lock(var locked) ->
                Audit.log(Audit.Event.DOOR, workshop, Audit.Fact.REASON.is(locked ? "shut" : "open"));
            case Command.Renew() -> Audit.log(Audit.Event.CODE_RENEWED, workshop);
            case Command.Wipe _ -> Audit.log(Audit.Event.ANSWER_WIPED, workshop);
            case Command.PutOut _ -> Audit.log(Audit.Event.PARTICIPANT_PUT_OUT, workshop);
            default -> {}
        }
    }

    /// Whose words are to be gone, are so from the file and from the copies with the next round; and before
    /// that, no copy brings them back.
    private <T> T wiping(String id, Store.Task<T> task) {
        var gone = new ArrayList<String>();
        var done = ringing(id, handle -> {
            var did = task.with(handle);
            gone.addAll(AnswerTables.wiped(handle, id));
            return did;
        });
        if (gone.isEmpty()) return done;
        retention.owe();
        wiped.ifPresent(file -> WipedAnswers.tell(file, id, gone));
        return done;
    }

    /// Somebody stopped getting the news by mail, which stands in the same file: it goes from there, and from the
    /// copies, as answers that are wiped do.
    ///
    /// @param hash by which a copy knows what was stopped
    public void stopped(String hash) {
        retention.owe();
        wiped.ifPresent(file -> WipedAnswers.tell(file, WipedAnswers.NEWS, List.of(hash)));
    }

    private <T> T ringing(String id, Store.Task<T> task) {
        var result = store.keep(task);
        boards.ring(id);
        return result;
    }

    /// How full it is.
    ///
    /// @param workshops that go on, and that somebody looked at since the start
    /// @param people who are there
    public record Halls(int workshops, int people) {}

    /// How full it is now; at once, for it asks no table.
    public Halls halls() {
        return boards.halls();
    }

    /// What is to be seen of a workshop now.
    ///
    /// @param id of one that exists
    public Board board(String id) {
        return boards.of(id).now();
    }

    /// What all roles share of the answers to a question, and what divides them.
    public Consensus consensus(Board board, int question) {
        var id = board.workshop().id();
        return board.consensus(question, () -> store.read(handle -> AnswerTables.recognised(handle, id, question)));
    }

    /// Waits for a newer board than this version, or until the time is over: then it is the same one.
    public Board after(String id, long version, Duration time) throws InterruptedException {
        return boards.of(id).after(version, time);
    }

    /// Somebody is there; to be said again every ten seconds or so.
    public void seen(Participant participant) {
        boards.of(participant.workshop()).seen(participant);
    }

    /// Somebody asked for a page, and may not say soon that they are there.
    ///
    /// @param acts whether they sent something
    public void visited(Participant participant, boolean acts) {
        boards.of(participant.workshop()).visited(participant, acts);
    }

    /// Somebody went away.
    public void gone(Participant participant) {
        boards.of(participant.workshop()).gone(participant);
    }

    /// How much there is, all of it on disk.
    public Held held() {
        return store.keep(WorkshopTables::held);
    }

    /// Remembers nothing of a board: the next is made of what is kept.
    void forget(String id) {
        boards.forget(id);
    }
}
