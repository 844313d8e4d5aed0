package nl.kennisatelier.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// English texts, found by English stems beside what the Dutch rules make of them: policies by policy. A library
/// without such texts pays nothing for it.
final class English {

    /// Porter's stems, as Lucene makes them; its stop words stay, for what is a stop word in one language may say
    /// something in the other.
    static final Analyzer ANALYZER = new EnglishAnalyzer(CharArraySet.EMPTY_SET);

    /// Words as they are written and by their stems: to mark what was found.
    static final Analyzer ALL = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new StandardTokenizer();
            var folded = new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(words)));
            var twice = new PorterStemFilter(new KeywordRepeatFilter(folded));
            return new TokenStreamComponents(words, new RemoveDuplicatesTokenFilter(twice));
        }
    };

    private final IndexReader reader;
    private final boolean isThere;

    English(IndexReader reader) throws IOException {
        this.reader = reader;
        this.isThere = MultiTerms.getTerms(reader, IndexField.ENGLISH.key) != null;
    }

    /// Whether a text in this language is English.
    static boolean is(String language) {
        return language.equals("en");
    }

    /// What all forms of a word have in common.
    static List<String> stems(String word) {
        return TokenReader.of(ANALYZER, word);
    }

    /// A word in the English texts, when it stands in one of them.
    Optional<Query> word(String folded) throws IOException {
        if (!isThere) return Optional.empty();
        var stems = stems(folded);
        if (stems.size() != 1) return Optional.empty();
        var term = new Term(IndexField.ENGLISH.key, stems.getFirst());
        return reader.docFreq(term) == 0
                ? Optional.empty()
                : Optional.of(new BoostQuery(new TermQuery(term), IndexField.ENGLISH.weight));
    }
}
