package nl.kennisatelier.workshop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private final Patience patience = Patience.usual();

    @Test
    void whatNeverEndsIsLeftBehindAndOthersGoOn() {
        var never = new CountDownLatch(1);
        for (int i = 0; i < 20; i++) {
            assertThrows(
                    Patience.Lost.class,
                    () -> patience.within(1, () -> {
                        never.await();
                        return "never";
                    }));
        }
        assertEquals("done", patience.within(patience.workMillis(), () -> "done"));
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
        assertEquals(Trouble.BROKEN, Trouble.of(failure));
    }

    private void fail(Throwable failure) {
        patience.within(patience.workMillis(), () -> {
            if (failure instanceof Error error) throw error;
            throw (Exception) failure;
        });
    }
}
