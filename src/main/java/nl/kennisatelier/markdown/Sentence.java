package nl.kennisatelier.markdown;

import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/// Cuts a paragraph after its first sentence: the headline of a tip, and what explains it.
final class Sentence {

    /// In characters; a headline that is longer is cut at a word.
    static final int TITLE_LENGTH_MAX = 160;

    /// Words that end in a full stop in the middle of a sentence: "ca. 500 woningen".
    private static final String ABBREVIATIONS =
            "art|bijv|blz|bv|ca|dhr|dr|drs|evt|excl|incl|ing|max|mevr|min|mld|mln|mw|nl|nr|prof|resp|st|tel|vgl";

    private static final String ENDS = ".!?…\"”’)";

    /// A full stop after one letter or a digit is an abbreviation or a date ("d.w.z.", "1. januari").
    private static final Pattern END = Pattern.compile("(?<=[\\p{L}\\p{N})\"”’]{2}[.!?…][\"”’)]?)"
            + "(?<!(?i:\\b(?:" + ABBREVIATIONS + ")\\.))"
            + "\\s+(?=[\\p{Lu}\\p{N}\"“‘(])");

    private Sentence() {}

    /// The first sentence of a plain text, cut at a word when it is too long.
    static String first(String text) {
        var line = text.lines().findFirst().orElse("");
        var sentence = line.substring(0, end(line));
        return sentence.length() <= TITLE_LENGTH_MAX ? sentence : cut(sentence);
    }

    /// Asks the dear pattern only at a blank after a sign that may end a sentence.
    private static int end(String line) {
        var end = END.matcher(line).useTransparentBounds(true);
        for (int at = 1; at < line.length(); at++) {
            if (!Character.isWhitespace(line.charAt(at)) || ENDS.indexOf(line.charAt(at - 1)) < 0) continue;
            if (end.region(at, line.length()).lookingAt()) return at;
        }
        return line.length();
    }

    private static String cut(String sentence) {
        int space = sentence.lastIndexOf(' ', TITLE_LENGTH_MAX - 1);
        return sentence.substring(0, space > 0 ? space : TITLE_LENGTH_MAX - 1) + "…";
    }

    /// Moves what follows the title out of a paragraph into a new one, markup and all. Where the title ends inside a
    /// link or emphasis the cut comes after that: the caller compares the words and loses none.
    ///
    /// @param length of the title, in characters of the plain text
    static Paragraph splitOff(Node paragraph, int length) {
        var rest = new Paragraph();
        int passed = 0;
        for (var node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
            var words = words(node);
            if (passed + words.length() >= length) {
                moveAfter(node, rest);
                if (node instanceof Text text) {
                    rest.prependChild(new Text(words.substring(length - passed)));
                    text.setLiteral(words.substring(0, length - passed));
                }
                stripStart(rest);
                return rest;
            }
            passed += words.length();
        }
        return rest;
    }

    private static String words(Node node) {
        return switch (node) {
            case Text text -> text.getLiteral().replaceAll("[ \t]+", " ");
            case SoftLineBreak _ -> " ";
            default -> Html.text(node);
        };
    }

    private static void stripStart(Paragraph paragraph) {
        for (var first = paragraph.getFirstChild(); first != null; first = paragraph.getFirstChild()) {
            if (first instanceof Text text && !text.getLiteral().isBlank()) {
                text.setLiteral(text.getLiteral().stripLeading());
                return;
            }
            if (!(first instanceof Text || first instanceof SoftLineBreak)) return;
            first.unlink();
        }
    }

    private static void moveAfter(Node node, Node target) {
        while (node.getNext() != null) {
            target.appendChild(node.getNext()); // appendChild takes it from where it was.
        }
    }
}
