package nl.kennisatelier.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.search.words.Lexicon;
import nl.kennisatelier.search.words.Match;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// What one snapshot of the index knows of its words, for one question.
final class LuceneLexicon implements Lexicon {

    /// Where a better spelling is looked for: a word may stand in other forms only, or in compounds.
    private static final List<IndexField> NEAR =
            List.of(IndexField.TEXT_EXACT, IndexField.TEXT_STEM, IndexField.TEXT_PART);

    private final IndexSearcher searcher;
    private final IndexReader reader;
    private final FieldQueries queries;
    private final boolean hasEnglish;
    private final Map<By, Optional<TermsEnum>> abbreviations = new EnumMap<>(By.class);

    LuceneLexicon(IndexSearcher searcher, FieldQueries queries) throws IOException {
        this.searcher = searcher;
        this.reader = searcher.getIndexReader();
        this.queries = queries;
        this.hasEnglish = MultiTerms.getTerms(reader, IndexField.ENGLISH.key) != null;
    }

    @Override
    public int texts(String folded) throws IOException {
        int texts = texts(IndexField.TEXT_EXACT.key, folded);
        if (texts > 0) return texts;
        // A word that only records have is no typing error.
        return Math.max(texts(IndexField.REUSED_EXACT.key, folded), texts(IndexField.RECORD_EXACT.key, folded));
    }

    @Override
    public int textsInCapitals(String folded) throws IOException {
        return texts(IndexField.CAPITALS, folded);
    }

    private int texts(String field, String token) throws IOException {
        return reader.docFreq(new Term(field, token));
    }

    @Override
    public boolean hasStem(String stem) throws IOException {
        for (var field : queries.stems()) if (texts(field.key, stem) > 0) return true;
        return false;
    }

    @Override
    public boolean hasEnglish() {
        return hasEnglish;
    }

    @Override
    public boolean hasEnglishStem(String stem) throws IOException {
        return texts(IndexField.ENGLISH.key, stem) > 0;
    }

    @Override
    public Map<String, Integer> texts(Collection<String> folded) throws IOException {
        return texts(IndexField.TEXT_EXACT, folded);
    }

    @Override
    public Set<String> stemsIn(Collection<String> stems) throws IOException {
        return texts(IndexField.TEXT_STEM, stems).keySet();
    }

    /// All are looked up in one walk through the words of each segment, for most of many guesses fall between the same
    /// two words.
    private Map<String, Integer> texts(IndexField field, Collection<String> words) throws IOException {
        var sorted = words.stream().map(BytesRef::new).sorted().toArray(BytesRef[]::new);
        var texts = new HashMap<String, Integer>();
        for (var segment : reader.leaves()) {
            var terms = segment.reader().terms(field.key);
            if (terms != null) add(terms.iterator(), sorted, texts);
        }
        return texts;
    }

    private static void add(TermsEnum there, BytesRef[] sorted, Map<String, Integer> texts) throws IOException {
        int at = 0;
        while (at < sorted.length) {
            switch (there.seekCeil(sorted[at])) {
                case FOUND -> texts.merge(sorted[at++].utf8ToString(), there.docFreq(), Integer::sum);
                case NOT_FOUND -> {
                    int next = Arrays.binarySearch(sorted, at, sorted.length, there.term());
                    at = next < 0 ? -next - 1 : next;
                }
                case END -> at = sorted.length;
            }
        }
    }

    @Override
    public List<NearWord> near(String folded, int edits, int samePrefix) throws IOException {
        return new NearWords(reader, edits, samePrefix).to(folded, NEAR);
    }

    @Override
    public boolean hasAbbreviations(By by, String start) throws IOException {
        var terms = keys(by);
        return terms.isPresent() && seek(terms.get(), start);
    }

    @Override
    public List<String> abbreviations(By by, String start) throws IOException {
        if (!hasAbbreviations(by, start)) return List.of();
        var keys = new ArrayList<String>();
        var terms = keys(by).orElseThrow();
        for (var term = terms.term(); term != null && starts(term, start); term = terms.next()) {
            // Those of texts that were replaced are there for a while.
            var query = new TermQuery(new Term(field(by), BytesRef.deepCopyOf(term)));
            if (Enough.of(1, query, searcher)) keys.add(term.utf8ToString());
        }
        return keys;
    }

    private Optional<TermsEnum> keys(By by) throws IOException {
        var known = abbreviations.get(by);
        if (known != null) return known;
        var terms = MultiTerms.getTerms(reader, field(by));
        var keys = terms == null ? Optional.<TermsEnum>empty() : Optional.of(terms.iterator());
        abbreviations.put(by, keys);
        return keys;
    }

    private static String field(By by) {
        return switch (by) {
            case SHORTENED -> IndexField.SHORTENED;
            case FULL -> IndexField.FULL;
        };
    }

    private static boolean seek(TermsEnum terms, String start) throws IOException {
        return terms.seekCeil(new BytesRef(start)) != TermsEnum.SeekStatus.END && starts(terms.term(), start);
    }

    private static boolean starts(BytesRef term, String start) {
        return StringHelper.startsWith(term, new BytesRef(start));
    }

    @Override
    public boolean answers(int enough, Match match) throws IOException {
        return Enough.of(enough, ordinary(queries.of(match)), searcher);
    }

    /// Without what only who asks for it finds.
    private static Query ordinary(Query query) {
        var without = new BooleanQuery.Builder().add(query, Occur.MUST);
        Arrays.stream(Kind.values())
                .filter(Kind::isApart)
                .forEach(kind -> without.add(new TermQuery(new Term(IndexField.KIND, kind.word)), Occur.MUST_NOT));
        return without.build();
    }

    @Override
    public boolean finds(int enough, Match match) throws IOException {
        return Enough.of(enough, queries.of(match), searcher);
    }
}
