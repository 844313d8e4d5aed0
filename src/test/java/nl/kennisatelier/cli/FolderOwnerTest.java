package nl.kennisatelier.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A data folder of another user, in which root works: only root can make one.
class FolderOwnerTest {

    private static final String OTHER = "nobody";

    @TempDir
    private Path folder;

    @BeforeEach
    void needRoot() throws IOException {
        Assumptions.assumeTrue(Files.getOwner(folder).getName().equals("root"), "only root gives a folder away");
    }

    private static void give(Path path) throws IOException {
        var users = path.getFileSystem().getUserPrincipalLookupService();
        Files.setOwner(path, users.lookupPrincipalByName(OTHER));
    }

    /// As a volume that a group may write in.
    @Test
    void aFolderOfRootInWhichAnotherWorksIsWell() throws IOException {
        var made = Files.writeString(folder.resolve("geheim"), "x");
        give(made);
        var owner = new FolderOwner(folder);
        assertEquals(Optional.empty(), owner.other());
        assertEquals(Optional.empty(), owner.foreign(List.of("geheim")));
        assertEquals(System.getProperty("user.name"), owner.name(), "never the owner of that folder");
    }

    @Test
    void whatIsMadeInAFolderOfAnotherIsGivenToThem() throws IOException {
        var owner = new FolderOwner(folder);
        assertEquals(Optional.empty(), owner.other());
        give(folder);
        assertEquals(Optional.of(OTHER), owner.other());
        assertEquals(OTHER, owner.name());
        var made = Files.writeString(
                Files.createDirectory(folder.resolve("workshops")).resolve("w.mv.db"), "w");
        assertEquals(Optional.of(made), owner.foreign(List.of("content.git", "workshops")));
        give(made.getParent());
        assertEquals(Optional.of(made), owner.foreign(List.of("content.git", "workshops")));
        owner.giveBack();
        assertEquals(OTHER, Files.getOwner(made).getName());
        assertEquals(Optional.empty(), owner.foreign(List.of("content.git", "workshops")));
    }
}
