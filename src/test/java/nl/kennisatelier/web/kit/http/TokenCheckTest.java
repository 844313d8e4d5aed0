package nl.kennisatelier.web.kit.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import nl.kennisatelier.access.Editors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenCheckTest {

    @TempDir
    private Path folder;

    private long nanos;

    @Test
    void wrongTokensAreForgottenWithTime() throws IOException {
        var editors = Editors.of(folder.resolve(Editors.FILE), Clock.systemUTC());
        var token = editors.add("Ada");
        var tokens = new TokenCheck(editors, () -> nanos);
        for (int i = 0; i < TokenCheck.FAILURES_A_MINUTE_MAX; i++)
            assertFalse(tokens.show("fout", "form").tooOften());
        assertTrue(tokens.show("fout", "form").tooOften());
        assertEquals(Optional.of("Ada"), tokens.show(token, "form").editor(), "who has a token never waits");
        nanos += Duration.ofMinutes(1).toNanos();
        assertFalse(tokens.show("fout", "form").tooOften());
    }
}
