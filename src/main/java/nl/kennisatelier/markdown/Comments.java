package nl.kennisatelier.markdown;

import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalInt;
import nl.kennisatelier.source.ReviewMark;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;

/// A text without what its writers told each other: `%%...%%` of Obsidian, those comments of HTML that Markdown would
/// show a part of, and [TemplateComments]. What was one line stays one line, and a comment that never ends goes on to
/// the end of the text: what may be private is never shown.
///
/// What stands in code is no comment. Marks of ours (`<!-- soort: kans -->`) stay, on one line.
///
/// @param unclosed the line where a comment begins that never ends, counted from 0
record Comments(String text, OptionalInt unclosed) {

    private static final String PERCENT = "%%";
    private static final String OPEN = "<!--";
    private static final String CLOSE = "-->";

    /// Taking a comment away can show that what seemed code is none. Who makes more than this of it hides something.
    private static final int ROUNDS_MAX = 4;

    static Comments takenFrom(String text) {
        return takenFrom(text, false);
    }

    /// Those too that Markdown leaves out by itself; of our marks only what we read and readers may know stays.
    static String allTakenFrom(String text) {
        return takenFrom(text, true).text;
    }

    private static Comments takenFrom(String text, boolean all) {
        var comments = new Comments(text, OptionalInt.empty());
        for (int round = 0; round <= ROUNDS_MAX; round++) {
            if (all ? hasNone(comments.text) : isPlain(comments.text)) return comments;
            var pass = new Pass(comments.text, round < ROUNDS_MAX ? code(comments.text) : new BitSet(), all);
            if (pass.isClean()) return comments;
            comments =
                    new Comments(pass.left.toString(), comments.unclosed.isPresent() ? comments.unclosed : pass.open);
        }
        return comments;
    }

    /// Whether all comments are of HTML, each on one line and none in a table: those Markdown reads as we do.
    private static boolean isPlain(String text) {
        if (text.contains(PERCENT) || TemplateComments.mayBeIn(text)) return false;
        for (int open = text.indexOf(OPEN); open >= 0; open = text.indexOf(OPEN, open + OPEN.length())) {
            int close = text.indexOf(CLOSE, open + 2);
            if (close < 0 || text.indexOf('\n', open, close) >= 0) return false;
            if (text.indexOf('|', text.lastIndexOf('\n', open) + 1, open) >= 0) return false;
        }
        return true;
    }

    private static boolean hasNone(String text) {
        return !text.contains(PERCENT) && !text.contains(OPEN) && !TemplateComments.mayBeIn(text);
    }

    /// One walk through a text, which copies what is no comment.
    private static final class Pass {
        private final String text;
        private final BitSet code;
        private final boolean all;
        private final TemplateComments templates;
        private final StringBuilder left = new StringBuilder();
        private OptionalInt open = OptionalInt.empty();
        private boolean found;

        /// Whether a bar stands before this place on its line: a table is cut there, comment or not.
        private boolean afterBar;

        private int line;

        /// Lines that comments took from the line that is being copied.
        private int taken;

        Pass(String text, BitSet code, boolean all) {
            this.text = text;
            this.code = code;
            this.all = all;
            this.templates = new TemplateComments(text);
            for (int at = 0; at < text.length(); at = pass(at)) {}
            left.append("\n".repeat(taken));
        }

        boolean isClean() {
            return !found;
        }

        private int pass(int at) {
            if (isSign(PERCENT, at) && isPercentage(at)) return copy(at, at + PERCENT.length());
            if (isSign(PERCENT, at)) return leaveOut(at, end(PERCENT, at));
            if (isSign(OPEN, at)) {
                int end = end(CLOSE, at);
                return end > 0 && !afterBar && isOnOneLine(at, end) && isToStay(at, end)
                        ? copy(at, end)
                        : leaveOut(at, end);
            }
            if (!isSign("{", at) && !isSign("[", at)) return copy(at, at + 1);
            return templates.end(at).map(end -> leaveOut(at, end)).orElseGet(() -> copy(at, at + 1));
        }

        /// `100%% zeker`: behind a digit and before no letter, and not one of a pair with a sign on its line that
        /// opens.
        private boolean isPercentage(int at) {
            int behind = at + PERCENT.length();
            if (at == 0 || !Character.isDigit(text.charAt(at - 1))) return false;
            if (behind < text.length() && Character.isLetterOrDigit(text.charAt(behind))) return false;
            int end = text.indexOf('\n', behind);
            var rest = text.substring(behind, end < 0 ? text.length() : end).split(PERCENT, -1);
            boolean isPair = rest.length == 2 && !rest[0].matches(".*\\d");
            return !isPair;
        }

        private boolean isSign(String sign, int at) {
            return text.startsWith(sign, at) && !code.get(at) && (at == 0 || text.charAt(at - 1) != '\\');
        }

        /// Behind the sign that ends the comment; -1 when there is none.
        private int end(String sign, int at) {
            int close = text.indexOf(sign, at + 2);
            while (close >= 0 && sign.equals(PERCENT) && code.get(close)) close = text.indexOf(sign, close + 1);
            return close < 0 ? -1 : close + sign.length();
        }

        private boolean isToStay(int from, int to) {
            return !all
                    || Marker.ofComment(text.substring(from, to))
                            .filter(Marker::isForReaders)
                            .isPresent();
        }

        private boolean isOnOneLine(int from, int to) {
            for (int i = from; i < to; i++) if (text.charAt(i) == '\n') return false;
            return true;
        }

        private int copy(int from, int to) {
            left.append(text, from, to);
            if (text.charAt(from) == '|') afterBar = true;
            if (text.charAt(from) == '\n') endLine();
            return to;
        }

        /// The lines of a comment come after what stood behind it: an item stays in one piece.
        private void endLine() {
            left.append("\n".repeat(taken));
            line += 1 + taken;
            taken = 0;
            afterBar = false;
        }

        private int leaveOut(int from, int end) {
            found = true;
            if (end < 0 && open.isEmpty()) open = OptionalInt.of(line + taken);
            int to = end < 0 ? text.length() : end;
            var comment = text.substring(from, to);
            left.append(kept(comment));
            taken += (int) comment.chars().filter(c -> c == '\n').count();
            return to;
        }

        /// What stays of a comment: our own mark, but in a table it has nothing to say.
        private String kept(String comment) {
            if (all) {
                var mark = comment.endsWith(CLOSE) ? Marker.ofComment(comment) : Optional.<Marker>empty();
                return mark.map(Marker::comment).orElse("");
            }
            boolean isReview = comment.contains(ReviewMark.WORD);
            boolean isMark = comment.endsWith(CLOSE)
                    && (isReview || Marker.ofComment(comment).isPresent());
            return isMark && !afterBar ? comment.replace('\n', isReview ? ' ' : ';') : "";
        }
    }

    /// The places that Markdown shows as they are.
    private static BitSet code(String text) {
        var code = new BitSet(text.length());
        Html.parseExactly(text).accept(new AbstractVisitor() {
            @Override
            public void visit(Code node) {
                mark(node);
            }

            @Override
            public void visit(FencedCodeBlock node) {
                mark(node);
            }

            @Override
            public void visit(IndentedCodeBlock node) {
                mark(node);
            }

            private void mark(Node node) {
                for (var span : node.getSourceSpans()) {
                    code.set(span.getInputIndex(), span.getInputIndex() + span.getLength());
                }
            }
        });
        return code;
    }
}
