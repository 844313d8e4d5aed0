package nl.kennisatelier.convert;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/// OpenDocument text (`.odt`, as LibreOffice writes it) to HTML: the tags that a report uses, each by its own name.
final class OpenText {

    static final String MAIN = "content.xml";
    private static final String STYLES = "styles.xml";
    private static final String MANIFEST = "META-INF/manifest.xml";

    /// What is about the text and none of it.
    private static final Set<String> ASIDE = Set.of(
            "text:tracked-changes",
            "office:annotation",
            "text:sequence-decls",
            "text:table-of-content",
            "office:forms",
            "svg:title",
            "svg:desc");

    private final Pack pack;
    private final Map<String, byte[]> pictures;
    private final Set<String> bold = new HashSet<>();
    private final Set<String> italic = new HashSet<>();
    private final Set<String> numbered = new HashSet<>();
    private final Map<String, String> parents = new HashMap<>();

    private OpenText(Pack pack, Map<String, byte[]> pictures) {
        this.pack = pack;
        this.pictures = pictures;
    }

    static boolean isLocked(Pack pack) {
        return pack.has(MANIFEST) && new String(pack.files().get(MANIFEST), UTF_8).contains("encryption-data");
    }

    /// @param pictures gets the bytes of each, by the name that the HTML knows it by
    static Document read(Pack pack, Map<String, byte[]> pictures) {
        var reader = new OpenText(pack, pictures);
        reader.readStyles(reader.xml(STYLES));
        var content = reader.xml(MAIN);
        reader.readStyles(content);
        var html = Document.createShell("");
        for (var text : content.getElementsByTag("office:text")) reader.copy(text, html.body());
        return html;
    }

    /// Entities other than the five of XML are left as they are written: this reader knows no document types.
    private Document xml(String name) {
        var bytes = pack.files().getOrDefault(name, new byte[0]);
        return Jsoup.parse(new String(bytes, UTF_8), "", Parser.xmlParser());
    }

    private void readStyles(Document xml) {
        for (var style : xml.getElementsByTag("style:style")) {
            var name = style.attr("style:name");
            parents.put(name, style.attr("style:parent-style-name"));
            for (var letters : style.getElementsByTag("style:text-properties")) {
                if (letters.attr("fo:font-weight").equals("bold")) bold.add(name);
                if (letters.attr("fo:font-style").equals("italic")) italic.add(name);
            }
        }
        for (var list : xml.getElementsByTag("text:list-style")) {
            var first = list.firstElementChild();
            if (first != null && first.tagName().equals("text:list-level-style-number")) {
                numbered.add(list.attr("style:name"));
            }
        }
    }

    private void copyAll(Element from, Element to) {
        for (var node : from.childNodes()) copy(node, to);
    }

    private void copy(Node node, Element to) {
        if (node instanceof TextNode text) {
            to.appendText(text.getWholeText().replaceAll("\\s+", " "));
        } else if (node instanceof Element element && !ASIDE.contains(element.tagName())) {
            copyElement(element, to);
        }
    }

    private void copyElement(Element element, Element to) {
        switch (element.tagName()) {
            case "text:h" -> copyAll(element, to.appendElement("h" + level(element)));
            case "text:p" -> copyAll(element, paragraph(element, to));
            case "text:span" -> copyAll(element, styled(element.attr("text:style-name"), to));
            case "text:a" -> copyAll(element, to.appendElement("a").attr("href", element.attr("xlink:href")));
            case "text:list" ->
                copyAll(element, to.appendElement(numbered.contains(element.attr("text:style-name")) ? "ol" : "ul"));
            case "text:list-item", "text:list-header" -> copyAll(element, to.appendElement("li"));
            case "table:table" -> copyAll(element, to.appendElement("table"));
            case "table:table-row" -> copyAll(element, to.appendElement("tr"));
            case "table:table-cell" -> copyAll(element, to.appendElement("td"));
            case "text:s", "text:tab" -> to.appendText(" ");
            case "text:line-break" -> to.appendElement("br");
            case "draw:image" -> picture(element, to);
            case "text:note" -> note(element, to);
            default -> copyAll(element, to);
        }
    }

    private static int level(Element heading) {
        var level = heading.attr("text:outline-level");
        return level.matches("[1-6]") ? Integer.parseInt(level) : 2;
    }

    private Element paragraph(Element element, Element to) {
        var style = element.attr("text:style-name");
        if (isA(style, "Title")) return to.appendElement("h1").addClass("title");
        return styled(style, to.appendElement("p"));
    }

    private Element styled(String style, Element to) {
        var inner = to;
        if (bold.contains(style) || isA(style, "Subtitle")) inner = inner.appendElement("strong");
        if (italic.contains(style)) inner = inner.appendElement("em");
        return inner;
    }

    /// Whether a style is this one, or was made from it with another look.
    private boolean isA(String style, String named) {
        return style.equals(named) || parents.getOrDefault(style, "").equals(named);
    }

    private void picture(Element image, Element to) {
        var name = image.attr("xlink:href").replaceFirst("^\\./", "");
        pictures.put(name, pack.files().getOrDefault(name, new byte[0]));
        var frame = image.parent();
        var said = frame == null ? null : frame.selectFirst("svg|title, svg|desc");
        to.appendElement("img").attr("src", name).attr("alt", said == null ? "" : said.text());
    }

    /// A footnote, where it was called.
    private void note(Element note, Element to) {
        var text = note.getElementsByTag("text:note-body").text();
        if (!text.isBlank()) to.appendText(" (" + text.strip() + ")");
    }
}
