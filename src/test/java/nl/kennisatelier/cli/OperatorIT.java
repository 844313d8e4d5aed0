package nl.kennisatelier.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.hall.Program;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// What an operator copies fits what the program gives: each figure that the dashboard and the alarms name is there.
class OperatorIT {

    private static final Path EXAMPLES = Path.of("src/docs/examples");
    private static final Pattern FIGURE = Pattern.compile("\\b(?:kennisatelier|jvm|process)_[a-z_]+\\b");

    @TempDir
    private Path root;

    private final Programs programs = new Programs();

    @AfterEach
    void stop() throws InterruptedException {
        programs.stopAll();
    }

    @Test
    void eachFigureOfTheDashboardAndTheAlarmsIsThereAndEachPartIsWell() throws Exception {
        int port = free();
        programs.serve(Stream.of(
                        List.of("--port", "0", "--admin-port", port + "", "--log", "json"),
                        List.of("--data", root.resolve("data") + "", "--repository", "content.git"),
                        List.of("--backup-to", root.resolve("elders") + "", "--language", "en"))
                .flatMap(List::stream)
                .toArray(String[]::new));
        var admin = new RunningProgram(null, "http://127.0.0.1:" + port);
        var figures = admin.get("/metrics");
        for (var name : named()) {
            assertTrue(
                    figures.lines().anyMatch(line -> line.startsWith(name + " ") || line.startsWith(name + "{")), name);
        }
        RunningProgram.await("all parts are well", () -> admin.status("/healthz/full") == 200);
        var health = admin.get("/healthz/ready");
        assertEquals("ok", health.lines().findFirst().orElseThrow(), health);
        for (var part :
                List.of("disk", "database", "clock", "repository", "delete-answers", "copy-workshops", "backup")) {
            assertTrue(health.contains("\n" + part + ": ok\n"), part + " is not in " + health);
        }
    }

    /// As where the folder for passing things is full, or nothing in it may run.
    @Test
    void aCopyIsMadeWhereNothingCanBeUnpackedInPassing() throws Exception {
        var data = root.resolve("data").toString();
        Program.run("editor", "add", "Ada", "--data", data);
        var copy = root.resolve("k.tar.zst");
        var nowhere = "-Djava.io.tmpdir=" + root.resolve("weg");
        var process = Program.start(List.of(nowhere), List.of("backup", copy.toString(), "--data", data));
        var said = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), said);
        assertTrue(Program.run("verify", copy.toString()).contains("De kopie is heel"), said);
        try (var left = Files.list(root)) {
            assertEquals(
                    Set.of("data", "k.tar.zst"),
                    left.map(path -> path.getFileName().toString()).collect(Collectors.toSet()));
        }
    }

    private static TreeSet<String> named() throws IOException {
        var dashboard = Files.readString(EXAMPLES.resolve("grafana.json"));
        assertTrue(new ObjectMapper().readTree(dashboard).get("panels").size() > 5);
        var alarms = Files.readString(EXAMPLES.resolve("alerts.yml"));
        var settings = LoadSettings.builder().build();
        assertTrue(new Load(settings).loadFromString(alarms).toString().contains("expr"));
        var names = new TreeSet<String>();
        FIGURE.matcher(dashboard + alarms).results().forEach(found -> names.add(found.group()));
        assertTrue(names.size() > 15, names.toString());
        return names;
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
