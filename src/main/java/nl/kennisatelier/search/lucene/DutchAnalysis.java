package nl.kennisatelier.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.kennisatelier.search.SearchFeature;
import nl.kennisatelier.search.dutch.Dutch;
import nl.kennisatelier.search.dutch.DutchWordLists;
import nl.kennisatelier.search.dutch.WordForm;
import nl.kennisatelier.search.words.TextAnalysis;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Lucene's analyzers, made of the Dutch that we know. Immutable, and safe for any number of threads.
final class DutchAnalysis implements TextAnalysis {

    private final Dutch dutch;
    private final Analyzer exact;
    private final Analyzer stems;
    private final Analyzer parts;
    private final Analyzer all;

    /// @param without what is left out of all that is done
    /// @param lists as they are written
    DutchAnalysis(Set<SearchFeature> without, DutchWordLists lists) {
        var usual = without.isEmpty() && lists == DutchWordLists.builtIn();
        this.dutch = usual ? Dutch.builtIn() : Dutch.without(without, lists.folded(Folding::fold));
        this.exact = analyzer(words -> words);
        this.stems = analyzer(Set.of(WordForm.STEM));
        this.parts = analyzer(Set.of(WordForm.PARTS));
        this.all = analyzer(Set.of(WordForm.values()));
    }

    private Analyzer analyzer(Set<WordForm> forms) {
        return analyzer(words -> new WordFormFilter(words, forms, dutch));
    }

    private Analyzer analyzer(UnaryOperator<TokenStream> next) {
        return new WordAnalyzer(
                words -> new JoinedWordFilter(words, this::fold, dutch.uses(SearchFeature.JOINED)), next);
    }

    @Override
    public Dutch dutch() {
        return dutch;
    }

    /// Words as they are written, folded.
    Analyzer exact() {
        return exact;
    }

    /// The stem of every word.
    Analyzer stems() {
        return stems;
    }

    /// The stems of the parts of compounds and of two parts that stand together; nothing for other words.
    Analyzer parts() {
        return parts;
    }

    /// Everything the other three say of a word, at the place of that word: to mark what was found.
    Analyzer all() {
        return all;
    }

    /// A text to be indexed in several forms.
    CutText cut(String text) {
        return new CutText(this, text);
    }

    @Override
    public String fold(String word) {
        return dutch.uses(SearchFeature.ACCENTS) ? Folding.fold(word) : Folding.lower(word);
    }

    @Override
    public List<List<String>> readings(String text) {
        return positions(exact, text);
    }

    @Override
    public List<String> stems(String text) {
        return first(stems, text);
    }

    @Override
    public List<String> englishStems(String text) {
        return first(English.ANALYZER, text);
    }

    private static List<String> first(Analyzer analyzer, String text) {
        return positions(analyzer, text).stream().map(List::getFirst).toList();
    }

    private static List<List<String>> positions(Analyzer analyzer, String text) {
        var positions = new ArrayList<List<String>>();
        try (var stream = analyzer.tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (step.getPositionIncrement() > 0 || positions.isEmpty()) positions.add(new ArrayList<>());
                positions.getLast().add(term.toString());
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory could not be read", impossible);
        }
        return positions;
    }

    @Override
    public List<TextToken> tokens(String text) {
        var tokens = new ArrayList<TextToken>();
        try (var stream = exact.tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                var folded = term.toString();
                tokens.add(new TextToken(folded, dutch.stem(folded), offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory could not be read", impossible);
        }
        return tokens;
    }
}
