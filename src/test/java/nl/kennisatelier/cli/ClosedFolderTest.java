package nl.kennisatelier.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import nl.kennisatelier.cli.ClosedFolder.Closed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClosedFolderTest {

    @TempDir
    private Path root;

    @Test
    void aNewOneIsClosedFromTheStart() throws IOException {
        var folder = root.resolve("a/data");
        assertEquals(Closed.ALREADY, new ClosedFolder(folder).prepare());
        check("rwx------", folder);
        assertEquals(0, folder.toFile().list().length, "the trial of writing left nothing");
    }

    @Test
    void anOpenOneIsClosedWithWhatWeMadeInItAndNothingElse() throws IOException {
        var folder = Files.createDirectories(root.resolve("data/content.git")).getParent();
        Files.writeString(folder.resolve("pushes.tsv"), "");
        Files.writeString(folder.resolve("van-iemand"), "");
        set("rwxr-xr-x", folder, folder.resolve("content.git"));
        set("rw-r--r--", folder.resolve("pushes.tsv"), folder.resolve("van-iemand"));
        assertEquals(Closed.NOW, new ClosedFolder(folder).prepare());
        check("rwx------", folder);
        check("rwx------", folder.resolve("content.git"));
        check("rw-------", folder.resolve("pushes.tsv"));
        check("rw-r--r--", folder.resolve("van-iemand"));
        assertEquals(Closed.ALREADY, new ClosedFolder(folder).prepare());
    }

    @Test
    void aFolderThatEverybodyWritesInIsNotOursToClose() throws IOException {
        set("rwxrwxrwx", root);
        assertEquals(Closed.NOT, new ClosedFolder(root).prepare());
        check("rwxrwxrwx", root);
    }

    @Test
    void theDiskSaysHowMuchRoomThereIs() {
        assertTrue(new ClosedFolder(root).room() > 0);
        assertTrue(new ClosedFolder(root).isWritable());
    }

    private static void set(String rights, Path... paths) throws IOException {
        for (var path : paths) Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
    }

    private static void check(String rights, Path path) throws IOException {
        assertEquals(rights, PosixFilePermissions.toString(Files.getPosixFilePermissions(path)), path.toString());
    }
}
