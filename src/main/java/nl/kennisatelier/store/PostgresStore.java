package nl.kennisatelier.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import nl.kennisatelier.source.DurableFiles;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tables in a PostgreSQL server. What it calls done is on its disk, for many at once: nothing of ours waits for more.
/// When the server is away all who ask hear so at once; whoever asks when it is back gets an answer.
public final class PostgresStore implements Store {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresStore.class);

    /// In nanoseconds between two tries: a hall that asks at once is not to try a thousand times.
    private static final long REST = TimeUnit.SECONDS.toNanos(1);

    private final PostgresServer server;
    private final Optional<FileGuard> guard;
    private final ReentrantLock opening = new ReentrantLock();
    private volatile Optional<Opened> opened = Optional.empty();
    private volatile Optional<Shut> shut = Optional.empty();
    private volatile boolean closed;

    /// Guarded by the lock.
    private long restUntil = System.nanoTime();

    private record Opened(HikariDataSource pool, Jdbi jdbi) {}

    private PostgresStore(PostgresServer server, Optional<FileGuard> guard) {
        this.server = server;
        this.guard = guard;
    }

    /// Opens what this server has of us, or makes empty tables.
    ///
    /// @throws Unavailable when that cannot be
    public static PostgresStore open(PostgresServer server) {
        var store = new PostgresStore(server, Optional.empty());
        store.opened();
        return store;
    }

    /// Opens it when it is what somebody knows of it. Else nothing is touched and all who ask hear [Unavailable]; once
    /// it is put right, or the server is there, the next who asks gets an answer.
    public static PostgresStore guarded(PostgresServer server, FileGuard guard) {
        var store = new PostgresStore(server, Optional.of(guard));
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
            opened();
        } catch (Unavailable told) {
            LOG.debug("the database stays shut", told);
        }
    }

    @Override
    public <T> T keep(Task<T> task) {
        return read(handle -> handle.inTransaction(task::with));
    }

    /// There is no quicker way that is worth its trouble.
    @Override
    public <T> T change(Task<T> task) {
        return keep(task);
    }

    @Override
    public <T> T read(Task<T> task) {
        var mine = opened();
        try (var handle = mine.jdbi().open()) {
            return task.with(handle);
        } catch (RuntimeException failure) {
            switch (FailureKind.ofServer(failure)) {
                case BROKEN -> lookForServer(mine, failure);
                case SLOW, BUSY -> LOG.warn("who tries again may succeed: {}", failure.getMessage());
                case OURS -> throw failure;
            }
            throw new Unavailable(failure);
        }
    }

    private Opened opened() {
        if (closed) throw new Unavailable("closed");
        var now = opened;
        if (now.isPresent()) return now.get();
        if (!opening.tryLock()) throw away(); // Somebody tries already.
        try {
            return open();
        } finally {
            opening.unlock();
        }
    }

    private Unavailable away() {
        return shut.map(Unavailable::new).orElseGet(() -> new Unavailable("the database is being opened"));
    }

    private Opened open() {
        if (opened.isPresent()) return opened.get();
        if (System.nanoTime() - restUntil < 0) throw away();
        try {
            shut = server.look(guard);
            if (shut.isEmpty()) opened = Optional.of(connect());
        } catch (RuntimeException failure) {
            shut = Optional.of(PostgresServer.shut(failure));
        }
        restUntil = System.nanoTime() + REST;
        return opened.orElseThrow(this::away);
    }

    private Opened connect() {
        server.migrate();
        var pool = server.pool();
        return new Opened(pool, SafeStatements.in(Jdbi.create(pool)));
    }

    /// One connection that broke is no server that is away: the pool lets go of it. Of a server that was away nobody
    /// knows what it comes back with, so that is looked at.
    private void lookForServer(Opened broken, RuntimeException failure) {
        opening.lock();
        try {
            if (opened.filter(now -> now == broken).isEmpty() || server.answers()) return;
            LOG.error("the database does not answer; it is tried again by who asks: {}", failure.getMessage());
            shut = Optional.of(
                    new Shut(Shut.Why.AWAY, PostgresServer.shut(failure).detail()));
            opened = Optional.empty();
        } finally {
            opening.unlock();
        }
        broken.pool().close();
    }

    /// What was deleted leaves the files of the tables. What the server keeps to repeat changes by, and copies of that,
    /// are its operator's.
    @Override
    public void erase() {
        opened();
        try (var handle = server.patient()) {
            handle.execute("set lock_timeout = 1000"); // Nobody waits for us while we wait for somebody.
            for (var table : TableCopy.tables(handle)) handle.execute("vacuum full \"" + table + "\"");
        } catch (RuntimeException failure) {
            throw new Unavailable(failure);
        }
    }

    /// The server does that by itself.
    @Override
    public void shrink() {
        LOG.debug("nothing to do");
    }

    @Override
    public void copy(Path zip) throws IOException {
        opened();
        var folder = Files.createTempDirectory(zip.toAbsolutePath().getParent(), ".kopie-");
        try (var file = H2Store.patient(folder);
                var from = server.patient()) {
            asAtOneMoment(from, () -> file.keep(to -> TableCopy.all(from, to, TableCopy.tables(to))));
            file.copy(zip);
        } catch (RuntimeException failure) {
            throw new Unavailable(failure);
        } finally {
            DurableFiles.delete(folder);
        }
    }

    private static void asAtOneMoment(Handle handle, Runnable work) {
        handle.useTransaction(TransactionIsolationLevel.REPEATABLE_READ, same -> {
            same.execute("set transaction read only");
            work.run();
        });
    }

    @Override
    public void close() {
        opening.lock();
        try {
            closed = true;
            opened.ifPresent(PostgresStore::closeInOrder);
            opened = Optional.empty();
        } finally {
            opening.unlock();
        }
    }

    /// The pool would throw out who is in the middle of something.
    private static void closeInOrder(Opened now) {
        long end = System.nanoTime() + REST * 5;
        var seats = now.pool().getHikariPoolMXBean();
        try {
            while (seats.getActiveConnections() > 0 && System.nanoTime() - end < 0) TimeUnit.MILLISECONDS.sleep(5);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        now.pool().close();
    }

    @Override
    public boolean isClosed() {
        return closed;
    }
}
