package nl.kennisatelier.subscriptions;

import java.util.Collection;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// The subscriptions that are gone, for who looks after copies: none brings one back.
public final class Stopped {

    private Stopped() {}

    /// The hashes that a store knows of.
    public static Set<String> in(Handle handle) {
        return SubscriptionTables.areThere(handle) ? SubscriptionTables.stopped(handle) : Set.of();
    }

    /// Whether one of these stands in a copy.
    public static boolean isThere(Handle handle, Collection<String> hashes) {
        return SubscriptionTables.areThere(handle)
                && hashes.stream().anyMatch(hash -> SubscriptionTables.has(handle, hash));
    }

    /// Deletes these, and remembers that they are gone.
    ///
    /// @param now in milliseconds since 1970
    public static void delete(Handle handle, Collection<String> hashes, long now) {
        hashes.forEach(hash -> SubscriptionTables.stop(handle, hash, now));
    }
}
