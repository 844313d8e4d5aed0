package nl.kennisatelier.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import nl.kennisatelier.source.DurableFiles;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.postgresql.util.PSQLWarning;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tables in a PostgreSQL server. When it is away all who ask hear so at once; whoever asks when it is back gets an
/// answer.
///
/// Each change waits for the disk of the server itself, and holds the row of its workshop until then: who answer at
/// once stand in line for it.
public final class PostgresStore implements Store {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresStore.class);

    /// In nanoseconds between two tries: a hall that asks at once is not to try a thousand times.
    private static final long REST = TimeUnit.SECONDS.toNanos(1);

    /// In nanoseconds that who is in the middle of something is waited for.
    private static final long CLOSE_MAX = TimeUnit.SECONDS.toNanos(5);

    /// That it is tried to leave out what was deleted, with a pause in milliseconds.
    private static final int ERASE_TRIES = 10;

    private static final long ERASE_PAUSE = 500;

    /// Whether anybody may still see what was deleted before a change of this number: who looks since before it, or who
    /// changes something since, also elsewhere in the server: who looks meanwhile counts from there. Of sessions of
    /// others it is not told to everybody what they do.
    private static final String LOOKS_SINCE_BEFORE = """
            select exists (select 1 from pg_stat_activity where pid <> pg_backend_pid()
                  and (age(backend_xid) > age('%1$d'::xid)
                    or age(backend_xmin) > age('%1$d'::xid) and (datname = current_database() or datname is null)
                    or usename <> current_user and not pg_has_role(current_user, 'pg_read_all_stats', 'usage')))
              or exists (select 1 from pg_prepared_xacts where age(transaction) > age('%1$d'::xid))
              or exists (select 1 from pg_replication_slots where age(xmin) > age('%1$d'::xid))""";

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final PostgresServer server;
    private final Optional<FileGuard> guard;
    private final ReentrantLock opening = new ReentrantLock();
    private volatile Optional<Opened> opened = Optional.empty();
    private volatile Optional<Shut> shut = Optional.empty();
    private volatile long failures;
    private volatile boolean closed;

    /// Who is in the middle of something.
    private final AtomicInteger going = new AtomicInteger();

    /// Guarded by the lock, as the next.
    private long restUntil = System.nanoTime();

    private boolean migrated;

    /// @param anchor the connection that holds the lock of the site
    /// @param began when the server did, as it says
    private record Opened(HikariDataSource pool, Jdbi jdbi, Handle anchor, String began) {}

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
    /// it is put right, the server is there, or another site that had it is gone, the next who asks gets an answer.
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
    public long failures() {
        return failures;
    }

    @Override
    public <T> T keep(Task<T> task) {
        return change(task);
    }

    @Override
    public <T> T change(Task<T> task) {
        return read(handle -> handle.inTransaction(task::with));
    }

    @Override
    public <T> T read(Task<T> task) {
        var mine = opened();
        going.incrementAndGet();
        try (var handle = mine.jdbi().open()) {
            return task.with(handle);
        } catch (RuntimeException failure) {
            switch (FailureKind.ofServer(failure)) {
                case BROKEN -> lookForServer(mine, failure);
                case SLOW, BUSY -> LOG.warn("who tries again may succeed: {}", failure.getMessage());
                case OURS -> throw failure;
            }
            throw new Unavailable(failure);
        } finally {
            going.decrementAndGet();
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
            if (shut.isEmpty()) opened = connect();
            if (shut.isEmpty() && opened.isEmpty()) shut = Optional.of(new Shut(Shut.Why.TAKEN, ""));
        } catch (RuntimeException failure) {
            shut = Optional.of(PostgresServer.shut(failure));
        }
        restUntil = System.nanoTime() + REST;
        return opened.orElseThrow(this::away);
    }

    /// @return nothing when another site has them
    private Optional<Opened> connect() {
        var anchor = server.impatient();
        try {
            if (guard.isPresent() && !PostgresServer.take(anchor)) {
                anchor.close();
                return Optional.empty();
            }
            if (!migrated) server.migrate();
            migrated = true;
            var pool = server.pool();
            return Optional.of(
                    new Opened(pool, SafeStatements.in(Jdbi.create(pool)), anchor, PostgresServer.began(anchor)));
        } catch (RuntimeException failure) {
            anchor.close();
            throw failure;
        }
    }

    /// One connection that broke is no server that is away, nor one that took the place of another: the pool lets go of
    /// it.
    private void lookForServer(Opened broken, RuntimeException failure) {
        if (opened.filter(now -> now == broken).isEmpty()) return;
        if (server.began().equals(Optional.of(broken.began()))) return;
        giveUp(broken, failure);
    }

    /// Of a server that was away nobody knows what it comes back with, so that is looked at.
    private void giveUp(Opened broken, RuntimeException failure) {
        opening.lock();
        try {
            if (opened.filter(now -> now == broken).isEmpty()) return;
            LOG.error("the database does not answer; it is tried again by who asks: {}", failure.getMessage());
            shut = Optional.of(
                    new Shut(Shut.Why.AWAY, PostgresServer.shut(failure).detail()));
            failures++;
            opened = Optional.empty();
        } finally {
            opening.unlock();
        }
        close(broken);
    }

    /// What was deleted leaves the files of the tables. What the server keeps to repeat changes by, and copies of that,
    /// are its operator's.
    @Override
    public void erase() {
        opened();
        try (var handle = server.patient()) {
            handle.execute("set lock_timeout = 1000"); // Nobody waits for us while we wait for somebody.
            long now = handle.createQuery("select pg_current_xact_id()::xid::text::bigint")
                    .mapTo(Long.class)
                    .one();
            for (var table : TableCopy.tables(handle)) erase(handle, table, now);
        } catch (RuntimeException failure) {
            throw new Unavailable(failure);
        }
    }

    /// Who began to look before it was deleted may still see it, and who changes the table goes first: then it stays
    /// until they are done. What others change meanwhile stays until the next time.
    ///
    /// @param now the number of a change that came after what was deleted
    private static void erase(Handle handle, String table, long now) {
        for (int i = 0; i < ERASE_TRIES; i++) {
            boolean isSeen = handle.createQuery(LOOKS_SINCE_BEFORE.formatted(now))
                    .mapTo(Boolean.class)
                    .one();
            var left = leftBehind(handle, "vacuum (full, verbose) \"" + table + "\"");
            if (left.isPresent() && (left.getAsLong() == 0 || !isSeen)) return;
            pause(ERASE_PAUSE);
        }
        throw new Unavailable("somebody still looks at what was deleted from " + table);
    }

    /// How many rows that were deleted could not be left out; nothing when it was not this one's turn. The server tells
    /// it in a remark, whose first number it is in every language.
    private static OptionalLong leftBehind(Handle handle, String vacuum) {
        try (var statement = handle.getConnection().createStatement()) {
            statement.execute(vacuum);
            long rows = 0;
            for (var said = statement.getWarnings(); said != null; said = said.getNextWarning()) {
                var remark = said instanceof PSQLWarning ours ? ours.getServerErrorMessage() : null;
                var number = NUMBER.matcher(remark == null ? "" : String.valueOf(remark.getDetail()));
                if (number.find()) rows += Long.parseLong(number.group());
            }
            return OptionalLong.of(rows);
        } catch (SQLException failure) {
            if (FailureKind.ofServer(failure) == FailureKind.BUSY) return OptionalLong.empty();
            throw new IllegalStateException(failure);
        }
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Unavailable("stopped");
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
        closed = true; // The pool would throw out who is in the middle of something.
        long end = System.nanoTime() + CLOSE_MAX;
        while (going.get() > 0 && System.nanoTime() - end < 0) LockSupport.parkNanos(CLOSE_MAX / 1_000);
        opening.lock();
        try {
            opened.ifPresent(PostgresStore::close);
            opened = Optional.empty();
        } finally {
            opening.unlock();
        }
    }

    private static void close(Opened over) {
        over.pool().close();
        try {
            over.anchor().close();
        } catch (RuntimeException broken) {
            LOG.debug("a connection that broke before", broken);
        }
    }

    @Override
    public boolean isClosed() {
        return closed;
    }
}
