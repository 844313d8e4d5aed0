package nl.kennisatelier.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import nl.kennisatelier.search.dutch.WordForm;
import nl.kennisatelier.search.dutch.WordForms;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// A text cut into folded words once, for all the forms in which it is indexed: cutting is the larger half of the work.
///
/// Gives what the analyzers of [DutchAnalysis] give, but for where in the text each word stands.
final class CutText {

    private final List<CutWord> words;

    /// @param step how many places after the word before it
    record CutWord(WordForms forms, int step) {}

    CutText(DutchAnalysis analysis, String text) {
        this.words = words(analysis, text);
    }

    private static List<CutWord> words(DutchAnalysis analysis, String text) {
        var words = new ArrayList<CutWord>(text.length() / 6);
        try (var stream = analysis.exact().tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(new CutWord(analysis.dutch().forms(term.toString()), step.getPositionIncrement()));
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory could not be read", impossible);
        }
        return words;
    }

    /// One form of its words.
    ///
    /// @param reuse what an earlier call gave and is no longer read, or null
    TokenStream in(WordForm form, TokenStream reuse) {
        var stream = reuse instanceof FormStream known ? known : new FormStream();
        stream.read(words, form);
        return stream;
    }
}
