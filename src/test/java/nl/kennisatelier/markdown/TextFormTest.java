package nl.kennisatelier.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.source.SourceFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Fields are changed in the text: the line of the field changes, and every other sign stays.
class TextFormTest {

    private static Library library;

    @BeforeAll
    static void read() throws IOException {
        var files = new HashMap<String, SourceFile>();
        for (var path : ConventionsReader.files()) {
            if (!Files.exists(Path.of("content").resolve(path))) continue;
            var bytes = Files.readAllBytes(Path.of("content").resolve(path));
            files.put(path, SourceFile.decode(path, bytes).value());
        }
        library = Library.empty(ConventionsReader.read(files).value());
    }

    private static final String TEXT = """
            ---
            # Bovenaan staat uitleg.
            titel: Groene daken 🌱 # werktitel
            title_en: 'Green roofs'
            samenvatting: >-
              Daken vol sedum
              houden regen vast.

            datum: "2021-05-17"
            themas: [vergroening, 'hitte']   # twee
            rollen:
              - gemeente
              # de corporatie deed ook mee
              - woningcorporatie # maar later
            oud_nummer: KA-0117
            bron:
            - url: https://example.nl/ # mooi
              titel: 'Het "verslag"'
              eigen: blijft
            - {url: https://example.nl/b, titel: B}
            ---
            Tekst.
            """;

    private static String changed(String text, String word, FormItem... items) {
        var form = form(text, Kind.REPORT);
        var changed = form.with(Map.of(word, List.of(items)), form.body());
        assertEquals(List.of(), changed.refused(), word);
        return changed.text();
    }

    private static TextForm form(String text, Kind kind) {
        return TextForm.of(text, kind, library, "nl").orElseThrow();
    }

    private static FormItem[] texts(String... texts) {
        return Stream.of(texts).map(FormItem::of).toArray(FormItem[]::new);
    }

