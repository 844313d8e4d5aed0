package nl.kennisatelier.hall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.kennisatelier.store.PostgresStore;
import nl.kennisatelier.store.RunningPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/// The database goes away in the middle of an evening, and comes back: reading goes on, the operator is told, phones
/// send what they kept, and nobody starts anything again.
///
/// `-Daway=60` for a whole minute.
@EnabledIfEnvironmentVariable(named = RunningPostgres.PROGRAMS, matches = ".+")
class DatabaseAwayIT {

    private static final int AWAY_SECONDS = Integer.getInteger("away", 6);
    private static final int PHONES = 10;

    /// In seconds; a machine that runs other tests meanwhile is slow.
    private static final int PATIENCE = 60;

    /// In milliseconds that a page may take meanwhile: nobody waits for a database that is not there.
    private static final long PAGE_MAX = 5_000;

    @TempDir
    private Path data;

    private final RunningPostgres server = RunningPostgres.own().orElseThrow();

    @AfterEach
    void stop() {
        server.close();
    }

    private Program serve() throws IOException {
        return Program.serve(
                QuickStart.options(),
                "--content",
                "content",
                "--data",
                data.toString(),
                "--port",
                "0",
                "--database",
                server.address("postgres").url());
    }

    @Test
    void readingGoesOnPhonesSendLaterAndNobodyStartsAnythingAgain() throws Exception {
        var phones = new ArrayList<Phone>();
        try (var site = serve();
                var wire = new Wire(site.address());
                var facilitator = Facilitator.start(site.address(), Facilitator.FOUR, "De Kiem");
                var people = Executors.newVirtualThreadPerTaskExecutor()) {
            facilitator.ask(1);
            for (int i = 0; i < PHONES; i++) phones.add(Phone.join(site.address(), facilitator.code(), "bewoner"));
            phones.getFirst().answer(1, "ervoor", "ervoor", false);
            server.kill();
            var sent = new ArrayList<Future<Long>>();
            for (var phone : phones) {
                var text = "intussen " + sent.size();
                sent.add(people.submit(() -> phone.answerUntilTaken(1, text, text, AWAY_SECONDS + PATIENCE)));
            }
            long end = System.nanoTime() + AWAY_SECONDS * 1_000_000_000L;
            while (System.nanoTime() < end) whileAway(wire, facilitator, phones.getLast());
            server.begin();
            for (var each : sent) assertTrue(each.get() > 0);
            assertEquals(PHONES + 1, new TreeSet<>(facilitator.kept()).size());
            assertEquals(PHONES + 1, facilitator.kept().size(), "none twice");
            facilitator.ask(2);
            assertEquals(2, phones.getFirst().question());
            assertTrue(isWell(wire), wire.get("/healthz/full").body());
        } finally {
            phones.forEach(Phone::close);
        }
    }

    private static void whileAway(Wire wire, Facilitator facilitator, Phone phone) throws IOException {
        long start = System.nanoTime();
        for (var page : List.of("/", "/zoeken?q=warmte", "/vragenset")) {
            assertEquals(200, wire.get(page).status(), page);
        }
        assertEquals(503, assertThrows(Phone.Refused.class, () -> phone.answer(1, "nu", "nu", false)).status);
        int cockpit = facilitator.get("/regie").status();
        assertTrue(cockpit == 200 || cockpit == 503, "the last board, or a word: " + cockpit);
        var health = wire.get("/healthz/ready");
        assertEquals(200, health.status(), "readers may come");
        assertTrue(health.body().startsWith("degraded"), health.body());
        var full = wire.get("/healthz/full").body();
        assertTrue(full.contains("database van de workshops antwoordt niet"), full);
        assertTrue((System.nanoTime() - start) / 1_000_000 < 6 * PAGE_MAX, "nobody waits");
        Hall.sleep(200);
    }

    private static boolean isWell(Wire wire) throws IOException {
        for (int i = 0; i < 10 * PATIENCE; i++) {
            if (!wire.get("/healthz/full").body().contains("database van de workshops")) return true;
            Hall.sleep(100);
        }
        return false;
    }

    @Test
    void aSiteStartsWithoutItAndTakesItUpWhenItComes() throws Exception {
        PostgresStore.open(server.address("postgres")).close(); // Makes the tables.
        server.kill();
        try (var site = serve();
                var wire = new Wire(site.address())) {
            assertEquals(200, wire.get("/").status());
            assertThrows(
                    Exception.class,
                    () -> Facilitator.start(site.address(), Facilitator.FOUR, "De Kiem")
                            .close());
            server.begin();
            assertTrue(isWell(wire), wire.get("/healthz/full").body());
            try (var facilitator = Facilitator.start(site.address(), Facilitator.FOUR, "De Kiem")) {
                facilitator.ask(1);
            }
        }
    }
}
