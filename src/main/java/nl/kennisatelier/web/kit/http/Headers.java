package nl.kennisatelier.web.kit.http;

import java.util.Map;
import org.eclipse.jetty.http.HttpFields;

/// The headers on every answer, whoever gives it: a page, a file, an error, Jetty itself.
public final class Headers {

    /// Nothing but our own files, no script or style in the page, no frames, no forms elsewhere.
    public static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static final Map<String, String> ALL = Map.of(
            "Content-Security-Policy", CONTENT_SECURITY_POLICY,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()");

    private Headers() {}

    static void put(HttpFields.Mutable fields) {
        ALL.forEach(fields::put);
    }
}
