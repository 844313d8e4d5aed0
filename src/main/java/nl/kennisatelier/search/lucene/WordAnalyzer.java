package nl.kennisatelier.search.lucene;

import java.io.Reader;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/// Cuts text into folded words; what happens to the words next is up to the caller.
final class WordAnalyzer extends Analyzer {

    /// Longer ones are addresses, keys and noise.
    static final int WORD_LENGTH_MAX = 60;

    /// A longer run of letters falls apart here; of its pieces only the last may be short enough to be kept.
    private static final int RUN_LENGTH_MAX = 8_192;

    private final UnaryOperator<TokenStream> joined;
    private final UnaryOperator<TokenStream> next;

    WordAnalyzer(UnaryOperator<TokenStream> joined, UnaryOperator<TokenStream> next) {
        this.joined = joined;
        this.next = next;
    }

    @Override
    protected Reader initReader(String fieldName, Reader reader) {
        return new JointFilter(reader);
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        var tokenizer = new StandardTokenizer();
        tokenizer.setMaxTokenLength(RUN_LENGTH_MAX);
        var words = new LengthFilter(joined.apply(tokenizer), 1, WORD_LENGTH_MAX);
        return new TokenStreamComponents(tokenizer, next.apply(words));
    }
}
