package nl.kennisatelier.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` at seeded moments while somebody pushes without a pause: what git called pushed is there, always.
///
/// `-Dkills=50` for the long run.
@Order(8)
class KillIT {

    private static final int KILLS = Integer.getInteger("kills", 2);
    private static final long SEED = Long.getLong("seed", 20261123L);
    private static final Pattern TOKEN = Pattern.compile("ka_\\w+");
    private static final Pattern ID = Pattern.compile("woord\\d+-\\d+");

    @TempDir
    private Path root;

    private final Programs programs = new Programs();

    @AfterEach
    void stopAll() throws InterruptedException {
        programs.stopAll();
    }

    @Test
    void noAcknowledgedPushIsLost() throws Exception {
        var random = new Random(SEED);
        var acknowledged = new TreeSet<String>();
        var token = TOKEN.matcher(command("editor", "add", "Anna", "--data", data()));
        assertTrue(token.find());
        for (int round = 0; round < KILLS; round++) {
            var site = serve();
            var anna = EditorsClone.of(
                    EditorsClone.with(token.group(), site.address()), root.resolve("anna" + round), "Anna");
            var life = Duration.ofMillis(100 + random.nextInt(2000));
            int quiet = random.nextInt(3); // Pushes before the clock starts: the first ones are slow.
            var killer = new Thread(() -> killAfter(site.process(), life));
            for (int i = 0; site.process().isAlive(); i++) {
                if (i == quiet) killer.start();
                var word = "woord%d-%d".formatted(round, i);
                anna.commit(word + ".md", "# " + word + "\n\nOver " + word + ".\n");
                if (anna.git("push", "-q", "origin", "HEAD:main").isFine()) acknowledged.add(word);
            }
            killer.join();
            checkAfterwards(anna, acknowledged, "round " + round + ", killed after " + life);
        }
        assertFalse(acknowledged.isEmpty());
        assertEquals(List.of(), openToOthers(), "what it makes is its owner's alone");
        System.out.println(KILLS + " kills, " + acknowledged.size() + " acknowledged pushes, none lost");
    }

    private List<Path> openToOthers() throws IOException {
        try (var all = Files.walk(root.resolve("data"))) {
            return all.filter(path -> !isOwners(path)).toList();
        }
    }

    private static boolean isOwners(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path))
                    .endsWith("------");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void checkAfterwards(EditorsClone anna, TreeSet<String> acknowledged, String when) throws Exception {
        var fsck = anna.must("--git-dir", repository(), "fsck", "--strict");
        assertFalse(fsck.contains("error") || fsck.contains("missing") || fsck.contains("corrupt"), when + fsck);
        var site = serve();
        var inGit = words(anna.git("--git-dir", repository(), "ls-tree", "-r", "--name-only", "main")
                .said());
        assertTrue(inGit.containsAll(acknowledged), when);
        var inIndex = new TreeSet<String>();
        for (int page = 1; inIndex.size() < inGit.size() && page <= 1 + inGit.size() / 50; page++) {
            var json = site.get("/api/v1/zoeken?aantal=50&pagina=" + page);
            inIndex.addAll(words(json));
        }
        assertEquals(inGit, inIndex, when + ": the index is what git says");
        site.assertStops();
    }

    private static TreeSet<String> words(String text) {
        var words = new TreeSet<String>();
        ID.matcher(text).results().forEach(match -> words.add(match.group()));
        return words;
    }

    private static void killAfter(Process process, Duration life) {
        try {
            TimeUnit.NANOSECONDS.sleep(life.toNanos());
        } catch (InterruptedException early) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }

    private RunningProgram serve() throws IOException {
        return programs.serve("--port", "0", "--data", data(), "--repository", "content.git");
    }

    private String data() {
        return root.resolve("data").toString();
    }

    private String repository() {
        return root.resolve("data/content.git").toString();
    }

    private static String command(String... arguments) {
        var out = new StringWriter();
        int exit = Cli.run(Map.of(), new PrintWriter(out), new PrintWriter(out), arguments);
        assertEquals(0, exit, out.toString());
        return out.toString();
    }
}
