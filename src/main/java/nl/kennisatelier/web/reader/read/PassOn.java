package nl.kennisatelier.web.reader.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/// A text as somebody hands it on.
///
/// @param id of its entry
/// @param hasSource whether the page has the line of [Quoting], to be copied
/// @param mail opens a mail with its title and address, to whom the reader likes
public record PassOn(String id, boolean hasSource, String mail) {

    /// @param source the line of [Quoting]; empty where there is none
    public static PassOn of(String id, String href, String title, String source) {
        var mail = "mailto:?subject=" + encoded(title) + "&body=" + encoded(href);
        return new PassOn(id, !source.isEmpty(), mail);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/")
                .replace("%3A", ":");
    }
}
