package nl.kennisatelier.inventory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.kennisatelier.source.OwnerFile;
import nl.kennisatelier.source.SetAside;

/// The inventory of a data folder, in a file there that only its owner may read. Written as a whole and through to the
/// disk; two programs at once wait for each other.
public final class InventoryFile {

    /// Its name in the data folder.
    public static final String NAME = "inventaris.txt";

    private final Path file;

    /// A folder of a newer program, which this one might spoil.
    public static final class NewerFormat extends IOException {

        private NewerFormat(Path file, int format) {
            super(file + ": format " + format);
        }
    }

    private InventoryFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /// @param data the data folder; need not exist yet
    public static InventoryFile in(Path data) {
        return new InventoryFile(data.resolve(NAME));
    }

    /// What was known; nothing when there is none, or when it cannot be read.
    ///
    /// @throws NewerFormat when a newer program wrote it
    public Optional<Inventory> read() throws NewerFormat {
        try {
            var text = Files.readString(file);
            if (InventoryText.format(text) > Inventory.FORMAT) {
                throw new NewerFormat(file, InventoryText.format(text));
            }
            return InventoryText.read(text);
        } catch (NewerFormat newer) {
            throw newer;
        } catch (IOException absentOrUnreadable) {
            return Optional.empty();
        }
    }

    /// Whether there is a file that does not say what was known.
    public boolean isDamaged() throws NewerFormat {
        return Files.exists(file) && read().isEmpty();
    }

    /// Puts a damaged one aside, for a person to look at.
    public void setAside() throws IOException {
        SetAside.move(file);
    }

    /// Writes what is known now, when that differs from what was.
    public synchronized void update(UnaryOperator<Inventory> change) throws IOException {
        try (var _ = OwnerFile.lock(file)) {
            var before = read().orElse(Inventory.NONE);
            var after = change.apply(before);
            if (after.equals(before) && !before.id().isEmpty()) return;
            var named = after.id().isEmpty() ? after.withId(newId()) : after;
            OwnerFile.replace(file, InventoryText.write(named).getBytes(UTF_8));
        }
    }

    private static String newId() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
