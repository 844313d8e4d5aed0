package nl.kennisatelier.workshop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nl.kennisatelier.store.PostgresStore;
import nl.kennisatelier.store.RunningPostgres;
import nl.kennisatelier.store.Unavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/// A server that took the place of another and was behind it: what the hall saw of the first may not hide what people
/// tell the second.
@EnabledIfEnvironmentVariable(named = RunningPostgres.PROGRAMS, matches = ".+")
class TablesBehindTest {

    @Test
    void whatIsToldAfterwardsIsSeen() throws Exception {
        try (var server = RunningPostgres.own().orElseThrow();
                var store = PostgresStore.open(server.address("postgres"))) {
            var workshops = Workshops.on(store, new MovingClock());
            var evening = Evening.begin(workshops);
            evening.give("Voor beide");
            server.kill();
            server.setAside();
            server.begin();
            patiently(() -> evening.give("Alleen van de eerste"));
            evening.join();
            assertEquals(List.of("Voor beide", "Alleen van de eerste"), wall(workshops, evening));
            server.kill();
            server.putBack();
            server.begin();
            var told = patiently(evening::join);
            assertTrue(evening.give(told, "Van de tweede") instanceof Receipt.Yes);
            assertEquals(List.of("Voor beide", "Van de tweede"), wall(workshops, evening));
            var remembered = workshops.board(evening.id());
            workshops.forget(evening.id());
            var kept = workshops.board(evening.id());
            assertEquals(kept.answers(), remembered.answers());
            assertEquals(kept.participants(), remembered.participants());
        }
    }

    private static List<String> wall(Workshops workshops, Evening evening) {
        return workshops.board(evening.id()).wall(1).map(Answer::text).toList();
    }

    /// As soon as the tables are back.
    private static <T> T patiently(Supplier<T> work) throws InterruptedException {
        for (int i = 0; ; i++) {
            try {
                return work.get();
            } catch (Unavailable notYet) {
                if (i > 600) throw notYet;
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }
}
