package nl.kennisatelier.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.kennisatelier.inventory.Inventory;
import nl.kennisatelier.inventory.InventoryFile;
import nl.kennisatelier.inventory.PartTrouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The data folder of a running site, with what is known of it from before.
final class DataFolder {

    private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);

    private final Path folder;
    private final InventoryFile file;
    private volatile Inventory known;
    private volatile Optional<PartTrouble> trouble = Optional.empty();

    private DataFolder(Path folder) throws IOException {
        this.folder = folder;
        this.file = InventoryFile.in(folder);
        this.known = file.read().orElse(Inventory.NONE);
        if (file.isDamaged()) putAside();
    }

    /// @throws InventoryFile.NewerFormat when a newer program used it
    static DataFolder open(Path folder) throws IOException {
        return new DataFolder(folder);
    }

    /// It is made anew from what is there: then nobody can tell any more what is not.
    private void putAside() {
        try {
            file.setAside();
            trouble = Optional.of(new PartTrouble(PartTrouble.Kind.INVENTORY_UNREADABLE, ""));
        } catch (IOException readOnly) {
            trouble = Optional.of(new PartTrouble(PartTrouble.Kind.INVENTORY_UNWRITTEN, readOnly.toString()));
        }
    }

    Path resolve(String name) {
        return folder.resolve(name);
    }

    /// What was there when somebody last looked: a command may have changed it while we run.
    Inventory known() {
        try {
            known = file.read().orElse(known);
        } catch (InventoryFile.NewerFormat newer) {
            LOG.debug("what was known before still holds", newer);
        }
        return known;
    }

    /// Remembers what is there now.
    synchronized void note(UnaryOperator<Inventory> change) {
        try {
            file.update(change);
            if (isUnwritten()) trouble = Optional.empty();
        } catch (IOException full) {
            trouble = Optional.of(new PartTrouble(PartTrouble.Kind.INVENTORY_UNWRITTEN, full.toString()));
        }
    }

    private boolean isUnwritten() {
        return trouble.filter(told -> told.kind() == PartTrouble.Kind.INVENTORY_UNWRITTEN)
                .isPresent();
    }

    Optional<PartTrouble> trouble() {
        return trouble;
    }
}
