package nl.kennisatelier.web.kit.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.kennisatelier.access.Editors;
import nl.kennisatelier.web.kit.limits.Limits;
import nl.kennisatelier.web.kit.limits.Strikes;
import nl.kennisatelier.web.kit.limits.TrustedProxies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenCheckTest {

    @TempDir
    private Path folder;

    private long nanos = Long.MAX_VALUE; // It may start anywhere, and run over.

    @Test
    void wrongTokensAreForgottenWithTime() throws IOException {
        var editors = Editors.of(folder.resolve(Editors.FILE), Clock.systemUTC());
        var token = editors.add("Ada");
        var tokens = new TokenCheck(editors, new Limits(new TrustedProxies(List.of()), new Strikes(), () -> nanos));
        for (int i = 0; i < TokenCheck.FAILURES_A_MINUTE_MAX; i++)
            assertFalse(tokens.show("fout", "form").tooOften());
        assertTrue(tokens.show("fout", "form").tooOften());
        assertEquals(Optional.of("Ada"), tokens.show(token, "form").editor(), "who has a token never waits");
        nanos += Duration.ofMinutes(1).toNanos();
        assertFalse(tokens.show("fout", "form").tooOften());
    }
}
