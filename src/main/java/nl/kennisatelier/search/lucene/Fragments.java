package nl.kennisatelier.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.kennisatelier.search.SearchResult;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
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
    private final boolean together;

    Fragments(Query query, Analyzer analyzer) {
        this.query = query;
        this.analyzer = analyzer;
        this.together = asksTogether(query);
    }

    /// Whether some words count only beside others: those are marked only there, and for that the text is indexed; for
    /// other words it is read once, which costs half.
    private static boolean asksTogether(Query query) {
        var together = new AtomicBoolean();
        query.visit(new QueryVisitor() {

            @Override
            public QueryVisitor getSubVisitor(Occur occur, Query parent) {
                boolean several =
                        parent instanceof BooleanQuery all && all.clauses().size() > 1;
                if (several && occur != Occur.SHOULD) together.set(true);
                return this;
            }

            @Override
            public void consumeTerms(Query query, Term... terms) {
                if (terms.length > 1) together.set(true);
            }
        });
        return together.get();
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
                .withWeightMatches(together)
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
    }
}
