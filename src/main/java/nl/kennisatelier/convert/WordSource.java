package nl.kennisatelier.convert;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.kennisatelier.source.Characters;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// The text of a Word file as the converter can read it: what it would lose without a word becomes words, and what
/// cannot is marked. What changes are proposed counts as done, as Word prints it.
final class WordSource {

    /// Begins a paragraph that says what the next one lost. Nobody types it: it is no letter of any language.
    static final String SIGN = "\uE0F1";

    /// Words stand in these, and the converter passes them over.
    private static final String OPEN = "w|fldSimple, w|customXml, w|moveTo, w|dir, w|bdo, w|ruby, w|rubyBase";

    /// In characters, of what is told of the lines above and below each page.
    static final int MARGIN_LENGTH_MAX = 160;

    private static final List<String> OFF = List.of("0", "false", "off");

    /// Says to the editor what is so of the whole.
    private final List<Told> told = new ArrayList<>();

    private final Document xml;
    private int marks;

    WordSource(byte[] document) {
        xml = Jsoup.parse(new String(document, UTF_8), "", Parser.xmlParser());
        xml.outputSettings().prettyPrint(false);
    }

    byte[] bytes() {
        return xml.outerHtml().getBytes(UTF_8);
    }

    List<Told> told() {
        return told;
    }

    void mend() {
        int changes = xml.select("w|ins, w|del, w|moveTo, w|moveFrom").size();
        if (changes > 0) told.add(new Told("changes", changes));
        int comments = xml.select("w|commentReference").size();
        if (comments > 0) told.add(new Told("comments", comments));
        xml.select("w|moveFrom, w|rt").remove();
        xml.select("w|docPartGallery[w:val=Table of Contents]").forEach(toc -> {
            var whole = toc.closest("w|sdt");
            if (whole != null) whole.remove();
        });
        for (var choice : xml.select("mc|AlternateContent")) {
            if (choice.select("> mc|Fallback").isEmpty()) open(choice, "> mc|Choice");
        }
        xml.select(OPEN).forEach(Element::unwrap);
        hidden();
        xml.select("w|dstrike").forEach(strike -> strike.tagName("w:strike"));
        for (var box : xml.select("w|txbxContent")) {
            if (box.closest("mc|Choice") == null) mark(box, Flat.BOX);
        }
        for (var drawn : xml.select("c|chart, dgm|relIds, w|object")) mark(drawn, Flat.DRAWING);
        for (var formula : xml.select("m|oMath")) {
            mark(formula, Flat.FORMULA);
            var run = new Element("w:r");
            run.appendElement("w:t").attr("xml:space", "preserve").text(formula.text());
            formula.replaceWith(run);
        }
        xml.select("m|oMathPara").forEach(Element::unwrap);
    }

    private static void open(Element choice, String inside) {
        var chosen = choice.selectFirst(inside);
        if (chosen != null) chosen.unwrap();
        choice.unwrap();
    }

    /// Words that nobody was to see are not shown to everybody.
    private void hidden() {
        for (var vanish : xml.select("w|rPr > w|vanish")) {
            var run = vanish.closest("w|r");
            if (run == null || OFF.contains(vanish.attr("w:val"))) continue;
            if (run.hasText()) mark(run, Flat.HIDDEN);
            run.remove();
        }
    }

    private void mark(Element inside, Flat flat) {
        if (++marks > Flat.MARKS_MAX) {
            if (marks == Flat.MARKS_MAX + 1) told.add(new Told("more", Flat.MARKS_MAX));
            return;
        }
        var block = inside;
        for (var around : inside.parents()) {
            if (around.tagName().matches("w:(body|footnote|endnote)")) break;
            block = around;
        }
        var above = block.previousElementSibling();
        if (block.parent() == null || above != null && above.text().equals(SIGN + flat)) return;
        var paragraph = new Element("w:p");
        paragraph.appendElement("w:r").appendElement("w:t").text(SIGN + flat);
        block.before(paragraph);
    }

    /// Lines above and below each page are no part of the text; a day or a place in them is told.
    static List<Told> margins(Map<String, byte[]> files) {
        var lines = new LinkedHashSet<String>();
        for (var file : files.entrySet()) {
            if (!file.getKey().matches("word/(header|footer)\\d*\\.xml")) continue;
            var margin = Jsoup.parse(new String(file.getValue(), UTF_8), "", Parser.xmlParser());
            for (var paragraph : margin.select("w|p")) {
                var said =
                        paragraph.select("w|t").stream().map(Element::wholeText).collect(Collectors.joining());
                if (said.matches("(?s).*\\p{L}{3}.*"))
                    lines.add(said.replaceAll("\\s+", " ").strip());
            }
        }
        var said = String.join(" / ", lines);
        if (said.isEmpty()) return List.of();
        return List.of(new Told("margins", Characters.upTo(said, MARGIN_LENGTH_MAX)));
    }
}