    private static FormItem row(String... pairs) {
        var parts = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) parts.put(pairs[i], pairs[i + 1]);
        return new FormItem(parts);
    }

    @Test
    void aChangedValueKeepsItsPlaceAndItsStyle() {
        assertChange("titel", "titel: Groene daken 🌱 #", "titel: Blauwe daken 🌊 #", texts("Blauwe daken 🌊"));
        assertChange("titel", "titel: Groene daken 🌱 #", "titel: \"Daken: groen\" #", texts("Daken: groen"));
        assertChange("datum", "\"2021-05-17\"", "\"2021-06\"", texts("2021-06"));
        assertChange("samenvatting", "  Daken vol sedum\n  houden regen vast.\n", "  Kort.\n", texts("Kort."));
        assertChange("themas", "[vergroening, 'hitte']", "['hitte', droogte]", texts(theme("hitte"), theme("droogte")));
        assertChange("rollen", "  - woningcorporatie # maar later\n", "  # maar later\n", texts("gemeente"));
        assertChange(
                "rollen",
                "# maar later\n",
                "# maar later\n  - bewoner\n",
                texts("gemeente", "woningcorporatie", "bewoner"));
    }

    private static String theme(String leaf) {
        return library.taxonomy().themeCalled(leaf).orElseThrow().path();
    }

    private static void assertChange(String word, String before, String after, FormItem... items) {
        assertTrue(TEXT.contains(before), before);
        assertEquals(TEXT.replace(before, after), changed(TEXT, word, items), word);
    }

    @Test
    void aRowChangesInItsOwnLinesAndKeepsWhatIsNotShown() {
        var first = row("url", "https://example.nl/", "titel", "Het \"verslag\"");
        var second = row("url", "https://example.nl/b", "titel", "B");
        assertEquals(TEXT, changed(TEXT, "bron", first, second));
        assertChange(
                "bron",
                "titel: B}",
                "titel: B, datum: 2021-05-17}",
                first,
                row("url", "https://example.nl/b", "titel", "B", "datum", "2021-05-17"));
        assertChange(
                "bron",
                "'Het \"verslag\"'",
                "'Het ''nieuwe'' verslag'",
                row("url", "https://example.nl/", "titel", "Het 'nieuwe' verslag"),
                second);
        assertChange("bron", "- {url: https://example.nl/b, titel: B}\n", "", first, row());
        assertChange(
                "bron",
                "titel: B}\n",
                "titel: B}\n- url: https://example.nl/c\n  titel: \"C\"\n",
                first,
                second,
                row("url", "https://example.nl/c", "titel", "C"));
    }

    @Test
    void aNewFieldComesInItsPlaceAndAnEmptyOneGoes() {
        assertChange("datum", "datum: \"2021-05-17\"\n", "");
        assertChange("titel", "titel: Groene daken 🌱 # werktitel\n", "# werktitel\n");
        assertChange("deelnemers", "\noud_nummer", "\noud_nummer", texts());
        assertChange("programma", "later\n", "later\nprogramma: wijk-van-de-toekomst\n", texts("wijk-van-de-toekomst"));
        assertEquals("---\ntitel: \"A\"\n---\nTekst.\n", changed("Tekst.\n", "titel", texts("A")));
        assertEquals("---\n---\nTekst.\n", changed("---\ntitel: A\n---\nTekst.\n", "titel"));
        assertEquals("---\nthema: hitte\n---\n", changed("---\nthema: hitte\n---\n", "themas", texts(theme("hitte"))));
        assertEquals(
                "---\nthema: [hitte, droogte] # x\n---\n",
                changed("---\nthema: hitte # x\n---\n", "themas", texts(theme("hitte"), theme("droogte"))));
    }

    /// The rest is shown, and is not written.
    @Test
    void whatOnlyItsWriterKnowsIsLeftAlone() {
        for (var value : List.of("&a Titel", "!!str Titel", "[een, twee]", "{a: b}")) {
            var text = "---\ntitel: " + value + "\nrest: x\n---\nTekst.\n";
            var form = form(text, Kind.REPORT);
            assertTrue(form.fields().getFirst().isByHand(), value);
            assertEquals(
                    text,
                    form.with(Map.of("titel", List.of(FormItem.of("Anders"))), form.body())
                            .text(),
                    value);
        }
        for (var text :
                List.of("+++\ntitel = 'A'\n+++\n", "---\ntitel: [\n---\n", "---\ntitel: A\n", "---\n{titel: A}\n---\n"))
            assertTrue(TextForm.of(text, Kind.REPORT, library, "nl").isEmpty(), text);
    }

    @Test
    void theButtonsSayWhoSeesIt() {
        var draft = "---\ntitel: A\nstatus: concept # nog even\n---\nTekst.\n";
        assertEquals(
                "---\ntitel: A\n# nog even\n---\nTekst.\n",
                form(draft, Kind.REPORT).asPublished().orElseThrow());
        assertEquals(draft, form(draft, Kind.REPORT).asDraft().orElseThrow());
        var online = "---\ntitel: A\ndraft: nee\n---\nTekst.\n";
        assertEquals(
                "---\ntitel: A\nstatus: concept\n---\nTekst.\n",
                form(online, Kind.REPORT).asDraft().orElseThrow());
        assertEquals(online, form(online, Kind.REPORT).asPublished().orElseThrow());
    }

    /// Over all texts that there are here: what a form shows and sends back changes nothing, and another value changes
    /// that field alone, and reads back.
    @Test
    void inEveryTextAFieldChangesAlone() throws IOException {
        try (var files = Files.walk(Path.of("content"))) {
            var random = new Random(7);
            for (var file :
                    files.filter(path -> path.toString().endsWith(".md")).toList()) {
                var path = Path.of("content").relativize(file).toString();
                FormTrial.of(path, Files.readString(file), library).run(random, 2);
            }
        }
    }

    /// And over texts that nobody would write.
    @Test
    void inMadeTextsToo() {
        var random = new Random(11);
        for (int i = 0; i < 400; i++) {
            var text = MadeHead.of(random);
            FormTrial.of("verslagen/made-" + i + ".md", text, library).run(random, 3);
        }
    }
}
