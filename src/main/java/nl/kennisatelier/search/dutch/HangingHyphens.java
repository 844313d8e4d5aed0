package nl.kennisatelier.search.dutch;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Words of which the end is written once for two: `in- en uitstroom` is instroom and uitstroom.
public final class HangingHyphens {

    private static final Pattern TWO =
            Pattern.compile("(?<!\\p{L})(\\p{L}{2,20})[-\u2010\u2011] ?(?:en/of|en|of|/|&) ?(\\p{L}{5,40})");

    /// In letters, of what two words share.
    private static final int END_LENGTH_MIN = 4;

    private HangingHyphens() {}

    /// The first of each two, written out.
    public static List<String> writtenOut(String text, Dutch dutch) {
        if (text.indexOf("- ") < 0 && text.indexOf("-/") < 0) return List.of();
        return TWO.matcher(text)
                .results()
                .flatMap(found -> full(found, dutch).stream())
                .toList();
    }

    /// The same text, with the first of each two written out.
    public static String inFull(String text, Dutch dutch) {
        return TWO.matcher(text).replaceAll(found -> {
            var full = full(found, dutch);
            return full.map(word -> word + " " + found.group(2)).orElse(found.group());
        });
    }

    private static Optional<String> full(MatchResult found, Dutch dutch) {
        var first = found.group(1).toLowerCase(Locale.ROOT);
        var second = found.group(2).toLowerCase(Locale.ROOT);
        var parts = dutch.split(second);
        if (parts.size() > 1) return Optional.of(first + second.substring(second.lastIndexOf(parts.getLast())));
        for (int at = 2; at <= second.length() - END_LENGTH_MIN; at++) {
            var word = first + second.substring(at);
            if (KnownWords.dutch().has(second.substring(at))
                    && KnownWords.dutch().has(word)) return Optional.of(word);
        }
        return Optional.empty();
    }
}
