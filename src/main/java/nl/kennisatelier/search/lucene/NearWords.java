package nl.kennisatelier.search.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import nl.kennisatelier.search.words.Lexicon.NearWord;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.util.CharsRefBuilder;

/// Words of the index that are nearly another. Looks for words with fewer letters wrong together with the others, not
/// once more before them: half of the time goes into the automata that are built for it.
final class NearWords extends DirectSpellChecker {

    private static final int NEAR_MAX = 10;

    /// In letters; of a shorter word everything is near.
    private static final int LENGTH_MIN = 4;

    private static final float NEARNESS_MIN = 0.4f;

    private final IndexReader reader;

    NearWords(IndexReader reader, int edits, int samePrefix) {
        this.reader = reader;
        setMinQueryLength(LENGTH_MIN);
        setMaxEdits(edits);
        setMinPrefix(samePrefix);
        setAccuracy(NEARNESS_MIN);
        setMaxInspections(20);
    }

    /// In any of these fields; a word that stands in several once.
    List<NearWord> to(String folded, List<IndexField> fields) throws IOException {
        var near = new LinkedHashMap<String, NearWord>();
        for (var field : fields) {
            var term = new Term(field.key, folded);
            for (var word : suggestSimilar(term, NEAR_MAX, reader, SuggestMode.SUGGEST_ALWAYS)) {
                near.putIfAbsent(word.string, new NearWord(word.string, word.score, word.freq));
            }
        }
        return List.copyOf(near.values());
    }

    @Override
    protected Collection<ScoreTerm> suggestSimilar(
            Term term, int count, IndexReader reader, int texts, int edits, float accuracy, CharsRefBuilder spare)
            throws IOException {
        return edits < getMaxEdits()
                ? List.of()
                : super.suggestSimilar(term, count, reader, texts, edits, accuracy, spare);
    }
}
