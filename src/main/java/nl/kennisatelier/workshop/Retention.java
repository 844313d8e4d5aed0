package nl.kennisatelier.workshop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Deletes what was promised to be deleted, in rounds: from the tables, and then from the file.
final class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    /// The oldest are forgotten when there are more: anybody can keep one.
    private static final int KEPT_SETS_MAX = 20_000;

    /// In bytes; a smaller file is not worth writing anew.
    private static final long SIZE_SMALL = 1 << 20;

    /// A clock that differs more than this from what passed was set.
    private static final Duration DRIFT_MAX = Duration.ofMinutes(10);

    private final Database database;
    private final WorkshopTables tables;
    private final FacilitatorActions actions;
    private final Clock clock;
    private final LongSupplier nanos;

    /// Who opens a file cannot see what was deleted from it before.
    private volatile boolean owed = true;

    private long sizeAfter;
    private boolean started;
    private long clockThen;
    private long nanosThen;

    /// The workshops that it touched.
    record Round(List<String> ended, List<String> purged) {}

    /// @param nanos that passed, whatever becomes of the clock
    Retention(Database database, WorkshopTables tables, FacilitatorActions actions, Clock clock, LongSupplier nanos) {
        this.database = database;
        this.tables = tables;
        this.actions = actions;
        this.clock = clock;
        this.nanos = nanos;
    }

    /// A workshop has ended: what was taken back in it goes from the file too.
    void owe() {
        owed = true;
    }

    /// Nothing that is deleted comes back: after the clock was set, one round goes by in which somebody can set it
    /// right.
    synchronized Round round() {
        if (wasSet()) {
            LOG.warn("the clock was set; answers whose time has come are deleted in the next round");
            return new Round(List.of(), List.of());
        }
        var ended = new ArrayList<String>();
        var purged = database.keep(handle -> {
            ended.addAll(endForgotten(handle));
            forgetSets(handle);
            return purge(handle);
        });
        if (!ended.isEmpty() || !purged.isEmpty()) owe();
        return new Round(ended, purged);
    }

    private boolean wasSet() {
        long passed = (nanos.getAsLong() - nanosThen) / 1_000_000;
        long drift = Math.abs(clock.millis() - clockThen - passed);
        boolean set = started && drift > DRIFT_MAX.toMillis();
        started = true;
        nanosThen = nanos.getAsLong();
        clockThen = clock.millis();
        return set;
    }

    /// Ends the workshops that nobody ended.
    private List<String> endForgotten(Handle handle) {
        var forgotten = handle.createQuery("select id from workshop where ended is null and began < :limit")
                .bind("limit", clock.instant().minus(Workshop.LIFE_MAX).toEpochMilli())
                .mapTo(String.class)
                .list();
        forgotten.forEach(id -> actions.lead(handle, id, new Command.End()));
        return forgotten;
    }

    /// Deletes the answers, the participants and the keys of the workshops whose time has come. What was asked stays,
    /// where and when, and how many took part.
    private List<String> purge(Handle handle) {
        var due = handle.createQuery("select id from workshop where purged is null and ended is not null"
                        + " and ended + cast(keep_days as bigint) * :day < :now")
                .bind("day", Duration.ofDays(1).toMillis())
                .bind("now", clock.millis())
                .mapTo(String.class)
                .list();
        for (var id : due) {
            tables.nextChange(handle, id); // Whoever types in an answer from paper right now is waited for.
            for (var table : List.of("recognition", "answer", "participant", "capability")) {
                handle.execute("delete from " + table + " where workshop = ?", id);
            }
            handle.execute("update workshop set purged = ? where id = ?", clock.millis(), id);
        }
        return due;
    }

    private static void forgetSets(Handle handle) {
        handle.execute(
                "delete from kept_set where id in (select id from kept_set order by made desc offset ? rows)",
                KEPT_SETS_MAX);
    }

    /// Writes the file anew when something was deleted from it, or when it has grown and nobody is busy.
    synchronized void compact(boolean quiet) {
        try {
            boolean grown = database.size() > Math.max(SIZE_SMALL, 2 * sizeAfter);
            if (!owed && !(quiet && grown)) return;
            owed = false; // Before: what ends meanwhile is of the next round.
            database.compact();
            sizeAfter = database.size();
        } catch (Unavailable failed) {
            owe();
            throw failed;
        } catch (IOException failed) {
            owe();
            throw new UncheckedIOException(failed);
        }
    }
}
