package nl.kennisatelier.export;

import java.util.ArrayList;
import java.util.List;
import nl.kennisatelier.export.Ink.Look;

/// The letters of one paragraph, as they come; blanks in a row are one, but in a text with fixed lines.
final class WordParagraph {

    private static final String LINE_END = "\n";

    /// @param place that others lead to; empty for letters
    private record Piece(String text, Ink ink, String place) {}

    private final boolean keepsBlanks;
    private final List<Piece> pieces = new ArrayList<>();
    private boolean isAfterBlank = true;

    WordParagraph(boolean keepsBlanks) {
        this.keepsBlanks = keepsBlanks;
    }

    void add(String text, Ink ink) {
        var shown = keepsBlanks ? text : collapsed(text);
        if (!shown.isEmpty()) pieces.add(new Piece(shown, ink, ""));
    }

    void lineEnd(Ink ink) {
        pieces.add(new Piece(LINE_END, ink, ""));
        isAfterBlank = true;
    }

    void place(String name) {
        pieces.add(new Piece("", Ink.PLAIN, name));
    }

    private String collapsed(String text) {
        var shown = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isBlank = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
            if (!isBlank) shown.append(c);
            else if (!isAfterBlank) shown.append(' ');
            isAfterBlank = isBlank;
        }
        return shown.toString();
    }

    boolean isEmpty() {
        return pieces.stream().allMatch(piece -> piece.text().isBlank());
    }

    /// Without a blank at its end.
    void write(WordXml out, WordLinks links) {
        if (!keepsBlanks && !pieces.isEmpty()) {
            var last = pieces.removeLast();
            pieces.add(new Piece(last.text().stripTrailing(), last.ink(), last.place()));
        }
        pieces.forEach(piece -> {
            if (!piece.place().isEmpty()) place(out, links, piece.place());
            else if (piece.ink().href().isEmpty()) run(out, piece);
            else link(out, links, piece);
        });
    }

    private static void place(WordXml out, WordLinks links, String name) {
        int number = links.number(name);
        out.start("w:bookmarkStart")
                .with("w:id", "" + number)
                .with("w:name", WordLinks.place(number))
                .end();
        out.start("w:bookmarkEnd").with("w:id", "" + number).end();
    }

    private static void link(WordXml out, WordLinks links, Piece piece) {
        var href = piece.ink().href();
        out.start("w:hyperlink");
        if (href.startsWith("#")) out.with("w:anchor", WordLinks.place(links.number(href.substring(1))));
        else out.with("r:id", links.relation(href));
        run(out, piece);
        out.end();
    }

    private static void run(WordXml out, Piece piece) {
        out.start("w:r");
        looks(out, piece.ink());
        var lines = piece.text().split(LINE_END, -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) out.empty("w:br");
            if (!lines[i].isEmpty()) {
                out.start("w:t").with("xml:space", "preserve").text(lines[i]).end();
            }
        }
        out.end();
    }

    /// In the order that the schema asks for.
    private static void looks(WordXml out, Ink ink) {
        out.start("w:rPr");
        if (!ink.href().isEmpty()) out.value("w:rStyle", "Hyperlink");
        if (ink.is(Look.CODE))
            out.start("w:rFonts")
                    .with("w:ascii", "Consolas")
                    .with("w:hAnsi", "Consolas")
                    .end();
        if (ink.is(Look.STRONG)) out.empty("w:b");
        if (ink.is(Look.STRESSED)) out.empty("w:i");
        if (ink.is(Look.STRUCK)) out.empty("w:strike");
        if (ink.is(Look.MARKED)) out.value("w:highlight", "yellow");
        if (ink.is(Look.LINED)) out.value("w:u", "single");
        if (ink.is(Look.RAISED)) out.value("w:vertAlign", "superscript");
        else if (ink.is(Look.LOWERED)) out.value("w:vertAlign", "subscript");
        if (!ink.language().isEmpty()) out.value("w:lang", ink.language());
        out.end();
    }
}
