package nl.kennisatelier.markdown;

import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/// The title of a passage with its links, emphasis and pictures, and what follows it: together all that was written,
/// and nothing twice.
///
/// @param html without blocks, safe to show; empty where the plain title says the same
/// @param rest what follows, safe to show; all of it where the text does not begin with the title
record Headline(String html, String rest) {

    private static final Pattern BEHIND_COMMENT = Pattern.compile("(?s)\\s*<!--(?:(?!-->).)*+-->([^<&]+)");

    /// Cuts the title off a text: what is left of the text is what follows.
    ///
    /// @param title without markup, not shortened
    /// @param text all of it, without markup
    static Headline cutFrom(Document whole, String title, String text) {
        var first = withoutComment(whole.getFirstChild());
        if (!(first instanceof Paragraph || first instanceof Heading) || !text.startsWith(title)) {
            return new Headline("", Html.render(whole));
        }
        var line = new Paragraph();
        while (first.getFirstChild() != null) line.appendChild(first.getFirstChild());
        var rest = new Paragraph();
        split(line, letters(title), rest);
        takeBack(rest, line);
        stripStart(rest);
        if (rest.getFirstChild() != null) first.insertBefore(rest);
        first.unlink();
        return new Headline(of(line, title), whole.getFirstChild() == null ? "" : Html.render(whole));
    }

    /// To Markdown a line that begins with a comment is HTML, and to who wrote it plain words.
    private static Node withoutComment(Node first) {
        if (!(first instanceof HtmlBlock html)) return first;
        var words = BEHIND_COMMENT.matcher(html.getLiteral());
        if (!words.matches()) return first;
        var paragraph = new Paragraph();
        paragraph.appendChild(new Text(words.group(1).strip()));
        first.insertBefore(paragraph);
        first.unlink();
        return paragraph;
    }

    /// A line with its markup; empty where it has none, or none that the title lacks.
    static String of(Node line, String title) {
        boolean isPlain = true;
        for (var node = line.getFirstChild(); node != null && isPlain; node = node.getNext()) {
            isPlain = node instanceof Text || node instanceof SoftLineBreak;
        }
        return isPlain && title.length() <= Sentence.TITLE_LENGTH_MAX ? "" : Html.renderLine(line);
    }

    /// Bold and slanted words are no more than a heading is already.
    static String ofHeading(Node heading, String title) {
        return Links.in(heading).isEmpty() && Notes.namedIn(heading).isEmpty() ? "" : of(heading, title);
    }

    /// Moves what comes after so many letters out of a node. A link or emphasis is cut in two; code is not.
    ///
    /// @param letters signs that are no blanks
    private static void split(Node from, int letters, Node rest) {
        int left = letters;
        for (var node = from.getFirstChild(); node != null; node = node.getNext()) {
            int here = letters(Html.text(node));
            if (here < left) {
                left -= here;
                continue;
            }
            if (here > left && node instanceof Text text) {
                int at = place(text.getLiteral(), left);
                rest.appendChild(new Text(text.getLiteral().substring(at)));
                text.setLiteral(text.getLiteral().substring(0, at));
            } else if (here > left) {
                cutInTwo(node, left, rest);
            }
            while (node.getNext() != null) rest.appendChild(node.getNext());
            return;
        }
    }

    private static void cutInTwo(Node node, int letters, Node rest) {
        var again = again(node);
        if (again.isEmpty()) return;
        rest.appendChild(again.get());
        split(node, letters, again.get());
    }

    /// An empty node of the same kind, for those that may be cut.
    private static Optional<Node> again(Node node) {
        return Optional.ofNullable(
                switch (node) {
                    case Link link -> new Link(link.getDestination(), link.getTitle());
                    case Emphasis _ -> new Emphasis();
                    case StrongEmphasis _ -> new StrongEmphasis();
                    case Strikethrough _ -> new Strikethrough("~~");
                    default -> null;
                });
    }

    private static int letters(String text) {
        return (int) text.chars().filter(c -> !Character.isWhitespace(c)).count();
    }

    /// Behind so many letters.
    private static int place(String text, int letters) {
        int at = 0;
        for (int left = letters; left > 0; at++) if (!Character.isWhitespace(text.charAt(at))) left--;
        return at;
    }

    /// The number of a note and the end of an element belong to the words before them.
    private static void takeBack(Node rest, Node line) {
        for (var first = rest.getFirstChild(); first != null; first = rest.getFirstChild()) {
            boolean isEnd =
                    first instanceof HtmlInline html && html.getLiteral().startsWith("</");
            if (!(first instanceof Note || isEnd)) return;
            line.appendChild(first);
        }
    }

    private static void stripStart(Node rest) {
        for (var first = rest.getFirstChild(); first != null; first = rest.getFirstChild()) {
            if (again(first).isPresent()) stripStart(first);
            if (first instanceof Text text && !text.getLiteral().isBlank()) {
                text.setLiteral(text.getLiteral().stripLeading());
                return;
            }
            boolean isComment = first instanceof HtmlInline html && Marker.isComment(html.getLiteral());
            boolean isBreak = first instanceof SoftLineBreak || first instanceof HardLineBreak;
            if (!(first instanceof Text || isBreak || isComment)) return;
            first.unlink();
        }
    }
}
