package nl.kennisatelier.search.lucene;

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

    private English() {}

    /// Whether a text in this language is English.
    static boolean is(String language) {
        return language.equals("en");
    }
}
