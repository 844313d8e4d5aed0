package nl.kennisatelier.convert;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.zwobble.mammoth.DocumentConverter;
import org.zwobble.mammoth.images.Image;

/// Word (`.docx`) to HTML: headings, lists, tables, links and pictures, by the names of the styles.
final class Word {

    static final String MAIN = "word/document.xml";

    /// What a program calls the title, in English and in Dutch; the rest mammoth knows.
    private static final String STYLES = """
            p[style-name='Title'] => h1.title:fresh
            p[style-name='Titel'] => h1.title:fresh
            p[style-name='Subtitle'] => p.subtitle > strong:fresh
            p[style-name='Ondertitel'] => p.subtitle > strong:fresh
            p[style-name='Kop 1'] => h1:fresh
            p[style-name='Kop 2'] => h2:fresh
            p[style-name='Kop 3'] => h3:fresh
            """;

    private Word() {}

    /// @param pictures gets the bytes of each, by the name that the HTML knows it by
    static Document read(Pack pack, Map<String, byte[]> pictures) throws IOException {
        var html = new DocumentConverter()
                .addStyleMap(STYLES)
                .imageConverter(image -> Map.of("src", keep(image, pictures)))
                .convertToHtml(new ByteArrayInputStream(withoutOutside(pack).zip()))
                .getValue();
        return Jsoup.parse(html);
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
