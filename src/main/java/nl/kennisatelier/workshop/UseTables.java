package nl.kennisatelier.workshop;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kennisatelier.library.EntryId;
import org.jdbi.v3.core.Handle;

/// What the tables of workshops say of the use of questions.
final class UseTables {

    private UseTables() {}

    static Map<EntryId, Integer> counts(Handle handle, Collection<EntryId> questions) {
        return handle
                .createQuery("select source, count(distinct workshop) as n from ask"
                        + " where source in (<sources>) and asked = true group by source")
                .bindList("sources", questions.stream().map(EntryId::value).toList())
                .map(row -> Map.entry(
                        new EntryId(row.getColumn("source", String.class)), row.getColumn("n", Integer.class)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static Set<Integer> askedIn(Handle handle, String workshop) {
        return handle.createQuery("select number from ask where workshop = :workshop and asked = true")
                .bind("workshop", workshop)
                .mapTo(Integer.class)
                .set();
    }

    static int ofSet(Handle handle, String slug) {
        return handle.createQuery("select count(distinct w.id) from workshop w join ask a on a.workshop = w.id"
                        + " where w.based_on = :slug and a.asked = true")
                .bind("slug", slug)
                .mapTo(Integer.class)
                .one();
    }
}
