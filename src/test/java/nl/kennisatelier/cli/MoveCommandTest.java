package nl.kennisatelier.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.kennisatelier.backup.SmallSite;
import nl.kennisatelier.store.H2Store;
import nl.kennisatelier.store.PostgresServer;
import nl.kennisatelier.store.PostgresStore;
import nl.kennisatelier.store.RunningPostgres;
import nl.kennisatelier.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/// Workshops go to a database and back, and are in one place only; every command knows where.
@EnabledIfEnvironmentVariable(named = RunningPostgres.PROGRAMS, matches = ".+")
class MoveCommandTest {

    private static final Pattern SUM = Pattern.compile("(?m)^\\w+ +\\d+  [0-9a-f]{64}$");

    @TempDir
    private Path root;

    private Path data;
    private PostgresServer server;
    private String said = "";

    @BeforeEach
    void fill() throws IOException {
        data = root.resolve("data");
        SmallSite.fillNow(data);
        server = RunningPostgres.shared().orElseThrow().database();
    }

    private int run(String... arguments) {
        var out = new StringWriter();
        int exit = Cli.run(Map.of(), new PrintWriter(out), new PrintWriter(out), arguments);
        said = out.toString();
        return exit;
    }

    private int move(Object from, Object to) {
        return run("move", "--from", from.toString(), "--to", to.toString());
    }

    private List<String> sums() {
        return SUM.matcher(said).results().map(found -> found.group()).toList();
    }

    private Path file() {
        return data.resolve("workshops/workshops.mv.db");
    }

    private static int count(Store store, String table) {
        return store.read(handle -> handle.createQuery("select count(*) from " + table)
                .mapTo(Integer.class)
                .one());
    }

    @Test
    void thereAndBackIsTheSameAndInOnePlaceOnly() throws IOException {
        assertEquals(Console.FINE, move(data, server.url()), said);
        var there = sums();
        assertTrue(there.size() > 10, said);
        assertTrue(said.contains("kopie-"), said);
        assertFalse(Files.exists(file()));
        try (var store = PostgresStore.open(server)) {
            assertEquals(1, count(store, "workshop"));
            assertEquals(1, count(store, "answer"));
        }
        assertEquals(Console.FINE, move(server.url(), data), said);
        assertEquals(there, sums());
        try (var store = H2Store.open(data.resolve("workshops"))) {
            assertEquals(1, count(store, "answer"));
        }
        try (var store = PostgresStore.open(server)) {
            assertEquals(0, count(store, "answer") + count(store, "workshop"));
        }
    }

    @Test
    void everyCommandAsksForTheDatabaseAndKnowsWhatIsInIt() {
        move(data, server.url());
        var at = List.of("--data", data.toString());
        var copy = root.resolve("kopie.tar.zst").toString();
        for (var command : List.of(List.of("backup", copy), List.of("doctor"), List.of("serve", "--port", "0"))) {
            var line = new java.util.ArrayList<>(command);
            line.addAll(at);
            assertEquals(Console.WRONG_USE, run(line.toArray(String[]::new)), command + ": " + said);
            assertTrue(said.contains("--database"), said);
        }
        assertEquals(Console.FINE, run("backup", copy, "--data", data.toString(), "--database", server.url()), said);
        assertTrue(said.contains("1 workshop"), said);
        assertEquals(Console.FINE, run("verify", copy), said);
        assertEquals(Console.FINE, run("doctor", "--data", data.toString(), "--database", server.url()), said);
        var back = root.resolve("terug");
        assertEquals(Console.FINE, run("restore", copy, "--data", back.toString()), said);
        try (var store = H2Store.open(back.resolve("workshops"))) {
            assertEquals(1, count(store, "answer"));
        }
    }

    @Test
    void whatTheDatabaseLostIsToldAndAServerThatIsAwayToo() {
        move(data, server.url());
        try (var store = PostgresStore.open(server)) {
            store.keep(
                    handle -> handle.execute("delete from answer") + handle.execute("update workshop set changed = 0"));
        }
        assertEquals(Console.PROBLEMS, run("doctor", "--data", data.toString(), "--database", server.url()));
        assertTrue(said.contains("minder"), said);
        assertEquals(Console.FINE, run("accept", "workshops", "--data", data.toString(), "--database", server.url()));
        assertEquals(Console.FINE, run("doctor", "--data", data.toString(), "--database", server.url()), said);
        var nowhere = "jdbc:postgresql://127.0.0.1:1/x?user=x";
        assertEquals(Console.PROBLEMS, run("doctor", "--data", data.toString(), "--database", nowhere));
        assertTrue(said.contains("antwoordt niet"), said);
        assertEquals(Console.PROBLEMS, move(nowhere, data), said);
        assertEquals(
                Console.PROBLEMS, run("mend", "workshops", "--data", data.toString(), "--database", nowhere), said);
    }

    @Test
    void whatIsOpenOrStandsThereIsNotTouchedAndWhatArrivedBeforeIsKnown() throws IOException {
        var kept = Files.readAllBytes(file());
        try (var _ = H2Store.open(data.resolve("workshops"))) {
            assertEquals(Console.PROBLEMS, move(data, server.url()));
            assertTrue(said.contains("Stop haar"), said);
        }
        try (var _ = PostgresStore.open(server)) {
            assertEquals(Console.PROBLEMS, move(data, server.url()));
            assertTrue(said.contains("Stop haar"), said);
        }
        assertEquals(Console.FINE, move(data, server.url()), said);
        Files.write(file(), kept); // As if it was broken off just then.
        assertEquals(Console.FINE, move(data, server.url()), said);
        Files.write(file(), kept);
        try (var store = H2Store.open(data.resolve("workshops"))) {
            store.keep(handle -> handle.execute("update answer set text = 'Iets anders'"));
        }
        for (int i = 0; i < 2; i++) {
            assertEquals(Console.PROBLEMS, i == 0 ? move(data, server.url()) : move(server.url(), data), said);
            assertTrue(said.contains("andere workshops"), said);
        }
        try (var store = PostgresStore.open(server)) {
            assertEquals(1, count(store, "answer where text <> 'Iets anders'"));
        }
        assertEquals(Console.WRONG_USE, move(data, data), said);
        assertEquals(Console.WRONG_USE, move(data, server.url() + "&password=x"), said);
        assertEquals(
                Console.PROBLEMS,
                move(root, RunningPostgres.shared().orElseThrow().database().url()),
                said);
    }
}
