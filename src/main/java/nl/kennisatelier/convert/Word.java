package nl.kennisatelier.convert;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.zwobble.mammoth.DocumentConverter;
import org.zwobble.mammoth.images.Image;

/// Word (`.docx`) to HTML: headings, lists, tables, links and pictures, by the names of the styles.
final class Word {

    static final String MAIN = "word/document.xml";

    /// Where words of the text stand.
    private static final List<String> PARTS = List.of(MAIN, "word/footnotes.xml", "word/endnotes.xml");

    private static final String STYLE_SHEET = "word/styles.xml";

    /// More than any style is based on, and an end to those in a ring.
    private static final int BASED_MAX = 20;

    /// What a program calls the line under the title, in English and in Dutch.
    private static final String STYLES = """
            p[style-name='Subtitle'] => p.subtitle > strong:fresh
            p[style-name='Ondertitel'] => p.subtitle > strong:fresh
            p[style-name='TOC Heading'] => !
            p[style-name='Kopvan inhoudsopgave'] => !
            """;

    private static final Pattern HEADING = Pattern.compile("(?:heading|kop) ([1-6])");
    private static final Pattern CONTENTS = Pattern.compile("(?:toc|inhopg) \\d");
    private static final Set<String> TITLES = Set.of("title", "titel");
    private static final Set<String> QUOTES =
            Set.of("quote", "intense quote", "citaat", "duidelijk citaat", "quotations");

    private Word() {}

    /// @param pictures gets the bytes of each, by the name that the HTML knows it by
    /// @param told gets what is so of the whole
    static Document read(Pack pack, Map<String, byte[]> pictures, List<Told> told) throws IOException {
        var html = new DocumentConverter()
                .addStyleMap(STYLES + own(pack))
                .imageConverter(image -> Map.of("src", keep(image, pictures)))
                .convertToHtml(new ByteArrayInputStream(readable(pack, told).zip()))
                .getValue();
        var page = Jsoup.parse(html);
        for (var mark : page.select("p:contains(" + WordSource.SIGN + ")")) {
            Flat.named(mark.text().replace(WordSource.SIGN, "")).ifPresent(flat -> mark.replaceWith(flat.element()));
        }
        return page;
    }

    private static Pack readable(Pack pack, List<Told> told) {
        var files = new LinkedHashMap<>(withoutOutside(pack).files());
        for (var part : PARTS) {
            if (!files.containsKey(part)) continue;
            var source = new WordSource(files.get(part));
            source.mend();
            files.put(part, source.bytes());
            told.addAll(source.told());
        }
        told.addAll(WordSource.margins(files));
        return new Pack(files);
    }

    /// The styles of a house, each read as the one that it was made from.
    private static String own(Pack pack) {
        var bytes = pack.files().getOrDefault(STYLE_SHEET, new byte[0]);
        var styles = Jsoup.parse(new String(bytes, UTF_8), "", Parser.xmlParser()).getElementsByTag("w:style").stream()
                .filter(style -> style.attr("w:type").equals("paragraph"))
                .collect(Collectors.toMap(style -> style.attr("w:styleId"), style -> style, (one, _) -> one));
        var map = new StringBuilder();
        for (var style : styles.values()) {
            chain(style, styles)
                    .flatMap(from -> tag(from).stream())
                    .findFirst()
                    .ifPresent(tag -> map.append("p[style-name='%s'] => %s\n"
                            .formatted(
                                    name(style).replace("\\", "\\\\").replace("'", "\\'"),
                                    tag.equals("!") ? tag : tag + ":fresh")));
        }
        return map.toString();
    }

    /// The style itself, and what it is based on.
    private static Stream<Element> chain(Element style, Map<String, Element> styles) {
        return Stream.iterate(style, Objects::nonNull, one -> styles.get(value(one, "w:basedOn")))
                .limit(BASED_MAX);
    }

    private static Optional<String> tag(Element style) {
        var name = name(style).toLowerCase(Locale.ROOT);
        if (TITLES.contains(name)) return Optional.of("h1.title");
        if (QUOTES.contains(name)) return Optional.of("blockquote > p");
        if (CONTENTS.matcher(name).matches()) return Optional.of("!");
        var heading = HEADING.matcher(name);
        if (heading.matches()) return Optional.of("h" + heading.group(1));
        var level = value(style, "w:outlineLvl"); // Counted from 0; 9 is running text.
        return level.matches("[0-5]") ? Optional.of("h" + (Integer.parseInt(level) + 1)) : Optional.empty();
    }

    private static String name(Element style) {
        return value(style, "w:name");
    }

    private static String value(Element style, String tag) {
        var found = style.getElementsByTag(tag).first();
        return found == null ? "" : found.attr("w:val");
    }

    private static String keep(Image image, Map<String, byte[]> pictures) throws IOException {
        var name = "word-" + (pictures.size() + 1);
        try (var stream = image.getInputStream()) {
            pictures.put(name, stream.readNBytes(Picture.SIZE_MAX + 1));
        } catch (IOException missing) {
            pictures.put(name, new byte[0]); // The editor is told that there was one.
        }
        return name;
    }

    /// A picture may be said to stand at any address, on this machine too, and the converter would go and look.
    private static Pack withoutOutside(Pack pack) {
        var files = new LinkedHashMap<>(pack.files());
        files.replaceAll((name, bytes) -> name.endsWith(".rels") ? inside(bytes) : bytes);
        return new Pack(files);
    }

    private static byte[] inside(byte[] relations) {
        var xml = Jsoup.parse(new String(relations, UTF_8), "", Parser.xmlParser());
        for (Element relation : xml.getElementsByTag("Relationship")) {
            var isLink = relation.attr("Type").endsWith("/hyperlink");
            if (!isLink
                    && (relation.hasAttr("TargetMode")
                            || relation.attr("Target").contains(":"))) {
                relation.attr("Target", "elsewhere.png").removeAttr("TargetMode");
            }
        }
        return xml.outerHtml().getBytes(UTF_8);
    }
}
