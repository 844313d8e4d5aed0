package nl.kennisatelier.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sessions, as time goes by.
class SessionsTest {

    @TempDir
    private Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-02-03T09:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private Editors editors;
    private String token;
    private long nanos;

    @BeforeEach
    void add() throws IOException {
        editors = Editors.of(folder.resolve(Editors.FILE), clock);
        token = editors.add("Ada");
    }

    @Test
    void aSessionLastsAWorkingDay() throws IOException {
        var sessions = new Sessions(editors, () -> nanos);
        var id = sessions.begin(token);
        pass(Sessions.LIFE.minusSeconds(1));
        assertEquals(Optional.of("Ada"), sessions.editor(id));
        pass(Duration.ofSeconds(1));
        assertEquals(Optional.empty(), sessions.editor(id));
    }

    @Test
    void noTwoSessionsAreTheSameAndWhatIsNoneIsNobodys() throws IOException {
        var sessions = new Sessions(editors, () -> nanos);
        var first = sessions.begin(token);
        var second = sessions.begin(token);
        assertFalse(first.equals(second));
        sessions.end(first);
        assertEquals(Optional.empty(), sessions.editor(first));
        assertEquals(Optional.of("Ada"), sessions.editor(second));
        assertEquals(Optional.empty(), sessions.editor(""));
        assertEquals(Optional.empty(), sessions.editor("é".repeat(5000)));
    }

    @Test
    void whoLogsOutEverywhereEndsTheirOwnSessionsOnly() throws IOException {
        var sessions = new Sessions(editors, () -> nanos);
        var bo = sessions.begin(editors.add("Bo"));
        var here = sessions.begin(token);
        var there = sessions.begin(token);
        assertEquals(2, sessions.count(here));
        assertEquals(0, sessions.count("anything"));
        sessions.endAll(here);
        for (var ended : List.of(here, there)) assertEquals(Optional.empty(), sessions.editor(ended));
        assertEquals(Optional.of("Bo"), sessions.editor(bo));
        assertEquals(0, sessions.count(here));
    }

    @Test
    void theOldestSessionMakesRoom() throws IOException {
        var sessions = new Sessions(editors, () -> nanos);
        var first = sessions.begin(token);
        var second = sessions.begin(token);
        for (int i = 2; i <= Sessions.KEPT_MAX; i++) sessions.begin(token);
        assertEquals(Optional.empty(), sessions.editor(first));
        assertEquals(Optional.of("Ada"), sessions.editor(second));
    }

    @Test
    void aClockThatIsSetEndsNoSessionAndLengthensNone() throws IOException {
        for (var jump : List.of(Duration.ofDays(1), Duration.ofDays(-1))) {
            var sessions = new Sessions(editors, () -> nanos);
            var id = sessions.begin(token);
            set(jump);
            assertEquals(Optional.of("Ada"), sessions.editor(id), "set by " + jump);
            sessions.begin(token);
            assertEquals(Optional.of("Ada"), sessions.editor(id), "set by " + jump);
            pass(Sessions.LIFE.minusSeconds(1));
            assertEquals(Optional.of("Ada"), sessions.editor(id), "set by " + jump);
            pass(Duration.ofSeconds(1));
            assertEquals(Optional.empty(), sessions.editor(id), "set by " + jump);
        }
    }

    private void pass(Duration time) {
        set(time);
        nanos += time.toNanos();
    }

    /// Somebody sets the clock, forward or back.
    private void set(Duration by) {
        now.updateAndGet(moment -> moment.plus(by));
    }
}
