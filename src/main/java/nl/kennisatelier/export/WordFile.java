package nl.kennisatelier.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;

/// A text as a file for Word and its like (Office Open XML): our template of styles, and the words of the page in it.
/// No macro, no picture, nothing that is fetched.
public final class WordFile {

    public static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// In twentieths of a point, as all sizes in such a file.
    static final int MARGIN = 1_134;

    static final int WIDTH = 11_906 - 2 * MARGIN;
    static final int INDENT = 425;

    /// By which name the text knows the line below each page.
    static final String FOOTER = "voet";

    private static final String TEMPLATE = "/export/word/";
    private static final String PARTS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final int LEVELS = 9;

    private WordFile() {}

    /// The same text gives the same bytes.
    public static byte[] of(Handout handout) {
        var text = new WordText(HandoutBody.of(handout));
        var styles = new String(template("styles.xml"), UTF_8).replace("LOCALE", handout.locale());
        return new Parcel()
                .with("[Content_Types].xml", template("content-types.xml"))
                .with("_rels/.rels", template("package-relations.xml"))
                .with("docProps/core.xml", properties(handout))
                .with("word/document.xml", text.bytes())
                .with("word/_rels/document.xml.rels", relations(text.links()))
                .with("word/styles.xml", styles.getBytes(UTF_8))
                .with("word/numbering.xml", numbering(text.lists()))
                .with("word/settings.xml", template("settings.xml"))
                .with("word/footer.xml", template("footer.xml"))
                .bytes();
    }

    private static byte[] template(String name) {
        return Shipped.bytes(TEMPLATE + name);
    }

    private static byte[] properties(Handout handout) {
        var out = new WordXml(
                "cp:coreProperties",
                Map.of(
                        "cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                        "dc", "http://purl.org/dc/elements/1.1/",
                        "dcterms", "http://purl.org/dc/terms/",
                        "xsi", "http://www.w3.org/2001/XMLSchema-instance"));
        out.start("dc:title").text(handout.title()).end();
        out.start("dc:creator").text(handout.site()).end();
        out.start("dc:description").text(handout.summary()).end();
        out.start("dc:language").text(handout.locale()).end();
        handout.moment().ifPresent(moment -> {
            for (var what : List.of("dcterms:created", "dcterms:modified")) {
                out.start(what)
                        .with("xsi:type", "dcterms:W3CDTF")
                        .text(moment.toString())
                        .end();
            }
        });
        return out.bytes();
    }

    private static byte[] relations(WordLinks links) {
        var out = new WordXml("Relationships", Map.of("", PARTS));
        relation(out, "stijl", "styles", "styles.xml").end();
        relation(out, "nummer", "numbering", "numbering.xml").end();
        relation(out, "keuze", "settings", "settings.xml").end();
        relation(out, FOOTER, "footer", "footer.xml").end();
        links.relations()
                .forEach((href, name) -> relation(out, name, "hyperlink", href)
                        .with("TargetMode", "External")
                        .end());
        return out.bytes();
    }

    private static WordXml relation(WordXml out, String name, String what, String target) {
        return out.start("Relationship")
                .with("Id", name)
                .with("Type", WordXml.R + "/" + what)
                .with("Target", target);
    }

    /// Two ways to number, and each list of the text with its own count.
    private static byte[] numbering(List<WordText.Numbered> lists) {
        var out = new WordXml("w:numbering", Map.of("w", WordXml.W));
        way(out, 0, false);
        way(out, 1, true);
        for (int i = 0; i < lists.size(); i++) {
            int start = lists.get(i).start();
            out.start("w:num").with("w:numId", Integer.toString(i + 1));
            out.value("w:abstractNumId", start == 0 ? 0 : 1);
            for (int level = 0; level < LEVELS && start > 0; level++) {
                out.start("w:lvlOverride").with("w:ilvl", Integer.toString(level));
                out.value("w:startOverride", start).end();
            }
            out.end();
        }
        return out.bytes();
    }

    private static void way(WordXml out, int id, boolean counts) {
        out.start("w:abstractNum").with("w:abstractNumId", Integer.toString(id));
        out.value("w:multiLevelType", "hybridMultilevel");
        for (int level = 0; level < LEVELS; level++) {
            out.start("w:lvl").with("w:ilvl", Integer.toString(level));
            out.value("w:start", 1).value("w:numFmt", counts ? "decimal" : "bullet");
            out.value("w:lvlText", counts ? "%" + (level + 1) + "." : "•").value("w:lvlJc", "left");
            out.start("w:pPr").start("w:ind");
            out.with("w:left", Integer.toString(INDENT * (level + 1))).with("w:hanging", Integer.toString(INDENT));
            out.end().end().end();
        }
        out.end();
    }
}
