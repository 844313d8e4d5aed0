package nl.kennisatelier.web.kit.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import nl.kennisatelier.access.Editors;
import nl.kennisatelier.access.Sessions;

/// Who is at the desk: a token once, and a cookie from then on. Readers never get one.
public final class Login {

    private static final String COOKIE = "redactie";

    private final TokenCheck tokens;
    private final Sessions sessions;
    private final Cookies cookies;

    public Login(Editors editors, TokenCheck tokens, Cookies cookies) {
        this.tokens = tokens;
        this.sessions = new Sessions(editors);
        this.cookies = cookies;
    }

    /// The editor who asks, or nobody.
    public Optional<String> editor(Context ctx) throws IOException {
        var id = cookies.get(ctx, COOKIE);
        return id.isEmpty() ? Optional.empty() : sessions.editor(id.get());
    }

    /// Begins a session when the token is good.
    public TokenCheck.Shown enter(Context ctx, String token) throws IOException {
        var shown = tokens.show(token);
        if (shown.editor().isPresent()) cookies.give(ctx, COOKIE, sessions.begin(token), Sessions.LIFE);
        if (shown.tooOften()) ctx.header("Retry-After", TokenCheck.PAUSE);
        return shown;
    }

    public void leave(Context ctx) {
        cookies.get(ctx, COOKIE).ifPresent(sessions::end);
        cookies.give(ctx, COOKIE, "", Duration.ZERO);
    }
}
