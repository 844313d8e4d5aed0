package nl.kennisatelier.workshop;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.kennisatelier.library.EntryId;
import org.jdbi.v3.core.Handle;

/// Where questions of the library were asked. A workshop that began counts by the questions that were put in
/// it, whether its answers are still there or not.
final class Uses {

    private Uses() {}

    static List<Workshops.Use> of(Handle handle, EntryId question) {
        return handle.createQuery("select distinct w.id, w.began, w.place, w.neighbourhood, w.title"
                        + " from workshop w join ask a on a.workshop = w.id"
                        + " where a.source = :source and a.asked = true order by w.began desc")
                .bind("source", question.value())
                .map((rows, _) -> new Workshops.Use(
                        rows.getString("id"),
                        Instant.ofEpochMilli(rows.getLong("began")),
                        rows.getString("place"),
                        rows.getString("neighbourhood"),
                        rows.getString("title")))
                .list();
    }

    static Map<EntryId, Integer> counts(Handle handle, Collection<EntryId> questions) {
        return handle
                .createQuery("select source, count(distinct workshop) as n from ask"
                        + " where source in (<sources>) and asked = true group by source")
                .bindList("sources", questions.stream().map(EntryId::value).toList())
                .map((rows, _) -> Map.entry(new EntryId(rows.getString("source")), rows.getInt("n")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static int ofSet(Handle handle, String slug) {
        return handle.createQuery("select count(distinct w.id) from workshop w join ask a on a.workshop = w.id"
                        + " where w.based_on = :slug and a.asked = true")
                .bind("slug", slug)
                .mapTo(Integer.class)
                .one();
    }
}
