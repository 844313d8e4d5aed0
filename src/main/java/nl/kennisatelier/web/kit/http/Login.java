package nl.kennisatelier.web.kit.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import nl.kennisatelier.access.Accounts;
import nl.kennisatelier.access.Editors;
import nl.kennisatelier.access.Sessions;
import nl.kennisatelier.source.Audit;
import nl.kennisatelier.web.kit.site.PageRequest;

/// Who is at the desk: a token or an account once, and a cookie from then on. Readers never get one.
public final class Login {

    /// Where a token is asked for.
    public static final String ADDRESS = "/redactie/inloggen";

    /// Where somebody was going, in a field.
    public static final String GOING = "naar";

    private static final String COOKIE = "redactie";

    private final TokenCheck tokens;
    private final Optional<Accounts> accounts;
    private final Sessions sessions;
    private final Cookies cookies;

    /// @param accounts of their organisation, by which editors come in too; nothing where they have tokens only
    public Login(Editors editors, TokenCheck tokens, Optional<Accounts> accounts, Cookies cookies) {
        this.tokens = tokens;
        this.accounts = accounts;
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

    /// Begins a session of somebody whose organisation vouched for them.
    public void enter(Context ctx, Accounts.Outcome.In account) {
        Trace.editor(Editors.idOf(account.hash()));
        cookies.give(ctx, COOKIE, sessions.begin(account.hash()), Sessions.LIFE);
        Audit.log(Audit.Event.LOGIN, Audit.Fact.DOOR.is("account"));
    }

    /// The accounts by which editors come in too; nothing where they have tokens only.
    public Optional<Accounts> accounts() {
        return accounts;
    }

    /// Whether the session of who asks began with an account.
    public boolean isByAccount(Context ctx) throws IOException {
        var hash = cookies.get(ctx, COOKIE).flatMap(sessions::hash);
        return accounts.isPresent() && hash.isPresent() && accounts.get().isAccount(hash.get());
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
