package nl.kennisatelier.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a copy says of itself holds, and what was promised of copies is done, whatever else went wrong.
class CopiesStayTrueTest {

    @TempDir
    private Path root;

    private Path data;

    @BeforeEach
    void fill() throws IOException {
        data = root.resolve("data");
        SmallSite.fill(data);
    }

    @Test
    void aWorkshopWithoutAnswersMakesNoCopyLessThanWhole() throws IOException {
        try (var site = SmallSite.open(data)) {
            site.begin();
            site.rounds(root.resolve("elders"), 1); // Throws when a copy is not whole.
        }
        Backup.make(data, root.resolve("k.tar.zst"), SmallSite.at(1), "9");
        assertEquals(List.of(), Verification.of(root.resolve("k.tar.zst")).troubles());
    }

    /// By a process that was killed: answers are in it.
    @Test
    void whatAKillLeavesGoesWithTheNextOne() throws IOException, InterruptedException {
        var elsewhere = OwnFiles.folder(root.resolve("elders"));
        var left = List.of(
                elsewhere.resolve(".nieuwe-kopie/map/workshops"),
                elsewhere.resolve("kennisatelier-20260301T190000Z.tar.zst.nieuw"),
                data.resolve(".herstel-deel/van"));
        for (var folder : left) OwnFiles.folder(folder);
        try (var site = SmallSite.open(data)) {
            site.rounds(elsewhere, 1);
        }
        Restore.clear(data);
        for (var folder : left) assertFalse(Files.exists(folder), folder + "");

        var byHand = OwnFiles.folder(root.resolve("hand"));
        OwnFiles.folder(byHand.resolve("gisteren.tar.zst.nieuw"));
        Files.createFile(byHand.resolve("gisteren.tar.zst.lock"));
        OwnFiles.folder(byHand.resolve("van-iemand-anders.nieuw"));
        Backup.make(data, byHand.resolve("k.tar.zst"), SmallSite.at(1), "9");
        try (var there = Files.list(byHand)) {
            assertEquals(
                    List.of("k.tar.zst", "van-iemand-anders.nieuw"),
                    there.map(KeptFolder::name).sorted().toList());
        }
    }

    @Test
    void whatWasUnpackedGoesWithItsProcess() throws Exception {
        var temporary = Files.createDirectory(root.resolve("tmp"));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(java, "-cp", System.getProperty("java.class.path"), Unpacking.class.getName());
        for (var kill : List.of(true, false)) {
            var process = new ProcessBuilder(Stream.concat(command.stream(), Stream.of(temporary + ""))
                            .toList())
                    .start();
            try (var said = process.inputReader()) {
                assertEquals("unpacked", said.readLine());
            }
            try (var room = Workroom.in(temporary)) {
                assertEquals(2, Files.list(temporary).filter(Files::isDirectory).count(), "nobody takes it away");
                assertTrue(Files.isDirectory(room.folder()));
            }
            if (kill) process.destroyForcibly().waitFor();
            else process.destroy();
            process.waitFor();
            assertEquals(kill, Files.list(temporary).anyMatch(Files::isDirectory), "asked to stop, it clears up");
            Workroom.in(temporary).close();
            assertEquals(0, Files.list(temporary).count());
        }
    }

    /// What is unpacked by a process of its own.
    static final class Unpacking {

        private Unpacking() {}

        public static void main(String[] arguments) throws Exception {
            var room = Workroom.in(Path.of(arguments[0]));
            Files.writeString(room.folder().resolve("workshops.mv.db"), "answers");
            System.out.println("unpacked");
            Thread.sleep(60_000);
            room.close();
        }
    }
}
