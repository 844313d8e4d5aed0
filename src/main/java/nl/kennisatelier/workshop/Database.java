package nl.kennisatelier.workshop;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The file with the workshops. When it fails, as on a full disk, it is opened anew by the next who asks.
///
/// H2 writes a transaction to disk up to half a second after it called it done. So whoever promised something waits for
/// [#sync] before saying so.
final class Database implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private static final int CONNECTIONS = 6;

    /// In milliseconds that somebody waits for their turn, before hearing that it does not work now.
    private static final long WAIT_MAX = 5_000;

    /// In nanoseconds after it could not be opened: a hall that asks at once is not to try a thousand times.
    private static final long REST = TimeUnit.SECONDS.toNanos(1);

    /// Nothing of what people wrote goes into a trace file beside it.
    private static final String OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

    /// When a file failed in the middle of a change, H2 was seen to keep the answer without the number of its workshop:
    /// then every later answer would get a number that is taken.
    private static final String HEAL = "update workshop set changed ="
            + " (select max(answer.changed) from answer where answer.workshop = workshop.id) where purged is null and"
            + " changed < (select max(answer.changed) from answer where answer.workshop = workshop.id)";

    private final Path file;
    private final String url;
    private final Syncer syncer;

    /// Shared by all who use it; [#compact] has it alone.
    private final ReentrantReadWriteLock use = new ReentrantReadWriteLock();

    /// One for each connection, for who came first.
    private final Semaphore seats = new Semaphore(CONNECTIONS, true);

    private Opened opened;
    private boolean migrated;
    private boolean closed;
    private long restUntil;
    private volatile long failures;

    /// Something to do with it.
    interface Work<T> {
        T with(Handle handle);
    }

    /// The file as it was opened once.
    ///
    /// @param anchor the connection that writes to disk. A file that failed is opened anew by whichever is made
    ///     next, without what was not yet written, and no other connection could tell
    private record Opened(HikariDataSource pool, Jdbi jdbi, Handle anchor) {

        /// Without writing anything more: half of what somebody was doing may be in it.
        void drop() {
            try (var statement = anchor.getConnection().createStatement()) {
                statement.execute("shutdown immediately");
            } catch (SQLException | RuntimeException failed) {
                LOG.debug("it is closed already", failed);
            }
            close();
        }

        void close() {
            pool.close();
            try {
                anchor.close();
            } catch (RuntimeException failed) {
                LOG.debug("a connection that failed before", failed);
            }
        }
    }

    private Database(Path folder, String scheme) {
        this.file = folder.toAbsolutePath().resolve("workshops.mv.db");
        this.url = "jdbc:h2:" + scheme + ":" + folder.toAbsolutePath().resolve("workshops") + OPTIONS;
        this.syncer = new Syncer(this::write);
    }

    /// Opens it, or makes an empty one.
    ///
    /// @param folder to hold `workshops.mv.db`, and nothing of others
    static Database open(Path folder) throws IOException {
        return open(folder, "file");
    }

    /// @param scheme of a file system that H2 knows
    static Database open(Path folder, String scheme) throws IOException {
        Files.createDirectories(folder);
        keepToOwner(folder);
        var database = new Database(folder, scheme);
        database.opened();
        return database;
    }

    /// What people answered is for no other user of the machine, nor are the copies that H2 makes beside it.
    private static void keepToOwner(Path folder) {
        var posix = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        if (posix == null) return;
        try {
            posix.setPermissions(PosixFilePermissions.fromString("rwx------"));
        } catch (IOException mounted) {
            LOG.warn("{} may be open to other users of this machine: {}", folder, mounted.getMessage());
        }
    }

    /// Changes something, all or nothing, and returns when it is on disk.
    <T> T keep(Work<T> work) {
        long before = failures;
        var result = change(work);
        syncer.sync();
        // The file that it was written to is gone, and perhaps what was written with it.
        if (failures != before) throw new Unavailable(new IllegalStateException("the file failed meanwhile"));
        return result;
    }

    /// Changes something, all or nothing; on disk within a second.
    <T> T change(Work<T> work) {
        return run(handle -> handle.inTransaction(work::with));
    }

    /// Asks for something that is as it was at one moment, as far as one question goes.
    <T> T read(Work<T> work) {
        return run(work);
    }

    /// Returns when everything that was changed before is on disk.
    void sync() {
        syncer.sync();
    }

    private <T> T run(Work<T> work) {
        if (!seats.tryAcquire()) waitForSeat();
        use.readLock().lock();
        try {
            var mine = opened();
            try {
                return mine.jdbi().withHandle(work::with);
            } catch (RuntimeException failure) {
                var trouble = Trouble.of(failure);
                if (trouble == Trouble.BROKEN) giveUp(mine, failure);
                else if (trouble == Trouble.OURS && !(failure instanceof ConnectionException)) throw failure;
                throw new Unavailable(failure);
            } catch (Error doubtful) { // Out of memory, say, in the middle of something.
                giveUp(mine, doubtful);
                throw new Unavailable(doubtful);
            }
        } finally {
            use.readLock().unlock();
            seats.release();
        }
    }

    /// Here, and not for a connection of the pool: whoever waits there hears nothing when the file fails.
    private void waitForSeat() {
        try {
            if (!seats.tryAcquire(WAIT_MAX, TimeUnit.MILLISECONDS))
                throw new Unavailable(new IllegalStateException("busy"));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Unavailable(stop);
        }
    }

    private void write() {
        use.readLock().lock();
        try {
            var mine = opened();
            try {
                mine.anchor().execute("checkpoint sync");
            } catch (RuntimeException failure) {
                giveUp(mine, failure);
                throw new Unavailable(failure);
            }
        } finally {
            use.readLock().unlock();
        }
    }

    private synchronized Opened opened() {
        if (closed) throw new Unavailable(new IllegalStateException("closed"));
        if (opened != null) return opened;
        if (restUntil != 0 && System.nanoTime() - restUntil < 0) {
            throw new Unavailable(new IllegalStateException("could not be opened a moment ago"));
        }
        try {
            opened = openAnew();
            restUntil = 0;
            return opened;
        } catch (RuntimeException failure) {
            restUntil = System.nanoTime() + REST;
            throw new Unavailable(failure);
        }
    }

    private Opened openAnew() {
        var anchor = Jdbi.open(url);
        try {
            if (!migrated) {
                Flyway.configure(getClass().getClassLoader())
                        .dataSource(url, "", "")
                        .locations("classpath:db/migration")
                        .load()
                        .migrate();
            }
            migrated = true;
            anchor.execute(HEAL);
            var pool = pool();
            return new Opened(pool, Jdbi.create(pool), anchor);
        } catch (RuntimeException failure) {
            anchor.close();
            throw failure;
        }
    }

    private HikariDataSource pool() {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(WAIT_MAX);
        config.setPoolName("workshops");
        return new HikariDataSource(config);
    }

    /// @param broken as it was when it failed; another may have opened it anew already
    private synchronized void giveUp(Opened broken, Throwable why) {
        if (opened != broken) return;
        LOG.error("the file with the workshops failed; it is opened anew for the next who asks: {}", why.getMessage());
        failures++;
        opened = null;
        broken.drop();
    }

    /// In bytes.
    long size() throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /// Writes the file anew without what was deleted from it: until then that stands in it, for who looks for it. All
    /// others wait meanwhile; 60 ms for 10,000 answers.
    void compact() {
        use.writeLock().lock();
        try {
            var mine = opened();
            try {
                mine.anchor().execute("checkpoint sync"); // When it fails to close, H2 tells nobody.
                mine.pool().close();
                shutDown(mine);
            } catch (SQLException | RuntimeException failure) {
                giveUp(mine, failure);
                throw new Unavailable(failure);
            }
            opened();
        } finally {
            use.writeLock().unlock();
        }
    }

    private synchronized void shutDown(Opened mine) throws SQLException {
        try (var statement = mine.anchor().getConnection().createStatement()) {
            statement.execute("shutdown compact");
        }
        opened = null;
        mine.close();
    }

    /// Makes a copy that is as it was at one moment, while others go on.
    ///
    /// @param zip must not exist
    void backup(Path zip) {
        run(handle -> handle.execute("backup to ?", zip.toAbsolutePath().toString()));
    }

    @Override
    public void close() {
        syncer.close();
        use.writeLock().lock(); // Whoever is in the middle of something finishes it.
        try {
            shut();
        } finally {
            use.writeLock().unlock();
        }
    }

    synchronized boolean isClosed() {
        return closed;
    }

    private synchronized void shut() {
        closed = true;
        if (opened != null) opened.close();
        opened = null;
    }
}
