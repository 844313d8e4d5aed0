package nl.kennisatelier.store;

import java.sql.SQLException;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// A file that a first start was making when it was broken off: not one that H2 can read, or tables that are not all
/// there, with nothing in any of them.
final class HalfMade {

    private static final String TABLES = "select table_name from information_schema.tables where table_schema ="
            + " 'public' and table_name <> 'flyway_schema_history'";

    /// Codes of H2: it is damaged, or would have to be mended first. Not 90020: somebody has it open.
    private static final Set<Integer> DAMAGED = Set.of(90030, 90097);

    private HalfMade() {}

    /// @param url to read it by; of a file that nobody ever saw whole
    static boolean is(String url) {
        try (var handle = Jdbi.create(url).open()) {
            return form(handle) < TableSteps.FORM && isBlank(handle);
        } catch (RuntimeException failure) {
            return isDamaged(failure);
        }
    }

    private static int form(Handle handle) {
        return hasTable(handle, TableSteps.HISTORY) ? TableSteps.form(handle) : 0;
    }

    private static boolean hasTable(Handle handle, String name) {
        return handle.createQuery("select count(*) from information_schema.tables where table_name = ?")
                        .bind(0, name)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /// In the middle of changing a table H2 has a copy of it, with capitals in its name.
    private static boolean isBlank(Handle handle) {
        return handle.createQuery(TABLES).mapTo(String.class).list().stream()
                .noneMatch(table -> handle.createQuery("select 1 from \"" + table + "\" limit 1")
                        .mapTo(Integer.class)
                        .findFirst()
                        .isPresent());
    }

    private static boolean isDamaged(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && DAMAGED.contains(sql.getErrorCode())) return true;
        }
        return false;
    }
}
