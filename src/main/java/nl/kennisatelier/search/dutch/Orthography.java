package nl.kennisatelier.search.dutch;

import java.util.Set;

/// The small print of Dutch spelling: its vowels, and what happens to a word when its ending goes.
final class Orthography {

    private static final String VOWELS = "aeiouy";

    /// The vowels that are written double in a closed syllable: raam, veel, boom, muur.
    private static final String DOUBLING = "aeou";

    private static final Set<String> TWO_SYLLABLES = Set.of("ia", "io", "ua", "ue", "ea", "eo", "ya");

    private Orthography() {}

    static boolean isVowel(char letter) {
        return VOWELS.indexOf(letter) >= 0;
    }

    static boolean hasVowel(String word) {
        return word.chars().anyMatch(letter -> isVowel((char) letter));
    }

    /// The spelling of what is left when an ending of a vowel goes: `ram` of ramen is raam, `ramm` of rammen is ram,
    /// `huiz` is huis. Where stress decides (regelen, spelen) the irregular words know better.
    static String close(String cut) {
        int last = cut.length() - 1;
        char end = cut.charAt(last);
        if (last < 1 || isVowel(end)) {
            return cut;
        }
        if (end == cut.charAt(last - 1)) {
            return last < 2 ? cut : cut.substring(0, last);
        }
        var stem = isOpen(cut, last - 1) ? cut.substring(0, last) + cut.charAt(last - 1) + end : cut;
        return switch (end) {
            case 'v' -> stem.substring(0, stem.length() - 1) + 'f';
            case 'z' -> stem.substring(0, stem.length() - 1) + 's';
            default -> stem;
        };
    }

    /// Whether the vowel at `at` stood in an open syllable, and is written double now that the syllable is closed.
    private static boolean isOpen(String cut, int at) {
        char vowel = cut.charAt(at);
        if (DOUBLING.indexOf(vowel) < 0 || "xwj".indexOf(cut.charAt(at + 1)) >= 0) {
            return false;
        }
        if (at == 0) {
            return true;
        }
        // The u of "qu" is no vowel. In sociale, actuele and ideale a new syllable begins; ie and oe are one sound.
        var pair = cut.substring(at - 1, at + 1);
        boolean afterConsonant = !isVowel(cut.charAt(at - 1)) || (at > 1 && cut.charAt(at - 2) == 'q');
        boolean newSyllable = TWO_SYLLABLES.contains(pair);
        return newSyllable || (afterConsonant && !isUnstressed(cut, at));
    }

    /// The e of regel, open, adem and zekerder is mute: those syllables do not take a second e. (Verbs in -eren do.)
    private static boolean isUnstressed(String cut, int at) {
        boolean mute = cut.charAt(at) == 'e' && "lngtr".indexOf(cut.charAt(at + 1)) >= 0;
        return mute && hasVowel(cut.substring(0, at));
    }
}
