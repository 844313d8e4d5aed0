package nl.kennisatelier.web.kit.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import nl.kennisatelier.access.Editors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenCheckTest {

    @TempDir
    private Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-02-03T09:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);

    @Test
    void wrongTokensAreForgottenWithTime() throws IOException {
        var editors = Editors.of(folder.resolve(Editors.FILE), clock);
        var token = editors.add("Ada");
        var tokens = new TokenCheck(editors, clock);
        for (int i = 0; i < TokenCheck.FAILURES_A_MINUTE_MAX; i++)
            assertFalse(tokens.show("fout").tooOften());
        assertTrue(tokens.show("fout").tooOften());
        assertEquals(Optional.of("Ada"), tokens.show(token).editor(), "who has a token never waits");
        now.updateAndGet(moment -> moment.plus(Duration.ofMinutes(1)));
        assertFalse(tokens.show("fout").tooOften());
    }
}
