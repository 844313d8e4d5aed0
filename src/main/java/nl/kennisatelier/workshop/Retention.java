package nl.kennisatelier.workshop;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.kennisatelier.source.Audit;
import nl.kennisatelier.store.Store;
import nl.kennisatelier.store.Unavailable;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Deletes what was promised to be deleted: from the tables, and then from the disk. Its duties are each to be called
/// every hour or so, whatever became of the others. Each does no more than others can wait for, and says whether there
/// is more to do.
public final class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    /// In rows that are deleted in one transaction.
    private static final int STEP = 2_000;

    /// In rows that are deleted in one call.
    private static final int ROWS_MAX = 10_000;

    /// In rows: what a transaction costs, however little it deletes.
    private static final int STEP_COST = 10;

    /// Of workshops that are ended in one call.
    private static final int ENDED_MAX = 500;

    private final Store store;
    private final LiveBoards boards;
    private final FacilitatorActions actions;
    private final Clock clock;
    private final ClockGuard guard;

    /// The workshops with which something went wrong the last time.
    private final Set<String> troubled = new HashSet<>();

    /// Who opens a file cannot see what was deleted from it before.
    private volatile boolean owed = true;

    /// Whether it is of a copy: what goes from that was accounted for when it went from the site.
    private boolean isOfCopy;

    /// Whether answers are being deleted, in more calls than one.
    private boolean isDeleting;

    /// A part of the work on one workshop.
    private interface Step {
        /// @return what is left of what may be done
        int take(String id, int left);
    }

    Retention(Store store, LiveBoards boards, FacilitatorActions actions, Clock clock, ClockGuard guard) {
        this.store = store;
        this.boards = boards;
        this.actions = actions;
        this.clock = clock;
        this.guard = guard;
    }

    /// Says nothing of what it does: it does it in a copy.
    Retention ofCopy() {
        isOfCopy = true;
        return this;
    }

    private void account(Audit.Event event, Audit.Detail... details) {
        if (!isOfCopy) Audit.log(event, details);
    }

    /// Whether nothing is deleted now because the clock was set: for an hour, in which somebody can set it right.
    public boolean waitsForTheClock() {
        return guard.waits();
    }

    /// A workshop has ended: what was taken back in it goes from the disk too.
    void owe() {
        owed = true;
    }

    /// Does all of its duties until nothing is left to do: for who serves nobody yet.
    ///
    /// @return the workshops whose answers were deleted
    public List<String> tidy() {
        var deleted = new ArrayList<String>();
        boolean more = true;
        while (more) more = guard.isBelieved() && deleteDue(deleted);
        more = true;
        while (more) more = guard.isBelieved() && endForgotten();
        erase();
        return deleted;
    }

    /// Deletes the answers, the participants and the keys of the workshops whose time has come. What was asked stays,
    /// where and when, and how many took part.
    ///
    /// @return whether there is more to do: also when the clock was set just now
    public boolean deleteDue() {
        return deleteDue(new ArrayList<>());
    }

    private synchronized boolean deleteDue(List<String> deleted) {
        if (!guard.isBelieved()) return true;
        int before = deleted.size();
        isDeleting = false;
        try {
            var due = store.read(handle -> WorkshopTables.due(handle, clock.millis()));
            isDeleting = each(due, ROWS_MAX, (id, left) -> delete(id, left, deleted)) <= 0;
            return isDeleting;
        } finally {
            int count = deleted.size() - before;
            if (count > 0 && !isOfCopy) LOG.info("deleted the answers of {} workshops", count);
            changed(deleted.subList(before, deleted.size()));
        }
    }

    private int delete(String id, int rowsMax, List<String> deleted) {
        int left = rowsMax;
        while (left > 0) {
            int rows = store.change(handle -> deleteSome(handle, id));
            left -= Math.max(rows, STEP_COST);
            if (rows < STEP) {
                deleted.add(id);
                account(Audit.Event.ANSWERS_DELETED, Audit.Fact.WORKSHOP.is(id));
                break;
            }
        }
        return left;
    }

    /// @return how many rows: less than [#STEP] when that was all
    private int deleteSome(Handle handle, String id) {
        WorkshopTables.nextChange(handle, id); // Whoever types in an answer from paper right now is waited for.
        int rows = AnswerTables.deleteSome(handle, id, STEP);
        rows += KeyTables.deleteSome(handle, id, STEP - rows);
        if (rows < STEP) WorkshopTables.setPurged(handle, id, clock.millis());
        return rows;
    }

    /// Ends the workshops that nobody ended, and frees the codes of those that nobody can open again.
    ///
    /// @return whether there is more to do: also when the clock was set just now
    public synchronized boolean endForgotten() {
        if (!guard.isBelieved()) return true;
        var ended = new ArrayList<String>();
        try {
            var since = clock.instant().minus(Workshop.LIFE_MAX);
            var forgotten = store.read(handle -> WorkshopTables.forgotten(handle, since));
            boolean more = each(forgotten, ENDED_MAX, (id, left) -> end(id, left, ended)) <= 0;
            store.change(this::freeCodes);
            return more;
        } finally {
            changed(ended);
            boards.forgetPast();
        }
    }

    private boolean freeCodes(Handle handle) {
        EveningTables.freeCodes(handle, clock.instant().minus(Workshop.GRACE));
        return true;
    }

    private int end(String id, int left, List<String> ended) {
        store.change(handle -> {
            actions.lead(handle, id, new Command.End());
            return id;
        });
        ended.add(id);
        account(Audit.Event.WORKSHOP_CLOSED, Audit.Fact.WORKSHOP.is(id), Audit.Fact.REASON.is("forgotten"));
        return left - 1;
    }

    /// The trouble with one keeps no other waiting: who had trouble comes last the next time.
    ///
    /// @return what is left of what may be done
    private int each(List<String> workshops, int most, Step step) {
        var inTurn = workshops.stream()
                .sorted(Comparator.comparing(troubled::contains))
                .toList();
        int left = most;
        RuntimeException trouble = null;
        for (var id : inTurn) {
            if (left <= 0) break;
            try {
                left = step.take(id, left);
                troubled.remove(id);
            } catch (RuntimeException failed) {
                left -= most / 10; // It may have taken seconds.
                troubled.add(id);
                trouble = failed;
            }
        }
        if (trouble != null) throw trouble;
        return left;
    }

    private void changed(List<String> workshops) {
        workshops.forEach(boards::ringKnown);
        if (!workshops.isEmpty()) owe();
    }

    /// Makes that what was deleted is nowhere on the disk; or the file smaller when it has grown and nobody is busy.
    /// For part of a second others may wait.
    ///
    /// @return whether this waits for answers that are being deleted
    public synchronized boolean erase() {
        if (isDeleting) return true;
        boolean deleted = owed;
        owed = false; // Before: what ends meanwhile is of the next time.
        try {
            if (deleted) store.erase();
            else if (boards.areQuiet()) store.shrink();
            return false;
        } catch (Unavailable failed) {
            if (deleted) owe();
            throw failed;
        }
    }
}
