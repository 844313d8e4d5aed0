package nl.kennisatelier.workshop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import nl.kennisatelier.library.EntryId;
import org.jdbi.v3.core.Handle;

/// All workshops of a site, live and past: the door of this room. What a method gives back as done is on disk.
///
/// Every method can throw [Unavailable], when the disk is full or failing; the next call tries anew.
public final class Workshops implements AutoCloseable {

    /// More people fit in no hall.
    public static final int PARTICIPANTS_MAX = 5_000;

    /// More answers nobody reads.
    public static final int ANSWERS_MAX = 20_000;

    /// In characters, of the address of a set that is kept: the longest set with the longest questions and options.
    public static final int QUERY_LENGTH_MAX = 45_000;

    private final Database database;
    private final WorkshopTables tables = new WorkshopTables();
    private final Keys keys = new Keys();
    private final Clock clock;
    private final AnswerIntake intake;
    private final FacilitatorActions actions;
    private final Retention retention;
    private final Map<String, LiveBoard> boards = new ConcurrentHashMap<>();

    private Workshops(Database database, Clock clock, LongSupplier nanos) {
        this.database = database;
        this.clock = clock;
        this.intake = new AnswerIntake(tables, clock);
        this.actions = new FacilitatorActions(tables, clock);
        this.retention = new Retention(database, tables, actions, clock, nanos);
    }

    /// Opens the file with workshops, or makes an empty one. Only one process may have it.
    ///
    /// @param folder to hold `workshops.mv.db`, and nothing of others: only this user may look into it
    public static Workshops open(Path folder, Clock clock) throws IOException {
        return new Workshops(Database.open(folder), clock, System::nanoTime);
    }

    /// @param nanos that passed, whatever becomes of the clock
    static Workshops on(Database database, Clock clock, LongSupplier nanos) {
        return new Workshops(database, clock, nanos);
    }

    /// Begins a workshop: people can join at once, and the first question waits for its facilitator.
    public Workshop.Begun begin(Workshop.Plan plan) {
        var id = keys.name(10);
        var begun = new Workshop.Begun(
                new Workshop(
                        id,
                        Optional.of(freeCode()),
                        plan.set(),
                        plan.language(),
                        plan.place(),
                        plan.neighbourhood(),
                        plan.keepDays(),
                        Instant.ofEpochMilli(clock.millis()),
                        Optional.empty(),
                        Optional.empty(),
                        ""),
                keys.key(),
                keys.key(),
                keys.key());
        database.keep(handle -> {
            tables.insert(handle, begun.workshop());
            allow(handle, id, begun.facilitator(), Capability.FACILITATE);
            allow(handle, id, begun.screen(), Capability.SHOW);
            allow(handle, id, begun.join(), Capability.JOIN);
            return id;
        });
        return begun;
    }

    /// Two that are live never have the same code: the table would refuse the second.
    private String freeCode() {
        return database.read(handle -> {
            var code = keys.code();
            while (tables.idOfCode(handle, code).isPresent()) code = keys.code();
            return code;
        });
    }

    /// Gives one more key, for a second facilitator or another screen. This is the only time that it can be seen.
    public String allow(String id, Capability may) {
        var key = keys.key();
        database.keep(handle -> {
            allow(handle, id, key, may);
            return key;
        });
        return key;
    }

    private static void allow(Handle handle, String id, String key, Capability may) {
        handle.createUpdate("insert into capability (hash, workshop, may) values (:hash, :workshop, :may)")
                .bind("hash", Keys.hash(key))
                .bind("workshop", id)
                .bind("may", may.name())
                .execute();
    }

    /// What the holder of a key may do in this workshop; nothing when it is no key of it.
    ///
    /// @param key as somebody sent it: anything at all
    public Optional<Capability> may(String id, String key) {
        if (!Keys.isKey(key)) return Optional.empty();
        return database.read(
                handle -> handle.createQuery("select may from capability where hash = :hash and workshop = :workshop")
                        .bind("hash", Keys.hash(key))
                        .bind("workshop", id)
                        .mapTo(String.class)
                        .findOne()
                        .map(Capability::valueOf));
    }

