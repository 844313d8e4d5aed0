package nl.kennisatelier.search.words;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Spellings that sound the same in Dutch: what is written by ear is often two letters away, and yet no other word.
final class SoundAlike {

    private static final List<String[]> PAIRS = List.of(
            new String[] {"ei", "ij"},
            new String[] {"au", "ou"},
            new String[] {"c", "k"},
            new String[] {"ks", "x"},
            new String[] {"kw", "qu"},
            new String[] {"d", "t"},
            new String[] {"t", "th"},
            new String[] {"dt", "d"},
            new String[] {"dt", "t"},
            new String[] {"g", "ch"},
            new String[] {"s", "z"},
            new String[] {"s", "c"},
            new String[] {"s", "sch"},
            new String[] {"f", "v"},
            new String[] {"f", "ph"},
            new String[] {"i", "ie"},
            new String[] {"y", "i"},
            new String[] {"ij", "y"},
            new String[] {"tie", "sie"},
            new String[] {"oo", "eau"});

    private static final String DOUBLED = "bdfgklmnprst";

    /// Different spellings of one word at most; a long word has many places to go wrong in.
    private static final int SPELLINGS_MAX = 2_000;

    private SoundAlike() {}

    /// Other spellings of a word, those with one sound written otherwise before those with two.
    static Set<String> of(String word) {
        var once = once(word);
        var all = new LinkedHashSet<>(once);
        for (var other : once) {
            if (all.size() > SPELLINGS_MAX) break;
            all.addAll(once(other));
        }
        all.remove(word);
        return all;
    }

    private static Set<String> once(String word) {
        var others = new LinkedHashSet<String>();
        for (var pair : PAIRS) {
            replaceEach(word, pair[0], pair[1], others);
            replaceEach(word, pair[1], pair[0], others);
        }
        for (int at = 1; at < word.length(); at++) {
            if (DOUBLED.indexOf(word.charAt(at)) < 0) continue;
            boolean doubled = word.charAt(at) == word.charAt(at - 1);
            others.add(
                    word.substring(0, at) + (doubled ? "" : word.charAt(at)) + word.substring(doubled ? at + 1 : at));
        }
        others.remove(word);
        return others;
    }

    private static void replaceEach(String word, String from, String to, Set<String> others) {
        for (int at = word.indexOf(from); at >= 0; at = word.indexOf(from, at + 1)) {
            others.add(word.substring(0, at) + to + word.substring(at + from.length()));
        }
    }
}
