package nl.kennisatelier.workshop;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import nl.kennisatelier.inventory.Held;
import nl.kennisatelier.store.FileGuard;
import nl.kennisatelier.store.StoreFile;
import org.jdbi.v3.core.Handle;

/// Keeps the tables of workshops shut when there is less in them than there was.
///
/// @param known what was in them when somebody last looked; nothing when nobody did
/// @param hasCopies whether there are copies of them: then they were there once
public record HeldBefore(Supplier<Optional<Held>> known, BooleanSupplier hasCopies) implements FileGuard {

    @Override
    public boolean mayBeMade() {
        var before = known.get();
        return before.isPresent() ? before.get().equals(Held.NOTHING) : !hasCopies.getAsBoolean();
    }

    @Override
    public boolean wasWhole() {
        return known.get().isPresent() || hasCopies.getAsBoolean();
    }

    @Override
    public boolean isLess(Handle handle) {
        var before = known.get().filter(held -> !held.equals(Held.NOTHING));
        return before.isPresent() && WorkshopTables.held(handle).isLessThan(before.get());
    }

    /// The same of a file that nobody has open.
    ///
    /// @throws nl.kennisatelier.store.Unavailable when it is damaged
    public boolean isLessIn(Path folder) {
        return StoreFile.read(folder, this::isLess);
    }
}
