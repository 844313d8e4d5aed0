package nl.kennisatelier.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// HTML to blocks. Only what is named here comes through.
final class Blocks {

    /// Runs, styles, loads, or is about the page and none of its text.
    static final Set<String> IGNORED = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "embed",
            "applet",
            "svg",
            "math",
            "canvas",
            "audio",
            "video",
            "form",
            "input",
            "button",
            "select",
            "textarea",
            "nav",
            "footer",
            "head",
            "link",
            "meta",
            "base",
            "frame",
            "frameset");

    private static final Set<String> CONTAINERS = Set.of(
            "div", "section", "article", "main", "body", "header", "aside", "center", "figure", "dl", "address",
            "details", "td", "th", "tr", "tbody", "li");

    private final List<ReportBlock> blocks = new ArrayList<>();

    /// Text that stands in no element of its own.
    private final List<Node> loose = new ArrayList<>();

    private Blocks() {}

    static List<ReportBlock> of(Element body) {
        var reader = new Blocks();
        reader.readAll(body);
        return reader.blocks;
    }

    private void readAll(Element parent) {
        for (var node : parent.childNodes()) read(node);
        closeLoose();
    }

    private void read(Node node) {
        if (node instanceof TextNode) {
            loose.add(node);
        } else if (node instanceof Element element && !IGNORED.contains(element.normalName())) {
            var tag = element.normalName();
            if (isBlock(element)) {
                closeLoose();
                readBlock(element, tag);
            } else {
                loose.add(element);
            }
        }
    }

    private static boolean isBlock(Element element) {
        var tag = element.normalName();
        return tag.matches("h[1-6]|p|pre|ul|ol|table|img|hr|dt|dd|figcaption|blockquote")
                || isNote(element)
                || tag.equals(Flat.TAG)
                || CONTAINERS.contains(tag)
                || element.children().stream().anyMatch(Blocks::isBlock);
    }

    private void readBlock(Element element, String tag) {
        switch (tag) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, tag.charAt(1) - '0');
            case "ul", "ol" -> {
                var items = items(element);
                if (!items.items().isEmpty()) blocks.add(items);
            }
            case "table" -> table(element);
            case "img" -> blocks.add(new ReportBlock.Image(element.attr("src"), element.attr("alt")));
            case "hr" -> {}
            case "blockquote" -> quote(element);
            case "pre" ->
                element.wholeText()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(line -> new ReportBlock.Paragraph(Line.of(line.strip())))
                        .forEach(blocks::add);
            case Footnotes.TAG -> note(element);
            case Flat.TAG -> doubt(Flat.valueOf(element.attr("key")));
            default -> readAll(element);
        }
    }

    /// Where more than words stands in it, it is read as if nobody was quoted.
    private void quote(Element element) {
        var inner = of(element);
        var lines = inner.stream()
                .filter(ReportBlock.Paragraph.class::isInstance)
                .flatMap(ReportBlock::said)
                .toList();
        if (lines.size() == inner.size() && !lines.isEmpty()) blocks.add(new ReportBlock.Quote(lines));
        else if (!inner.isEmpty()) {
            doubt(Flat.QUOTE);
            blocks.addAll(inner);
        }
    }

    private void doubt(Flat flat) {
        blocks.add(new ReportBlock.Doubt(flat));
    }

    private static boolean isNote(Element element) {
        return element.normalName().equals(Footnotes.TAG) && element.childNodeSize() > 0;
    }

    private void note(Element element) {
        var words = of(element).stream().flatMap(ReportBlock::said).reduce(Line::plus);
        words.ifPresent(line -> blocks.add(new ReportBlock.Note(element.attr("label"), line)));
    }

    private void heading(Element element, int level) {
        Line.of(element.childNodes()).stream()
                .reduce(Line::plus)
                .ifPresent(
                        line -> blocks.add(new ReportBlock.Heading(element.hasClass("title") ? 0 : level, line, true)));
        images(element);
    }

    private void images(Element element) {
        for (var image : element.select("img")) readBlock(image, "img");
    }

    private ReportBlock.Items items(Element list) {
        var items = new ArrayList<ReportBlock.Item>();
        for (var child : list.children()) {
            if (child.normalName().equals("li")) {
                item(child, items);
            } else if (child.normalName().matches("[uo]l") && !items.isEmpty()) { // A list right in a list.
                var above = items.removeLast();
                var inner = new ArrayList<>(above.inner());
                inner.add(items(child));
                items.add(new ReportBlock.Item(above.line(), inner));
            }
        }
        return new ReportBlock.Items(list.normalName().equals("ol"), items);
    }

    private void item(Element element, List<ReportBlock.Item> items) {
        var inner = new ArrayList<ReportBlock.Items>();
        var text = new ArrayList<Node>();
        for (var node : element.childNodes()) {
            if (node instanceof Element child && child.normalName().matches("[uo]l")) inner.add(items(child));
            else text.add(node);
        }
        images(element);
        var line = Line.of(text).stream().reduce(Line::plus);
        if (line.isPresent()) {
            items.add(new ReportBlock.Item(line.get(), inner));
        } else { // OpenDocument writes a nested list as an item with nothing but a list.
            inner.forEach(list -> items.addAll(list.items()));
        }
    }

    /// A table of one column or one row only places text; its cells are read as if they stood there without it.
    private void table(Element table) {
        var rows = table.select("tr").stream()
                .filter(row -> row.closest("table") == table)
                .map(Blocks::cells)
                .filter(cells -> cells.stream()
                        .anyMatch(cell -> cell.hasText() || !cell.select("img").isEmpty()))
                .toList();
        if (rows.isEmpty()) return;
        if (rows.size() == 1 || rows.stream().allMatch(cells -> cells.size() <= 1)) {
            doubt(Flat.TABLE);
            rows.forEach(cells -> cells.forEach(this::readAll));
            return;
        }
        if (rows.stream().flatMap(List::stream).anyMatch(Blocks::isMore)) doubt(Flat.CELLS);
        images(table);
        blocks.add(new ReportBlock.Table(Grid.of(rows).stream()
                .map(cells -> cells.stream()
                        .map(cell -> cell.map(Blocks::whole).orElse(Line.of("")))
                        .toList())
                .toList()));
    }

    private static List<Element> cells(Element row) {
        return row.children().stream()
                .filter(cell -> cell.normalName().matches("t[dh]"))
                .toList();
    }

    /// Than a line in a place of its own.
    private static boolean isMore(Element cell) {
        return Grid.span(cell, "colspan") > 1
                || Grid.span(cell, "rowspan") > 1
                || !cell.select("img, table, ul, ol").isEmpty()
                || of(cell).stream().flatMap(ReportBlock::said).count() > 1;
    }

    private static Line whole(Element cell) {
        return of(cell).stream().flatMap(ReportBlock::said).reduce(Line::plus).orElse(Line.of(""));
    }

    private void closeLoose() {
        var lines = Line.of(loose);
        loose.clear();
        lines.forEach(line -> blocks.add(new ReportBlock.Paragraph(line)));
    }
}
