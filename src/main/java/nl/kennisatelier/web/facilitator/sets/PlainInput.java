package nl.kennisatelier.web.facilitator.sets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import nl.kennisatelier.source.Characters;

/// What people type, made fit for an address: of one line or of a few, and no longer than it may be.
final class PlainInput {

    private PlainInput() {}

    /// Without line ends.
    ///
    /// @param lengthMax in characters; what is longer is cut
    static String line(String text, int lengthMax) {
        return cut(whole(text).replaceAll("[\\s\\p{Cntrl}]+", " ").strip(), lengthMax);
    }

    /// With the line ends of whoever typed it, at most one empty line after another.
    static String lines(String text, int lengthMax) {
        var lines = whole(text)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cntrl}&&[^\n]]+", " ")
                .replaceAll(" *\n *", "\n")
                .replaceAll("\n{3,}", "\n\n");
        return cut(lines.strip(), lengthMax);
    }

    static String first(Map<String, List<String>> query, String name) {
        var values = query.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    /// Half a character would not come back from an address.
    private static String whole(String text) {
        return new String(text.getBytes(UTF_8), UTF_8);
    }

    private static String cut(String text, int lengthMax) {
        return text.length() <= lengthMax
                ? text
                : Characters.upTo(text, lengthMax).strip();
    }
}
