package nl.kennisatelier.web.kit.http;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.kennisatelier.access.Editors;
import nl.kennisatelier.source.Audit;
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

    private static final Duration DAY = Duration.ofDays(1);

    private final Editors editors;
    private final RateLimit failures;

    /// When the use of a token by git was last told. Only right tokens come in, so there are as many as editors.
    private final Map<String, Long> used = new ConcurrentHashMap<>();

    /// @param editor whose token it is; nobody when it is wrong
    /// @param tooOften whether there were so many wrong ones that no reason is given any more
    /// @param isExpired whether it was somebody's, until some day
    /// @param isClosed whether the right ones cannot be known now
    public record Shown(Optional<String> editor, boolean tooOften, boolean isExpired, boolean isClosed) {

        /// @param wrong the word for a token that is nobody's
        public String why(String wrong) {
            if (isClosed) return "closed";
            if (isExpired) return "expired";
            return tooOften ? "often" : wrong;
        }

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

    /// @param door where it is shown, for the log: `git`, `form`
    public Shown show(String token, String door) throws IOException {
        if (isClosed()) return new Shown(Optional.empty(), false, false, true);
        var plain = token.strip();
        var editor = editors.nameOf(plain);
        if (editor.isPresent()) {
            editors.used(plain);
            Trace.editor(Editors.idOf(plain));
            return new Shown(editor, false, false, false);
        }
        var isExpired = editors.expired(plain).isPresent();
        var tooOften = !isExpired && !failures.take();
        if (!tooOften) Audit.log(Audit.Event.TOKEN_REFUSED, Audit.Fact.DOOR.is(door)); // A flood is no log.
        return new Shown(editor, tooOften, isExpired, false);
    }

    /// As above, by git: that shows it with each question, so its use is told once a day.
    public Shown showByGit(String token) throws IOException {
        var shown = show(token, "git");
        if (shown.editor().isPresent() && isFirstToday(Editors.idOf(token.strip()))) {
            Audit.log(Audit.Event.TOKEN_USED, Audit.Fact.DOOR.is("git"));
        }
        return shown;
    }

    private boolean isFirstToday(String id) {
        long now = System.nanoTime();
        var last = used.get(id);
        if (last != null && now - last < DAY.toNanos()) return false;
        used.put(id, now);
        return true;
    }
}
