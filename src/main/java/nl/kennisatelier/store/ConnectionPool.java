package nl.kennisatelier.store;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The connections to the database file as it was opened once. When it failed this is thrown away with whoever is stuck
/// in it.
///
/// Its connections are all made at the start, and none later: a file that failed is opened anew by whichever is made
/// next, and a change that began there and was cut off kept its row locked for all others.
final class ConnectionPool {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionPool.class);

    private static final int CONNECTIONS = 6;

    /// In milliseconds that somebody waits for their turn, before hearing that it does not work now.
    private static final long WAIT_MAX = 5_000;

    /// More than can ever wait.
    private static final int ALL = 1_000_000;

    private final Timeouts timeouts;

    /// The connection that writes to disk.
    private final Handle anchor;

    private final ReentrantLock writing = new ReentrantLock();

    private final Queue<Lane> free = new ConcurrentLinkedQueue<>();

    /// One for each connection, for who came first.
    private final Semaphore seats = new Semaphore(CONNECTIONS, true);

    private volatile boolean over;

    /// @param anchor a first connection to it
    ConnectionPool(Jdbi jdbi, Handle anchor, Timeouts timeouts) {
        this.anchor = anchor;
        this.timeouts = timeouts;
        try {
            for (int i = 0; i < CONNECTIONS; i++) free.add(new Lane(jdbi.open()));
        } catch (RuntimeException failure) {
            closeAll();
            throw failure;
        }
    }

    /// A turn, with a connection of one's own. Closed by whoever is done with that.
    record Seat(Lane lane, long turn, ConnectionPool pool) implements AutoCloseable {

        Handle connection() {
            return lane.handle();
        }

        /// Stops what is being done with it; nothing when it was left meanwhile.
        void cancel() {
            lane.cancel(turn);
        }

        @Override
        public void close() {
            lane.endTurn();
            pool.free.add(lane);
            pool.seats.release();
        }
    }

    /// Waits for a turn; nothing when the file was closed meanwhile.
    Optional<Seat> seat() {
        take(1);
        if (!over) return Optional.of(seat(free.remove()));
        seats.release();
        return Optional.empty();
    }

    private Seat seat(Lane lane) {
        return new Seat(lane, lane.turn(), this);
    }

    private void take(int count) {
        try {
            if (!seats.tryAcquire(count, WAIT_MAX, TimeUnit.MILLISECONDS)) throw new Unavailable("busy");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Unavailable("stopped");
        }
    }

    /// Writes to disk what was changed before; says no when the file was closed meanwhile.
    boolean writes() {
        return timeouts.within(timeouts.workMillis(), () -> {
            writing.lock();
            try {
                if (!over) anchor.execute("checkpoint sync");
                return !over;
            } finally {
                writing.unlock();
            }
        });
    }

    /// Waits until nobody is in it, and closes it without what was deleted.
    ///
    /// @param size of the file, in bytes
    /// @throws RuntimeException when it failed
    void closeCompacted(long size) {
        take(CONNECTIONS);
        try {
            timeouts.within(timeouts.wholeMillis(size), () -> {
                writing.lock();
                try {
                    anchor.execute("checkpoint sync"); // When it fails to close, H2 tells nobody.
                    over = true;
                    return shutDown("compact");
                } finally {
                    writing.unlock();
                }
            });
        } finally {
            seats.release(over ? ALL : CONNECTIONS);
        }
        close();
    }

    /// Lets who is in the middle of something finish it.
    void closeInOrder() {
        try {
            take(CONNECTIONS);
        } catch (Unavailable stuck) {
            LOG.warn("somebody is stuck in the database file");
        }
        over = true;
        seats.release(ALL);
        close();
    }

    /// Without writing anything more: half of what somebody was doing may be in it. Nobody waits for who is stuck.
    void drop() {
        over = true;
        seats.release(ALL);
        try {
            timeouts.within(WAIT_MAX, () -> shutDown("immediately"));
        } catch (Timeouts.Lost stuck) {
            LOG.warn("somebody is stuck in the database file");
        } catch (RuntimeException failed) {
            LOG.debug("it is closed already", failed);
        }
        Thread.ofPlatform().daemon().start(this::closeAll); // That can take seconds, in which others could go on.
    }

    private boolean shutDown(String how) throws Exception {
        try (var statement = anchor.getConnection().createStatement()) {
            return statement.execute("shutdown " + how);
        }
    }

    private void close() {
        try {
            timeouts.within(timeouts.wholeMillis(0), () -> {
                closeAll();
                return true;
            });
        } catch (Timeouts.Lost stuck) {
            LOG.warn("the database file could not be closed; all that was acknowledged is in it");
        }
    }

    private void closeAll() {
        free.forEach(Lane::close);
        new Lane(anchor).close();
    }
}
