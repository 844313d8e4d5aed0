package nl.kennisatelier.workshop;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.kennisatelier.store.StoreFile;
import org.jdbi.v3.core.Handle;

/// What a file with workshops holds, counted. It reads tables of every form that there ever was.
///
/// @param workshops all that were ever held: those whose answers are gone too, so this number never gets less
/// @param due the workshops whose answers are still there, each with the moment at which these are to be gone. One that
///     nobody ended counts as ended when its time was over
public record Stock(int workshops, Map<String, Instant> due, long answers) {

    public static final Stock NONE = new Stock(0, Map.of(), 0);

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
        return new Stock(count(handle, "workshop"), due, count(handle, "answer"));
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

    /// When the first answers in it are to be gone.
    public Optional<Instant> firstDue() {
        return due.values().stream().min(Comparator.naturalOrder());
    }
}
