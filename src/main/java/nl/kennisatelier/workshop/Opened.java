package nl.kennisatelier.workshop;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The file with the workshops as it was opened once. When it failed this is thrown away with whoever is stuck in it:
/// H2 was seen to turn in a circle for ever in a file that failed.
final class Opened {

    private static final Logger LOG = LoggerFactory.getLogger(Opened.class);

    private static final int CONNECTIONS = 6;

    /// In milliseconds that somebody waits for their turn, before hearing that it does not work now.
    private static final long WAIT_MAX = 5_000;

    /// More than can ever wait.
    private static final int ALL = 1_000_000;

    private final HikariDataSource pool;
    private final Jdbi jdbi;

    /// The connection that writes to disk. A file that failed is opened anew by whichever is made next, without what
    /// was not yet written, and no other connection could tell.
    private final Handle anchor;

    private final ReentrantLock writing = new ReentrantLock();

    /// One for each connection, for who came first. Here, and not for a connection of the pool: whoever waits there
    /// hears nothing when the file fails.
    private final Semaphore seats = new Semaphore(CONNECTIONS, true);

    private volatile boolean over;

    /// @param anchor a first connection to it
    Opened(String url, Handle anchor) {
        this.anchor = anchor;
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(WAIT_MAX);
        config.setPoolName("workshops");
        this.pool = new HikariDataSource(config);
        this.jdbi = Jdbi.create(pool);
        // What people wrote stands in no message, and so in no log.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    }

    Jdbi jdbi() {
        return jdbi;
    }

    /// Waits for a turn; says no when the file was closed meanwhile. Whoever sat down leaves.
    boolean sits() {
        take(1);
        if (over) seats.release();
        return !over;
    }

    void leave() {
        seats.release();
    }

    private void take(int count) {
        try {
            if (!seats.tryAcquire(count, WAIT_MAX, TimeUnit.MILLISECONDS)) throw unavailable("busy");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw unavailable("stopped");
        }
    }

    private static Unavailable unavailable(String why) {
        return new Unavailable(new IllegalStateException(why));
    }

    /// Writes to disk what was changed before; says no when the file was closed meanwhile.
    boolean writes() {
        writing.lock();
        try {
            if (!over) anchor.execute("checkpoint sync");
            return !over;
        } finally {
            writing.unlock();
        }
    }

    /// Waits until nobody is in it, and closes it without what was deleted.
    ///
    /// @throws SQLException or an exception of Jdbi when it failed
    void closeCompacted() throws SQLException {
        take(CONNECTIONS);
        writing.lock();
        try {
            anchor.execute("checkpoint sync"); // When it fails to close, H2 tells nobody.
            over = true;
            pool.close();
            execute("shutdown compact");
        } finally {
            writing.unlock();
            seats.release(over ? ALL : CONNECTIONS);
        }
        close();
    }

    /// Lets who is in the middle of something finish it.
    void closeInOrder() {
        try {
            take(CONNECTIONS);
        } catch (Unavailable stuck) {
            LOG.warn("somebody is stuck in the file with the workshops");
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
            if (!Thread.startVirtualThread(this::shutDown).join(Duration.ofMillis(WAIT_MAX))) {
                LOG.warn("somebody is stuck in the file with the workshops");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        Thread.startVirtualThread(this::close); // That can take seconds, in which others could go on.
    }

    private void shutDown() {
        try {
            execute("shutdown immediately");
        } catch (SQLException | RuntimeException failed) {
            LOG.debug("it is closed already", failed);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = anchor.getConnection().createStatement()) {
            statement.execute(sql);
        }
    }

    private void close() {
        pool.close();
        try {
            anchor.close();
        } catch (RuntimeException failed) {
            LOG.debug("a connection that failed before", failed);
        }
    }
}
