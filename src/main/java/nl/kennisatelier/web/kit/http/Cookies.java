package nl.kennisatelier.web.kit.http;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;
import nl.kennisatelier.web.kit.page.SiteConfig;

/// What a browser keeps for us: only the key of who leads, shows or takes part, with the language of the last, and of
/// an
/// editor who logged in. Readers get none. A site on https gets cookies that no other line carries and no other site
/// can
/// set.
public record Cookies(boolean secure) {

    public static Cookies of(SiteConfig config) {
        return new Cookies(config.baseUrl().startsWith("https://"));
    }

    /// As the browser sent it: anything at all.
    public Optional<String> get(Context ctx, String name) {
        return Optional.ofNullable(ctx.cookie(full(name)));
    }

    /// @param life zero to take it away
    public void give(Context ctx, String name, String value, Duration life) {
        give(ctx, name, value, life, "Strict");
    }

    /// One that is shown too when a link on another site leads here. It opens nothing by itself.
    ///
    /// @param life zero to take it away
    public void giveAcross(Context ctx, String name, String value, Duration life) {
        give(ctx, name, value, life, "Lax");
    }

    private void give(Context ctx, String name, String value, Duration life, String sameSite) {
        ctx.res()
                .addHeader(
                        "Set-Cookie",
                        full(name) + "=" + value + "; Path=/; Max-Age=" + life.toSeconds() + "; HttpOnly; SameSite="
                                + sameSite + (secure ? "; Secure" : ""));
    }

    private String full(String name) {
        return secure ? "__Host-" + name : name;
    }
}
