package nl.kennisatelier.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import nl.kennisatelier.source.MachineTrouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

    @TempDir
    private Path root;

    /// In a process of its own, for what packs is loaded once in each.
    @Test
    void aTemporaryFolderThatWillNotDoStopsNoCopyAndIsTriedAgain() throws Exception {
        Files.writeString(Files.createDirectory(root.resolve("map")).resolve("a.md"), "# A\n");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.io.tmpdir=" + root.resolve("nergens"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Packing.class.getName(),
                        root.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertEquals(
                "NOTHING_RUNS\npacked\n", new String(process.getInputStream().readAllBytes()));
    }

    /// First with no folder that will do, then beside the copy.
    static final class Packing {

        private Packing() {}

        public static void main(String[] arguments) throws IOException {
            var root = Path.of(arguments[0]);
            try {
                Archive.ready(root.resolve("ook nergens"));
            } catch (IOException told) {
                System.out.println(MachineTrouble.of(told).orElseThrow());
            }
            Archive.pack(root.resolve("map"), root.resolve("k.tar.zst"), Instant.EPOCH);
            System.out.println("packed");
        }
    }
}
