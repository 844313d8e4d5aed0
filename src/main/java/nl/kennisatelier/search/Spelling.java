package nl.kennisatelier.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import nl.kennisatelier.search.dutch.Dutch;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/// What was probably meant by a word that occurs nowhere: words of the library one or two letters away.
record Spelling(IndexReader reader, Dutch dutch) {

    private static final int MEANT_MAX = 3;
    private static final int LENGTH_MIN = 4;

    /// Letters that may differ in a word of six letters or more; in a shorter one only one.
    static final int EDITS_MAX = 2;

    /// Best first; empty when nothing is near.
    List<String> mend(String folded, int edits) throws IOException {
        if (folded.length() < LENGTH_MIN) return List.of();
        var checker = new DirectSpellChecker();
        checker.setMinQueryLength(LENGTH_MIN);
        checker.setMaxEdits(folded.length() < 6 ? 1 : edits);
        checker.setMinPrefix(1);
        checker.setAccuracy(0.4f);
        checker.setMaxInspections(20);
        var term = new Term(Field.TEXT_EXACT.key, folded);
        var near = new ArrayList<>(Arrays.asList(checker.suggestSimilar(term, 10, reader, SuggestMode.SUGGEST_ALWAYS)));
        near.removeIf(word -> dutch.stopWord(word.string));
        near.sort(Comparator.comparingDouble((SuggestWord word) -> merit(folded, word))
                .reversed());
        return near.stream().limit(MEANT_MAX).map(word -> word.string).toList();
    }

    /// Nearness counts most; among equals the same first letters and a common word.
    private static double merit(String folded, SuggestWord word) {
        int same = 0;
        while (same < Math.min(folded.length(), word.string.length())
                && folded.charAt(same) == word.string.charAt(same)) same++;
        return word.score + 0.15 * same / folded.length() + 0.02 * Math.log(1 + word.freq);
    }
}
