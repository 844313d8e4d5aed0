package nl.kennisatelier.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import nl.kennisatelier.store.PostgresStore;
import nl.kennisatelier.store.RunningPostgres;
import nl.kennisatelier.store.Store;
import nl.kennisatelier.store.TableMove;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/// The copies that a site makes by itself hold its workshops, also where these are in a database.
@EnabledIfEnvironmentVariable(named = RunningPostgres.PROGRAMS, matches = ".+")
class DatabaseCopiesTest {

    @TempDir
    private Path root;

    private final RunningPostgres server = RunningPostgres.own().orElseThrow();
    private Path data;
    private Path copies;

    @BeforeEach
    void fill() throws IOException {
        data = root.resolve("data");
        copies = root.resolve("copies");
        SmallSite.fillNow(data);
        TableMove.toServer(data.resolve("workshops"), server.address("postgres"));
        CopyRounds.retire(data.resolve("workshops"), Clock.systemUTC());
    }

    private BackupRounds elsewhere(Store store) {
        return new BackupRounds(data, store, copies, Generations.USUAL, Clock.systemUTC(), "-");
    }

    private List<Path> made() throws IOException {
        try (var all = Files.list(copies)) {
            return all.filter(Archive::isName).sorted().toList();
        }
    }

    @Test
    void bothKindsHoldThemAndWhileItIsAwayTheNewestCopyBesideTakesItsPlace() throws Exception {
        try (server;
                var store = PostgresStore.open(server.address("postgres"))) {
            store.keep(handle -> handle.execute("update answer set text = 'Sinds de verhuizing'"));
            var beside = new CopyRounds(store, data.resolve("workshops"), Clock.systemUTC(), Generations.USUAL);
            beside.round();
            elsewhere(store).round();
            var verdict = Verification.of(made().getLast());
            assertTrue(verdict.isGood(), verdict.troubles().toString());
            assertEquals(1, verdict.manifest().orElseThrow().stock().answers());
            Files.delete(made().getLast());
            server.kill();
            assertThrows(Incomplete.class, () -> elsewhere(store).round());
            verdict = Verification.of(made().getLast());
            var manifest = verdict.manifest().orElseThrow();
            assertEquals(1, manifest.stock().answers());
            assertEquals(
                    Trouble.Kind.WORKSHOPS_OLDER, manifest.troubles().getFirst().kind());
        }
    }
}
