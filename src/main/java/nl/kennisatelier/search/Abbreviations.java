package nl.kennisatelier.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import nl.kennisatelier.search.AbbreviationFinder.Pair;
import nl.kennisatelier.search.dutch.Dutch;
import nl.kennisatelier.search.dutch.SearchFeature;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// Abbreviations as the texts themselves explain them, looked up in the index: nothing is gathered when a text changes.
///
/// An abbreviation with several meanings finds them all, up to a few; written out, each of those finds only itself. In
/// capitals it must be usual: a library that writes tip more often than TIP does not take it for an abbreviation.
final class Abbreviations {

    /// What is explained in more ways than this is no abbreviation.
    private static final int MEANINGS_MAX = 3;

    private static final char BEFORE_PAIR = '\t';

    private final Dutch dutch;
    private final IndexSearcher searcher;
    private final IndexReader reader;
    private final Optional<TermsEnum> byShortened;
    private final Optional<TermsEnum> byFull;

    Abbreviations(Dutch dutch, IndexSearcher searcher) throws IOException {
        this.dutch = dutch;
        this.searcher = searcher;
        this.reader = searcher.getIndexReader();
        this.byShortened = terms(IndexField.SHORTENED);
        this.byFull = terms(IndexField.FULL);
    }

    private Optional<TermsEnum> terms(String field) throws IOException {
        var terms = dutch.uses(SearchFeature.ABBREVIATIONS) ? MultiTerms.getTerms(reader, field) : null;
        return terms == null ? Optional.empty() : Optional.of(terms.iterator());
    }

    /// What a record keeps of the abbreviations in its text.
    static void add(Document record, String text, Dutch dutch) {
        for (var pair : AbbreviationFinder.pairs(text)) {
            var shortened = TokenReader.of(dutch.stems(), pair.shortened());
            var full = TokenReader.of(dutch.stems(), pair.full());
            if (shortened.size() != 1 || full.size() > Synonyms.LENGTH_MAX || full.equals(shortened)) continue;
            var written = BEFORE_PAIR + pair.shortened() + BEFORE_PAIR + pair.full();
            record.add(new StringField(IndexField.SHORTENED, shortened.getFirst() + written, Store.NO));
            record.add(new StringField(IndexField.FULL, String.join(" ", full) + written, Store.NO));
        }
        for (var word : AbbreviationFinder.capitals(text)) {
            record.add(new StringField(IndexField.CAPITALS, dutch.fold(word), Store.NO));
        }
    }

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
        for (var pair : pairs(IndexField.FULL, byFull, String.join(" ", stems))) {
            var stem = TokenReader.of(dutch.stems(), pair.shortened()).getFirst();
            if (meanings(stem).size() == 1) shortened.add(pair.shortened());
        }
        return List.copyOf(shortened);
    }

    /// Whether several words that begin with this one may be abbreviated.
    boolean begin(String stem) throws IOException {
        return byFull.isPresent() && seek(byFull.get(), stem + " ");
    }

    /// Each meaning in one of its spellings.
    private List<String> meanings(String stem) throws IOException {
        var meanings = new LinkedHashMap<String, String>();
        for (var pair : pairs(IndexField.SHORTENED, byShortened, stem)) {
            if (!isWord(pair.shortened())) {
                meanings.putIfAbsent(String.join("", TokenReader.of(dutch.stems(), pair.full())), pair.full());
            }
        }
        return meanings.size() > MEANINGS_MAX ? List.of() : List.copyOf(meanings.values());
    }

    private boolean isWord(String shortened) throws IOException {
        var folded = dutch.fold(shortened);
        if (dutch.stopWord(folded)) return true;
        if (!AbbreviationFinder.inCapitals(shortened)) return false;
        int inCapitals = reader.docFreq(new Term(IndexField.CAPITALS, folded));
        return 2 * inCapitals < reader.docFreq(new Term(IndexField.TEXT_EXACT.key, folded));
    }

    /// In the order of their letters, so that it does not matter which text came first.
    private List<Pair> pairs(String field, Optional<TermsEnum> by, String key) throws IOException {
        var start = key + BEFORE_PAIR;
        var pairs = new ArrayList<Pair>();
        if (by.isEmpty() || !seek(by.get(), start)) return pairs;
        var terms = by.get();
        for (var term = terms.term(); term != null && starts(term, start); term = terms.next()) {
            // Those of texts that were replaced are there for a while.
            if (!Enough.of(1, new TermQuery(new Term(field, BytesRef.deepCopyOf(term))), searcher)) continue;
            var written = term.utf8ToString().substring(start.length()).split("\t");
            pairs.add(new Pair(written[0], written[1]));
        }
        return pairs;
    }

    private static boolean seek(TermsEnum terms, String start) throws IOException {
        return terms.seekCeil(new BytesRef(start)) != TermsEnum.SeekStatus.END && starts(terms.term(), start);
    }

    private static boolean starts(BytesRef term, String start) {
        return StringHelper.startsWith(term, new BytesRef(start));
    }
}
