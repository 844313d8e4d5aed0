package nl.kennisatelier.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program as it is installed: a process of its own, on a real folder, stopped by a signal.
@Order(4)
class ServeIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path root;

    private final Programs programs = new Programs();

    @BeforeEach
    void fill() throws IOException {
        write("verslagen/2021/avond.md", "Begin bij de vijver.");
        write("verslagen/2022/ochtend.md", "Vraag de loodgieter.");
    }

    @AfterEach
    void stopAll() throws InterruptedException {
        programs.stopAll();
    }

    @Test
    void aChangeShowsWhileItRunsAndItStopsCleanly() throws Exception {
        var site = serve();
        assertTrue(site.get("/").contains("<html"));
        assertTrue(site.get("/verslagen/avond").contains("Begin bij de vijver."));

        write("verslagen/2023/middag.md", "Denk aan de kastanjeboom.");
        RunningProgram.await(
                "a new file is found",
                () -> site.get("/api/v1/zoeken?q=kastanjeboom").contains("verslagen/2023/middag.md"));

        write("verslagen/2021/avond.md", "Begin bij de boomgaard.");
        RunningProgram.await(
                "a change is found",
                () -> site.get("/api/v1/zoeken?q=boomgaard").contains("tips/avond/tip"));
        assertFalse(site.get("/api/v1/zoeken?q=vijver&precies=1").contains("tips/avond/tip"));

        Files.writeString(root.resolve("content/verslagen/2022/ochtend.md"), "---\ntitel: [\n---\nKapot.\n");
        RunningProgram.await("the problem is shown", () -> site.get("/redactie").contains("verslagen/2022/ochtend.md"));
        assertTrue(site.get("/verslagen/ochtend").contains("Vraag de loodgieter."), "the good version stays");

        Files.delete(root.resolve("content/verslagen/2023/middag.md"));
        RunningProgram.await("a deleted file is gone", () -> site.status("/verslagen/middag") == 410);

        site.assertStops();
    }

    @Test
    void aRestartTakesTheIndexAsItIs() throws Exception {
        serve().assertStops();
        var before = files();
        var site = serve();
        assertTrue(site.get("/api/v1/zoeken?q=vijver").contains("tips/avond/tip"));
        site.assertStops();
        assertEquals(before, files(), "no file of the index was written again");
    }

    @Test
    void afterAKillItStartsAgain() throws Exception {
        var killed = serve();
        killed.process().destroyForcibly().waitFor();
        var site = serve();
        assertTrue(site.get("/api/v1/zoeken?q=vijver").contains("tips/avond/tip"));
        site.assertStops();
    }

    @Test
    void aPortThatIsTakenIsOneLine() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            checkRefused(
                    "Poort " + taken.getLocalPort()
                            + " is al in gebruik. Kies een andere met --port, of 0 voor een vrije.",
                    "serve",
                    "--port",
                    taken.getLocalPort() + "",
                    "--data",
                    root.resolve("data2") + "");
        }
    }

    @Test
    void aSecondOneOnTheSameDataIsOneLine() throws Exception {
        var site = serve();
        var data = root.resolve("data").toString();
        var line = "De map " + data + " is in gebruik door een ander proces. Kies een andere met --data.";
        checkRefused(line, "serve", "--port", "0", "--data", data);
        checkRefused(line, "index", "--data", data);
        assertTrue(site.get("/api/v1/zoeken?q=vijver").contains("tips/avond/tip"), "the first one goes on");
    }

    private RunningProgram serve() throws IOException {
        return programs.serve(
                "--port",
                "0",
                "--data",
                root.resolve("data").toString(),
                "--content",
                root.resolve("content").toString());
    }

    private void checkRefused(String line, String... arguments) throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--content", root.resolve("content").toString()));
        var process = programs.start(all.toArray(String[]::new));
        var printed =
                process.inputReader().lines().filter(l -> !l.contains(" INFO ")).toList();
        assertEquals(List.of(line), printed);
        assertTrue(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        assertEquals(2, process.exitValue());
    }

    /// The files of the index and when each was written; the lock is touched at every start.
    private Map<String, FileTime> files() throws IOException {
        var times = new TreeMap<String, FileTime>();
        try (var files = Files.list(root.resolve("data/index"))) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                if (!name.equals("write.lock")) times.put(name, Files.getLastModifiedTime(file));
            }
        }
        return times;
    }

    private void write(String path, String tip) throws IOException {
        var file = root.resolve("content").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                ---
                titel: %s
                datum: 2021-05-17
                samenvatting: Kort.
                ---
                ## Tips
                - %s ^tip
                """.formatted(path, tip));
    }
}
