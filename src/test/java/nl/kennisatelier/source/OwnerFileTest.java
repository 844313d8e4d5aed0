package nl.kennisatelier.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Small files that nobody else may read.
class OwnerFileTest {

    @TempDir
    private Path folder;

    @Test
    void nobodyElseReadsIt() throws IOException {
        var file = folder.resolve("geheim");
        OwnerFile.replace(file, new byte[] {1});
        OwnerFile.replace(file, new byte[] {2});
        assertEquals(2, Files.readAllBytes(file)[0]);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void whatRootWritesBelongsToWhoTheFolderBelongsTo() throws IOException {
        assumeTrue(Files.getAttribute(folder, "unix:uid").equals(0));
        Files.setAttribute(folder, "unix:uid", 12345);
        var file = folder.resolve("geheim");
        OwnerFile.replace(file, new byte[] {1});
        try (var _ = OwnerFile.lock(file)) {
            assertEquals(12345, Files.getAttribute(file, "unix:uid"));
            assertEquals(12345, Files.getAttribute(folder.resolve("geheim.lock"), "unix:uid"));
        }
    }

    @Test
    void aLinkStaysAndLeadsToWhatWasWritten() throws IOException {
        var elsewhere = Files.createDirectory(folder.resolve("elders")).resolve("redacteuren.tsv");
        OwnerFile.replace(elsewhere, new byte[] {1});
        var link = Files.createSymbolicLink(folder.resolve("redacteuren.tsv"), folder.relativize(elsewhere));
        OwnerFile.replace(link, new byte[] {2});
        assertTrue(Files.isSymbolicLink(link));
        assertEquals(2, Files.readAllBytes(elsewhere)[0]);
    }
}
