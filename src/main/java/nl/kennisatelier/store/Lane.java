package nl.kennisatelier.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.api.ErrorCode;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A connection that one after another has a turn with, and the statement that runs on it: whoever waits too long for
/// that can have it cancelled.
final class Lane implements StatementCustomizer {

    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

    private final Handle handle;

    /// Guarded by this, as are the others.
    private long turn;

    private boolean cancelled;
    private Statement running;

    Lane(Handle handle) {
        this.handle = handle;
        handle.getConfig(SqlStatements.class).addCustomizer(this);
    }

    Handle handle() {
        return handle;
    }

    /// The number of the turn that is next, or going on.
    synchronized long turn() {
        return turn;
    }

    synchronized void endTurn() {
        turn++;
        cancelled = false;
        running = null;
    }

    @Override
    public synchronized void beforeExecution(PreparedStatement statement, StatementContext context)
            throws SQLException {
        if (cancelled) throw new SQLException("cancelled", "57014", ErrorCode.STATEMENT_WAS_CANCELED);
        running = statement;
    }

    /// Stops what runs in this turn, and lets nothing more of it begin; not what came after it.
    synchronized void cancel(long which) {
        if (which != turn) return;
        if (!cancelled) LOG.warn("what took too long in the database is cancelled; who asked for it may try again");
        cancelled = true;
        try {
            if (running != null) running.cancel();
        } catch (SQLException over) {
            LOG.debug("it was done already", over);
        }
    }

    void close() {
        try {
            handle.close();
        } catch (RuntimeException failed) {
            LOG.debug("a connection that failed before", failed);
        }
    }
}
