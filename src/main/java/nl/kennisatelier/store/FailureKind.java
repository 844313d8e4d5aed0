package nl.kennisatelier.store;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.h2.mvstore.MVStoreException;

/// Whose fault it is that something did not work.
enum FailureKind {
    /// The file failed.
    BROKEN,
    /// It took too long, and stopped when it was cancelled.
    SLOW,
    /// Too many at once; it works for who tries again.
    BUSY,
    OURS;

    static FailureKind of(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MVStoreException || cause instanceof Timeouts.Lost) return BROKEN;
            if (cause instanceof SQLException sql && of(sql) != OURS) return of(sql);
        }
        return OURS;
    }

    /// By the codes of H2: 50000 something in H2 itself; 90028, 90030 and 90031 input, output and damage; 90067
    /// connection; 90098 and 90121 closed; 50200 and 40001 waited too long for a row; 57014 was cancelled; 90135 is
    /// being closed.
    private static FailureKind of(SQLException sql) {
        return switch (sql.getErrorCode()) {
            case 50000, 90028, 90030, 90031, 90067, 90098, 90121 -> BROKEN;
            case 57014 -> SLOW;
            case 50200, 40001, 90135 -> BUSY;
            default -> OURS;
        };
    }

    /// The same of a server.
    static FailureKind ofServer(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && ofServer(sql) != OURS) return ofServer(sql);
        }
        return OURS;
    }

    /// By the states of PostgreSQL: 08 the connection; 57P stopping or starting; 25006 it only reads, as one that
    /// waits to take over; 25P03 it ended a change that stood still; 28, 3D and 3F it does not let us in, or has no
    /// such database; 53300 it has too many connections; 58 and XX it failed itself. 53 is room or memory; 57014
    /// was cancelled; 40 and 55P03 somebody else was before. Who waits too long for a connection hears it without
    /// a state.
    private static FailureKind ofServer(SQLException sql) {
        var state = String.valueOf(sql.getSQLState());
        if (state.matches("08...|57P..|25006|25P03|28...|3[DF]...|53300|58...|XX...")) return BROKEN;
        if (state.equals("57014")) return SLOW;
        boolean isBusy = state.matches("40...|55P03|53...") || sql instanceof SQLTransientConnectionException;
        return isBusy ? BUSY : OURS;
    }
}
