package nl.kennisatelier.web.kit.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import nl.kennisatelier.access.Editors;
import nl.kennisatelier.access.Sessions;
import nl.kennisatelier.source.Audit;
import nl.kennisatelier.web.kit.site.PageRequest;

/// Who is at the desk: a token once, and a cookie from then on. Readers never get one.
public final class Login {

    /// Where a token is asked for.
    public static final String ADDRESS = "/redactie/inloggen";

    /// Where somebody was going, in a field.
    public static final String GOING = "naar";

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
        if (id.isEmpty()) return Optional.empty();
        var editor = sessions.editor(id.get());
        if (editor.isPresent()) sessions.hash(id.get()).map(Editors::idOf).ifPresent(Trace::editor);
        return editor;
    }

    /// Leads to where a token is asked for, and from there on.
    ///
    /// @param going where somebody was going
    public static void ask(Context ctx, PageRequest visit, String going) {
        ctx.redirect(visit.href(ADDRESS) + "?" + GOING + "=" + going, HttpStatus.SEE_OTHER);
    }

    /// Begins a session when the token is good.
    public TokenCheck.Shown enter(Context ctx, String token) throws IOException {
        var shown = tokens.show(token, "form");
        if (shown.editor().isPresent()) {
            cookies.give(ctx, COOKIE, sessions.begin(token), Sessions.LIFE);
            Audit.log(Audit.Event.LOGIN);
        }
        if (shown.tooOften()) ctx.header("Retry-After", TokenCheck.PAUSE);
        return shown;
    }

    /// In how many browsers the editor who asks is logged in.
    public int browsers(Context ctx) throws IOException {
        var id = cookies.get(ctx, COOKIE);
        return id.isEmpty() ? 0 : sessions.count(id.get());
    }

    /// Logs the editor who asks out everywhere.
    public void leaveAll(Context ctx) throws IOException {
        if (editor(ctx).isPresent()) Audit.log(Audit.Event.LOGOUT, Audit.Fact.REASON.is("everywhere"));
        var id = cookies.get(ctx, COOKIE);
        if (id.isPresent()) sessions.endAll(id.get());
        leave(ctx);
    }

    public void leave(Context ctx) throws IOException {
        if (editor(ctx).isPresent()) Audit.log(Audit.Event.LOGOUT);
        cookies.get(ctx, COOKIE).ifPresent(sessions::end);
        cookies.give(ctx, COOKIE, "", Duration.ZERO);
    }
}
