package nl.kennisatelier.access;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteSecretTest {

    @TempDir
    private Path root;

    @Test
    void itStaysTheSameAndIsNobodyElses() throws IOException {
        var file = root.resolve("data/geheim");
        var secret = SiteSecret.of(file);
        assertEquals(32, secret.length);
        assertArrayEquals(secret, SiteSecret.of(file));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertFalse(Arrays.equals(secret, SiteSecret.of(root.resolve("ander"))));
    }

    @Test
    void aFileThatWasCutOffIsNotReplaced() throws IOException {
        var file = root.resolve("geheim");
        Files.writeString(file, "12ab");
        assertThrows(IOException.class, () -> SiteSecret.of(file));
        assertEquals("12ab", Files.readString(file));
    }
}
