package nl.kennisatelier.search.dutch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// A text cut into folded words once, for all the forms in which it is indexed: cutting is the larger half of the work.
///
/// Gives what the analyzers of [Dutch] give, but for where in the text each word stands.
public final class CutText {

    private final List<CutWord> words;

    /// @param step how many places after the word before it
    record CutWord(WordForms forms, int step) {}

    /// What is indexed of one word.
    record WordForms(List<String> exact, List<String> stem, List<String> parts) {

        List<String> in(WordForm form) {
            return switch (form) {
                case EXACT -> exact;
                case STEM -> stem;
                case PARTS -> parts;
            };
        }
    }

    CutText(Analyzer cutting, Function<String, WordForms> forms, String text) {
        this.words = words(cutting, forms, text);
    }

    private static List<CutWord> words(Analyzer cutting, Function<String, WordForms> forms, String text) {
        var words = new ArrayList<CutWord>(text.length() / 6);
        try (var stream = cutting.tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(new CutWord(forms.apply(term.toString()), step.getPositionIncrement()));
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
    public TokenStream in(WordForm form, TokenStream reuse) {
        var stream = reuse instanceof FormStream known ? known : new FormStream();
        stream.read(words, form);
        return stream;
    }
}
