package nl.kennisatelier.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// A text as Markdown, made from its page: for what has no file of its own, and for a file that says more than its
/// page.
public final class MarkdownFile {

    public static final String TYPE = "text/markdown; charset=utf-8";

    private static final Set<String> GROUPS = Set.of(
            "div", "section", "article", "header", "footer", "aside", "details", "figure", "dl", "thead", "tbody");

    private static final Set<String> PARAGRAPHS =
            Set.of("p", "summary", "figcaption", "caption", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6");

    private static final Set<String> BLOCKS = Set.of("ul", "ol", "blockquote", "pre", "table", "hr");

    /// What would be a sign of Markdown, and is only a letter.
    private static final Pattern SIGN = Pattern.compile("[\\\\`*_\\[\\]<]");

    private static final Pattern SIGN_IN_FRONT = Pattern.compile("^(\\d{0,9})([.)] |#{1,6} |[-+>] |={3,}|-{3,}|~{3,})");

    private static final Pattern BLANKS = Pattern.compile("[ \\t\\n\\r\\f]+");

    /// Within a paragraph; no letter of a text.
    private static final String LINE_END = "\u0000";

    private MarkdownFile() {}

    /// Under fields of its own: the title is one, so it is no heading again.
    public static String of(Handout handout) {
        var body = HandoutBody.of(handout);
        body.select("h1").remove();
        return blocks(body, "") + "\n";
    }

    /// @param indent before each line but the first
    private static String blocks(Element parent, String indent) {
        var blocks = new ArrayList<String>();
        var line = new StringBuilder();
        for (var node : parent.childNodes()) {
            if (!isBlock(node)) {
                line.append(inLine(node));
                continue;
            }
            close(line, blocks);
            var block = block((Element) node);
            if (!block.isBlank()) blocks.add(block);
        }
        close(line, blocks);
        return String.join("\n\n", blocks).replace("\n", "\n" + indent).replaceAll("(?m) +$", "");
    }

    private static void close(StringBuilder line, List<String> blocks) {
        var text = paragraph(line.toString());
        if (!text.isEmpty()) blocks.add(text);
        line.setLength(0);
    }

    private static boolean isBlock(Node node) {
        if (!(node instanceof Element element)) return false;
        var name = element.normalName();
        return GROUPS.contains(name) || PARAGRAPHS.contains(name) || BLOCKS.contains(name);
    }

    private static String block(Element element) {
        return switch (element.normalName()) {
            case "h2", "h3", "h4", "h5", "h6" ->
                "#".repeat(element.normalName().charAt(1) - '0') + " " + onOneLine(inLine(element));
            case "ul", "ol" -> list(element);
            case "blockquote" -> "> " + blocks(element, "> ");
            case "pre" -> fenced(element.wholeText().stripTrailing());
            case "table" -> table(element);
            case "hr" -> "---";
            case "dt" -> "**" + inLine(element).strip() + "**";
            case String name when PARAGRAPHS.contains(name) -> paragraph(inLine(element));
            default -> blocks(element, "");
        };
    }

    private static String list(Element list) {
        var isCounted = list.normalName().equals("ol");
        var start = list.attr("start");
        int number = start.matches("\\d{1,6}") ? Integer.parseInt(start) : 1;
        var items = new ArrayList<String>();
        for (var item : list.children()) {
            var sign = isCounted ? number++ + ". " : "- ";
            items.add(sign + blocks(item, " ".repeat(sign.length())));
        }
        return String.join("\n", items);
    }

    private static String fenced(String text) {
        var fence = "```";
        while (text.contains(fence)) fence += "`";
        return fence + "\n" + text + "\n" + fence;
    }

    private static String table(Element table) {
        var rows = table.select("tr");
        if (rows.isEmpty()) return "";
        var head = row(rows.getFirst());
        var line = "|" + "---|".repeat(Math.max(1, rows.getFirst().childrenSize()));
        var others = rows.stream().skip(1).map(MarkdownFile::row).collect(Collectors.joining("\n"));
        var caption = table.select("> caption").stream()
                .map(words -> paragraph(inLine(words)) + "\n\n")
                .collect(Collectors.joining());
        return caption + (head + "\n" + line + "\n" + others).stripTrailing();
    }

    private static String row(Element row) {
        return row.children().stream()
                .map(cell -> " " + onOneLine(inLine(cell)).replace("|", "\\|") + " |")
                .collect(Collectors.joining("", "|", ""));
    }

    private static String paragraph(String text) {
        var lines = BLANKS.matcher(text).replaceAll(" ").strip();
        return SIGN_IN_FRONT.matcher(lines).replaceFirst("$1\\\\$2").replaceAll(" ?" + LINE_END + " ?", "\\\\\n");
    }

    private static String onOneLine(String text) {
        return BLANKS.matcher(text.replace(LINE_END, " ")).replaceAll(" ").strip();
    }

    private static String inLine(Node node) {
        if (node instanceof TextNode text)
            return SIGN.matcher(text.getWholeText()).replaceAll("\\\\$0");
        if (!(node instanceof Element element)) return "";
        var inside = element.childNodes().stream().map(MarkdownFile::inLine).collect(Collectors.joining());
        return switch (element.normalName()) {
            case "br" -> LINE_END;
            case "strong", "b" -> around("**", inside);
            case "em", "i" -> around("*", inside);
            case "s", "del" -> around("~~", inside);
            case "code" -> element.text().contains("`") ? inside : around("`", element.text());
            case "a" -> inside.isBlank() ? "" : "[" + inside.strip() + "](" + target(element.attr("href")) + ")";
            default -> inside;
        };
    }

    private static String target(String href) {
        return href.matches("[^\\s()<>]*")
                ? href
                : "<" + href.replace("<", "%3C").replace(">", "%3E") + ">";
    }

    /// Signs stand against the letters: blanks go outside.
    private static String around(String sign, String text) {
        var inside = text.strip();
        if (inside.isEmpty()) return text;
        int start = text.indexOf(inside);
        return text.substring(0, start) + sign + inside + sign + text.substring(start + inside.length());
    }
}
