package nl.kennisatelier.markdown;

import java.util.ArrayList;
import java.util.List;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.source.Problem;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/// What to say of running text: sentences too long for plain Dutch.
final class Prose {

    /// In words. Plain Dutch (B1) stays under 20; only what really stops a reader is worth a line.
    static final int SENTENCE_WORDS_MAX = 35;

    private Prose() {}

    static void check(Node prose, Kind documentKind, BodyReader.Lines lines, List<Problem> problems) {
        prose.accept(new AbstractVisitor() {
            @Override
            public void visit(Paragraph paragraph) {
                if (documentKind != Kind.ARTICLE) checkSentences(paragraph);
                visitChildren(paragraph);
            }

            private void checkSentences(Paragraph paragraph) {
                for (int words : sentences(Html.text(paragraph))) {
                    if (words > SENTENCE_WORDS_MAX) {
                        problems.add(Problem.of(
                                Problem.Kind.SENTENCE_LONG,
                                lines.of(paragraph),
                                Integer.toString(words),
                                Integer.toString(SENTENCE_WORDS_MAX)));
                    }
                }
            }
        });
    }

    /// The number of words in each sentence: it ends where a blank follows a full stop.
    ///
    /// @param text without blanks around it
    static List<Integer> sentences(String text) {
        var counts = new ArrayList<Integer>();
        int words = 1;
        for (int i = 1; i < text.length(); i++) {
            if (!isBlank(text.charAt(i)) || isBlank(text.charAt(i - 1))) continue;
            if (".!?".indexOf(text.charAt(i - 1)) >= 0) {
                counts.add(words);
                words = 1;
            } else {
                words++;
            }
        }
        counts.add(words);
        return counts;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }
}
