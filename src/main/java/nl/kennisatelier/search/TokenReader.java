package nl.kennisatelier.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// The words of a text as an analysis sees them.
final class TokenReader {

    private TokenReader() {}

    /// For each position the words that stand there; more than one where a word has several readings.
    static List<List<String>> positions(Analyzer analyzer, String text) {
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

    /// The first reading at each position.
    static List<String> of(Analyzer analyzer, String text) {
        return positions(analyzer, text).stream().map(List::getFirst).toList();
    }
}
