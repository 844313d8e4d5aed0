package nl.kennisatelier.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/// On a real server, with its disk: `scripts/test-scale` starts one.
@Isolated("a change that lasts keeps others in the server from erasing")
@EnabledIfEnvironmentVariable(named = RunningPostgres.PROGRAMS, matches = ".+")
class PostgresStoreTest {

    private static final String NEW_SET = "insert into kept_set (id, query, made, opened) values (?, ?, 0, 0)";

    @TempDir
    private Path folder;

    private PostgresServer server;

    @BeforeEach
    void findServer() {
        server = EmptyTables.server(folder);
    }

    private static int sets(Store store) {
        return store.read(handle -> handle.createQuery("select count(*) from kept_set")
                .mapTo(Integer.class)
                .one());
    }

    @Test
    void whatIsNotWhatItWasStaysShutAndIsNotTouched() {
        try (var store = PostgresStore.guarded(server, new Known(false, false))) {
            assertEquals(Optional.of(Shut.Why.GONE), store.shut().map(Shut::why));
            assertTrue(assertThrows(Unavailable.class, () -> sets(store)).isShut());
        }
        try (var handle = server.patient()) {
            assertFalse(PostgresServer.hasTables(handle), "nothing was made");
        }
        PostgresStore.open(server).close();
        try (var store = PostgresStore.guarded(server, new Known(true, true))) {
            assertEquals(Optional.of(Shut.Why.LESS), store.shut().map(Shut::why));
        }
        try (var handle = server.patient()) {
            handle.execute(
                    "update " + TableSteps.HISTORY + " set version = '999' where version = ?", "" + TableSteps.FORM);
        }
        try (var store = PostgresStore.guarded(server, new Known(true, false))) {
            assertEquals(Optional.of(Shut.Why.NEWER), store.shut().map(Shut::why));
        }
    }

    @Test
    void oneSiteHasItAndTheNextTakesOverWhenThatIsGone() throws InterruptedException {
        var first = PostgresStore.guarded(server, new Known(true, false));
        try (var second = PostgresStore.guarded(server, new Known(true, false))) {
            assertEquals(Optional.empty(), first.shut());
            assertEquals(Optional.of(Shut.Why.TAKEN), second.shut().map(Shut::why));
            first.close();
            for (int i = 0; i < 100 && second.shut().isPresent(); i++) TimeUnit.MILLISECONDS.sleep(100);
            assertEquals(0, sets(second));
        }
    }

    @Test
    void aChangeWaitsForTheDiskWhateverTheOperatorSet() {
        try (var handle = server.patient()) {
            handle.execute("alter role current_user set synchronous_commit = off");
            try (var store = PostgresStore.open(server)) {
                assertEquals(
                        "on",
                        store.keep(with -> with.createQuery("select current_setting('synchronous_commit')")
                                .mapTo(String.class)
                                .one()));
            } finally {
                handle.execute("alter role current_user reset synchronous_commit");
            }
        }
    }

    @Test
    void aServerThatIsNotThereIsToldAndAWrongPasswordToo() {
        var nowhere = new PostgresServer("jdbc:postgresql://127.0.0.1:1/x?user=x", Optional.empty());
        try (var store = PostgresStore.guarded(nowhere, new Known(true, false))) {
            assertEquals(Optional.of(Shut.Why.AWAY), store.shut().map(Shut::why));
            assertThrows(Unavailable.class, () -> sets(store));
        }
        var stranger = new PostgresServer(server.url().replace("user=", "user=not"), Optional.of("wrong"));
        try (var store = PostgresStore.guarded(stranger, new Known(true, false))) {
            assertEquals(Optional.of(Shut.Why.AWAY), store.shut().map(Shut::why));
            assertTrue(store.shut().orElseThrow().detail().contains("not"), "the server says whom it does not know");
        }
    }

    @Test
    void oneConnectionThatBreaksIsNoServerThatIsAway() {
        try (var store = PostgresStore.open(server)) {
            var refused = assertThrows(
                    Unavailable.class,
                    () -> store.keep(handle -> {
                        handle.execute(NEW_SET, "half", "x");
                        kill(number(handle, "select pg_backend_pid()"));
                        return number(handle, "select 1");
                    }));
            assertEquals(FailureKind.BROKEN, FailureKind.ofServer(refused.getCause()));
            assertEquals(Optional.empty(), store.shut());
            assertEquals(0, sets(store), "all or nothing");
        }
    }

    private void kill(int process) {
        try (var handle = server.patient()) {
            handle.createQuery("select pg_terminate_backend(?)")
                    .bind(0, process)
                    .mapTo(Boolean.class)
                    .one();
        }
    }

    private static int number(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(Integer.class).one();
    }

