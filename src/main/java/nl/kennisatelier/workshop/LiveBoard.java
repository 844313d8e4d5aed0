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
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The newest board of one workshop, for all who look at it. A change rings; one reader gets what changed since the
/// last
/// time, however often it rang, and wakes all who wait. Whoever is slow misses boards in between, and holds up nobody.
final class LiveBoard {

    private static final Logger LOG = LoggerFactory.getLogger(LiveBoard.class);

    /// In milliseconds between two boards.
    private static final long PAUSE = 50;

    /// Who was not heard of for so long is no longer there.
    private static final Duration ABSENT_AFTER = Duration.ofSeconds(25);

    private final String id;
    private final Database database;
    private final Store store;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition newer = lock.newCondition();
    private final AtomicBoolean rung = new AtomicBoolean();
    private final AtomicBoolean reading = new AtomicBoolean();
    private final Map<Participant, Instant> seen = new ConcurrentHashMap<>();
    private final TreeMap<Long, Answer> answers = new TreeMap<>();
    private long lastChange;
    private volatile Board board;

    LiveBoard(String id, Database database, Store store, Clock clock) {
        this.id = id;
        this.database = database;
        this.store = store;
        this.clock = clock;
        refresh();
    }

    Board now() {
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

    /// Whether nobody waits for the next.
    boolean isUnwatched() {
        lock.lock();
        try {
            return !lock.hasWaiters(newer);
        } finally {
            lock.unlock();
        }
    }

    /// Something changed. Returns at once.
    void ring() {
        rung.set(true);
        if (reading.compareAndSet(false, true)) Thread.startVirtualThread(this::read);
    }

    private void read() {
        try {
            while (rung.getAndSet(false)) {
                refresh();
                TimeUnit.MILLISECONDS.sleep(PAUSE);
            }
        } catch (Unavailable failing) {
            LOG.warn("the board of workshop {} waits: {}", id, failing.getMessage());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            reading.set(false);
            if (rung.get()) ring();
        }
    }

    void seen(Participant participant) {
        if (seen.put(participant, clock.instant()) == null) ring();
    }

    void gone(Participant participant) {
        if (seen.remove(participant) != null) ring();
    }

    private void refresh() {
        database.read(handle -> {
            var row = store.row(handle, id).orElseThrow();
            var changed = store.answersSince(handle, id, lastChange);
            show(row, changed, store.participants(handle, id));
            return row;
        });
    }

    private void show(Store.Row row, List<Answer> changed, Map<String, Integer> participants) {
        lock.lock();
        try {
            changed.forEach(answer -> answers.put(answer.number(), answer));
            if (row.workshop().purged().isPresent()) answers.clear();
            lastChange = changed.stream().mapToLong(Answer::changed).reduce(lastChange, Math::max);
            board = new Board(
                    row.workshop(),
                    row.progress(),
                    board == null ? 1 : board.version() + 1,
                    List.copyOf(answers.values()),
                    Map.copyOf(participants),
                    connected());
            newer.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private Map<String, Integer> connected() {
        var limit = clock.instant().minus(ABSENT_AFTER);
        seen.values().removeIf(last -> last.isBefore(limit));
        var byRole = new HashMap<String, Integer>();
        seen.keySet().forEach(participant -> byRole.merge(participant.role(), 1, Integer::sum));
        return Map.copyOf(byRole);
    }
}
