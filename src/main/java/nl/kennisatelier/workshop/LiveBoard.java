package nl.kennisatelier.workshop;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import nl.kennisatelier.store.Store;
import nl.kennisatelier.store.Unavailable;
import nl.kennisatelier.workshop.KeyTables.Removed;
import nl.kennisatelier.workshop.SeatTables.Sat;
import nl.kennisatelier.workshop.WorkshopTables.WorkshopRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/// The newest board of one workshop, for all who look at it. A change rings; one reader gets what changed since the
/// last time, however often it rang, and wakes all who wait. Whoever is slow misses boards in between, and holds up
/// nobody.
final class LiveBoard {

    private static final Logger LOG = LoggerFactory.getLogger(LiveBoard.class);

    /// In milliseconds between two boards.
    private static final long PAUSE = 50;

    /// In milliseconds until what could not be read is read anew: it may have been the last change for a long time.
    private static final long RETRY = 500;

    /// In nanoseconds: so often it is seen whether time alone changed something.
    private static final long LOOK_EVERY = TimeUnit.SECONDS.toNanos(1);

    private final String id;
    private final Store store;
    private final Clock clock;
    private final Attendance attendance;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition newer = lock.newCondition();
    private final ReentrantLock reader = new ReentrantLock();
    private final AtomicLong changes = new AtomicLong();
    private final AtomicBoolean rung = new AtomicBoolean();
    private final AtomicBoolean reading = new AtomicBoolean();
    private final TreeMap<Long, Answer> answers = new TreeMap<>();
    private long lastChange;

    /// Of the tables, when it was read.
    private long failures;

    /// How many of the changes are in the board.
    private long shown;

    private volatile Board board;
    private final LongSupplier nanos;
    private final AtomicLong looked;

    /// @param nanos that passed, whatever becomes of the clock
    LiveBoard(String id, Store store, Clock clock, LongSupplier nanos) {
        this.id = id;
        this.store = store;
        this.clock = clock;
        this.attendance = new Attendance(clock, nanos);
        this.nanos = nanos;
        this.failures = store.failures();
        this.looked = new AtomicLong(nanos.getAsLong());
        refresh();
    }

    /// With every change in it that was rung for before: who has just answered sees the answer. When the file fails it
    /// is the last that could be read.
    Board now() {
        long wanted = changes.get();
        reader.lock();
        try {
            if (shown < wanted || failures != store.failures() || isPast()) refresh();
        } catch (Unavailable failing) {
            tell("the board of workshop {} is an old one: {}", failing);
        } finally {
            reader.unlock();
        }
        return board;
    }

    /// Waits for a board with a higher version, or until the time is over: then it is the same one again.
    Board after(long version, Duration time) throws InterruptedException {
        lock.lock();
        try {
            long left = time.toNanos();
            while (board.version() <= version && left > 0) left = newer.awaitNanos(left);
            return board;
        } finally {
            lock.unlock();
            if (isPast()) ring();
        }
    }

    /// Whether people went away without a word, or their coming is odd now and was not, or no longer.
    private boolean isPast() {
        long now = nanos.getAsLong();
        long last = looked.get();
        if (now - last < LOOK_EVERY || !looked.compareAndSet(last, now)) return false;
        lock.lock();
        try {
            return !attendance.connected().equals(board.connected())
                    || !attendance.waitedFor().equals(board.waitedFor())
                    || !attendance.crowd().equals(board.crowd());
        } finally {
            lock.unlock();
        }
    }

    /// Whether nobody waits for the next, and nobody is there.
    boolean isQuiet() {
        lock.lock();
        try {
            return !lock.hasWaiters(newer) && attendance.connected().isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /// Whether it had not ended when it was last read.
    boolean goesOn() {
        return !board.workshop().isEnded();
    }

    /// How many people are there now.
    int present() {
        lock.lock();
        try {
            return attendance.connected().values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
        } finally {
            lock.unlock();
        }
    }

    /// Something changed. Returns at once.
    void ring() {
        changes.incrementAndGet();
        rung.set(true);
        if (reading.compareAndSet(false, true)) Thread.startVirtualThread(this::read);
    }

    private void read() {
        try {
            while (rung.getAndSet(false)) TimeUnit.MILLISECONDS.sleep(refreshed() ? PAUSE : RETRY);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            reading.set(false);
            if (rung.get()) ring();
        }
    }

    private boolean refreshed() {
        try {
            refresh();
            return true;
        } catch (Unavailable failing) {
            tell("the board of workshop {} waits: {}", failing);
            rung.set(!store.isClosed());
            return false;
        }
    }

    /// What stays shut until somebody does something is told by itself, and not twice a second.
    private void tell(String what, Unavailable failing) {
        LOG.atLevel(failing.isShut() ? Level.DEBUG : Level.WARN).log(what, id, failing.getMessage());
    }

    void seen(Participant participant) {
        if (!board.hasPutOut(participant) && attendance.saw(participant)) ring();
    }

    void visited(Participant participant, boolean acts) {
        if (!board.hasPutOut(participant) && attendance.visited(participant, acts)) ring();
    }

    void gone(Participant participant) {
        if (attendance.left(participant)) ring();
    }

    /// One at a time: each goes on where the one before stopped.
    private void refresh() {
        reader.lock();
        try {
            long covered = changes.get();
            if (failures != store.failures()) forget();
            store.read(handle -> {
                var row = WorkshopTables.row(handle, id).orElseThrow();
                var changed = AnswerTables.answersSince(handle, id, lastChange);
                var out = KeyTables.removedSince(handle, id, attendance.lastRemoval()); // First: they joined before.
                var joined = KeyTables.participantsAfter(handle, id, attendance.lastNumber());
                show(row, changed, joined, out, SeatTables.satSince(handle, id, attendance.lastSeat()));
                return row;
            });
            shown = covered;
        } finally {
            reader.unlock();
        }
    }

    /// What was seen in tables that failed may be more than they have now: the same numbers are then of others.
    private void forget() {
        lock.lock();
        try {
            failures = store.failures();
            answers.clear();
            lastChange = 0;
            attendance.startAgain();
        } finally {
            lock.unlock();
        }
    }

    private void show(
            WorkshopRow row, List<Answer> changed, List<Participant> joined, List<Removed> out, List<Sat> sat) {
        lock.lock();
        try {
            changed.forEach(answer -> answers.put(answer.number(), answer));
            attendance.renewed(row.joinedBefore());
            attendance.change(joined, out);
            attendance.seated(sat);
            attendance.heard(changed);
            lastChange = changed.stream().mapToLong(Answer::changed).reduce(lastChange, Math::max);
            if (row.workshop().purged().isPresent()) {
                answers.clear();
                attendance.forget();
            }
            // A board that was forgotten meanwhile, or is of another process, had lower ones: a version is never twice.
            long version = Math.max(board == null ? 0 : board.version() + 1, clock.millis());
            board = new Board(row, version, List.copyOf(answers.values()), attendance, Optional.ofNullable(board));
            newer.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
