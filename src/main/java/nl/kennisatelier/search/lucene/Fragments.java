package nl.kennisatelier.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.Locale;
import nl.kennisatelier.search.SearchResult;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/// The sentences of a text that answer a question, with the words that do marked by private-use characters.
final class Fragments {

    /// In characters, about two lines of a result.
    private static final int LENGTH = 200;

    private static final String ELLIPSIS = " … ";

    private final Query query;
    private final Analyzer analyzer;

    Fragments(Query query, Analyzer analyzer) {
        this.query = query;
        this.analyzer = analyzer;
    }

    /// The whole text, with marks.
    String whole(String text) {
        var marked = highlight(text, new WholeBreakIterator(), 1);
        return marked == null ? text : marked;
    }

    /// The best sentences; the beginning when no word of the question stands in the text.
    String best(String text) {
        var sentences = BreakIterator.getSentenceInstance(Locale.of("nl"));
        var marked = highlight(text, LengthGoalBreakIterator.createClosestToLength(sentences, LENGTH / 2, 0.5f), 2);
        return marked == null
                ? beginning(text)
                : marked.replaceAll("\\s*\n\\s*", " ").strip();
    }

    static String beginning(String text) {
        var line = text.replaceAll("\\s*\n\\s*", " ").strip();
        if (line.length() <= LENGTH) return line;
        int space = line.lastIndexOf(' ', LENGTH);
        return line.substring(0, space > LENGTH / 2 ? space : LENGTH) + " …";
    }

    private String highlight(String text, BreakIterator pieces, int count) {
        if (text.isBlank()) return null;
        var highlighter = UnifiedHighlighter.builderWithoutSearcher(analyzer)
                .withFieldMatcher(_ -> true)
                .withBreakIterator(() -> pieces)
                .withMaxNoHighlightPassages(0)
                .withMaxLength(100_000)
                .withWeightMatches(false)
                .withFormatter(new Marks())
                .build();
        try {
            return (String) highlighter.highlightWithoutSearcher(IndexField.TEXT_STEM.key, query, text, count);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory could not be read", impossible);
        }
    }

    /// Marks the matches, and joins pieces that do not touch with an ellipsis.
    private static final class Marks extends PassageFormatter {

        @Override
        public String format(Passage[] passages, String content) {
            var marked = new StringBuilder();
            int end = 0;
            for (var passage : passages) {
                if (passage.getStartOffset() > end) marked.append(ELLIPSIS);
                end = passage.getStartOffset();
                for (int i = 0; i < passage.getNumMatches(); i++) {
                    int from = Math.max(end, passage.getMatchStarts()[i]);
                    int to = Math.min(passage.getMatchEnds()[i], passage.getEndOffset());
                    if (to <= from) continue; // The same word, found in another way.
                    boolean next = end > passage.getStartOffset()
                            && content.substring(end, from).isBlank();
                    if (next && isMarked(marked)) {
                        marked.setLength(marked.length() - 1); // Words next to each other are one mark.
                        marked.append(content, end, to).append(SearchResult.MARK_END);
                        end = to;
                        continue;
                    }
                    marked.append(content, end, from).append(SearchResult.MARK_START);
                    marked.append(content, from, to).append(SearchResult.MARK_END);
                    end = to;
                }
                marked.append(content, end, passage.getEndOffset());
                end = passage.getEndOffset();
            }
            if (end < content.length()) marked.append(ELLIPSIS);
            return marked.toString().strip();
        }

        private static boolean isMarked(StringBuilder marked) {
            return !marked.isEmpty() && marked.charAt(marked.length() - 1) == SearchResult.MARK_END;
        }
    }
}
