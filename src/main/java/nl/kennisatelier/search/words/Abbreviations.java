package nl.kennisatelier.search.words;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import nl.kennisatelier.search.SearchFeature;
import nl.kennisatelier.search.words.AbbreviationFinder.Pair;
import nl.kennisatelier.search.words.Lexicon.By;

/// Abbreviations as the texts themselves explain them, looked up in the index: nothing is gathered when a text changes.
///
/// An abbreviation with several meanings finds them all, up to a few; written out, each of those finds only itself. In
/// capitals it must be usual: a library that writes tip more often than TIP does not take it for an abbreviation.
record Abbreviations(TextAnalysis analysis, Lexicon lexicon) {

    /// What is explained in more ways than this is no abbreviation.
    private static final int MEANINGS_MAX = 3;

    /// What this abbreviation means, or how this is abbreviated.
    List<String> of(List<String> stems) throws IOException {
        var others = new ArrayList<String>();
        if (stems.size() == 1) others.addAll(meanings(stems.getFirst()));
        others.addAll(shortened(stems));
        return others;
    }

    /// How these words are abbreviated.
    List<String> shortened(List<String> stems) throws IOException {
        var shortened = new TreeSet<String>();
        for (var pair : pairs(By.FULL, String.join(" ", stems))) {
            var stem = analysis.stems(pair.shortened()).getFirst();
            if (meanings(stem).size() == 1) shortened.add(pair.shortened());
        }
        return List.copyOf(shortened);
    }

    /// Whether several words that begin with this one may be abbreviated.
    boolean begin(String stem) throws IOException {
        return areUsed() && lexicon.hasAbbreviations(By.FULL, stem + " ");
    }

    private boolean areUsed() {
        return analysis.dutch().uses(SearchFeature.ABBREVIATIONS);
    }

    /// Each meaning in one of its spellings.
    private List<String> meanings(String stem) throws IOException {
        var meanings = new LinkedHashMap<String, String>();
        for (var pair : pairs(By.SHORTENED, stem)) {
            if (!isWord(pair.shortened())) {
                meanings.putIfAbsent(String.join("", analysis.stems(pair.full())), pair.full());
            }
        }
        return meanings.size() > MEANINGS_MAX ? List.of() : List.copyOf(meanings.values());
    }

    private boolean isWord(String shortened) throws IOException {
        var folded = analysis.fold(shortened);
        if (analysis.dutch().stopWord(folded)) return true;
        return AbbreviationFinder.inCapitals(shortened) && 2 * lexicon.textsInCapitals(folded) < lexicon.texts(folded);
    }

    /// In the order of their letters, so that it does not matter which text came first.
    private List<Pair> pairs(By by, String stems) throws IOException {
        if (!areUsed()) return List.of();
        return lexicon.abbreviations(by, AbbreviationKeys.start(stems)).stream()
                .map(AbbreviationKeys::pair)
                .toList();
    }
}
