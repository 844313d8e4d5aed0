package nl.kennisatelier.web.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import nl.kennisatelier.circulation.Edition;
import nl.kennisatelier.circulation.Problems;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.style.HouseStyle;
import org.junit.jupiter.api.Test;

/// Files that take long: few at once, never waited for too long, and made once.
class HeavyWorkTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final byte[] FILE = {1, 2, 3};

    private final AtomicInteger made = new AtomicInteger();

    private static Edition edition() {
        return new Edition(
                Library.empty(),
                0,
                Problems.NONE,
                Instant.EPOCH,
                Duration.ZERO,
                List.of(),
                Optional.empty(),
                HouseStyle.OURS);
    }

    private byte[] make() {
        made.incrementAndGet();
        return FILE;
    }

    @Test
    void aFileIsMadeOnceForTheTextsThatAreOnline() throws Exception {
        var work = new HeavyWork(2, LONG);
        var now = edition();
        assertArrayEquals(FILE, work.file(now, "a", this::make).orElseThrow());
        assertArrayEquals(FILE, work.file(now, "a", this::make).orElseThrow());
        assertEquals(1, made.get());
        work.file(edition(), "a", this::make);
        assertEquals(2, made.get());
    }

    @Test
    void whoComesTooEarlyFindsItLater() throws Exception {
        var slow = new CountDownLatch(1);
        var work = new HeavyWork(1, Duration.ofMillis(1));
        var now = edition();
        HeavyWork.Maker maker = () -> {
            slow.await();
            return make();
        };
        assertEquals(Optional.empty(), work.file(now, "a", maker));
        assertEquals(Optional.empty(), work.file(now, "b", this::make), "no place is free");
        slow.countDown();
        var found = work.file(now, "a", maker);
        while (found.isEmpty()) found = work.file(now, "a", maker);
        assertArrayEquals(FILE, found.get());
        assertEquals(1, made.get());
    }

    @Test
    void aFailureIsToldAndFreesItsPlace() throws Exception {
        var work = new HeavyWork(1, LONG);
        var now = edition();
        HeavyWork.Maker broken = () -> {
            throw new IllegalArgumentException("no");
        };
        var failure = assertThrows(ExecutionException.class, () -> work.file(now, "a", broken));
        assertEquals("no", failure.getCause().getMessage());
        assertArrayEquals(FILE, work.file(now, "a", this::make).orElseThrow());
    }
}
