package nl.kennisatelier.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.kennisatelier.RealGit;
import nl.kennisatelier.inventory.PartTrouble;
import nl.kennisatelier.source.DurableFiles;
import nl.kennisatelier.source.FolderClaim;
import nl.kennisatelier.source.SetAside;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a site has open nobody else takes away, puts aside or opens too.
class RunningSiteTest {

    @TempDir
    private static Path root;

    @TempDir
    private Path place;

    private Path data;

    @BeforeAll
    static void makeOne() throws IOException {
        GoodFolder.make(root.resolve("data"));
    }

    @BeforeEach
    void copyIt() throws IOException {
        data = place.resolve("data");
        GoodFolder.copy(root.resolve("data"), data);
    }

    @Test
    void noCommandPutsAsideWhatTheSiteHasOpen() throws IOException {
        try (var site = OpenedSite.on(data)) {
            site.round();
            for (var command : List.of("accept texts", "accept workshops", "mend texts", "mend workshops")) {
                var words = command.split(" ");
                var said = GoodFolder.command(1, words[0], words[1], "--data", data.toString());
                assertTrue(said.contains("Stop de site en probeer het opnieuw"), command + "\n" + said);
                assertEquals(List.of(), SetAside.in(data), command);
                assertEquals(List.of(), SetAside.in(data.resolve("workshops")), command);
            }
            site.push("verslagen/2025/later.md", GoodFolder.text("later"));
        }
        try (var site = OpenedSite.on(data)) {
            site.round();
            assertEquals(List.of(), site.troubles());
            assertEquals(2, site.workshops().held().answers());
            var texts = new RealGit(data.resolve("content.git")).ok("ls-tree", "-r", "--name-only", "main");
            assertTrue(texts.contains("later.md"), texts);
        }
    }

    @Test
    void nobodyElseServesTheFolderAlsoWhereTheIndexCannotBeUsed() throws IOException {
        DurableFiles.delete(data.resolve("index"));
        Files.writeString(data.resolve("index"), "no folder");
        try (var site = OpenedSite.on(data)) {
            assertThrows(FolderClaim.Taken.class, () -> OpenedSite.on(data));
            site.push("verslagen/2025/later.md", GoodFolder.text("later"));
        }
        assertFalse(Files.exists(data.resolve("content.git.stuk")));
        OpenedSite.on(data).close();
    }

    /// Killed while it is at it: nobody is told to empty a folder full of good things.
    @Test
    void halfARestoreOfOnePartKeepsNobodyFromTheRest() throws Exception {
        GoodFolder.command(0, "backup", place.resolve("k.tar.zst").toString(), "--data", data.toString());
        DurableFiles.delete(data.resolve("content.git/refs"));
        var restore = List.of("restore", place.resolve("k.tar.zst").toString(), "--only", "texts", "--data");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
                new ArrayList<>(List.of(java, "-cp", System.getProperty("java.class.path"), "nl.kennisatelier.Main"));
        command.addAll(restore);
        command.add(data.toString());
        var process = new ProcessBuilder(command).start();
        var staging = data.resolve(".herstel-deel");
        while (process.isAlive() && Files.notExists(staging)) Thread.onSpinWait();
        process.destroyForcibly().waitFor();
        if (Files.notExists(staging)) Files.createDirectories(staging.resolve("van/workshops")); // It was too fast.
        Files.createDirectories(data.resolve(".herstel")); // As earlier programs left it.
        var told = GoodFolder.command(1, "doctor", "--data", data.toString());
        assertFalse(told.contains("Maak de map leeg"), told);
        try (var site = OpenedSite.on(data)) {
            site.round();
            assertEquals(2, site.workshops().held().answers());
        }
        assertFalse(Files.exists(staging) || Files.exists(data.resolve(".herstel")), "answers are in it");
        GoodFolder.command(0, "restore", restore.get(1), "--only", "texts", "--data", data.toString());
        OpenedSite.on(data).close();
    }

    /// A slip of the pen in the settings.
    @Test
    void aBranchThatIsNotThereDoesNotTakeThePlaceOfTheOneThatWas() throws IOException {
        var head = Files.readString(data.resolve("content.git/HEAD"));
        var content = Files.createDirectories(place.resolve("content"));
        Files.writeString(content.resolve("demo.md"), GoodFolder.text("demo"));
        var more = Map.of(Setting.BRANCH, "main2", Setting.CONTENT, content.toString());
        try (var site = OpenedSite.on(OpenedSite.settings(data, more))) {
            site.round();
            assertEquals(List.of(PartTrouble.Kind.TEXTS_BRANCH), site.troubles());
            assertTrue(site.get("/healthz/ready").body().contains("--branch main"));
            assertTrue(site.get("/zoeken?q=vijver").body().contains("vijver"), "readers see what was online");
            assertEquals(503, site.askGit("ka_x").statusCode());
        }
        for (var command : List.of("accept texts", "mend texts", "doctor")) {
            var words = new ArrayList<>(List.of(command.split(" ")));
            words.addAll(List.of("--data", data.toString(), "--repository", "content.git", "--branch", "main2"));
            var said = GoodFolder.command(2, words.toArray(String[]::new));
            assertTrue(said.contains("--branch main"), said);
        }
        assertEquals(head, Files.readString(data.resolve("content.git/HEAD")));
        try (var site = OpenedSite.on(data)) {
            assertEquals(List.of(), site.troubles());
        }
        new RealGit(data.resolve("content.git")).ok("branch", "main2", "main");
        try (var site = OpenedSite.on(OpenedSite.settings(data, more))) {
            assertEquals(List.of(), site.troubles(), "made on purpose");
        }
    }
}
