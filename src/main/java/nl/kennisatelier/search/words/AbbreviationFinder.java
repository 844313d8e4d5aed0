package nl.kennisatelier.search.words;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Finds abbreviations where a text explains them: `Transitievisie Warmte (TVW)`, `wijkuitvoeringsplan (WUP)` and `WUP
/// (wijkuitvoeringsplan)`.
///
/// After A. Schwartz and M. Hearst, A simple algorithm for identifying abbreviation definitions in biomedical text
/// (2003): the letters of the short form are sought in the words before it from right to left, and the first must begin
/// a word. Stricter here: the last must stand in the last word, there are no more long words than letters, and a short
/// form that may be a name or begin a sentence (Wmo) counts only when each of its letters begins a word.
final class AbbreviationFinder {

    /// In characters.
    private static final int SHORT_LENGTH_MAX = 10;

    /// In characters; what stands between brackets is a sentence when it is longer.
    private static final int LONG_LENGTH_MAX = 80;

    /// In letters; each word as long as this gives a letter of its own, smaller ones may be passed over (van, voor).
    private static final int SAYING_LENGTH_MIN = 5;

    private static final Pattern SHORT = Pattern.compile("\\p{Lu}[\\p{L}\\d]{1,9}");
    private static final Pattern LONG = Pattern.compile("\\p{L}[\\p{L}\\d'’ -]*");

    private static final Pattern TRAILING = Pattern.compile("[^\\p{L}\\d]+$");

    /// What ends the words that may be meant.
    private static final String ENDS = "\n.,;:!?()[]\"“”„|*";

    /// @param shortened as written, as the next
    record Pair(String shortened, String full) {}

    private AbbreviationFinder() {}

    static Set<Pair> pairs(String text) {
        var pairs = new LinkedHashSet<Pair>();
        for (int open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
            pair(before(text, open), behind(text, open + 1)).ifPresent(pairs::add);
        }
        return pairs;
    }

    /// The words of the same sentence before this place, without what is too far away.
    private static String before(String text, int end) {
        int start = end;
        while (start > 0 && !ends(text.charAt(start - 1)) && end - start < LONG_LENGTH_MAX) start--;
        boolean cut = start > 0 && !ends(text.charAt(start - 1));
        int space = cut ? text.indexOf(' ', start, end) : -1;
        return text.substring(Math.max(space, start), end).strip();
    }

    /// The words of the same sentence from this place; empty when they are too many to be a name.
    private static String behind(String text, int start) {
        int end = start;
        while (end < text.length() && !ends(text.charAt(end)) && end - start < LONG_LENGTH_MAX) end++;
        return end - start < LONG_LENGTH_MAX ? text.substring(start, end).strip() : "";
    }

    private static boolean ends(char letter) {
        return ENDS.indexOf(letter) >= 0;
    }

    private static Optional<Pair> pair(String before, String inside) {
        if (isShort(inside)) return full(inside, before).map(full -> new Pair(inside, full));
        var last = before.substring(before.lastIndexOf(' ') + 1);
        return isShort(last) ? full(last, inside).map(full -> new Pair(last, full)) : Optional.empty();
    }

    private static boolean isShort(String word) {
        return SHORT.matcher(word).matches() && (inCapitals(word) || word.length() > 2);
    }

    /// Most of it, and more than the first letter: TVW, VvE.
    static boolean inCapitals(String word) {
        int capitals = 0;
        for (int i = 0; i < word.length(); i++) if (isCapital(word.charAt(i))) capitals++;
        return capitals > 1 && capitals * 2 >= word.length();
    }

    /// The fewest words at the end of these in which the letters of the short form stand in their order.
    private static Optional<String> full(String shortened, String near) {
        var words = TRAILING.matcher(near).replaceFirst("");
        boolean strict = !inCapitals(shortened);
        int at = words.length();
        for (int i = shortened.length() - 1; i >= 0; i--) {
            at = before(words, at, shortened.charAt(i), strict || i == 0);
            if (at < 0 || i == shortened.length() - 1 && words.indexOf(' ', at) > 0) return Optional.empty();
        }
        return Optional.of(words.substring(at)).filter(full -> isFull(full, shortened));
    }

    /// Where this letter stands last before a place; -1 when it does not.
    private static int before(String words, int end, char letter, boolean beginsWord) {
        char sought = Character.toLowerCase(letter);
        for (int at = end - 1; at >= 0; at--) {
            boolean begins = at == 0 || !Character.isLetterOrDigit(words.charAt(at - 1));
            if (Character.toLowerCase(words.charAt(at)) == sought && (begins || !beginsWord)) return at;
        }
        return -1;
    }

    private static boolean isFull(String full, String shortened) {
        var words = List.of(full.split("[ -]+"));
        return LONG.matcher(full).matches()
                && full.length() >= 2 * shortened.length()
                && words.size() <= Math.min(Synonyms.LENGTH_MAX, 2 * shortened.length())
                && words.stream()
                                .filter(word -> word.length() >= SAYING_LENGTH_MIN)
                                .count()
                        <= shortened.length()
                && words.stream().noneMatch(shortened::equalsIgnoreCase);
    }

    /// The words in capitals.
    static Set<String> capitals(String text) {
        var capitals = new TreeSet<String>();
        for (int start = 0; start < text.length(); start++) {
            if (!isCapital(text.charAt(start))) continue;
            if (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) continue;
            int end = start + 1;
            while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) end++;
            var word = text.substring(start, end);
            if (word.length() <= SHORT_LENGTH_MAX && inCapitals(word)) capitals.add(word);
            start = end;
        }
        return capitals;
    }

    /// Most letters are small ones of our own alphabet, and every letter of the library comes by here.
    private static boolean isCapital(char letter) {
        return letter < 0x80 ? letter >= 'A' && letter <= 'Z' : Character.isUpperCase(letter);
    }
}
