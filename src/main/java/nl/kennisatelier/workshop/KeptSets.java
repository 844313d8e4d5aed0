package nl.kennisatelier.workshop;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Question sets that are too long for an address.
final class KeptSets {

    private KeptSets() {}

    /// @param made in milliseconds since 1970
    static String keep(Handle handle, String name, String query, long made) {
        handle.createUpdate("insert into kept_set (id, query, made) values (:id, :query, :made) on conflict do nothing")
                .bind("id", name)
                .bind("query", query)
                .bind("made", made)
                .execute();
        return name;
    }

    static Optional<String> query(Handle handle, String name) {
        return handle.createQuery("select query from kept_set where id = :id")
                .bind("id", name)
                .mapTo(String.class)
                .findOne();
    }
}
