package nl.kennisatelier.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.source.Problem;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/// What to say of running text: sentences too long for plain Dutch, and HTML that will not be shown.
final class Prose {

    /// In words. Plain Dutch (B1) stays under 20; only what really stops a reader is worth a line.
    static final int SENTENCE_WORDS_MAX = 35;

    private static final Pattern DROPPED = Pattern.compile(
            "(?i)<(script|style|iframe|object|embed|form|input|button|textarea|select|svg|link|meta|base|video|audio)\\b");

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

            @Override
            public void visit(HtmlBlock html) {
                dropped(html.getLiteral()).ifPresent(name -> report(html, name));
            }

            @Override
            public void visit(HtmlInline html) {
                dropped(html.getLiteral()).ifPresent(name -> report(html, name));
            }

            private void report(Node node, String name) {
                problems.add(Problem.of(Problem.Kind.HTML_DROPPED, lines.of(node), name));
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

    private static Optional<String> dropped(String html) {
        var match = DROPPED.matcher(html);
        return match.find() ? Optional.of(match.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }
}
