package nl.kennisatelier.workshop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import nl.kennisatelier.store.EmptyTables;
import nl.kennisatelier.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What stays of the sets that are kept, and for how long.
class KeptSetsTest {

    @TempDir
    private Path folder;

    private final MovingClock clock = new MovingClock();
    private Store store;
    private KeptSets sets;

    @BeforeEach
    void open() throws IOException {
        store = EmptyTables.open(folder);
        sets = Workshops.on(store, clock, clock::nanos).sets();
    }

    @AfterEach
    void close() {
        store.close();
    }

    /// @param opened in milliseconds since 1970
    private void fill(int count, int length, long opened) {
        store.keep(handle -> handle.execute(
                "insert into kept_set (id, query, made, opened)"
                        + " select 'vol' || n, repeat('v', ?), ?, ? from system_range(1, ?) as r(n)",
                length,
                opened,
                opened,
                count));
    }

    private long count() {
        return store.read(handle -> SetTables.count(handle));
    }

    @Test
    void whatSomebodyOpenedInTwoYearsStays() {
        var printed = sets.keep("v=.Op+een+kaartje").orElseThrow();
        var forgotten = sets.keep("v=.Nooit+meer+bekeken").orElseThrow();
        for (int year = 0; year < 5; year++) {
            clock.pass(Duration.ofDays(365));
            assertTrue(sets.query(printed).isPresent(), "after " + (year + 1) + " years");
            assertFalse(sets.tidy());
        }
        assertEquals(Optional.empty(), sets.query(forgotten));
        clock.pass(KeptSets.UNOPENED_MAX.plusDays(1));
        sets.tidy();
        assertEquals(Optional.empty(), sets.query(printed));
    }

    /// Looking writes nothing; the round that follows does, and once a day at most.
    @Test
    void thatASetWasOpenedIsWrittenDownByTheNextRound() {
        var name = sets.keep("v=.Een").orElseThrow();
        long made = opened(name);
        sets.query(name);
        sets.tidy();
        assertEquals(made, opened(name), "made today");
        clock.pass(Duration.ofDays(2));
        sets.query(name);
        assertEquals(made, opened(name), "not by looking");
        sets.tidy();
        assertEquals(clock.millis(), opened(name));
    }

    private long opened(String name) {
        return store.read(handle -> SetTables.set(handle, name)).orElseThrow().opened();
    }

    @Test
    void whenThereIsNoRoomTheAnswerToNewOnesIsNo() {
        var old = sets.keep("v=.Al+bewaard").orElseThrow();
        fill(KeptSets.COUNT_MAX, 10, clock.millis());
        assertEquals(Optional.empty(), sets.keep("v=.Een+nieuwe"));
        assertEquals(Optional.of(old), sets.keep("v=.Al+bewaard"), "what is there is found");
        sets.tidy();
        assertEquals(KeptSets.COUNT_MAX + 1, count(), "nothing goes to make room");
    }

    @Test
    void allOfThemTogetherAreNotTooMuchToWriteAnew() {
        int length = KeptSets.QUERY_LENGTH_MAX;
        fill((int) (KeptSets.CHARACTERS_MAX / length), length, clock.millis());
        sets.tidy();
        assertEquals(Optional.empty(), sets.keep("v=." + "x".repeat(length - 10)));
        assertTrue(sets.keep("v=.Kort").isPresent());
    }

    @Test
    void thoseThatAreForgottenGoInSteps() {
        fill(5_000, 10, 0);
        int rounds = 1;
        while (sets.tidy()) rounds++;
        assertEquals(0, count());
        assertTrue(rounds > 2, rounds + " rounds");
    }
}
