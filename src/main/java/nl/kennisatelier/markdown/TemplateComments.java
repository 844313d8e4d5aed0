package nl.kennisatelier.markdown;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Comments of programs that make a site of Markdown: of Hugo, MDX, Jinja and Liquid, and the links to nothing that
/// people write one in.
final class TemplateComments {

    /// How a comment opens and closes.
    ///
    /// @param isSure whether nothing else opens so: then one that never ends goes on to the end of the text
    private record Shape(String sign, Pattern open, Pattern close, boolean isSure) {
        Shape(String sign, String open, String close, boolean isSure) {
            this(sign, Pattern.compile(open), Pattern.compile(close), isSure);
        }
    }

    private static final List<Shape> ALL = List.of(
            new Shape("{{", "\\{\\{-?\\s{0,9}/\\*", "\\*/\\s{0,9}-?}}", true),
            new Shape("{", "\\{\\s{0,9}/\\*", "\\*/\\s{0,9}}", true),
            new Shape("{%", "\\{%-?\\s{0,9}comment\\b[^%\\n]{0,80}%}", "\\{%-?\\s{0,9}endcomment\\s{0,9}-?%}", true),
            new Shape("{#", "\\{#(?:[-\\s]|(?=[^{}\\n]{0,300}#}))", "#}", false),
            new Shape("[", "(?m)^\\[(?://|comment|_)]: ?(?:#|<>) ?\\(", "(?m:\\)[ \\t]*$)|(?=\\n[ \\t]*\\n)|\\z", true),
            new Shape(
                    "[",
                    "(?m)^\\[(?://|comment|_)]: ?(?:#|<>) ?[\"']",
                    "(?m:[\"'][ \\t]*$)|(?=\\n[ \\t]*\\n)|\\z",
                    true));

    private static final Pattern SIGN =
            Pattern.compile("\\{-?\\s{0,9}/\\*|\\{%-?\\s{0,9}comment|#}|]: ?(?:#|<>) ?[(\"']");

    private final String text;
    private final int lastClose;

    TemplateComments(String text) {
        this.text = text;
        this.lastClose = text.lastIndexOf("#}");
    }

    static boolean mayBeIn(String text) {
        boolean hasSign = text.indexOf('{') >= 0 || text.contains("]:");
        return hasSign && SIGN.matcher(text).find();
    }

    /// Behind the comment that begins at a place; -1 when it never ends; nothing when none begins there.
    Optional<Integer> end(int at) {
        char first = text.charAt(at);
        if (first != '{' && first != '[') return Optional.empty();
        for (var shape : ALL) {
            if (!text.startsWith(shape.sign, at) || !shape.isSure && at > lastClose) continue;
            var open = in(shape.open, at);
            if (!open.lookingAt()) continue;
            var close = in(shape.close, open.end());
            if (close.find()) return Optional.of(close.end());
            if (shape.isSure) return Optional.of(-1);
        }
        return Optional.empty();
    }

    private Matcher in(Pattern pattern, int from) {
        return pattern.matcher(text)
                .region(from, text.length())
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
    }
}
