package nl.kennisatelier.search.dutch;

import java.io.Reader;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/// Cuts text into folded words; what happens to the words next is up to the caller.
final class WordAnalyzer extends Analyzer {

    /// Longer ones are addresses, keys and noise.
    static final int WORD_LENGTH_MAX = 60;

    /// A longer run of letters falls apart here; of its pieces only the last may be short enough to be kept.
    private static final int RUN_LENGTH_MAX = 8_192;

    /// The tokenizer keeps words together at an underscore, so that {@link JoinedWordFilter} can see where they joined.
    private static final NormalizeCharMap JOINTS = joints();

    private final UnaryOperator<TokenStream> joined;
    private final UnaryOperator<TokenStream> next;

    WordAnalyzer(UnaryOperator<TokenStream> joined, UnaryOperator<TokenStream> next) {
        this.joined = joined;
        this.next = next;
    }

    private static NormalizeCharMap joints() {
        var joints = new NormalizeCharMap.Builder();
        for (var joint : new String[] {"-", "\u2010", "\u2011", "'", "\u2018", "\u2019", "\u02BC", "`", "\u00B4"}) {
            joints.add(joint, String.valueOf(JoinedWordFilter.JOINT));
        }
        return joints.build();
    }

    @Override
    protected Reader initReader(String fieldName, Reader reader) {
        return new MappingCharFilter(JOINTS, reader);
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        var tokenizer = new StandardTokenizer();
        tokenizer.setMaxTokenLength(RUN_LENGTH_MAX);
        var words = new LengthFilter(joined.apply(tokenizer), 1, WORD_LENGTH_MAX);
        return new TokenStreamComponents(tokenizer, next.apply(words));
    }
}
