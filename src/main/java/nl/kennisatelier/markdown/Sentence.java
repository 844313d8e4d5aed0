package nl.kennisatelier.markdown;

import java.util.regex.Pattern;
import nl.kennisatelier.source.Characters;

/// Where the first sentence of a plain text ends: the title of a tip.
final class Sentence {

    /// In characters; a headline that is longer is cut at a word.
    static final int TITLE_LENGTH_MAX = 160;

    /// Words that end in a full stop in the middle of a sentence: "ca. 500 woningen".
    private static final String ABBREVIATIONS =
            "art|bijv|blz|bv|ca|dhr|dr|drs|evt|excl|incl|ing|max|mevr|min|mld|mln|mw|nl|nr|prof|resp|st|tel|vgl";

    private static final String ENDS = ".!?…\"”’)";

    /// A full stop after one letter or a digit is an abbreviation or a date ("d.w.z.", "1. januari").
    private static final Pattern END = Pattern.compile("(?<=[\\p{L}\\p{N})\"”’]{2}[.!?…][\"”’)]?)"
            + "(?<!(?i:\\b(?:" + ABBREVIATIONS + ")\\.))"
            + "\\s+(?=[\\p{Lu}\\p{N}\"“‘(])");

    private Sentence() {}

    /// The first sentence of a plain text, cut at a word when it is too long.
    static String first(String text) {
        return Characters.shortenedAtWord(whole(text), TITLE_LENGTH_MAX);
    }

    /// The first sentence, however long it is.
    static String whole(String text) {
        var line = text.lines().findFirst().orElse("");
        return line.substring(0, end(line));
    }

    /// Asks the dear pattern only at a blank after a sign that may end a sentence.
    private static int end(String line) {
        var end = END.matcher(line).useTransparentBounds(true);
        for (int at = 1; at < line.length(); at++) {
            if (!Character.isWhitespace(line.charAt(at)) || ENDS.indexOf(line.charAt(at - 1)) < 0) continue;
            if (end.region(at, line.length()).lookingAt()) return at;
        }
        return line.length();
    }
}
