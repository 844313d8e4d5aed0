package nl.kennisatelier.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import nl.kennisatelier.source.DiskRoom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tables in one file, by H2 inside this process. When it fails, as on a full disk, it is opened anew by the next who
/// asks.
///
/// H2 writes a transaction to disk up to half a second after it called it done. So whoever promised something waits for
/// a [GroupCommit] before saying so.
public final class H2Store implements Store {

    private static final Logger LOG = LoggerFactory.getLogger(H2Store.class);

    /// In nanoseconds after it could not be opened: a hall that asks at once is not to try a thousand times.
    private static final long REST = TimeUnit.SECONDS.toNanos(1);

    /// In bytes; a smaller file is not worth writing anew.
    private static final long SIZE_SMALL = 1 << 20;

    /// That may be too slow one after another, with none among them that was done.
    static final int SLOW_MAX = 6;

    private final H2File file;
    private final Optional<FileGuard> guard;
    private final Timeouts timeouts;
    private final GroupCommit commits;
    private ConnectionPool opened;
    private boolean closed;
    private volatile Optional<Shut> shut = Optional.empty();

    /// Whether the guard saw the file as it is now.
    private boolean seen;

    private long restUntil;
    private long sizeAfter;
    private volatile long failures;
    private final AtomicInteger slowInARow = new AtomicInteger();

    private H2Store(H2File file, Optional<FileGuard> guard, Timeouts timeouts) {
        this.file = file;
        this.guard = guard;
        this.timeouts = timeouts;
        this.commits = new GroupCommit(this::write);
    }

    /// Opens the file, or makes an empty one. Only one process may have it.
    ///
    /// @param folder to hold `workshops.mv.db`, and nothing of others: only this user may look into it
    /// @throws Unavailable when it cannot be opened
    public static H2Store open(Path folder) {
        return open(folder, "file", () -> DiskRoom.in(folder), Timeouts.usual());
    }

    /// The same for what takes as long as it takes, as filling it from elsewhere.
    static H2Store patient(Path folder) {
        long day = TimeUnit.DAYS.toMillis(1);
        return open(folder, "file", () -> DiskRoom.in(folder), new Timeouts(day, day));
    }

    /// @param scheme of a file system that H2 knows
    /// @param room in bytes that are free
    static H2Store open(Path folder, String scheme, LongSupplier room, Timeouts timeouts) {
        var store = new H2Store(H2File.in(folder, scheme, room), Optional.empty(), timeouts);
        store.pool();
        return store;
    }

    /// Opens the file when it is what somebody knows of it. Else it is not touched and all who ask hear [Unavailable];
    /// once it is put right, the next who asks gets an answer.
    ///
    /// @param folder as above
    public static H2Store guarded(Path folder, FileGuard guard) {
        var store =
                new H2Store(H2File.in(folder, "file", () -> DiskRoom.in(folder)), Optional.of(guard), Timeouts.usual());
        store.tryToOpen();
        return store;
    }

    @Override
    public Optional<Shut> shut() {
        if (shut.isPresent()) tryToOpen();
        return shut;
    }

    private void tryToOpen() {
        try {
            pool();
        } catch (Unavailable told) {
            LOG.debug("the database file stays shut", told);
        }
    }

    @Override
    public <T> T keep(Task<T> task) {
        long before = failures;
        var result = change(task);
        commits.sync();
        // The file that it was written to is gone, and perhaps what was written with it.
        if (failures != before) throw new Unavailable("the file failed meanwhile");
        return result;
    }

    @Override
    public <T> T change(Task<T> task) {
        file.needRoom(0);
        return read(handle -> handle.inTransaction(task::with));
    }

    @Override
    public long failures() {
        return failures;
    }

    @Override
    public <T> T read(Task<T> task) {
        return run(timeouts.workMillis(), task);
    }

    private <T> T run(long millis, Task<T> task) {
        while (true) {
            var mine = pool();
            var seat = mine.seat();
            if (seat.isPresent())
                return run(mine, seat.get(), millis, task); // Otherwise it was written anew meanwhile.
        }
    }

