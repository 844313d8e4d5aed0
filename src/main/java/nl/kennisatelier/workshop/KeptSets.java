package nl.kennisatelier.workshop;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import nl.kennisatelier.store.Store;

/// Question sets that are too long for an address, or for the square that is printed. The same set always has the same
/// name.
///
/// Cards with that name may lie in a drawer for a long time: a set stays for two years after somebody last opened it.
/// Anybody can have one kept, so when there is no more room the answer to new ones is no.
public final class KeptSets {

    /// In characters, of the address of a set that is kept: the longest set with the longest questions, options, notes
    /// and parts.
    public static final int QUERY_LENGTH_MAX = 75_000;

    static final int COUNT_MAX = 20_000;

    /// Of all together: the file that they stand in is written anew whenever answers are deleted from it.
    static final long CHARACTERS_MAX = 40_000_000;

    static final Duration UNOPENED_MAX = Duration.ofDays(2 * 365);

    /// Looking changes nothing: that a set was opened is written down later, and at most once in this time.
    private static final Duration OPENED_EVERY = Duration.ofDays(1);

    /// Of rows that are changed in one transaction.
    private static final int STEP = 2_000;

    private final Store store;
    private final Clock clock;
    private final ClockGuard guard;

    /// The names of sets that were opened, and of which that is not written down yet. What a sudden end of the process
    /// takes with it is at most what was opened in the last hour, and the next who opens them makes up for it.
    private final Set<String> opened = ConcurrentHashMap.newKeySet();

    /// When it was last counted, and what was added since.
    private final AtomicLong characters = new AtomicLong();

    KeptSets(Store store, Clock clock, ClockGuard guard) {
        this.store = store;
        this.clock = clock;
        this.guard = guard;
    }

    /// Keeps one; it is on disk.
    ///
    /// @param query as it would stand in the address, at most [#QUERY_LENGTH_MAX] characters
    /// @return its name of 20 characters; nothing when there is no room for another
    public Optional<String> keep(String query) {
        if (query.length() > QUERY_LENGTH_MAX) throw new IllegalArgumentException("query: " + query.length());
        if (name(query).isPresent()) return name(query);
        if (characters.get() + query.length() > CHARACTERS_MAX) return Optional.empty();
        var name = nameOf(query);
        boolean isNew = store.keep(
                handle -> SetTables.count(handle) < COUNT_MAX && SetTables.insert(handle, name, query, clock.millis()));
        if (isNew) characters.addAndGet(query.length());
        return name(query);
    }

    /// The name that a set is kept under; nothing when it is not.
    public Optional<String> name(String query) {
        var name = nameOf(query);
        return query(name).map(_ -> name);
    }

    private static String nameOf(String query) {
        return Keys.hash(query).substring(0, 20);
    }

    /// The set that was kept under this name, as it would stand in the address. Who asks has opened it.
    public Optional<String> query(String name) {
        var set = store.read(handle -> SetTables.set(handle, name));
        long limit = clock.millis() - OPENED_EVERY.toMillis();
        if (set.isPresent() && set.get().opened() < limit) opened.add(name);
        return set.map(SetTables.KeptSet::query);
    }

    /// Writes down which were opened, and forgets those that nobody opened for long. To be called every hour or so.
    ///
    /// @return whether there is more to do: also when the clock was set just now
    public boolean tidy() {
        var names = opened.stream().limit(STEP).toList();
        if (!names.isEmpty()) store.change(handle -> SetTables.setOpened(handle, names, clock.millis()));
        names.forEach(opened::remove);
        if (!guard.isBelieved() || names.size() == STEP) return true;
        long limit = clock.millis() - UNOPENED_MAX.toMillis();
        if (store.change(handle -> SetTables.deleteOpenedBefore(handle, limit, STEP)) == STEP) return true;
        characters.set(store.read(SetTables::characters));
        return false;
    }
}
