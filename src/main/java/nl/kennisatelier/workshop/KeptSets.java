package nl.kennisatelier.workshop;

import java.time.Clock;
import java.util.Optional;
import nl.kennisatelier.store.Store;

/// Question sets that are too long for an address. The same set always has the same name.
public final class KeptSets {

    /// In characters, of the address of a set that is kept: the longest set with the longest questions and options.
    public static final int QUERY_LENGTH_MAX = 45_000;

    /// The oldest are forgotten when there are more: anybody can keep one.
    static final int COUNT_MAX = 20_000;

    private final Store store;
    private final Clock clock;

    KeptSets(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Keeps one; it is on disk.
    ///
    /// @param query as it would stand in the address, at most [#QUERY_LENGTH_MAX] characters
    /// @return its name of 20 characters
    public String keep(String query) {
        if (query.length() > QUERY_LENGTH_MAX) throw new IllegalArgumentException("query: " + query.length());
        var name = Keys.hash(query).substring(0, 20);
        return store.keep(handle -> {
            SetTables.insert(handle, name, query, clock.millis());
            return name;
        });
    }

    /// The set that was kept under this name, as it would stand in the address.
    public Optional<String> query(String name) {
        return store.read(handle -> SetTables.query(handle, name));
    }
}
