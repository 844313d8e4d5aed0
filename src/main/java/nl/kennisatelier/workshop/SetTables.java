package nl.kennisatelier.workshop;

import java.util.Collection;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The table of question sets that are kept.
final class SetTables {

    private SetTables() {}

    /// @param opened in milliseconds since 1970
    record KeptSet(String query, long opened) {}

    /// @param now in milliseconds since 1970
    /// @return whether it is new
    static boolean insert(Handle handle, String name, String query, long now) {
        return handle.createUpdate("insert into kept_set (id, query, made, opened) values (:id, :query, :now, :now)"
                                + " on conflict do nothing")
                        .bind("id", name)
                        .bind("query", query)
                        .bind("now", now)
                        .execute()
                > 0;
    }

    static Optional<KeptSet> set(Handle handle, String name) {
        return handle.createQuery("select query, opened from kept_set where id = :id")
                .bind("id", name)
                .map(row -> new KeptSet(row.getColumn("query", String.class), row.getColumn("opened", Long.class)))
                .findOne();
    }

    static int count(Handle handle) {
        return handle.createQuery("select count(*) from kept_set")
                .mapTo(Integer.class)
                .one();
    }

    /// Of all sets together.
    static long characters(Handle handle) {
        return handle.createQuery("select coalesce(sum(char_length(query)), 0) from kept_set")
                .mapTo(Long.class)
                .one();
    }

    static int setOpened(Handle handle, Collection<String> names, long now) {
        return handle.createUpdate("update kept_set set opened = :now where id in (<names>) and opened < :now")
                .bindList("names", names)
                .bind("now", now)
                .execute();
    }

    /// Forgets those that were last opened before a moment: as many of them.
    ///
    /// @return how many rows
    static int deleteOpenedBefore(Handle handle, long moment, int rowsMax) {
        var last = handle.createQuery("select id from kept_set where opened < :moment order by id"
                        + " offset :before rows fetch first 1 row only")
                .bind("moment", moment)
                .bind("before", rowsMax - 1)
                .mapTo(String.class)
                .findOne();
        var delete = "delete from kept_set where opened < :moment";
        return last.map(bound ->
                        handle.createUpdate(delete + " and id <= :last").bind("last", bound))
                .orElseGet(() -> handle.createUpdate(delete))
                .bind("moment", moment)
                .execute();
    }
}
