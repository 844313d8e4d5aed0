package nl.kennisatelier.store;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jdbi.v3.core.Handle;

/// The steps by which the tables came to be what they are: the same ones in every database.
final class TableSteps {

    /// The number of the newest step in `db/migration`.
    static final int FORM = 13;

    /// The table in which it stands which steps were taken.
    static final String HISTORY = "flyway_schema_history";

    private TableSteps() {}

    static FluentConfiguration flyway() {
        return Flyway.configure(TableSteps.class.getClassLoader()).locations("classpath:db/migration");
    }

    /// @throws NewerForm when a newer program took steps that nobody here knows
    static void refuseNewer(Handle handle) {
        if (form(handle) > FORM) throw new NewerForm();
    }

    /// The number of the newest step that was taken.
    static int form(Handle handle) {
        return handle.createQuery("select coalesce(max(cast(\"version\" as int)), 0) from \"" + HISTORY + "\"")
                .mapTo(Integer.class)
                .one();
    }
}
