package nl.kennisatelier.web.reader.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/// A text as somebody hands it on.
///
/// @param id of its entry
/// @param mail opens a mail with its title and address, to whom the reader likes
public record PassOn(String id, String mail) {

    public static PassOn of(String id, String href, String title) {
        var mail = "mailto:?subject=" + encoded(title) + "&body=" + encoded(href);
        return new PassOn(id, mail);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/")
                .replace("%3A", ":");
    }
}
