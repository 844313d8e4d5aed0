package nl.kennisatelier.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.kennisatelier.access.Editors;
import nl.kennisatelier.access.SiteSecret;
import nl.kennisatelier.backup.CopyPart;
import nl.kennisatelier.inventory.Inventory;
import nl.kennisatelier.inventory.InventoryFile;
import nl.kennisatelier.inventory.PartTrouble;
import nl.kennisatelier.source.SetAside;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The data folder of a running site, with what is known of it from before.
final class KnownFolder {

    private static final Logger LOG = LoggerFactory.getLogger(KnownFolder.class);

    private final Path folder;
    private final InventoryFile file;
    private volatile Inventory known;
    private volatile Optional<PartTrouble> trouble = Optional.empty();

    private KnownFolder(Path folder, InventoryFile file, Inventory known) {
        this.folder = folder;
        this.file = file;
        this.known = known;
    }

    /// @throws InventoryFile.NewerFormat when a newer program used it
    static KnownFolder open(Path folder) throws IOException {
        var file = InventoryFile.in(folder);
        var opened = new KnownFolder(folder, file, file.read().orElse(Inventory.NONE));
        if (file.isDamaged()) opened.putAside();
        return opened;
    }

    /// The same, and nothing in it is changed; of one that a newer program used, nothing is known.
    static KnownFolder lookedAt(Path folder) {
        var file = InventoryFile.in(folder);
        try {
            return new KnownFolder(folder, file, file.read().orElse(Inventory.NONE));
        } catch (InventoryFile.NewerFormat newer) {
            return new KnownFolder(folder, file, Inventory.NONE);
        }
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

    /// Puts aside the tokens and the secret that can be read, and are not what they were: they would be in the way of
    /// what is put back.
    ///
    /// @return where they are now, by where they were
    Map<Path, Path> putAsideOthers() throws IOException {
        var others = new HashMap<Path, Path>();
        var secret = resolve(SiteSecret.FILE);
        var before = known().secret();
        var there = SiteSecret.read(secret).map(SiteSecret::fingerprint);
        if (!before.isEmpty() && there.filter(print -> !print.equals(before)).isPresent()) {
            others.put(secret, SetAside.move(secret));
        }
        var editors = EditorsOfSite.in(this).trouble();
        if (editors.filter(told -> told.kind() == PartTrouble.Kind.EDITORS_LESS).isPresent()) {
            others.put(resolve(Editors.FILE), SetAside.move(resolve(Editors.FILE)));
        }
        return others;
    }

    /// Whatever there is now of a part is right: somebody put it back. But for its small lists: what is missing in
    /// those stays so until somebody accepts that.
    void forget(CopyPart part) throws IOException {
        switch (part) {
            case TEXTS -> {
                note(Inventory::withoutOnline);
                if (Files.exists(resolve(KeptEdition.FOLDER))) SetAside.move(resolve(KeptEdition.FOLDER));
            }
            case WORKSHOPS -> note(Inventory::withoutWorkshops);
            case EDITORS -> note(inventory -> inventory.withEditors(0).withSecret(""));
            case LETTERS -> note(inventory -> inventory.withLetters(0));
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
