package nl.kennisatelier.access;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import nl.kennisatelier.source.Sha256;

/// Who logged in with a token, for one working day at most. Only in memory, and only as hashes: what is found here
/// opens no door. A session ends with its token.
public final class Sessions {

    public static final Duration LIFE = Duration.ofHours(8);

    /// Only who has a token begins one, so this is more than there are editors; the oldest goes first.
    static final int KEPT_MAX = 1000;

    private static final int ID_BYTES = 16;

    private final Editors editors;
    private final LongSupplier nanos;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Session> sessions = new LinkedHashMap<>();

    private record Session(byte[] token, long began) {}

    public Sessions(Editors editors) {
        this(editors, System::nanoTime);
    }

    /// @param nanos that passed, whatever becomes of the clock: setting that ends no session and lengthens none
    Sessions(Editors editors, LongSupplier nanos) {
        this.editors = editors;
        this.nanos = nanos;
    }

    /// @param token of an editor
    /// @return what the browser shows from now on
    public synchronized String begin(String token) {
        var bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        var id = HexFormat.of().formatHex(bytes);
        sessions.values().removeIf(session -> !isAlive(session));
        sessions.put(Sha256.hex(id), new Session(Editors.hashOf(token.strip()), nanos.getAsLong()));
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

    /// The [short id][Editors#idOf] of the token with which it began; nothing when it ended.
    public Optional<String> tokenId(String id) {
        return session(id).map(session -> Editors.idOf(session.token()));
    }

    /// How many browsers are in with the token of this session.
    public synchronized int count(String id) {
        return session(id)
                .map(own -> (int) sessions.values().stream()
                        .filter(session -> isAlive(session) && Arrays.equals(session.token(), own.token()))
                        .count())
                .orElse(0);
    }

    /// Ends every session of the token of this one.
    public synchronized void endAll(String id) {
        session(id)
                .ifPresent(own -> sessions.values().removeIf(session -> Arrays.equals(session.token(), own.token())));
    }

    public synchronized void end(String id) {
        sessions.remove(Sha256.hex(id));
    }

    private synchronized Optional<Session> session(String id) {
        return Optional.ofNullable(sessions.get(Sha256.hex(id))).filter(this::isAlive);
    }

    private boolean isAlive(Session session) {
        return nanos.getAsLong() - session.began() < LIFE.toNanos();
    }
}
