package nl.kennisatelier.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file that works is not thrown away because something in it takes long.
class SlowStatementTest {

    private static final String NEVER_DONE =
            "select count(*) from system_range(1, 1000000) a(n), system_range(1, 1000000) b(n) where a.n * b.n < 0";

    @TempDir
    private Path folder;

    private H2Store store;

    @BeforeEach
    void open() throws IOException {
        H2Store.open(folder).close(); // Making the tables takes its time.
        store = H2Store.open(folder, "file", () -> Long.MAX_VALUE, new Timeouts(200, 5_000));
        everyConnection("select set(@whose, 7)");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static int number(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(Integer.class).one();
    }

    /// What each says, one after another; and there are fewer than that.
    private Set<Integer> everyConnection(String sql) {
        return IntStream.range(0, 12).mapToObj(_ -> patiently(sql)).collect(Collectors.toSet());
    }

    /// On a machine with much else to do, what is quick may be too slow once.
    private int patiently(String sql) {
        for (int tries = 0; tries < H2Store.SLOW_MAX / 2; tries++) {
            try {
                return store.read(handle -> number(handle, sql));
            } catch (Unavailable busy) {
                assertEquals(FailureKind.SLOW, FailureKind.of(busy.getCause()));
            }
        }
        return store.read(handle -> number(handle, sql));
    }

    @Test
    void whatTakesTooLongIsCancelledAndNobodyElseIsThrownOut() {
        for (var slow :
                new Store.Task<?>[] {handle -> number(handle, NEVER_DONE), SlowStatementTest::oneAfterAnother}) {
            var refused = assertThrows(Unavailable.class, () -> store.read(slow));
            assertEquals(FailureKind.SLOW, FailureKind.of(refused.getCause()));
            assertEquals(Set.of(7), everyConnection("select @whose"), "the same as before");
        }
    }

    /// Each takes no time; there is no end to them.
    private static int oneAfterAnother(Handle handle) {
        int sum = 0;
        while (sum >= 0) sum = (sum + number(handle, "select 1")) & 1023;
        return sum;
    }

    @Test
    void aFileInWhichNothingGetsDoneAnyMoreIsOpenedAnew() {
        for (int i = 0; i <= H2Store.SLOW_MAX; i++)
            assertThrows(Unavailable.class, () -> store.read(handle -> number(handle, NEVER_DONE)));
        assertEquals(Set.of(0), everyConnection("select coalesce(@whose, 0)"));
    }

    @Test
    void onlyWhatDoesNotStopEvenThenIsAFileThatFailed() {
        var never = new ReentrantLock();
        never.lock();
        var refused = assertThrows(
                Unavailable.class,
                () -> store.read(_ -> {
                    never.lock();
                    return 1;
                }));
        assertEquals(FailureKind.BROKEN, FailureKind.of(refused.getCause()));
        assertEquals(Set.of(0), everyConnection("select coalesce(@whose, 0)"), "opened anew");
        never.unlock();
    }
}
