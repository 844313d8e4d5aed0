package nl.kennisatelier.store;

import java.sql.SQLException;
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
}
