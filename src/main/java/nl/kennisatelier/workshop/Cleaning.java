package nl.kennisatelier.workshop;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Deletes what was promised to be deleted.
final class Cleaning {

    private final Clock clock;

    Cleaning(Clock clock) {
        this.clock = clock;
    }

    /// Ends the workshops that nobody ended.
    List<String> endForgotten(Handle handle, Leading leading) {
        var forgotten = handle.createQuery("select id from workshop where ended is null and began < :limit")
                .bind("limit", clock.instant().minus(Workshop.LIFE_MAX).toEpochMilli())
                .mapTo(String.class)
                .list();
        forgotten.forEach(id -> leading.lead(handle, id, new Command.End()));
        return forgotten;
    }

    /// Deletes the answers, the participants and the keys of the workshops whose time has come. What was asked where
    /// and
    /// when stays, and how many took part.
    List<String> purge(Handle handle) {
        var due = handle.createQuery("select id from workshop where purged is null and ended is not null"
                        + " and ended + cast(keep_days as bigint) * :day < :now")
                .bind("day", Duration.ofDays(1).toMillis())
                .bind("now", clock.millis())
                .mapTo(String.class)
                .list();
        for (var id : due) {
            for (var table : List.of("recognition", "answer", "participant", "capability")) {
                handle.execute("delete from " + table + " where workshop = ?", id);
            }
            handle.execute("update workshop set purged = ?, changed = changed + 1 where id = ?", clock.millis(), id);
        }
        return due;
    }

    void forgetSets(Handle handle, int max) {
        handle.execute(
                "delete from kept_set where id in (select id from kept_set order by made desc offset ? rows)", max);
    }
}
