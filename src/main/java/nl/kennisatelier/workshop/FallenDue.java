package nl.kennisatelier.workshop;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import nl.kennisatelier.store.Store;

/// Deletes from a copy what was promised to be gone and was not yet when the copy was made: before anybody sees it.
public final class FallenDue {

    private FallenDue() {}

    /// From the tables and from the file. Of a workshop that was going on when the copy was made nobody knows when it
    /// ended: when its time was over at the latest, or when it is known to be gone, long enough ago.
    ///
    /// @param copy nobody else has it
    /// @param gone workshops of which it is known that their answers are gone
    /// @return the workshops whose answers were deleted
    public static List<String> delete(Store copy, Clock clock, Set<String> gone) {
        copy.keep(handle -> {
            var actions = new FacilitatorActions(clock, new Keys());
            for (var id : WorkshopTables.forgotten(handle, clock.instant())) {
                var end = gone.contains(id) ? Duration.ZERO : Workshop.LIFE_MAX;
                if (!WorkshopTables.forgotten(handle, clock.instant().minus(end))
                        .contains(id)) continue;
                actions.lead(handle, id, new Command.End());
                WorkshopTables.setEnded(handle, id, end);
            }
            return copy;
        });
        return Workshops.on(copy, clock).retention().tidy();
    }

    /// The workshops of a store whose answers are gone.
    public static Set<String> gone(Store store) {
        return store.read(handle -> handle.createQuery("select id from workshop where purged is not null")
                .mapTo(String.class)
                .set());
    }
}
