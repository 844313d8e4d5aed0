package nl.kennisatelier.workshop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.flywaydb.core.Flyway;
import org.h2.Driver;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The file with the workshops. When it fails, as on a full disk, it is opened anew by the next who asks.
///
/// H2 writes a transaction to disk up to half a second after it called it done. So whoever promised something waits for
/// [#sync] before saying so.
final class Database implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

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

    /// In bytes that stay free on the disk: H2 does not come well through a write that fails, so it is not let to.
    private static final long ROOM_MIN = 16 << 20;

    private final Path file;
    private final String url;
    private final LongSupplier room;
    private final Timeouts timeouts;
    private final GroupCommit commits;
    private ConnectionPool opened;
    private boolean migrated;
    private boolean closed;
    private long restUntil;
    private volatile long failures;

    /// Something to do with it.
    interface Work<T> {
        T with(Handle handle);
    }

    private Database(Path folder, String scheme, LongSupplier room, Timeouts timeouts) {
        this.file = folder.toAbsolutePath().resolve("workshops.mv.db");
        this.url = "jdbc:h2:" + scheme + ":" + folder.toAbsolutePath().resolve("workshops") + OPTIONS;
        this.room = room;
        this.timeouts = timeouts;
        this.commits = new GroupCommit(this::write);
    }

    /// Opens it, or makes an empty one.
    ///
    /// @param folder to hold `workshops.mv.db`, and nothing of others
    static Database open(Path folder) throws IOException {
        return open(folder, "file", () -> free(folder), Timeouts.usual());
    }

    /// @param scheme of a file system that H2 knows
    /// @param room in bytes that are free
    static Database open(Path folder, String scheme, LongSupplier room, Timeouts timeouts) throws IOException {
        Files.createDirectories(folder);
        keepToOwner(folder);
        // A thread of it that turns in a circle in a file that failed stops there, and eats no processor for ever.
        Driver.class.getClassLoader().setClassAssertionStatus("org.h2.mvstore.MVStore", true);
        var database = new Database(folder, scheme, room, timeouts);
        database.opened();
        return database;
    }

    /// As much as there can be where no system tells.
    private static long free(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException unknown) {
            return Long.MAX_VALUE;
        }
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
        commits.sync();
        // The file that it was written to is gone, and perhaps what was written with it.
        if (failures != before) throw new Unavailable(new IllegalStateException("the file failed meanwhile"));
        return result;
    }

    /// Changes something, all or nothing; on disk within a second.
    <T> T change(Work<T> work) {
        needRoom(0);
        return run(handle -> handle.inTransaction(work::with));
    }

    private void needRoom(long bytes) {
        if (room.getAsLong() < ROOM_MIN + bytes) throw new Unavailable(new IllegalStateException("the disk is full"));
    }

    /// Asks for something that is as it was at one moment, as far as one question goes.
    <T> T read(Work<T> work) {
        return run(work);
    }

    private <T> T run(Work<T> work) {
        return run(timeouts.workMillis(), work);
    }

    private <T> T run(long millis, Work<T> work) {
        while (true) {
            var mine = opened();
            if (mine.sits()) return run(mine, millis, work); // Otherwise it was written anew meanwhile.
        }
    }

    private <T> T run(ConnectionPool mine, long millis, Work<T> work) {
        try {
            return mine.does(millis, work);
        } catch (RuntimeException failure) {
            var kind = FailureKind.of(failure);
            if (kind == FailureKind.BROKEN) giveUp(mine, failure);
            else if (kind == FailureKind.OURS) throw failure;
            throw new Unavailable(failure);
        } catch (Error doubtful) { // Out of memory, say, in the middle of something.
            giveUp(mine, doubtful);
            throw new Unavailable(doubtful);
        }
    }

    private void write() {
        while (true) {
            var mine = opened();
            try {
                if (mine.writes()) return;
            } catch (RuntimeException | Error failure) {
                giveUp(mine, failure);
                throw new Unavailable(failure);
            }
        }
    }

    private synchronized ConnectionPool opened() {
        if (closed) throw new Unavailable(new IllegalStateException("closed"));
        if (opened != null) return opened;
        if (restUntil != 0 && System.nanoTime() - restUntil < 0) {
            throw new Unavailable(new IllegalStateException("could not be opened a moment ago"));
        }
        try {
            opened = timeouts.within(timeouts.wholeMillis(), this::openAnew);
            restUntil = 0;
            return opened;
        } catch (RuntimeException failure) {
            restUntil = System.nanoTime() + REST;
            throw new Unavailable(failure);
        }
    }

    private ConnectionPool openAnew() {
        var jdbi = Jdbi.create(url);
        // What people wrote stands in no message, and so in no log.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        var anchor = jdbi.open();
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
            return new ConnectionPool(jdbi, anchor, timeouts);
        } catch (RuntimeException failure) {
            anchor.close();
            throw failure;
        }
    }

    /// @param broken as it was when it failed; another may have opened it anew already
    private synchronized void giveUp(ConnectionPool broken, Throwable why) {
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
    /// others wait meanwhile: under a second for 20,000 answers.
    synchronized void compact() throws IOException {
        needRoom(size());
        var mine = opened();
        try {
            mine.closeCompacted();
            opened = null;
        } catch (Unavailable busy) {
            throw busy;
        } catch (RuntimeException failure) {
            giveUp(mine, failure);
            throw new Unavailable(failure);
        }
        opened();
    }

    /// Makes a copy that is as it was at one moment, while others go on.
    ///
    /// @param zip must not exist
    void backup(Path zip) throws IOException {
        needRoom(size());
        run(
                timeouts.wholeMillis(),
                handle -> handle.execute("backup to ?", zip.toAbsolutePath().toString()));
    }

    @Override
    public void close() {
        commits.close();
        synchronized (this) {
            closed = true;
            if (opened != null) opened.closeInOrder();
            opened = null;
        }
    }

    synchronized boolean isClosed() {
        return closed;
    }
}
