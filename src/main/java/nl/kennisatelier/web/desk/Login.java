package nl.kennisatelier.web.desk;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import nl.kennisatelier.circulation.Editors;
import nl.kennisatelier.web.page.SiteConfig;
import nl.kennisatelier.web.serve.Sessions;
import nl.kennisatelier.web.serve.Tokens;

/// Who is at the desk: a token once, and a cookie from then on. Readers never get one.
final class Login {

    private final Tokens tokens;
    private final Sessions sessions;
    private final String cookie;
    private final String secure;

    /// @param config a site on https gets a cookie that no other line carries and no other site can set
    Login(Editors editors, Tokens tokens, SiteConfig config, Clock clock) {
        this.tokens = tokens;
        this.sessions = new Sessions(editors, clock);
        boolean isSecure = config.baseUrl().startsWith("https://");
        this.cookie = isSecure ? "__Host-redactie" : "redactie";
        this.secure = isSecure ? "; Secure" : "";
    }

    /// The editor who asks, or nobody.
    Optional<String> editor(Context ctx) throws IOException {
        var id = ctx.cookie(cookie);
        return id == null ? Optional.empty() : sessions.editor(id);
    }

    /// Begins a session when the token is good.
    Tokens.Shown enter(Context ctx, String token) throws IOException {
        var shown = tokens.show(token);
        if (shown.editor().isPresent()) give(ctx, sessions.begin(token), Sessions.LIFE.toSeconds());
        if (shown.tooOften()) ctx.header("Retry-After", Tokens.PAUSE);
        return shown;
    }

    void leave(Context ctx) {
        var id = ctx.cookie(cookie);
        if (id != null) sessions.end(id);
        give(ctx, "", 0);
    }

    private void give(Context ctx, String value, long seconds) {
        ctx.header(
                "Set-Cookie",
                cookie + "=" + value + "; Path=/; Max-Age=" + seconds + "; HttpOnly; SameSite=Strict" + secure);
    }
}
