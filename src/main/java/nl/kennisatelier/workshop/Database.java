package nl.kennisatelier.workshop;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /// In milliseconds that somebody waits for a connection, before hearing that it does not work now.
    private static final long WAIT_MAX = 5_000;

    private final String url;
    private final Syncer syncer;
    private HikariDataSource pool;
    private Jdbi jdbi;
    private boolean closed;

    /// Something to do with it.
    interface Work<T> {
        T with(Handle handle);
    }

    private Database(String url) {
        this.url = url;
        this.syncer = new Syncer(() -> run(handle -> handle.execute("checkpoint sync")));
    }

    /// Opens it, or makes an empty one.
    ///
    /// @param folder to hold `workshops.mv.db`
    static Database open(Path folder) throws IOException {
        Files.createDirectories(folder);
        var database = new Database("jdbc:h2:file:" + folder.toAbsolutePath().resolve("workshops")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_ON_EXIT=FALSE");
        database.jdbi();
        return database;
    }

    /// Changes something, all or nothing, and returns when it is on disk.
    <T> T keep(Work<T> work) {
        var result = change(work);
        syncer.sync();
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
        try {
            return jdbi().withHandle(work::with);
        } catch (RuntimeException failure) {
            if (isBroken(failure)) giveUp();
            else if (!(failure instanceof ConnectionException)) throw failure; // Our own mistake.
            throw new Unavailable(failure);
        }
    }

    private synchronized Jdbi jdbi() {
        if (closed) throw new Unavailable(new IllegalStateException("closed"));
        if (jdbi != null) return jdbi;
        try {
            var opened = pool();
            Flyway.configure(getClass().getClassLoader())
                    .dataSource(opened)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            pool = opened;
            jdbi = Jdbi.create(opened);
            return jdbi;
        } catch (RuntimeException failure) {
            throw new Unavailable(failure);
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

    private synchronized void giveUp() {
        if (pool == null) return;
        LOG.error("the file with the workshops failed; it is opened anew for the next who asks");
        pool.close();
        pool = null;
        jdbi = null;
    }

    /// Whether the file failed, rather than a question to it.
    private static boolean isBroken(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof java.sql.SQLException sql && isOfFile(sql)) return true;
        }
        return false;
    }

    /// By the codes of H2: 90028, 90030 and 90031 input, output and damage; 90067 connection; 90098 and 90121 closed.
    private static boolean isOfFile(java.sql.SQLException sql) {
        return switch (sql.getErrorCode()) {
            case 90028, 90030, 90031, 90067, 90098, 90121 -> true;
            default -> false;
        };
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
        synchronized (this) {
            closed = true;
            if (pool != null) pool.close();
            pool = null;
            jdbi = null;
        }
    }
}
