package nl.kennisatelier.workshop;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The table of question sets that are too long for an address.
final class SetTables {

    private SetTables() {}

    /// @param made in milliseconds since 1970
    static void insert(Handle handle, String name, String query, long made) {
        handle.createUpdate("insert into kept_set (id, query, made) values (:id, :query, :made) on conflict do nothing")
                .bind("id", name)
                .bind("query", query)
                .bind("made", made)
                .execute();
    }

    static Optional<String> query(Handle handle, String name) {
        return handle.createQuery("select query from kept_set where id = :id")
                .bind("id", name)
                .mapTo(String.class)
                .findOne();
    }

    /// Only the newest stay.
    static void deleteAllBut(Handle handle, int count) {
        handle.execute(
                "delete from kept_set where id in (select id from kept_set order by made desc offset ? rows)", count);
    }
}
