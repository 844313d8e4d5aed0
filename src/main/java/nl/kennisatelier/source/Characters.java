package nl.kennisatelier.source;

import java.util.OptionalInt;

/// What a text may be made of, and where it may be cut: never through the middle of a character, for half of one can be
/// written nowhere. Lengths are in the units of a Java string.
public final class Characters {

    private Characters() {}

    /// As much of a text as fits.
    public static String upTo(String text, int lengthMax) {
        if (text.length() <= lengthMax) return text;
        int end = lengthMax > 0 && Character.isHighSurrogate(text.charAt(lengthMax - 1)) ? lengthMax - 1 : lengthMax;
        return text.substring(0, end);
    }

    /// The same, with a sign that there was more.
    ///
    /// @param lengthMax 1 or more, with that sign
    public static String shortened(String text, int lengthMax) {
        return text.length() <= lengthMax ? text : upTo(text, lengthMax - 1).stripTrailing() + "…";
    }

    /// The same, cut between words where there are any in its second half.
    public static String shortenedAtWord(String text, int lengthMax) {
        if (text.length() <= lengthMax) return text;
        int space = text.lastIndexOf(' ', lengthMax - 1);
        return shortened(text, space > lengthMax / 2 ? space + 1 : lengthMax);
    }

    /// The same without what no text is made of: a blank for each control character, and U+FFFD for half a character.
    /// Ends of lines and tabs stay.
    public static String washed(String text) {
        int at = firstOdd(text).orElse(-1);
        if (at < 0) return text;
        var washed = new StringBuilder(text);
        for (; at < text.length(); at++) {
            if (isHalf(text, at)) washed.setCharAt(at, '\uFFFD');
            else if (isControl(text.charAt(at))) washed.setCharAt(at, ' ');
        }
        return washed.toString();
    }

    /// The place of the first that is washed away.
    public static OptionalInt firstOdd(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (isControl(text.charAt(at)) || isHalf(text, at)) return OptionalInt.of(at);
        }
        return OptionalInt.empty();
    }

    private static boolean isHalf(String text, int at) {
        char c = text.charAt(at);
        if (!Character.isSurrogate(c)) return false;
        boolean isWhole = Character.isHighSurrogate(c)
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        return !isWhole;
    }

    /// The private-use characters are ours: they mark the words to highlight in a fragment.
    private static boolean isControl(char c) {
        return c < ' ' && c != '\n' && c != '\t' || c == 0x7F || c >= 0xE000 && c <= 0xF8FF || c >= 0xFFFE;
    }
}
