package nl.kennisatelier.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.kennisatelier.library.Conventions;
import nl.kennisatelier.source.Folder;
import nl.kennisatelier.source.SourceFile;
import org.junit.jupiter.api.Test;

/// What readers may have of a file: all but the comments.
class ForReadersTest {

    /// A text, and what is left of it.
    private static final List<Row> TEXTS = List.of(
            row("Een <!-- Piet zei nee --> twee.\n", "Een  twee.\n"),
            row("Een <!-- let op: Piet --> twee.\n", "Een  twee.\n"),
            row("Een %%Piet zei\nnee%% twee.\n", "Een  twee.\n\n"),
            row("<!--\nPiet\nzei nee\n-->\nTekst.\n", "\n\n\n\nTekst.\n"),
            row("Tekst. {# Piet #} {{/* Piet */}}{% comment %}Piet{% endcomment %}\n", "Tekst.  \n"),
            row("Tekst.\n\n[//]: # (Piet zei nee)\n", "Tekst.\n\n\n"),
            row("- Doe dit. <!-- thema: groen; let op: Piet --> ^tip-a\n", "- Doe dit. <!-- thema: groen --> ^tip-a\n"),
            row("- Doe dit. <!-- soort: kans; rol: bewoner -->\n", "- Doe dit. <!-- soort: kans; rol: bewoner -->\n"),
            row("<!-- NAKIJKEN: klopt dit? -->\nTekst.\n", "\nTekst.\n"),
            row("`<!-- zo -->` en `%%zo%%`\n\n```\n<!-- zo -->\n%%zo%%\n```\n\n    <!-- zo -->\n", ""),
            row("Tekst \\<!-- zo --> en 100%% zeker.\n", ""),
            row("Tekst <!-- die nooit\n\neindigt\n", "Tekst \n\n\n"),
            row(
                    "---\ntitel: Avond # Piet\n# Piet zei nee\n\n  # en nog iets\nthemas: [groen, # Piet\n  geld]\n---\nTekst.\n",
                    "---\ntitel: Avond\n\nthemas: [groen,\n  geld]\n---\nTekst.\n"),
            row(
                    "---\ntitel: \"Wijk # 1\"\nsamenvatting: 'a #b' # Piet\nbron: https://x.nl/#deel\n---\n# Kop\n",
                    "---\ntitel: \"Wijk # 1\"\nsamenvatting: 'a #b'\nbron: https://x.nl/#deel\n---\n# Kop\n"),
            row(
                    "---\nsamenvatting: | # Piet\n  Regel 1\n  # blijft\n  Regel # 2\n\n# Piet\ntitel: 🌳 Boom # Piet\n---\nTekst.\n",
                    "---\nsamenvatting: |\n  Regel 1\n  # blijft\n  Regel # 2\n\ntitel: 🌳 Boom\n---\nTekst.\n"),
            row("---\ntitel: a: b # Piet\n# Piet\n---\nTekst.\n", "---\ntitel: a: b\n---\nTekst.\n"),
            row(
                    "+++\ntitel = \"Wijk # 1\" # Piet\n# Piet\ndatum = 2026-01-01\ntekst = '''\n# blijft\n''' # Piet\n+++\nTekst.\n",
                    "+++\ntitel = \"Wijk # 1\"\ndatum = 2026-01-01\ntekst = '''\n# blijft\n'''\n+++\nTekst.\n"),
            row("---\r\ntitel: A # Piet\r\n---\r\nTekst.\r\n", "---\r\ntitel: A\r\n---\r\nTekst.\r\n"),
            row("- Wie? ^wie <!-- minuten: 5; notitie: vraag door bij Kees -->\n", "- Wie? ^wie <!-- minuten: 5 -->\n"),
            row("- Wie? ^wie <!-- notitie: vraag door bij Kees -->\n", "- Wie? ^wie \n"),
            row(
                    "---\ntitel: A\ndraaiboek:\n  - {wat: Thee, notitie: \"Groet, Kees\", voor: 1}\n  - wat: Soep\n    notitie: Kees\nthemas: [a]\n---\n",
                    "---\ntitel: A\ndraaiboek:\n  - {wat: Thee, voor: 1}\n  - wat: Soep\nthemas: [a]\n---\n"),
            row(
                    "---\ntitel: A\ndraaiboek:\n  - wat: Soep\n    notitie: |\n      Kees\nthemas: [a]\n---\n",
                    "---\ntitel: A\nthemas: [a]\n---\n"),
            row("---\ntitel: A\ndraaiboek: [{notitie: Kees, wat: Thee}]\n---\n", "---\ntitel: A\n---\n"),
            row(
                    "+++\ntitel = \"A\"\ndraaiboek = [{wat = \"Thee\", notitie = \"Kees\"}]\n+++\n",
                    "+++\ntitel = \"A\"\ndraaiboek = [{wat = \"Thee\"}]\n+++\n"),
            row("---\ntitel: A\n---", ""));

    private record Row(String text, String left) {}

    private static Row row(String text, String left) {
        return new Row(text, left.isEmpty() ? text : left);
    }

    @Test
    void commentsGoAndAllElseStays() {
        assertAll(TEXTS.stream()
                .map(row -> () -> assertEquals(row.left(), cleaned("verslagen/a.md", row.text()), row.text())));
    }

    @Test
    void listsLoseTheirRemarksToo() {
        assertEquals("- {id: groen}\n", cleaned("taxonomie/themas.yaml", "# Piet\n- {id: groen} # Piet\n"));
        assertEquals("wijk, buurt\n\nnet\n", cleaned("taal/synoniemen.txt", "# Piet\nwijk, buurt # Piet\n\nnet\n"));
    }

    @Test
    void whatIsTooLongToBeOnlineStopsWhereItStops() {
        var text = "Woord. ".repeat(SourceFile.SIZE_MAX / 7 + 100);
        assertEquals(SourceFile.SIZE_MAX, cleaned("a.md", text).length());
    }

    /// Each text of our own says the same without its comments, and is left alone where it has none.
    @Test
    void whatATextSaysStaysTheSame() throws IOException {
        var folder = new Folder(Path.of("content"));
        for (var path : folder.paths()) {
            if (ConventionsReader.isConvention(path)) continue;
            var bytes = folder.read(path);
            var cleaned = ForReaders.bytes(path, bytes);
            if (cleaned == bytes) continue;
            assertEquals(read(path, bytes), read(path, cleaned), path);
            assertSame(cleaned, ForReaders.bytes(path, cleaned), path);
        }
    }

    private static String read(String path, byte[] bytes) {
        var document = DocumentReader.read(SourceFile.decode(path, bytes).value(), Conventions.NONE)
                .value();
        var said = new ArrayList<String>();
        said.add(document.title() + document.summary() + document.labels() + document.text());
        document.passages().forEach(passage -> said.add(passage.id() + passage.html() + passage.labels()));
        return said.toString();
    }

    private static String cleaned(String path, String text) {
        return new String(ForReaders.bytes(path, text.getBytes(UTF_8)), UTF_8);
    }
}
