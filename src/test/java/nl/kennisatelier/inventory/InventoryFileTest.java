package nl.kennisatelier.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The inventory of a data folder: what it says is what was written, or it says nothing.
class InventoryFileTest {

    private static final String COMMIT = "0123456789012345678901234567890123456789";

    @TempDir
    private Path data;

    @Test
    void whatIsNotedIsKnownAndNobodyElseReadsIt() throws IOException {
        var file = InventoryFile.in(data.resolve("nieuw"));
        assertEquals(Optional.empty(), file.read());
        var branch = Inventory.branch("content.git", "main");
        file.update(inventory -> inventory
                .withWorkshops(new Held(2, 17, 1, 40))
                .withOnline(branch, COMMIT)
                .withEditors(3)
                .withSecret("abcd"));
        var known = file.read().orElseThrow();
        assertEquals(Optional.of(new Held(2, 17, 1, 40)), known.workshops());
        assertEquals(COMMIT, known.online().get(branch));
        assertEquals(3, known.editors());
        assertEquals("abcd", known.secret());
        var path = data.resolve("nieuw/" + InventoryFile.NAME);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
        file.update(inventory -> inventory.withEditors(4));
        assertEquals(known.id(), file.read().orElseThrow().id(), "the folder stays the same folder");
    }

    @Test
    void aByteThatIsNotAsItWasMakesAllOfItUnknown() throws IOException {
        var file = InventoryFile.in(data);
        file.update(inventory -> inventory.withWorkshops(new Held(2, 17, 1, 40)));
        var path = data.resolve(InventoryFile.NAME);
        var whole = Files.readAllBytes(path);
        for (int i = 0; i < whole.length; i++) {
            var bytes = whole.clone();
            bytes[i] ^= 1;
            Files.write(path, bytes);
            assertTrue(isUnknown(file), "byte " + i);
        }
        Files.write(path, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertTrue(file.isDamaged());
        file.setAside();
        assertFalse(file.isDamaged());
        assertTrue(Files.exists(data.resolve(InventoryFile.NAME + ".stuk")));
    }

    /// A byte of the format may turn it into that of a newer program, which is told in another way.
    private static boolean isUnknown(InventoryFile file) {
        try {
            return file.read().isEmpty();
        } catch (InventoryFile.NewerFormat newer) {
            return true;
        }
    }

    @Test
    void aFolderOfANewerProgramIsNotTouched() throws IOException {
        var file = InventoryFile.in(data);
        var path = data.resolve(InventoryFile.NAME);
        Files.writeString(path, "formaat\t2\nnieuws\t7\n");
        assertThrows(InventoryFile.NewerFormat.class, file::read);
        assertThrows(InventoryFile.NewerFormat.class, () -> file.update(inventory -> inventory.withEditors(1)));
        assertEquals("formaat\t2\nnieuws\t7\n", Files.readString(path));
    }
}
