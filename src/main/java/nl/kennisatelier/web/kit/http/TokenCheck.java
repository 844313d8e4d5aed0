package nl.kennisatelier.web.kit.http;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import nl.kennisatelier.access.Editors;
import nl.kennisatelier.web.kit.limits.Limit;
import nl.kennisatelier.web.kit.limits.Limits;
import nl.kennisatelier.web.kit.limits.Rate;
import nl.kennisatelier.web.kit.limits.RateLimit;

/// Whose token it is, asked at every door. Wrong ones are counted for all callers together: whoever guesses has many
/// addresses, and whoever has a token is never kept waiting by those who have none.
public final class TokenCheck {

    /// Of wrong tokens; people mistype once or twice.
    public static final int FAILURES_A_MINUTE_MAX = 30;

    /// What `Retry-After` says, in seconds.
    public static final String PAUSE = "60";

    private final Editors editors;
    private final RateLimit failures;

    /// @param editor whose token it is; nobody when it is wrong
    /// @param tooOften whether there were so many wrong ones that no reason is given any more
    /// @param isClosed whether the right ones cannot be known now
    public record Shown(Optional<String> editor, boolean tooOften, boolean isClosed) {

        /// Of an answer that keeps the door shut.
        public int status(int refused) {
            if (isClosed) return 503;
            return tooOften ? 429 : refused;
        }
    }

    public TokenCheck(Editors editors, Limits limits) {
        this.editors = editors;
        this.failures = limits.one(Limit.TOKENS, Rate.of(FAILURES_A_MINUTE_MAX, Duration.ofMinutes(1)));
    }

    /// Whether the doors of all editors are closed, because nobody knows whose token is whose.
    public boolean isClosed() {
        return editors.closed().isPresent();
    }

    public Shown show(String token) throws IOException {
        if (isClosed()) return new Shown(Optional.empty(), false, true);
        var editor = editors.nameOf(token.strip());
        return new Shown(editor, editor.isEmpty() && !failures.take(), false);
    }
}
