package nl.kennisatelier.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program as it is installed: a process of its own, on a real folder, stopped by a signal.
class ServeIT {

    private static final Path JAR = Path.of("target/app/kennisatelier.jar");
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+");

    @TempDir
    private Path root;

    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void fill() throws IOException {
        write("verslagen/2021/avond.md", "Begin bij de vijver.");
        write("verslagen/2022/ochtend.md", "Vraag de loodgieter.");
    }

    @AfterEach
    void stopAll() throws InterruptedException {
        for (var process : started) {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void aChangeShowsWhileItRunsAndItStopsCleanly() throws Exception {
        var site = serve();
        assertTrue(site.get("/").contains("<html"));
        assertTrue(site.get("/verslagen/avond").contains("Begin bij de vijver."));

        write("verslagen/2023/middag.md", "Denk aan de kastanjeboom.");
        await(
                "a new file is found",
                () -> site.get("/api/v1/zoeken?q=kastanjeboom").contains("verslagen/2023/middag.md"));

        write("verslagen/2021/avond.md", "Begin bij de boomgaard.");
        await("a change is found", () -> site.get("/api/v1/zoeken?q=boomgaard").contains("tips/avond/tip"));
        assertFalse(site.get("/api/v1/zoeken?q=vijver&precies=1").contains("tips/avond/tip"));

        Files.writeString(root.resolve("content/verslagen/2022/ochtend.md"), "---\ntitel: [\n---\nKapot.\n");
        await("the problem is shown", () -> site.get("/redactie").contains("verslagen/2022/ochtend.md"));
        assertTrue(site.get("/verslagen/ochtend").contains("Vraag de loodgieter."), "the good version stays");

        Files.delete(root.resolve("content/verslagen/2023/middag.md"));
        await("a deleted file is gone", () -> site.status("/verslagen/middag") == 404);

        assertStops(site);
    }

    @Test
    void aRestartTakesTheIndexAsItIs() throws Exception {
        assertStops(serve());
        var before = files();
        var site = serve();
        assertTrue(site.get("/api/v1/zoeken?q=vijver").contains("tips/avond/tip"));
        assertStops(site);
        assertEquals(before, files(), "no file of the index was written again");
    }

    @Test
    void afterAKillItStartsAgain() throws Exception {
        var killed = serve();
        killed.process.destroyForcibly().waitFor();
        var site = serve();
        assertTrue(site.get("/api/v1/zoeken?q=vijver").contains("tips/avond/tip"));
        assertStops(site);
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

    private record Site(Process process, String address) {

        private static final HttpClient CLIENT = HttpClient.newHttpClient();

        String get(String path) {
            try {
                var request = HttpRequest.newBuilder(URI.create(address + path))
                        .timeout(PATIENCE)
                        .build();
                var answer = CLIENT.send(request, BodyHandlers.ofString());
                assertEquals(200, answer.statusCode(), path);
                return answer.body();
            } catch (IOException | InterruptedException failure) {
                throw new AssertionError(path, failure);
            }
        }

        int status(String path) {
            try {
                var request = HttpRequest.newBuilder(URI.create(address + path))
                        .timeout(PATIENCE)
                        .build();
                return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
            } catch (IOException | InterruptedException failure) {
                throw new AssertionError(path, failure);
            }
        }
    }

    /// Starts the site on a free port and waits for the line that says it is ready.
    private Site serve() throws IOException {
        var process =
                start("serve", "--port", "0", "--data", root.resolve("data").toString());
        var out = process.inputReader();
        var seen = new ArrayList<String>();
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            seen.add(line);
            var address = ADDRESS.matcher(line);
            if (address.find()) {
                Thread.ofVirtual().start(() -> drain(out));
                return new Site(process, address.group());
            }
        }
        throw new AssertionError("never ready: " + seen);
    }

    /// A pipe that is full would stop the process.
    private static void drain(BufferedReader out) {
        try {
            while (out.readLine() != null) {}
        } catch (IOException stopped) {
            // The process was ended, and its pipe with it.
        }
    }

    private Process start(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(JAVA.toString(), "-Xmx256m", "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--content", root.resolve("content").toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("KENNISATELIER_"));
        var process = builder.start();
        started.add(process);
        return process;
    }

    private static void assertStops(Site site) throws InterruptedException {
        site.process.destroy();
        assertTrue(site.process.waitFor(10, TimeUnit.SECONDS), "still running 10 seconds after SIGTERM");
        int exit = site.process.exitValue();
        assertTrue(exit == 0 || exit == 143, "exit " + exit);
    }

    private void checkRefused(String line, String... arguments) throws IOException, InterruptedException {
        var process = start(arguments);
        var printed =
                process.inputReader().lines().filter(l -> !l.contains(" INFO ")).toList();
        assertEquals(List.of(line), printed);
        assertTrue(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        assertEquals(2, process.exitValue());
    }

    private static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "waited in vain: " + what);
            TimeUnit.MILLISECONDS.sleep(20);
        }
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
