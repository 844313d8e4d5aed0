package nl.kennisatelier.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import nl.kennisatelier.search.dutch.Dutch;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.util.CharsRefBuilder;

/// What was probably meant by a word that occurs nowhere: words of the library one or two letters away.
record SpellingCorrection(IndexReader reader, Dutch dutch) {

    private static final int MEANT_MAX = 3;
    private static final int LENGTH_MIN = 4;

    /// In texts; a word that stands in one only may be a typing error itself.
    private static final int SURE_TEXTS_MIN = 2;

    /// Letters that may differ in a word of six letters or more; in a shorter one only one.
    static final int EDITS_MAX = 2;

    /// Best first; empty when nothing is near.
    List<String> mend(String folded, int edits) throws IOException {
        if (folded.length() < LENGTH_MIN) return List.of();
        var meant = new LinkedHashSet<>(soundAlike(folded));
        meant.addAll(near(folded, folded.length() < 6 ? 1 : edits, 1));
        if (meant.isEmpty()) meant.addAll(near(folded, 1, 0)); // The first letter is seldom the wrong one.
        return meant.stream().limit(MEANT_MAX).toList();
    }

    /// The most common one is likeliest to be meant.
    private List<String> soundAlike(String folded) throws IOException {
        var best = "";
        int texts = 0;
        var others = SoundAlike.of(folded);
        var known = new DocumentFrequencies(reader, IndexField.TEXT_EXACT.key).texts(others);
        for (var other : others) {
            int of = known.getOrDefault(other, 0);
            if (of <= texts || dutch.stopWord(other)) continue;
            best = other;
            texts = of;
        }
        return texts < SURE_TEXTS_MIN ? List.of() : List.of(best);
    }

    private List<String> near(String folded, int edits, int samePrefix) throws IOException {
        var checker = new AtOnce();
        checker.setMinQueryLength(LENGTH_MIN);
        checker.setMaxEdits(edits);
        checker.setMinPrefix(samePrefix);
        checker.setAccuracy(0.4f);
        checker.setMaxInspections(20);
        var term = new Term(IndexField.TEXT_EXACT.key, folded);
        var near = new ArrayList<>(Arrays.asList(checker.suggestSimilar(term, 10, reader, SuggestMode.SUGGEST_ALWAYS)));
        near.removeIf(word -> dutch.stopWord(word.string));
        near.sort(Comparator.comparingDouble((SuggestWord word) -> merit(folded, word))
                .reversed());
        return near.stream().map(word -> word.string).toList();
    }

    /// Looks for words with fewer letters wrong together with the others, not once more before them: half of the time
    /// goes into the automata that are built for it.
    private static final class AtOnce extends DirectSpellChecker {

        @Override
        protected Collection<ScoreTerm> suggestSimilar(
                Term term, int count, IndexReader reader, int texts, int edits, float accuracy, CharsRefBuilder spare)
                throws IOException {
            return edits < getMaxEdits()
                    ? List.of()
                    : super.suggestSimilar(term, count, reader, texts, edits, accuracy, spare);
        }
    }

    /// Nearness counts most; among equals the same first letters and a common word.
    private static double merit(String folded, SuggestWord word) {
        int same = 0;
        while (same < Math.min(folded.length(), word.string.length())
                && folded.charAt(same) == word.string.charAt(same)) same++;
        return word.score + 0.15 * same / folded.length() + 0.02 * Math.log(1 + word.freq);
    }
}
