package nl.kennisatelier.access;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import nl.kennisatelier.source.Sha256;

/// Who logged in with a token or an account, for one working day at most. Only in memory, and only as hashes: what is
/// found here
/// opens no door. A session ends with its token or account.
public final class Sessions {

    public static final Duration LIFE = Duration.ofHours(8);

    /// Only an editor begins one, so this is more than there are; the oldest goes first.
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
    public String begin(String token) {
        return begin(Editors.hashOf(token.strip()));
    }

    /// @param hash of a token, or of an [account][Accounts]
    /// @return what the browser shows from now on
    public synchronized String begin(byte[] hash) {
        var bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        var id = HexFormat.of().formatHex(bytes);
        sessions.values().removeIf(session -> !isAlive(session));
        sessions.put(Sha256.hex(id), new Session(hash.clone(), nanos.getAsLong()));
        if (sessions.size() > KEPT_MAX)
            sessions.remove(sessions.keySet().iterator().next());
        return id;
    }

    /// Whose session this is; nobody's when it ended, or when what it began with was taken back.
    ///
    /// @param id as a browser sent it: anything at all
    public Optional<String> editor(String id) throws IOException {
        var session = session(id);
        return session.isEmpty()
                ? Optional.empty()
                : editors.nameOf(session.get().token());
    }

    /// The [hash][Editors#hashOf] of the token or account with which it began; nothing when it ended.
    public Optional<byte[]> hash(String id) {
        return session(id).map(Session::token);
    }

    /// How many browsers are in as the editor of this session.
    public synchronized int count(String id) throws IOException {
        int count = 0;
        var who = editor(id);
        for (var session : sessions.values()) if (who.isPresent() && isAlive(session) && isOf(session, who)) count++;
        return count;
    }

    /// Ends every session of the editor of this one.
    public synchronized void endAll(String id) throws IOException {
        var who = editor(id);
        if (who.isEmpty()) return;
        for (var each : Map.copyOf(sessions).entrySet()) {
            if (isOf(each.getValue(), who)) sessions.remove(each.getKey());
        }
    }

    private boolean isOf(Session session, Optional<String> who) throws IOException {
        return editors.nameOf(session.token()).equals(who);
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
