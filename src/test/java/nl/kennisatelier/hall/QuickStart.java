package nl.kennisatelier.hall;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What Java is told for a program that is started only to be tried: it lives short, so quick to start counts for more.
/// One start is watched, as `scripts/build` does, and what Java learned of it takes a third off each that follows.
public final class QuickStart {

    private static final Path LEARNED = Path.of("target/tests.aot");

    private static final List<String> SHORT_LIFE =
            List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xlog:aot*=off");

    /// Made by the first who asks; who asks meanwhile waits.
    private static final class Once {
        static final List<String> OPTIONS = with("-XX:AOTCache=" + LEARNED);

        static {
            try {
                if (!isLearned()) watch();
            } catch (IOException failure) {
                System.err.println("No start was watched, so each takes longer: " + failure);
            }
        }
    }

    private QuickStart() {}

    /// Options of Java.
    public static List<String> options() {
        return Once.OPTIONS;
    }

    private static List<String> with(String option) {
        return Stream.concat(SHORT_LIFE.stream(), Stream.of(option)).toList();
    }

    private static boolean isLearned() throws IOException {
        return Files.exists(LEARNED)
                && Files.getLastModifiedTime(LEARNED).compareTo(Files.getLastModifiedTime(Program.JAR)) > 0;
    }

    private static void watch() throws IOException {
        var data = Files.createTempDirectory("watched").resolve("data").toString();
        var site = Program.serve(
                with("-XX:AOTCacheOutput=" + LEARNED), "--content", "content", "--data", data, "--port", "0");
        try (var wire = new Wire(site.address())) {
            for (var page : List.of("/", "/zoeken?q=warmte", "/redactie")) wire.get(page);
        } finally {
            site.stop();
        }
    }
}
