package nl.kennisatelier.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// The text of a file for Word, from the tree of its page: headings, paragraphs, lists and tables in the styles of our
/// template, and every word of the page.
final class WordText {

    private static final Set<String> BLOCKS =
            Set.of(("p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre hr div section "
                            + "article header footer aside details summary figure figcaption table caption thead tbody tfoot tr th td")
                    .split(" "));

    /// Word counts them from 0 to 8.
    private static final int LEVEL_MAX = 8;

    /// A list in the text, with numbers or dots.
    ///
    /// @param start its first number; 0 for dots
    record Numbered(int start) {}

    /// Where a paragraph stands.
    ///
    /// @param style of the template, or empty
    /// @param list its number in the file, 0 outside lists
    /// @param level of the list within others, from 0
    private record Stand(String style, int list, int level, Ink ink) {

        Stand styled(String other) {
            return new Stand(other, list, level, ink);
        }

        Stand inked(Element element) {
            return new Stand(style, list, level, ink.in(element));
        }
    }

    private final WordXml out = new WordXml("w:document", Map.of("w", WordXml.W, "r", WordXml.R));
    private final WordLinks links = new WordLinks();
    private final List<Numbered> lists = new ArrayList<>();

    /// What was not written yet.
    private WordParagraph open = new WordParagraph(false);

    /// The item of a list whose first paragraph was not written yet; its dot or number stands before that.
    private Optional<Stand> item = Optional.empty();

    /// Whether the last thing written is a table: behind it a paragraph must come.
    private boolean isAfterTable;

    WordText(Element body) {
        out.start("w:body");
        blocks(body, new Stand("", 0, 0, Ink.PLAIN));
        if (isAfterTable) out.empty("w:p");
        page();
        out.end();
    }

    byte[] bytes() {
        return out.bytes();
    }

    WordLinks links() {
        return links;
    }

    List<Numbered> lists() {
        return lists;
    }

    private void blocks(Element parent, Stand stand) {
        for (var node : parent.childNodes()) node(node, stand);
        flush(stand);
    }

    private void node(Node node, Stand stand) {
        if (node instanceof TextNode text) open.add(text.getWholeText(), stand.ink());
        else if (node instanceof Element element && isBlock(element)) {
            flush(stand);
            block(element, stand);
        } else if (node instanceof Element element) inLine(element, stand);
    }

    private static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName());
    }

    private void inLine(Element element, Stand stand) {
        if (element.hasAttr("id")) open.place(element.id());
        if (element.normalName().equals("br")) open.lineEnd(stand.ink());
        else for (var node : element.childNodes()) node(node, stand.inked(element));
    }

    private void block(Element element, Stand stand) {
        if (element.hasAttr("id")) open.place(element.id());
        var inked = stand.inked(element);
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                blocks(element, inked.styled("Heading" + element.normalName().charAt(1)));
            case "ul" -> list(element, inked, 0);
            case "ol" -> list(element, inked, start(element));
            case "li" -> item(element, inked);
            case "blockquote" -> blocks(element, inked.styled("Quote"));
            case "caption", "figcaption" -> blocks(element, inked.styled("Caption"));
            case "pre" -> fixed(element, inked.styled("Code"));
            case "table" -> table(element, inked);
            case "hr" -> {}
            default -> blocks(element, inked);
        }
    }

    private static int start(Element list) {
        var start = list.attr("start");
        return start.matches("\\d{1,6}") ? Integer.parseInt(start) : 1;
    }

    private void list(Element element, Stand stand, int start) {
        lists.add(new Numbered(start));
        int level = stand.list() == 0 ? 0 : Math.min(LEVEL_MAX, stand.level() + 1);
        blocks(element, new Stand("ListParagraph", lists.size(), level, stand.ink()));
    }

    private void item(Element element, Stand stand) {
        item = Optional.of(stand);
        blocks(element, stand);
        if (item.isPresent()) paragraph(stand); // An item without words is one of its list too.
    }

    private void fixed(Element element, Stand stand) {
        open = new WordParagraph(true);
        open.add(element.wholeText().stripTrailing(), stand.ink());
        flush(stand);
    }

    private void flush(Stand stand) {
        if (!open.isEmpty()) paragraph(stand);
    }

    private void paragraph(Stand stand) {
        out.start("w:p").start("w:pPr");
        if (!stand.style().isEmpty()) out.value("w:pStyle", stand.style());
        if (stand.list() > 0) inList(stand);
        out.end();
        open.write(out, links);
        out.end();
        open = new WordParagraph(false);
        isAfterTable = false;
    }

    /// A dot or a number before the first paragraph of an item, and room for it before the others.
    private void inList(Stand stand) {
        if (item.isPresent()) {
            out.start("w:numPr")
                    .value("w:ilvl", stand.level())
                    .value("w:numId", stand.list())
                    .end();
            item = Optional.empty();
        } else {
            int room = WordFile.INDENT * (stand.level() + 1);
            out.start("w:ind").with("w:left", Integer.toString(room)).end();
        }
    }

    private void table(Element element, Stand stand) {
        element.select("> caption").forEach(caption -> block(caption, stand));
        var rows = element.select("> tr, > thead > tr, > tbody > tr, > tfoot > tr");
        if (rows.isEmpty()) return;
        int columns = rows.stream().mapToInt(row -> row.childrenSize()).max().orElse(1);
        out.start("w:tbl").start("w:tblPr").value("w:tblStyle", "TableGrid");
        out.start("w:tblW").with("w:w", "5000").with("w:type", "pct").end();
        out.start("w:tblLook")
                .with("w:val", "0020")
                .with("w:firstRow", "1")
                .end()
                .end();
        out.start("w:tblGrid");
        for (int i = 0; i < columns; i++)
            out.start("w:gridCol").with("w:w", "" + WordFile.WIDTH / columns).end();
        out.end();
        rows.forEach(row -> row(row, columns, stand));
        out.end();
        isAfterTable = true;
    }

    private void row(Element row, int columns, Stand stand) {
        out.start("w:tr");
        boolean isHead = row.parent() != null && row.parent().normalName().equals("thead");
        if (isHead) out.start("w:trPr").empty("w:tblHeader").end();
        row.children().forEach(cell -> cell(cell, stand));
        for (int i = row.childrenSize(); i < columns; i++) cell(new Element("td"), stand);
        out.end();
    }

    private void cell(Element cell, Stand stand) {
        out.start("w:tc").empty("w:tcPr");
        var inked = new Stand("", 0, 0, stand.ink().in(cell));
        var before = item;
        item = Optional.empty();
        isAfterTable = true; // Until a paragraph stands in it.
        blocks(cell, inked);
        if (isAfterTable) out.empty("w:p");
        item = before;
        out.end();
    }

    /// A4, with room for a hand beside the text.
    private void page() {
        out.start("w:sectPr");
        out.start("w:footerReference")
                .with("w:type", "default")
                .with("r:id", WordFile.FOOTER)
                .end();
        out.start("w:pgSz").with("w:w", "11906").with("w:h", "16838").end();
        out.start("w:pgMar");
        for (var side : List.of("top", "right", "bottom", "left")) out.with("w:" + side, "" + WordFile.MARGIN);
        out.with("w:header", "567")
                .with("w:footer", "567")
                .with("w:gutter", "0")
                .end();
        out.end();
    }
}
