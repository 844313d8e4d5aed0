package nl.kennisatelier.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.Driver;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where a PostgreSQL server is, and how it is spoken to.
///
/// @param url `jdbc:postgresql://host:5432/name?user=name`, without a password
/// @param password nothing where the server asks for none
public record PostgresServer(String url, Optional<String> password) {

    /// Of an address: a machine or more, and a name. A password would stand in every list of processes.
    private static final Pattern ADDRESS =
            Pattern.compile("jdbc:postgresql://[^\\s/?#]+/[^\\s/?#]+(\\?(?!([^\\s]*&)?password=)\\S*)?");

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);

    /// By which a connection of ours is known in the server.
    static final String NAME = "kennisatelier";

    private static final int CONNECTIONS = 10;

    /// In seconds until a server that says nothing is away.
    private static final int CONNECT_MAX = 5;

    /// In seconds that a connection may be silent: more than a statement may take.
    private static final int SILENCE_MAX = 15;

    /// In milliseconds that somebody waits for a connection.
    private static final int WAIT_MAX = 5_000;

    /// What a connection is told first: how long a statement, a row that others hold, and a pause in the middle of a
    /// change may last; and to wait for the disk, where the operator set that otherwise.
    private static final String FIRST =
            "set statement_timeout = 10000; set lock_timeout = 5000; set idle_in_transaction_session_timeout = 60000;"
                    + " select set_config('synchronous_commit', 'on', false)"
                    + " where current_setting('synchronous_commit') = 'off'";

    /// Whether this can be the address of one.
    public static boolean isAddress(String url) {
        return ADDRESS.matcher(url).matches() && Driver.parseURL(url, null) != null;
    }

    /// @param silenceMax in seconds; 0 for what takes as long as it takes
    private PGSimpleDataSource source(int silenceMax) {
        var source = new PGSimpleDataSource();
        source.setURL(url);
        password.ifPresent(source::setPassword);
        source.setApplicationName(NAME);
        source.setConnectTimeout(CONNECT_MAX);
        source.setLoginTimeout(CONNECT_MAX);
        source.setSocketTimeout(silenceMax);
        source.setTcpKeepAlive(true);
        source.setLogServerErrorDetail(false); // The values of a row would stand in it.
        return source;
    }

    /// @throws RuntimeException when no connection can be made
    HikariDataSource pool() {
        var config = new HikariConfig();
        config.setPoolName(NAME);
        config.setDataSource(source(SILENCE_MAX));
        config.setConnectionInitSql(FIRST);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(WAIT_MAX);
        config.setValidationTimeout(2_000);
        return new HikariDataSource(config);
    }

    /// A connection by itself, for what takes as long as it takes. The caller closes it.
    Handle patient() {
        return SafeStatements.in(Jdbi.create(source(0))).open();
    }

    /// Makes the tables ours alone, until the connection ends however it does: two sites would not see of each other
    /// what happens in a hall.
    ///
    /// @return whether nobody else has them
    static boolean take(Handle connection) {
        return connection
                .createQuery("select pg_try_advisory_lock(hashtext(?), hashtext(current_schema))")
                .bind(0, NAME)
                .mapTo(Boolean.class)
                .one();
    }

    /// A connection by itself. The caller closes it.
    Handle impatient() {
        return SafeStatements.in(Jdbi.create(source(SILENCE_MAX))).open();
    }

    /// When it began, by which one is told from another; nothing when it does not answer now.
    Optional<String> began() {
        try (var handle = impatient()) {
            return Optional.of(began(handle));
        } catch (RuntimeException away) {
            return Optional.empty();
        }
    }

    static String began(Handle handle) {
        return handle.createQuery("select pg_postmaster_start_time()")
                .mapTo(String.class)
                .one();
    }

    /// Looks whether our tables may be used, or made. Nothing is changed.
    Optional<Shut> look(Optional<FileGuard> guard) {
        try (var handle = impatient()) {
            if (!hasTables(handle)) {
                boolean may = guard.map(FileGuard::mayBeMade).orElse(true);
                return may ? Optional.empty() : Optional.of(new Shut(Shut.Why.GONE, ""));
            }
            TableSteps.refuseNewer(handle);
            boolean isLess = guard.filter(known -> known.isLess(handle)).isPresent();
            return isLess ? Optional.of(new Shut(Shut.Why.LESS, "")) : Optional.empty();
        } catch (NewerForm newer) {
            return Optional.of(new Shut(Shut.Why.NEWER, newer.getMessage()));
        } catch (RuntimeException failure) {
            return Optional.of(shut(failure));
        }
    }

    /// Whether there are tables of ours.
    ///
    /// @throws Unavailable when it does not answer
    public boolean isInhabited() {
        try (var handle = impatient()) {
            return hasTables(handle);
        } catch (RuntimeException failure) {
            throw new Unavailable(failure);
        }
    }

    /// Does something with tables of the newest form, however long that takes.
    ///
    /// @throws NewerForm when a newer program made them
    /// @throws Unavailable when it does not answer, or does not do it
    <T> T withAll(Store.Task<T> task) {
        try (var handle = patient()) {
            if (hasTables(handle)) TableSteps.refuseNewer(handle);
            migrate();
            return task.with(handle);
        } catch (NewerForm newer) {
            throw newer;
        } catch (RuntimeException failure) {
            throw new Unavailable(failure);
        }
    }

    /// Whether a site has it open.
    ///
    /// @throws Unavailable when it does not answer
    public boolean isInUse() {
        try (var handle = impatient()) {
            return handle.createQuery("select count(*) from pg_stat_activity where datname = current_database()"
                                    + " and application_name = ? and pid <> pg_backend_pid()")
                            .bind(0, NAME)
                            .mapTo(Integer.class)
                            .one()
                    > 0;
        } catch (RuntimeException failure) {
            throw new Unavailable(failure);
        }
    }

    static boolean hasTables(Handle handle) {
        return handle.createQuery("select to_regclass('" + TableSteps.HISTORY + "') is not null")
                .mapTo(Boolean.class)
                .one();
    }

    static Shut shut(RuntimeException failure) {
        boolean isAway = FailureKind.ofServer(failure) == FailureKind.BROKEN;
        return new Shut(isAway ? Shut.Why.AWAY : Shut.Why.UNREADABLE, said(failure));
    }

    /// By the server, and not by who passed it on.
    private static String said(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) return String.valueOf(sql.getMessage());
        }
        return String.valueOf(failure.getMessage());
    }

    /// Makes the tables what they are to be: two sites at once wait for each other.
    void migrate() {
        TableSteps.flyway().dataSource(source(0)).load().migrate();
        try (var handle = impatient()) {
            if (setting(handle, "fsync").equals("off")) {
                LOG.warn("fsync is off in this PostgreSQL: what is acknowledged here is lost when its machine stops");
            }
        }
    }

    private static String setting(Handle handle, String name) {
        return handle.createQuery("select current_setting(?)")
                .bind(0, name)
                .mapTo(String.class)
                .one();
    }
}
