package nl.kennisatelier.workshop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import nl.kennisatelier.store.Store;
import nl.kennisatelier.store.Unavailable;
import nl.kennisatelier.workshop.WorkshopTables.WorkshopRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The newest board of one workshop, for all who look at it. A change rings; one reader gets what changed since the
/// last time, however often it rang, and wakes all who wait. Whoever is slow misses boards in between, and holds up
/// nobody.
final class LiveBoard {

    private static final Logger LOG = LoggerFactory.getLogger(LiveBoard.class);

    /// In milliseconds between two boards.
    private static final long PAUSE = 50;

    /// In milliseconds until what could not be read is read anew: it may have been the last change for a long time.
    private static final long RETRY = 500;

    /// Who was not heard of for so long is no longer there.
    private static final Duration ABSENT_AFTER = Duration.ofSeconds(25);

    private final String id;
    private final Store store;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition newer = lock.newCondition();
    private final ReentrantLock reader = new ReentrantLock();
    private final AtomicLong changes = new AtomicLong();
    private final AtomicBoolean rung = new AtomicBoolean();
    private final AtomicBoolean reading = new AtomicBoolean();
    private final Map<Participant, Instant> seen = new ConcurrentHashMap<>();
    private final TreeMap<Long, Answer> answers = new TreeMap<>();
    private final Map<String, Integer> participants = new HashMap<>();
    private long lastChange;

    /// How many of the changes are in the board.
    private long shown;

    private int lastParticipant;
    private volatile Board board;

    LiveBoard(String id, Store store, Clock clock) {
        this.id = id;
        this.store = store;
        this.clock = clock;
        refresh();
    }

    /// With every change in it that was rung for before: who has just answered sees the answer. When the file fails it
    /// is the last that could be read.
    Board now() {
        long wanted = changes.get();
        reader.lock();
        try {
            if (shown < wanted) refresh();
        } catch (Unavailable failing) {
            LOG.warn("the board of workshop {} is an old one: {}", id, failing.getMessage());
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
        }
    }

    /// Whether nobody waits for the next, and nobody is there.
    boolean isQuiet() {
        lock.lock();
        try {
            return !lock.hasWaiters(newer) && connected().isEmpty();
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
            LOG.warn("the board of workshop {} waits: {}", id, failing.getMessage());
            rung.set(!store.isClosed());
            return false;
        }
    }

    void seen(Participant participant) {
        if (seen.put(participant, clock.instant()) == null) ring();
    }

    void gone(Participant participant) {
        if (seen.remove(participant) != null) ring();
    }

    /// One at a time: each goes on where the one before stopped.
    private void refresh() {
        reader.lock();
        try {
            long covered = changes.get();
            store.read(handle -> {
                var row = WorkshopTables.row(handle, id).orElseThrow();
                var changed = AnswerTables.answersSince(handle, id, lastChange);
                show(row, changed, KeyTables.participantsAfter(handle, id, lastParticipant));
                return row;
            });
            shown = covered;
        } finally {
            reader.unlock();
        }
    }

    private void show(WorkshopRow row, List<Answer> changed, List<Participant> joined) {
        lock.lock();
        try {
            changed.forEach(answer -> answers.put(answer.number(), answer));
            joined.forEach(participant -> participants.merge(participant.role(), 1, Integer::sum));
            lastParticipant = joined.stream().mapToInt(Participant::number).reduce(lastParticipant, Math::max);
            lastChange = changed.stream().mapToLong(Answer::changed).reduce(lastChange, Math::max);
            if (row.workshop().purged().isPresent()) {
                answers.clear();
                participants.clear();
            }
            // A board that was forgotten meanwhile, or is of another process, had lower ones: a version is never twice.
            long version = Math.max(board == null ? 0 : board.version() + 1, clock.millis());
            board = new Board(
                    row.workshop(),
                    row.progress(),
                    row.guard(),
                    version,
                    List.copyOf(answers.values()), participants, connected());
            newer.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private Map<String, Integer> connected() {
        var now = clock.instant();
        var limit = now.minus(ABSENT_AFTER);
        seen.replaceAll((_, last) -> last.isAfter(now) ? now : last); // A clock that was set back keeps nobody here.
        seen.values().removeIf(last -> last.isBefore(limit));
        var byRole = new HashMap<String, Integer>();
        seen.keySet().forEach(participant -> byRole.merge(participant.role(), 1, Integer::sum));
        return Map.copyOf(byRole);
    }
}
