package nl.kennisatelier.convert;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.source.Characters;
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

    /// More than any style is based on, and an end to those in a ring.
    private static final int BASED_MAX = 20;

    /// What is about the text and none of it.
    private static final Set<String> ASIDE = Set.of(
            "text:tracked-changes",
            "office:annotation",
            "text:sequence-decls",
            "text:table-of-content",
            "text:hidden-paragraph",
            "text:hidden-text",
            "office:forms",
            "svg:title",
            "svg:desc");

    private final Pack pack;
    private final Map<String, byte[]> pictures;
    private final Set<String> bold = new HashSet<>();
    private final Set<String> italic = new HashSet<>();
    private final Set<String> struck = new HashSet<>();
    private final Set<String> hidden = new HashSet<>();

    /// The levels that count, by the name of the list style.
    private final Map<String, Set<String>> numbered = new HashMap<>();

    private final Map<String, String> parents = new HashMap<>();

    /// The notes, each behind the call that leads to it.
    private final List<Element> notes = new ArrayList<>();

    private OpenText(Pack pack, Map<String, byte[]> pictures) {
        this.pack = pack;
        this.pictures = pictures;
    }

    static boolean isLocked(Pack pack) {
        return pack.has(MANIFEST) && new String(pack.files().get(MANIFEST), UTF_8).contains("encryption-data");
    }

    /// @param pictures gets the bytes of each, by the name that the HTML knows it by
    /// @param told gets what is so of the whole
    static Document read(Pack pack, Map<String, byte[]> pictures, List<Told> told) {
        var reader = new OpenText(pack, pictures);
        reader.readStyles(reader.xml(STYLES));
        var content = reader.xml(MAIN);
        reader.readStyles(content);
        var html = Document.createShell("");
        for (var text : content.getElementsByTag("office:text")) reader.copy(text, html.body());
        html.body().appendChildren(reader.notes);
        tell(content, "text:changed-region", "changes", told);
        tell(content, "office:annotation", "comments", told);
        reader.margins().ifPresent(said -> told.add(new Told("margins", said)));
        return html;
    }

    private static void tell(Document content, String tag, String key, List<Told> told) {
        int times = content.getElementsByTag(tag).size();
        if (times > 0) told.add(new Told(key, times));
    }

    /// What stands above and below each page.
    private Optional<String> margins() {
        var said = xml(STYLES).select("style|header text|p, style|footer text|p").stream()
                .map(Element::text)
                .filter(line -> line.matches(".*\\p{L}{3}.*"))
                .distinct()
                .collect(Collectors.joining(" / "));
        return Optional.of(Characters.upTo(said, WordSource.MARGIN_LENGTH_MAX)).filter(one -> !one.isEmpty());
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
                if (letters.attr("style:text-line-through-style").matches("(?!none).+")) struck.add(name);
                if (letters.attr("text:display").equals("none")) hidden.add(name);
            }
        }
        for (var list : xml.getElementsByTag("text:list-style")) {
            numbered.put(
                    list.attr("style:name"),
                    list.getElementsByTag("text:list-level-style-number").stream()
                            .map(level -> level.attr("text:level"))
                            .collect(Collectors.toSet()));
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
            case "text:list" -> copyAll(element, to.appendElement(isNumbered(element) ? "ol" : "ul"));
            case "text:list-item", "text:list-header" -> copyAll(element, to.appendElement("li"));
            case "table:table" -> copyAll(element, to.appendElement("table"));
            case "table:table-row" -> copyAll(element, to.appendElement("tr"));
            case "table:table-cell" -> copyAll(element, cell(element, to));
            case "draw:text-box" -> marked(Flat.BOX, element, to);
            case "draw:object", "draw:object-ole" -> Flat.DRAWING.before(to.appendElement("span"));
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
        if (isA(style, "Quotations")) return to.appendElement("blockquote").appendElement("p");
        var heading =
                chain(style).filter(name -> name.matches("Heading_20_[1-6]")).findFirst();
        if (heading.isPresent()) {
            var name = heading.get();
            return to.appendElement("h" + name.charAt(name.length() - 1));
        }
        return styled(style, to.appendElement("p"));
    }

    private Element styled(String style, Element to) {
        var inner = to;
        if (hidden.contains(style)) {
            Flat.HIDDEN.before(to);
            return new Element("span"); // Stands nowhere.
        }
        if (struck.contains(style)) inner = inner.appendElement("s");
        if (bold.contains(style) || isA(style, "Subtitle")) inner = inner.appendElement("strong");
        if (italic.contains(style)) inner = inner.appendElement("em");
        return inner;
    }

    /// Whether a style is this one, or was made from it with another look.
    private boolean isA(String style, String named) {
        return chain(style).anyMatch(named::equals);
    }

    /// The style itself, and what it is based on.
    private Stream<String> chain(String style) {
        return Stream.iterate(style, one -> !one.isEmpty(), one -> parents.getOrDefault(one, ""))
                .limit(BASED_MAX);
    }

    /// A list in a list has the style of the one around it.
    private boolean isNumbered(Element list) {
        var around = list.parents().stream()
                .filter(one -> one.tagName().equals("text:list"))
                .toList();
        var level = String.valueOf(around.size() + 1);
        return Stream.concat(Stream.of(list), around.stream())
                .map(one -> one.attr("text:style-name"))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .map(name -> numbered.getOrDefault(name, Set.of()).contains(level))
                .orElse(false);
    }

    private static Element cell(Element element, Element to) {
        return to.appendElement("td")
                .attr("colspan", element.attr("table:number-columns-spanned"))
                .attr("rowspan", element.attr("table:number-rows-spanned"));
    }

    private void marked(Flat flat, Element element, Element to) {
        var inner = to.appendElement("div");
        copyAll(element, inner);
        flat.before(inner);
    }

    private void picture(Element image, Element to) {
        var name = image.attr("xlink:href").replaceFirst("^\\./", "");
        pictures.put(name, pack.files().getOrDefault(name, new byte[0]));
        var frame = image.parent();
        var said = frame == null ? null : frame.selectFirst("svg|title, svg|desc");
        to.appendElement("img").attr("src", name).attr("alt", said == null ? "" : said.text());
    }

    /// A footnote: its number where it was called, and its words at the end.
    private void note(Element note, Element to) {
        var said = new Element(Footnotes.TAG).attr("label", String.valueOf(notes.size() + 1));
        for (var body : note.getElementsByTag("text:note-body")) copyAll(body, said);
        if (!said.hasText()) return;
        to.appendElement(Footnotes.TAG).attr("label", said.attr("label"));
        notes.add(said);
    }
}