    /// The workshop, live or past.
    ///
    /// @param id as somebody sent it: anything at all
    public Optional<Workshop> workshop(String id) {
        return database.read(handle -> tables.row(handle, id).map(WorkshopTables.WorkshopRow::workshop));
    }

    /// The workshop that can be joined with this code now.
    public Optional<Workshop> withCode(String code) {
        return database.read(handle -> tables.idOfCode(handle, code)
                .flatMap(id -> tables.row(handle, id))
                .map(WorkshopTables.WorkshopRow::workshop));
    }

    /// The workshop whose QR code holds this key; it may have ended.
    public Optional<Workshop> withJoinKey(String key) {
        if (!Keys.isKey(key)) return Optional.empty();
        return database.read(
                handle -> handle.createQuery("select workshop from capability where hash = :hash and may = 'JOIN'")
                        .bind("hash", Keys.hash(key))
                        .mapTo(String.class)
                        .findOne()
                        .flatMap(id -> tables.row(handle, id))
                        .map(WorkshopTables.WorkshopRow::workshop));
    }

    /// Lets somebody take part; nothing when the workshop has ended, or is full.
    ///
    /// @param role slug, or empty
    public Optional<Participant.Joined> join(String id, String role) {
        var key = keys.key();
        var joined = database.keep(handle -> {
            tables.nextChange(handle, id);
            var row = tables.row(handle, id);
            if (row.isEmpty() || row.get().workshop().isEnded()) return Optional.<Participant.Joined>empty();
            int number = tables.count(handle, "participant", id) + 1;
            if (number > PARTICIPANTS_MAX) return Optional.<Participant.Joined>empty();
            tables.insertParticipant(handle, id, number, Keys.hash(key), role);
            return Optional.of(new Participant.Joined(new Participant(id, number, role), key));
        });
        if (joined.isPresent()) live(id).ring();
        return joined;
    }

    /// Whose key this is.
    ///
    /// @param key as somebody sent it: anything at all
    public Optional<Participant> participant(String id, String key) {
        if (!Keys.isKey(key)) return Optional.empty();
        return database.read(handle -> tables.participant(handle, id, Keys.hash(key)));
    }

    /// Keeps an answer. For a question with one answer it takes the place of the one before.
    ///
    /// @param question counted from 1; the one that was on the screen when it was written
    /// @param text see [Answer#text]
    /// @param clientKey made by whoever sends it: the same key twice is the same answer once
    /// @param later whether it was written while the question was open, and could not be sent then: it is taken for
    ///     any question that was asked, as long as the workshop goes on
    public Receipt answer(Participant who, int question, String text, String clientKey, boolean later) {
        return ringing(who.workshop(), handle -> intake.answer(handle, who, question, text, clientKey, later));
    }

    /// Keeps an answer that came in on paper.
    ///
    /// @param role slug, or empty
    public Receipt onPaper(String id, int question, String text, String role, String clientKey) {
        return ringing(id, handle -> intake.onPaper(handle, id, question, text, role, clientKey));
    }

    /// Takes an answer back and wipes its text; says whether it was theirs and still there, in a workshop that goes on.
    public boolean takeBack(Participant who, long answer) {
        return ringing(who.workshop(), handle -> intake.takeBack(handle, who, answer));
    }

    /// Says, or no longer says, that somebody recognises what another answered. Twice is once.
    public boolean recognise(Participant who, long answer, boolean recognises) {
        return ringing(who.workshop(), handle -> intake.recognise(handle, who, answer, recognises));
    }

    /// The answers of others that somebody recognised.
    public List<Long> recognised(Participant who) {
        return database.read(handle -> handle.createQuery(
                        "select answer from recognition where workshop = :workshop and participant = :who")
                .bind("workshop", who.workshop())
                .bind("who", who.number())
                .mapTo(Long.class)
                .list());
    }

