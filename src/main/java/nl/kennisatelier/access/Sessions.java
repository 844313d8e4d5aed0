package nl.kennisatelier.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Who logged in with a token, for one working day at most. Only in memory, and only as hashes: what is found here
/// opens no door. A session ends with its token.
public final class Sessions {

    public static final Duration LIFE = Duration.ofHours(8);

    /// Only who has a token begins one, so this is more than there are editors; the oldest goes first.
    static final int KEPT_MAX = 1000;

    private static final int ID_BYTES = 16;

    private final Editors editors;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Session> sessions = new LinkedHashMap<>();

    private record Session(byte[] token, Instant ends) {}

    public Sessions(Editors editors, Clock clock) {
        this.editors = editors;
        this.clock = clock;
    }

    /// @param token of an editor
    /// @return what the browser shows from now on
    public synchronized String begin(String token) {
        var bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        var id = HexFormat.of().formatHex(bytes);
        var now = clock.instant();
        sessions.values().removeIf(session -> !session.ends().isAfter(now));
        sessions.put(hash(id), new Session(Editors.hashOf(token.strip()), now.plus(LIFE)));
        if (sessions.size() > KEPT_MAX)
            sessions.remove(sessions.keySet().iterator().next());
        return id;
    }

    /// Whose session this is; nobody's when it ended, or when its token was taken back.
    ///
    /// @param id as a browser sent it: anything at all
    public Optional<String> editor(String id) throws IOException {
        var session = session(id);
        return session.isEmpty()
                ? Optional.empty()
                : editors.nameOf(session.get().token());
    }

    public synchronized void end(String id) {
        sessions.remove(hash(id));
    }

    private synchronized Optional<Session> session(String id) {
        return Optional.ofNullable(sessions.get(hash(id)))
                .filter(session -> session.ends().isAfter(clock.instant()));
    }

    private static String hash(String id) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(id.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
