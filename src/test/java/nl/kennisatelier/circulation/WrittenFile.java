package nl.kennisatelier.circulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A Word or OpenDocument file put together of the XML that a program would write, so that each habit of theirs can be
/// read here and not in bytes.
final class WrittenFile {

    private static final String SPACES = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""
            + " xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
            + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"";

    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final StringBuilder relations = new StringBuilder();

    /// Styles that Word has in Dutch: the ids are Dutch, the names are not.
    static final String DUTCH = style("Titel", "Title", "")
            + style("Ondertitel", "Subtitle", "")
            + style("Kop1", "heading 1", "")
            + style("Kop2", "heading 2", "")
            + style("Citaat", "Quote", "")
            + style("Lijstalinea", "List Paragraph", "");

    static WrittenFile word(String body) {
        return word(DUTCH, body);
    }

    static WrittenFile word(String styles, String body) {
        var file = new WrittenFile();
        file.part("styles", "styles", styles);
        file.part("numbering", "numbering", """
                <w:abstractNum w:abstractNumId="0">%s</w:abstractNum><w:abstractNum w:abstractNumId="1">%s</w:abstractNum>
                <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
                <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
                """.formatted(levels("bullet"), levels("decimal")));
        file.xml("document", "document", "<w:body>" + body + "<w:sectPr/></w:body>");
        return file;
    }

    private static String levels(String format) {
        var levels = new StringBuilder();
        for (int i = 0; i < 3; i++)
            levels.append("<w:lvl w:ilvl=\"%d\"><w:numFmt w:val=\"%s\"/></w:lvl>".formatted(i, format));
        return levels.toString();
    }

    /// A part beside the text: `footnotes`, `header1`.
    ///
    /// @param kind of the relation: `footnotes`, `header`
    WrittenFile part(String name, String kind, String inside) {
        xml(name, name.equals("footnotes") ? "footnotes" : name.replaceAll("\\d", ""), inside);
        relations.append(
                "<Relationship Id=\"%s\" Type=\"%s%s\" Target=\"%s.xml\"/>".formatted(name, RELATION, kind, name));
        return this;
    }

    WrittenFile picture(String id, byte[] bytes) {
        files.put("word/media/" + id + ".png", bytes);
        relations.append(
                "<Relationship Id=\"%s\" Type=\"%simage\" Target=\"media/%s.png\"/>".formatted(id, RELATION, id));
        return this;
    }

    private void xml(String name, String root, String inside) {
        var tag = switch (root) {
            case "header" -> "hdr";
            case "footer" -> "ftr";
            default -> root;
        };
        files.put(
                "word/" + name + ".xml",
                ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:%s %s>%s</w:%s>"
                                .formatted(tag, SPACES, inside, tag))
                        .getBytes(UTF_8));
    }

    /// As LibreOffice packs it.
    ///
    /// @param styles of content.xml
    /// @param margins of the page, in styles.xml
    static byte[] openText(String styles, String margins, String body) {
        var spaces =
                "xmlns:office=\"o\" xmlns:style=\"s\" xmlns:text=\"t\" xmlns:table=\"b\" xmlns:draw=\"d\" xmlns:fo=\"f\""
                        + " xmlns:svg=\"v\" xmlns:xlink=\"x\" xmlns:dc=\"c\"";
        var files = new LinkedHashMap<String, byte[]>();
        files.put("mimetype", "application/vnd.oasis.opendocument.text".getBytes(UTF_8));
        files.put(
                "styles.xml",
                ("<office:document-styles " + spaces + "><style:master-page>" + margins
                                + "</style:master-page></office:document-styles>")
                        .getBytes(UTF_8));
        files.put(
                "content.xml",
                ("<office:document-content " + spaces + "><office:automatic-styles>" + styles
                                + "</office:automatic-styles><office:body><office:text>" + body
                                + "</office:text></office:body></office:document-content>")
                        .getBytes(UTF_8));
        return zip(files);
    }

    byte[] bytes() {
        files.put("word/_rels/document.xml.rels", relations("" + relations));
        files.put(
                "_rels/.rels",
                relations("<Relationship Id=\"r\" Type=\"%sofficeDocument\" Target=\"word/document.xml\"/>"
                        .formatted(RELATION)));
        files.put("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>
                </Types>""".getBytes(UTF_8));
        return zip(files);
    }

    private static byte[] relations(String inside) {
        return ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inside
                        + "</Relationships>")
                .getBytes(UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static String style(String id, String name, String basedOn) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"%s\"><w:name w:val=\"%s\"/>%s</w:style>"
                .formatted(id, name, basedOn.isEmpty() ? "" : "<w:basedOn w:val=\"" + basedOn + "\"/>");
    }

    /// A paragraph of plain words.
    static String p(String words) {
        return par("", run(words));
    }

    static String p(String style, String words) {
        return par("<w:pStyle w:val=\"" + style + "\"/>", run(words));
    }

    /// @param about of the paragraph
    static String par(String about, String inside) {
        return "<w:p><w:pPr>" + about + "</w:pPr>" + inside + "</w:p>";
    }

    static String bold(String words) {
        return par("", run("<w:b/>", words));
    }

    static String item(int list, int level, String words) {
        return par(
                "<w:pStyle w:val=\"Lijstalinea\"/><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr>"
                        .formatted(level, list),
                run(words));
    }

    static String bullet(String words) {
        return item(1, 0, words);
    }

    static String number(String words) {
        return item(2, 0, words);
    }

    static String run(String words) {
        return run("", words);
    }

    /// @param look of the words: `<w:b/>`
    static String run(String look, String words) {
        return "<w:r><w:rPr>%s</w:rPr><w:t xml:space=\"preserve\">%s</w:t></w:r>".formatted(look, words);
    }

    static String table(String... rows) {
        return "<w:tbl><w:tblPr/><w:tblGrid/>" + String.join("", rows) + "</w:tbl>";
    }

    static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    static String cell(String inside) {
        return cell("", inside);
    }

    static String cell(String about, String inside) {
        return "<w:tc><w:tcPr>" + about + "</w:tcPr>" + (inside.startsWith("<") ? inside : p(inside)) + "</w:tc>";
    }

    static String note(int id, String words) {
        return "<w:footnote w:id=\"%d\"><w:p><w:r><w:footnoteRef/></w:r>%s</w:p></w:footnote>"
                .formatted(id, run(words));
    }

    static String call(int id) {
        return "<w:r><w:footnoteReference w:id=\"%d\"/></w:r>".formatted(id);
    }

    static String image(String id, String alt) {
        return "<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"Afbeelding 1\" descr=\"" + alt
                + "\"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed=\"" + id
                + "\"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";
    }
}