    /// Does what a facilitator wants.
    public void lead(String id, Command command) {
        ringing(id, handle -> {
            actions.lead(handle, id, command);
            return true;
        });
        if (command instanceof Command.End) retention.owe();
    }

    private <T> T ringing(String id, Database.Work<T> work) {
        var result = database.keep(work);
        live(id).ring();
        return result;
    }

    /// What is to be seen of a workshop now.
    ///
    /// @param id of one that exists
    public Board board(String id) {
        return live(id).now();
    }

    /// Waits for a newer board than this version, or until the time is over: then it is the same one.
    public Board after(String id, long version, Duration time) throws InterruptedException {
        return live(id).after(version, time);
    }

    /// Somebody is there; to be said again every ten seconds or so.
    public void seen(Participant participant) {
        live(participant.workshop()).seen(participant);
    }

    /// Somebody went away.
    public void gone(Participant participant) {
        live(participant.workshop()).gone(participant);
    }

    private LiveBoard live(String id) {
        var live = boards.get(id); // Without waiting for who makes another.
        return live != null ? live : boards.computeIfAbsent(id, _ -> new LiveBoard(id, database, tables, clock));
    }

    /// The workshops in which a question of the library was asked, the newest first.
    public List<Use> uses(EntryId question) {
        return database.read(handle -> Uses.of(handle, question));
    }

    /// In how many workshops each of these questions was asked; those in none are left out.
    public Map<EntryId, Integer> useCounts(Collection<EntryId> questions) {
        return questions.isEmpty() ? Map.of() : database.read(handle -> Uses.counts(handle, questions));
    }

    /// In how many workshops a set of the library, or one made from it, was used.
    ///
    /// @param slug of the set
    public int setUses(String slug) {
        return database.read(handle -> Uses.ofSet(handle, slug));
    }

    /// One workshop in which a question was asked.
    public record Use(String workshop, Instant began, String place, String neighbourhood, String title) {}

    /// Keeps a question set that is too long for an address.
    ///
    /// @param query as it would stand in the address, at most [#QUERY_LENGTH_MAX] characters
    /// @return its name of 20 characters; the same set always has the same
    public String keepSet(String query) {
        if (query.length() > QUERY_LENGTH_MAX) throw new IllegalArgumentException("query: " + query.length());
        var name = Keys.hash(query).substring(0, 20);
        return database.keep(handle -> KeptSets.keep(handle, name, query, clock.millis()));
    }

    /// The question set that was kept under this name.
    public Optional<String> set(String name) {
        return database.read(handle -> KeptSets.query(handle, name));
    }

    /// A report was made of a workshop: whoever took part is led to it once it is published.
    ///
    /// @param report its slug
    public void reported(String id, String report) {
        ringing(id, handle -> {
            tables.nextChange(handle, id);
            tables.setReport(handle, id, report);
            return true;
        });
    }

    /// Ends the workshops that nobody ended, deletes the answers whose time has come, from the file too, and
    /// forgets the oldest sets. To be called every hour or so; for part of a second others may wait.
    ///
    /// @return the workshops whose answers were deleted
    public List<String> tidy() {
        var round = retention.round();
        Stream.concat(round.ended().stream(), round.purged().stream())
                .distinct()
                .forEach(id -> live(id).ring());
        boards.values().removeIf(live -> live.now().workshop().isEnded() && live.isQuiet());
        retention.compact(boards.values().stream().allMatch(LiveBoard::isQuiet));
        return round.purged();
    }

    /// Makes a copy that is as it was at one moment, while others go on. Unpacked beside nothing else it can be opened;
    /// the file itself cannot be copied safely while it is open.
    ///
    /// @param zip is replaced once the new one is whole
    public void backup(Path zip) throws IOException {
        var made = zip.resolveSibling(zip.getFileName() + ".nieuw");
        Files.deleteIfExists(made);
        database.backup(made);
        Files.move(made, zip, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Remembers nothing of a board: the next is made of what is kept.
    void forget(String id) {
        boards.remove(id);
    }

    @Override
    public void close() {
        database.close();
    }
}
