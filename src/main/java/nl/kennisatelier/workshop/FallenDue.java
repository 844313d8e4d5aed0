package nl.kennisatelier.workshop;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.kennisatelier.store.Store;
import nl.kennisatelier.store.StoreFile;
import nl.kennisatelier.subscriptions.Stopped;
import org.jdbi.v3.core.Handle;

/// Deletes from a copy what was promised to be gone and was not yet when the copy was made: before anybody sees it.
public final class FallenDue {

    private FallenDue() {}

    /// From the tables and from the file. Of a workshop that was going on when the copy was made nobody knows when it
    /// ended: when its time was over at the latest, or when it is known to be gone, long enough ago.
    ///
    /// @param copy nobody else has it
    /// @param gone workshops of which it is known that their answers are gone
    /// @param wiped answers of which it is known that their words are gone
    /// @return the workshops whose answers were deleted
    public static List<String> delete(Store copy, Clock clock, Set<String> gone, WipedAnswers wiped) {
        var actions = new FacilitatorActions(clock, new Keys(), Optional.empty());
        copy.keep(handle -> {
            for (var id : WorkshopTables.forgotten(handle, clock.instant())) {
                var end = gone.contains(id) ? Duration.ZERO : Workshop.LIFE_MAX;
                if (!WorkshopTables.forgotten(handle, clock.instant().minus(end))
                        .contains(id)) continue;
                actions.lead(handle, id, new Command.End());
                WorkshopTables.setEnded(handle, id, end);
            }
            wiped.keys().forEach((id, keys) -> wipe(handle, id, keys, clock));
            wiped.replaced().settle(handle, actions);
            wiped.states().settle(handle, actions);
            return copy;
        });
        return Workshops.on(copy, clock).retention().ofCopy().tidy();
    }

    private static void wipe(Handle handle, String id, Set<String> keys, Clock clock) {
        if (id.equals(WipedAnswers.NEWS)) {
            Stopped.delete(handle, keys, clock.millis());
            return;
        }
        for (var answer : AnswerTables.unwiped(handle, id, keys)) {
            AnswerTables.takeBack(handle, id, answer, WorkshopTables.nextChange(handle, id));
        }
    }

    /// Whether something stands in a file of which it is known that it is gone.
    ///
    /// @param folder of a copy: it is only looked at
    public static boolean has(Path folder, WipedAnswers wiped) {
        if (wiped.isEmpty()) return false;
        return StoreFile.read(
                folder,
                handle -> wiped.replaced().isThere(handle)
                        || wiped.states().isThere(handle)
                        || wiped.keys().entrySet().stream().anyMatch(one -> has(handle, one.getKey(), one.getValue())));
    }

    private static boolean has(Handle handle, String id, Set<String> keys) {
        return id.equals(WipedAnswers.NEWS) ? Stopped.isThere(handle, keys) : AnswerTables.hasUnwiped(handle, id, keys);
    }

    /// Whether answers were deleted or wiped from a file: their words may stand in pages of it that nothing uses.
    ///
    /// @param folder of a copy: it is only looked at
    public static boolean mayLinger(Path folder) {
        return StoreFile.read(
                folder,
                handle -> handle.createQuery("select exists (select 1 from answer where state = 'TAKEN_BACK')"
                                + " or exists (select 1 from workshop where purged is not null)")
                        .mapTo(Boolean.class)
                        .one());
    }

    /// The workshops of a store whose answers are gone.
    public static Set<String> gone(Store store) {
        return store.read(handle -> handle.createQuery("select id from workshop where purged is not null")
                .mapTo(String.class)
                .set());
    }
}
