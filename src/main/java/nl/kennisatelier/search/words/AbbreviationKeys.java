package nl.kennisatelier.search.words;

import java.util.ArrayList;
import java.util.List;
import nl.kennisatelier.search.words.AbbreviationFinder.Pair;

/// What an index keeps of the abbreviations that a text explains, to be asked for by [Lexicon#abbreviations]: each as
/// written, behind the stems by which it is looked up.
///
/// @param byShortened keys that start with the abbreviation
/// @param byFull the same pairs, by what they mean
/// @param capitals all words in capitals, folded
public record AbbreviationKeys(List<String> byShortened, List<String> byFull, List<String> capitals) {

    private static final String BEFORE_PAIR = "\t";

    public static AbbreviationKeys of(String text, TextAnalysis analysis) {
        var byShortened = new ArrayList<String>();
        var byFull = new ArrayList<String>();
        for (var pair : AbbreviationFinder.pairs(text)) {
            var shortened = analysis.stems(pair.shortened());
            var full = analysis.stems(pair.full());
            if (shortened.size() != 1 || full.size() > Synonyms.LENGTH_MAX || full.equals(shortened)) continue;
            var written = BEFORE_PAIR + pair.shortened() + BEFORE_PAIR + pair.full();
            byShortened.add(shortened.getFirst() + written);
            byFull.add(String.join(" ", full) + written);
        }
        var capitals = AbbreviationFinder.capitals(text).stream().map(analysis::fold);
        return new AbbreviationKeys(byShortened, byFull, capitals.toList());
    }

    /// What all keys of these stems start with.
    static String start(String stems) {
        return stems + BEFORE_PAIR;
    }

    static Pair pair(String key) {
        var written = key.split(BEFORE_PAIR);
        return new Pair(written[1], written[2]);
    }
}