    @Test
    void whoWaitsForARowThatNeverComesIsToldSoAndOthersGoOn() throws Exception {
        try (var store = PostgresStore.open(server);
                var people = Executors.newVirtualThreadPerTaskExecutor()) {
            store.keep(handle -> handle.execute(NEW_SET, "a", "x"));
            var has = new CountDownLatch(1);
            var lets = new CountDownLatch(1);
            people.submit(() -> store.keep(handle -> {
                handle.execute("update kept_set set made = 1");
                has.countDown();
                try {
                    return lets.await(1, TimeUnit.MINUTES);
                } catch (InterruptedException stop) {
                    throw new IllegalStateException(stop);
                }
            }));
            has.await();
            var refused = assertThrows(
                    Unavailable.class, () -> store.keep(handle -> handle.execute("update kept_set set made = 2")));
            assertEquals(FailureKind.BUSY, FailureKind.ofServer(refused.getCause()));
            assertEquals(1, sets(store));
            lets.countDown();
        }
    }

    @Test
    void whatWasDeletedIsLeftOutWhenWhoWasInTheTableIsDone() throws Exception {
        try (var store = PostgresStore.open(server);
                var people = Executors.newVirtualThreadPerTaskExecutor()) {
            store.keep(handle -> handle.execute(NEW_SET, "d", "weg"));
            var has = new CountDownLatch(1);
            var kept = people.submit(() -> store.keep(handle -> {
                int rows = handle.execute(NEW_SET, "e", "blijft");
                has.countDown();
                handle.execute("select pg_sleep(2)"); // Longer than is waited for at once.
                return rows;
            }));
            has.await();
            store.keep(handle -> handle.execute("delete from kept_set where id = 'd'"));
            store.erase();
            assertEquals(1, kept.get());
            assertFalse(EmptyTables.bytes(folder).contains("weg"));
            assertTrue(EmptyTables.bytes(folder).contains("blijft"));
        }
    }

    @Test
    void whoIsInTheMiddleOfSomethingWhenItIsClosedFinishesThat() throws Exception {
        var store = PostgresStore.open(server);
        var began = new CountDownLatch(1);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var kept = people.submit(() -> store.keep(handle -> {
                began.countDown();
                handle.execute("select pg_sleep(0.3)");
                return handle.execute(NEW_SET, "b", "x");
            }));
            began.await();
            store.close();
            assertEquals(1, kept.get());
        }
        assertThrows(Unavailable.class, () -> sets(store));
        try (var again = PostgresStore.open(server)) {
            assertEquals(1, sets(again));
        }
    }

    @Test
    void noWordOfPeopleStandsInAMessageAndTheOneLetterItCannotKeepStopsNobody() {
        try (var store = PostgresStore.open(server)) {
            store.keep(handle -> handle.execute(NEW_SET, "c", "nul\u0000letter"));
            assertEquals(
                    "nul\uFFFDletter",
                    store.read(handle -> handle.createQuery("select query from kept_set")
                            .mapTo(String.class)
                            .one()));
            var twice = assertThrows(
                    RuntimeException.class, () -> store.keep(handle -> handle.execute(NEW_SET, "c", "geheim woord")));
            for (Throwable cause = twice; cause != null; cause = cause.getCause()) {
                assertFalse(String.valueOf(cause.getMessage()).contains("geheim woord"));
                assertFalse(String.valueOf(cause.getMessage()).contains("(c)"), "the row that was there");
            }
        }
    }

    @Test
    void aCopyIsAFileThatThisProgramOpensWithTheSameInIt() throws IOException {
        var zip = folder.resolve("kopie.zip");
        try (var store = PostgresStore.open(server)) {
            store.keep(handle -> IntStream.range(0, 1_000)
                    .map(i -> handle.execute(NEW_SET, "set" + i, "é".repeat(i)))
                    .sum());
            store.copy(zip);
            var to = Files.createDirectories(folder.resolve("uit"));
            try (var in = new ZipInputStream(Files.newInputStream(zip))) {
                assertEquals(StoreFile.NAME, in.getNextEntry().getName());
                Files.copy(in, to.resolve(StoreFile.NAME));
            }
            assertEquals(store.read(TableCopy::sums), StoreFile.read(to, TableCopy::sums));
            int copied = StoreFile.read(to, handle -> number(handle, "select count(*) from kept_set"));
            assertEquals(1_000, copied);
        }
        try (var left = Files.list(folder)) {
            assertEquals(2, left.count(), "the zip, and what we unpacked");
        }
    }

    /// @param less whether it is less than there was
    private record Known(boolean mayBeMade, boolean less) implements FileGuard {

        @Override
        public boolean wasWhole() {
            return true;
        }

        @Override
        public boolean isLess(Handle handle) {
            return less;
        }
    }
}
