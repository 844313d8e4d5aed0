package nl.kennisatelier.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class TimeoutsTest {

    private final Timeouts timeouts = Timeouts.usual();

    @Test
    void whatNeverEndsIsLeftBehindAndOthersGoOn() {
        var never = new CountDownLatch(1);
        for (int i = 0; i < 20; i++) {
            assertThrows(
                    Timeouts.Lost.class,
                    () -> timeouts.within(1, () -> {
                        never.await();
                        return "never";
                    }));
        }
        assertEquals("done", timeouts.within(timeouts.workMillis(), () -> "done"));
        never.countDown();
    }

    @Test
    void whatFailsFailsAsItDid() {
        var wrong = new IllegalArgumentException("wrong");
        assertEquals(wrong, assertThrows(IllegalArgumentException.class, () -> fail(wrong)));
        var memory = new OutOfMemoryError("none left");
        assertEquals(memory, assertThrows(OutOfMemoryError.class, () -> fail(memory)));
        var closed = new SQLException("closed", "", 90098);
        var failure = assertThrows(RuntimeException.class, () -> fail(closed));
        assertEquals(FailureKind.BROKEN, FailureKind.of(failure));
    }

    private void fail(Throwable failure) {
        timeouts.within(timeouts.workMillis(), () -> {
            if (failure instanceof Error error) throw error;
            throw (Exception) failure;
        });
    }
}
