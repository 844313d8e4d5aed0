package nl.kennisatelier.web.kit.http;

import java.util.HashMap;
import java.util.Map;
import nl.kennisatelier.web.kit.page.SiteConfig;
import org.eclipse.jetty.http.HttpFields;

/// The headers on every answer, whoever gives it: a page, a file, an error, Jetty itself.
public record Headers(Map<String, String> values) {

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
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()");

    /// A year long no browser asks for the site but by https. Of this name only: others in the same domain are not ours
    /// to decide about.
    private static final String STRICT_TRANSPORT = "max-age=31536000";

    /// A site that is known by https says so, and only such a site: of another it could not be taken back.
    public static Headers of(SiteConfig config) {
        var values = new HashMap<>(ALL);
        if (config.baseUrl().startsWith("https://")) values.put("Strict-Transport-Security", STRICT_TRANSPORT);
        return new Headers(Map.copyOf(values));
    }

    void put(HttpFields.Mutable fields) {
        values.forEach(fields::put);
    }
}