    /// Whoever waits may go before the work is done; the seat is left by the work itself.
    private <T> T run(ConnectionPool mine, ConnectionPool.Seat taken, long millis, Task<T> task) {
        try {
            var result = timeouts.within(
                    millis,
                    () -> {
                        try (var seat = taken) {
                            return task.with(seat.connection());
                        }
                    },
                    taken::cancel);
            slowInARow.set(0);
            return result;
        } catch (RuntimeException failure) {
            switch (FailureKind.of(failure)) {
                case BROKEN -> giveUp(mine, failure);
                case SLOW -> slow(mine, failure);
                case BUSY -> LOG.debug("who tries again may succeed", failure);
                case OURS -> {
                    if (!failedMeanwhile(mine)) throw failure;
                }
            }
            throw new Unavailable(failure);
        } catch (Error doubtful) { // Out of memory, say, in the middle of something.
            giveUp(mine, doubtful);
            throw new Unavailable(doubtful);
        }
    }

    /// What was read in a file that was failing is no ground to call anything wrong.
    private boolean failedMeanwhile(ConnectionPool mine) {
        try {
            return !mine.writes();
        } catch (RuntimeException | Error failure) {
            giveUp(mine, failure);
            return true;
        }
    }

    /// A file in which nothing gets done any more is not slow.
    private void slow(ConnectionPool mine, RuntimeException failure) {
        if (slowInARow.incrementAndGet() > SLOW_MAX) giveUp(mine, failure);
    }

    private void write() {
        while (true) {
            var mine = pool();
            try {
                if (mine.writes()) return;
            } catch (RuntimeException | Error failure) {
                giveUp(mine, failure);
                throw new Unavailable(failure);
            }
        }
    }

    private synchronized ConnectionPool pool() {
        if (closed) throw new Unavailable("closed");
        if (opened != null) return opened;
        if (restUntil != 0 && System.nanoTime() - restUntil < 0) {
            throw shut.map(Unavailable::new).orElseGet(() -> new Unavailable("could not be opened a moment ago"));
        }
        try {
            long millis = timeouts.wholeMillis(file.size());
            shut = timeouts.within(millis, this::look);
            if (shut.isEmpty()) opened = timeouts.within(millis, () -> file.open(timeouts));
        } catch (RuntimeException failure) {
            shut = Optional.of(new Shut(Shut.Why.UNREADABLE, String.valueOf(failure.getMessage())));
        }
        seen = shut.isEmpty();
        restUntil = seen ? 0 : System.nanoTime() + REST;
        if (shut.isPresent()) throw new Unavailable(shut.get());
        return opened;
    }

    private Optional<Shut> look() {
        return seen || guard.isEmpty() ? Optional.empty() : file.look(guard.get());
    }

    /// @param broken as it was when it failed; another may have opened it anew already
    private synchronized void giveUp(ConnectionPool broken, Throwable why) {
        if (opened != broken) return;
        LOG.error("the database file failed; it is opened anew for the next who asks: {}", why.getMessage());
        failures++;
        seen = false;
        opened = null;
        broken.drop();
    }

    /// Writes the file anew without what was deleted from it.
    @Override
    public synchronized void erase() {
        file.needRoom(file.size());
        var mine = pool();
        try {
            mine.closeCompacted(file.size());
            opened = null;
        } catch (Unavailable busy) {
            throw busy;
        } catch (RuntimeException failure) {
            giveUp(mine, failure);
            throw new Unavailable(failure);
        }
        pool();
        sizeAfter = file.size();
    }

    @Override
    public synchronized void shrink() {
        if (file.size() > Math.max(SIZE_SMALL, 2 * sizeAfter)) erase();
    }

    /// The file itself cannot be copied safely while it is open.
    @Override
    public void copy(Path zip) throws IOException {
        var made = zip.resolveSibling(zip.getFileName() + ".nieuw");
        Files.deleteIfExists(made);
        file.needRoom(file.size());
        var target = made.toAbsolutePath().toString();
        run(timeouts.wholeMillis(file.size()), handle -> handle.execute("backup to ?", target));
        Files.move(made, zip, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
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

    @Override
    public synchronized boolean isClosed() {
        return closed;
    }
}
