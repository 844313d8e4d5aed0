package nl.kennisatelier.workshop;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import nl.kennisatelier.store.Store;
import nl.kennisatelier.store.Unavailable;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Deletes what was promised to be deleted, in rounds: from the tables, and then from the disk.
public final class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    /// A clock that differs more than this from what passed was set.
    private static final Duration DRIFT_MAX = Duration.ofMinutes(10);

    private final Store store;
    private final LiveBoards boards;
    private final FacilitatorActions actions;
    private final Clock clock;
    private final LongSupplier nanos;

    /// Who opens a file cannot see what was deleted from it before.
    private volatile boolean owed = true;

    private boolean started;
    private long clockThen;
    private long nanosThen;

    /// The workshops that it touched.
    private record Round(List<String> ended, List<String> purged) {}

    /// @param nanos that passed, whatever becomes of the clock
    Retention(Store store, LiveBoards boards, FacilitatorActions actions, Clock clock, LongSupplier nanos) {
        this.store = store;
        this.boards = boards;
        this.actions = actions;
        this.clock = clock;
        this.nanos = nanos;
    }

    /// A workshop has ended: what was taken back in it goes from the disk too.
    void owe() {
        owed = true;
    }

    /// Ends the workshops that nobody ended, deletes the answers whose time has come, from the disk too, and
    /// forgets the oldest sets. To be called every hour or so; for part of a second others may wait.
    ///
    /// @return the workshops whose answers were deleted
    public synchronized List<String> tidy() {
        var round = round();
        Stream.concat(round.ended().stream(), round.purged().stream())
                .distinct()
                .forEach(boards::ring);
        boards.forgetPast();
        erase();
        return round.purged();
    }

    /// Nothing that is deleted comes back: after the clock was set, one round goes by in which somebody can set it
    /// right.
    private Round round() {
        if (wasSet()) {
            LOG.warn("the clock was set; answers whose time has come are deleted in the next round");
            return new Round(List.of(), List.of());
        }
        var ended = new ArrayList<String>();
        var purged = store.keep(handle -> {
            ended.addAll(endForgotten(handle));
            SetTables.deleteAllBut(handle, KeptSets.COUNT_MAX);
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
        var forgotten = WorkshopTables.forgotten(handle, clock.instant().minus(Workshop.LIFE_MAX));
        forgotten.forEach(id -> actions.lead(handle, id, new Command.End()));
        return forgotten;
    }

    /// Deletes the answers, the participants and the keys of the workshops whose time has come. What was asked stays,
    /// where and when, and how many took part.
    private List<String> purge(Handle handle) {
        var due = WorkshopTables.due(handle, clock.millis());
        for (var id : due) {
            WorkshopTables.nextChange(handle, id); // Whoever types in an answer from paper right now is waited for.
            AnswerTables.deleteAll(handle, id);
            KeyTables.deleteAll(handle, id);
            WorkshopTables.setPurged(handle, id, clock.millis());
        }
        return due;
    }

    /// When something was deleted, or when the store has grown and nobody is busy.
    private void erase() {
        boolean deleted = owed;
        owed = false; // Before: what ends meanwhile is of the next round.
        try {
            if (deleted) store.erase();
            else if (boards.areQuiet()) store.shrink();
        } catch (Unavailable failed) {
            owe();
            throw failed;
        }
    }
}
