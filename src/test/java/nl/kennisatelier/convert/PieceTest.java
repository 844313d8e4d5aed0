package nl.kennisatelier.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nl.kennisatelier.library.Conventions;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.words.Words;
import org.junit.jupiter.api.Test;

/// What people copy out of Word, Outlook and pages, as it comes into a text that exists.
class PieceTest {

    private static final Importer IMPORTER =
            new Importer(Library.of(Conventions.NONE, List.of()).value(), Words.dutch());

    private static void check(String html, String markdown) {
        assertEquals(markdown, piece(html));
    }

    private static String piece(String html) {
        return IMPORTER.piece(html, 0);
    }

    @Test
    void noWordOfItIsTakenForATitleOrAFact() {
        check("<p>Datum: 12 mei 2021</p><p>Aanwezig: 40 bewoners</p><p>Tekst.</p>", """
                Datum: 12 mei 2021

                Aanwezig: 40 bewoners

                Tekst.
                """);
        check("<h1>Verslag bewonersavond</h1><p>t</p>", "## Verslag bewonersavond\n\nt\n");
        check("<h2>Notulen wijkoverleg 3 maart</h2><p>Datum: 12 mei 2021</p><p>tekst</p>", """
                ## Notulen wijkoverleg 3 maart

                Datum: 12 mei 2021

                tekst
                """);
        check("<p><b>Verslag kennisatelier</b></p><p>12 mei 2021</p><p>tekst</p>", """
                ## Verslag kennisatelier

                12 mei 2021

                tekst
                """);
        check("<p>Meer informatie vind je op</p><p><a href='https://a.example/'>A</a></p><p>Slot.</p>", """
                Meer informatie vind je op

                [A](<https://a.example/>)

                Slot.
                """);
        check("<html><head><title>Wijkblad</title></head><body><p>Tekst.</p></body></html>", "Tekst.\n");
    }

    @Test
    void listsOfWordKeepTheirDepth() {
        check(
                item(1, "·", "Een")
                        + item(2, "o", "Twee")
                        + item(2, "o", "Drie")
                        + item(3, "§", "Vier")
                        + item(1, "·", "Vijf"),
                """
                - Een
                  - Twee
                  - Drie
                    - Vier
                - Vijf
                """);
        check("<p>Vooraf.</p>" + item(1, "a)", "A") + item(2, "i.", "Diep") + item(1, "b)", "B") + "<p>Erna.</p>", """
                Vooraf.

                1. A
                   1. Diep
                2. B

                Erna.
                """);
        check(item(3, "§", "Begint diep") + item(1, "·", "Hoog"), "- Begint diep\n- Hoog\n");
    }

    private static String item(int level, String mark, String text) {
        return "<p class=MsoListParagraph style='margin-left:1cm;mso-list:l0 level" + level + " lfo1'>"
                + "<![if !supportLists]><span><span style='mso-list:Ignore'>" + mark
                + "<span style='font:7.0pt'>&nbsp;&nbsp; </span></span></span><![endif]>" + text + "</p>\n";
    }

    @Test
    void footnotesStayFootnotes() {
        var word = "<p>Tekst<a style='mso-footnote-id:ftn1' href='#_ftn1' name='_ftnref1'><span>[1]</span></a>.</p>"
                + "<div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1>"
                + "<p class=MsoFootnoteText><a href='#_ftnref1' name='_ftn1'><span>[1]</span></a> De noot <i>zelf</i>.</p>"
                + "</div></div>";
        check(word, "Tekst[^1].\n\n[^1]: De noot *zelf*.\n");
        assertEquals("Tekst[^4].\n\n[^4]: De noot *zelf*.\n", IMPORTER.piece(word, 3), "three stand there already");
        check(
                "<p>A<sup id=r1><a href='#n1'>1</a></sup> en B<sup><a id=r2 href='#n2'>2</a></sup>.</p><ol>"
                        + "<li id=n1>Een. <a href='#r1'>↩</a></li><li id=n2><p>Twee. <a href='#r2'>↑</a></p></li></ol>",
                "A[^1] en B[^2].\n\n[^1]: Een.\n\n[^2]: Twee.\n");
        check("<p>Zie <a href='#x'>1</a>.</p><p id=x>Geen noot.</p>", "Zie 1.\n\nGeen noot.\n");
    }

    @Test
    void oneNumberedLineUnderTipsIsMarkedAndNoTip() {
        var alone = piece("<h2>Tips</h2><ul><li>Begin klein.</li></ul><p>1. Zie het jaarverslag.</p>");
        assertTrue(alone.matches("(?s)## Tips\n\n- Begin klein.\n\n<!-- NAKIJKEN: .*noot.*-->\n\n1\\\\. Zie.*"), alone);
        var list = piece("<h2>Tips</h2><ul><li>Begin klein.</li></ul><p>1. Zie A.</p><p>2. Zie B.</p>");
        assertTrue(list.contains("NAKIJKEN"), list);
        check("<h2>Tips</h2><p>1. Een.</p><p>2. Twee.</p>", "## Tips\n\n- Een.\n- Twee.\n");
    }

    @Test
    void aPictureThatDoesNotComeAlongIsTold() {
        var dot = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk"
                + "+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
        var piece = piece("<p>Voor</p><img alt=logo src='" + dot + "'><p>Na</p>");
        assertFalse(piece.contains("!["), piece);
        assertTrue(piece.matches("(?s)Voor\n\n<!-- NAKIJKEN: .*-->\n\nNa\n"), piece);
    }

    @Test
    void whatItLooksLikeIsKeptWhereItMeansSomething() {
        check("<blockquote><p>Ik doe mee.</p><p>Echt.</p></blockquote>", "> Ik doe mee.\n>\n> Echt.\n");
        check("<p><del>weg</del><ins>erbij</ins>, 10<sup>6</sup> m<sup>2</sup> en H<sub>2</sub>O</p>", """
                erbij, 10⁶ m² en H₂O
                """);
        check("<pre>een\n\ntwee</pre>", "een\n\ntwee\n");
        var layout = piece("<table><tr><td><p>Links</p></td><td><p>Rechts</p></td></tr></table>");
        assertTrue(layout.matches("(?s)<!-- NAKIJKEN: .*tabel.*-->\n\nLinks\n\nRechts\n"), layout);
    }
}
