package nl.kennisatelier.convert;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// What a text in Markdown cannot show as it was: it is written down flat, and the editor is told where. Each has its
/// sentence in the messages, under `cli.import.flat.NAME`.
enum Flat {
    /// A table that only placed text.
    TABLE,
    /// Cells over more columns or rows, or with more than a line in them.
    CELLS,
    /// Words in a frame of their own.
    BOX,
    FORMULA,
    /// A chart, a diagram or a sheet of another program.
    DRAWING,
    /// Words that nobody was to see.
    HIDDEN,
    /// Words with a line through them.
    STRUCK,
    /// A quotation with lists or headings in it.
    QUOTE,
    /// Words read from a PDF, which knows no headings and no lists.
    PDF,
    /// A page of a PDF with nothing to read on it.
    SCAN;

    /// An element that stands before what was written down flat.
    static final String TAG = "twijfel";

    /// More than anybody looks at in one text.
    static final int MARKS_MAX = 200;

    private static final Pattern THROUGH = Pattern.compile("(?i)text-decoration[^;]*line-through");
    private static final String BLOCKS = "p|h[1-6]|ul|ol|table|blockquote|dl|pre";

    /// Before the outermost block that this stands in; once for each.
    void before(Element inside) {
        var block = inside;
        for (var around : inside.parents()) {
            if (around.normalName().matches(BLOCKS)) block = around;
        }
        for (var above = block.previousElementSibling(); above != null; above = above.previousElementSibling()) {
            if (!above.normalName().equals(TAG)) break;
            if (above.attr("key").equals(name())) return;
        }
        block.before(element());
    }

    static Optional<Flat> named(String name) {
        return Stream.of(values()).filter(flat -> flat.name().equals(name)).findFirst();
    }

    Element element() {
        return new Element(TAG).attr("key", name());
    }

    /// @param told gets that there is more than is marked
    static void markStruck(Element body, List<Told> told) {
        int marks = 0;
        for (var struck : body.select("s, strike, [style]")) {
            var isStruck = !struck.hasAttr("style")
                    || struck.normalName().matches("s|strike")
                    || THROUGH.matcher(struck.attr("style")).find();
            if (!isStruck || !struck.hasText() || struck.normalName().equals("body")) continue;
            if (++marks > MARKS_MAX) {
                told.add(new Told("more", MARKS_MAX));
                return;
            }
            STRUCK.before(struck);
        }
    }

    /// Elements of ours in a page of somebody else mean nothing.
    static void strange(Element page) {
        for (var one : page.select(TAG + ", " + Footnotes.TAG)) one.replaceWith(new TextNode(one.text()));
    }
}
