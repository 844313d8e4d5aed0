package nl.kennisatelier.workshop;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.kennisatelier.store.StoreFile;
import org.jdbi.v3.core.Handle;

/// What a file with workshops holds, counted. It reads tables of every form that there ever was.
///
/// @param workshops all that were ever held: those whose answers are gone too, so this number never gets less
/// @param due the workshops whose answers are still there, each with the moment at which these are to be gone. One that
///     nobody ended counts as ended when its time was over
/// @param living how many answers each of those has, with those that were taken back: that never gets less by itself.
///     One without answers is not in it. Earlier programs did not tell it of their copies
public record Stock(int workshops, Map<String, Instant> due, long answers, Map<String, Long> living) {

    public static final Stock NONE = new Stock(0, Map.of(), 0, Map.of());

    public Stock {
        living = living.entrySet().stream() // A list tells of each workshop, the tables only of answers.
                .filter(one -> one.getValue() > 0)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// What the file in a folder holds.
    ///
    /// @throws nl.kennisatelier.store.NewerForm when a newer program made it
    /// @throws nl.kennisatelier.store.Unavailable when it is missing, damaged, or somebody has it open
    public static Stock in(Path folder) {
        return StoreFile.read(folder, Stock::of);
    }

    static Stock of(Handle handle) {
        var due = new TreeMap<String, Instant>();
        handle.createQuery("select id, began, ended, keep_days from workshop where purged is null")
                .map((row, _) -> due.put(
                        row.getString("id"),
                        end(row.getLong("began"), row.getLong("ended")).plus(Duration.ofDays(row.getInt("keep_days")))))
                .list();
        return new Stock(count(handle, "workshop"), due, count(handle, "answer"), living(handle, due.keySet()));
    }

    private static Map<String, Long> living(Handle handle, Set<String> workshops) {
        var living = new HashMap<String, Long>();
        handle.createQuery("select workshop, count(*) as number from answer group by workshop")
                .map((row, _) -> living.put(row.getString("workshop"), row.getLong("number")))
                .list();
        living.keySet().retainAll(workshops);
        return living;
    }

    /// @param ended 0 when nobody ended it
    private static Instant end(long began, long ended) {
        return ended > 0
                ? Instant.ofEpochMilli(ended)
                : Instant.ofEpochMilli(began).plus(Workshop.LIFE_MAX);
    }

    private static int count(Handle handle, String table) {
        return handle.createQuery("select count(*) from " + table)
                .mapTo(Integer.class)
                .one();
    }

    /// The workshops whose answers should be gone by now.
    ///
    /// @param gone those of which it is known that they are, whatever their dates say
    public List<String> overdue(Instant now, Set<String> gone) {
        return due.entrySet().stream()
                .filter(one -> one.getValue().isBefore(now) || gone.contains(one.getKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// How many answers there are in one of its workshops.
    public long living(String workshop) {
        return living.getOrDefault(workshop, 0L);
    }

    /// How many answers in it need not be gone by now.
    public long living(Instant now) {
        var over = Set.copyOf(overdue(now, Set.of()));
        if (living.isEmpty()) return over.size() == due.size() ? 0 : answers;
        return living.entrySet().stream()
                .filter(one -> !over.contains(one.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /// Whether it has all that another has and need not be gone by now, and more.
    public boolean isMoreThan(Stock other, Instant now) {
        var over = Set.copyOf(other.overdue(now, Set.of()));
        boolean hasAll = workshops >= other.workshops
                && other.due.keySet().stream()
                        .filter(id -> !over.contains(id))
                        .allMatch(id -> due.containsKey(id) && living(id) >= other.living(id));
        return hasAll && (workshops > other.workshops || living(now) > other.living(now));
    }

    /// Whether a list tells the same, as far as it tells it.
    public boolean isToldBy(Stock list) {
        return equals(list.living.isEmpty() ? new Stock(list.workshops, list.due, list.answers, living) : list);
    }

    /// When the first answers in it are to be gone.
    public Optional<Instant> firstDue() {
        return due.values().stream().min(Comparator.naturalOrder());
    }
}
