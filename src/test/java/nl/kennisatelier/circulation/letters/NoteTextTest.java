package nl.kennisatelier.circulation.letters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.kennisatelier.circulation.Catalogue;
import nl.kennisatelier.circulation.Catalogue.Broken;
import nl.kennisatelier.circulation.TypedWords;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.Status;
import nl.kennisatelier.markdown.DocumentReader;
import nl.kennisatelier.source.Folder;
import nl.kennisatelier.source.Problem;
import nl.kennisatelier.source.SourceFile;
import nl.kennisatelier.words.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// From what somebody typed to the text that it becomes, in the real content.
class NoteTextTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    /// What may not become more than words.
    private static final List<String> HOSTILE = List.of(
            "---",
            "---\ntitel: weg\n---",
            "a: b",
            "\"; soort: verslag",
            "\\\" \nsoort: verslag\nstatus: ingetrokken",
            "--> <!-- soort: kans",
            "<script>alert(1)</script>",
            "begin klein ^tip-anders",
            "`code` en ```\nblok",
            "## Vragen",
            "- a\n- b",
            "[weg](javascript:alert(1))",
            "![plaatje](x.png)",
            "{{ x }} & * ! | > % @",
            "stuur\u0000teken\u0007 en \u202Erechts\u202C naar links \u2066x\u2069",
            "halve \uD800 teken \uFFFE en \uFEFFbom",
            "regel\u2028scheiding\u0085nieuw",
            "| a | b |\n|---|---|",
            "[^1]: noot",
            "&lt;b&gt; &#60;i&#62;",
            "1. een",
            "~~~\nx\n~~~");

    private static Catalogue catalogue;
    private static Library library;

    @BeforeAll
    static void read() throws Exception {
        catalogue = Catalogue.EMPTY.readAll(new Folder(Path.of("content")), Broken.AS_IT_IS);
        library = catalogue.library();
    }

    private static SentNote sent(LetterKind kind, String subject, Map<LetterField, String> fields) {
        var sent =
                fields.entrySet().stream().collect(Collectors.toMap(field -> field.getKey().word, Map.Entry::getValue));
        return SentNote.of(kind, subject, kind.fieldsOfEditors(), word -> sent.getOrDefault(word, ""));
    }

    private static NoteText text(LetterKind kind, String subject, Map<LetterField, String> fields) {
        var sent =
                fields.entrySet().stream().collect(Collectors.toMap(field -> field.getKey().word, Map.Entry::getValue));
        var note = SentNote.of(kind, subject, kind.fieldsOfEditors(), word -> sent.getOrDefault(word, ""));
        return NoteText.of(note, library, Words.dutch(), TODAY);
    }

    @Test
    void reuseNamesTheLessonAndThePlace() {
        var made = text(
                LetterKind.REUSE,
                "acties/integrale-duurzame-wijkontwikkeling/samen-klein-beginnen",
                Map.of(
                        LetterField.PLACE, "palenstein",
                        LetterField.SPOT, "niet nodig",
                        LetterField.YEAR, "2024",
                        LetterField.MONTH, "9",
                        LetterField.WORKED, "deels",
                        LetterField.CHANGED, "Alleen bij de \"eengezinswoningen\".",
                        LetterField.ROLE, "gemeente"));
        assertEquals("hergebruik/2024/samen-klein-beginnen-palenstein.md", made.path());
        assertEquals("""
                ---
                van: acties/integrale-duurzame-wijkontwikkeling/samen-klein-beginnen
                wijken: [palenstein]
                datum: 2024-09
                werkte: deels
                aangepast: "Alleen bij de \\"eengezinswoningen\\"."
                rol: gemeente
                ---
                """, made.text());
    }

    @Test
    void aPlaceWithoutAPageIsItsMunicipalityAndWhatPeopleCallIt() {
        var made = text(
                LetterKind.REUSE,
                "voorbeelden/thermo-bello",
                Map.of(LetterField.PLACE, "gemeente:zoetermeer", LetterField.SPOT, "Dorp", LetterField.WORKED, "ja"));
        assertEquals("hergebruik/2026/thermo-bello-dorp.md", made.path());
        assertEquals("""
                ---
                van: voorbeelden/thermo-bello
                gemeenten: [zoetermeer]
                plek: "Dorp"
                datum: onbekend
                werkte: ja
                ---
                """, made.text());
    }

    @Test
    void aPlaceIsFoundByWhateverItIsCalled() {
        var rows = Map.of(
                Map.of(LetterField.TOWN, "gemeente Zoetermeer"), "gemeenten: [zoetermeer]\n",
                Map.of(LetterField.TOWN, "'s-Gravenhage"), "gemeenten: [den-haag]\n",
                Map.of(LetterField.TOWN, "Gemeente  Lutjebroek"), "gemeenten: [\"Lutjebroek\"]\n",
                Map.of(LetterField.TOWN, "Zoetermeer", LetterField.SPOT, "palenstein"), "wijken: [palenstein]\n",
                Map.of(LetterField.PLACE, "gemeente:arnhem", LetterField.SPOT, "Palenstein"), "gemeenten: [arnhem]\n");
        rows.forEach((fields, line) -> {
            var text =
                    text(LetterKind.REUSE, "voorbeelden/thermo-bello", fields).text();
            assertTrue(text.contains(line), text);
        });
    }

    @Test
    void aLessonIsAReportWithOneTip() {
        var made = text(
                LetterKind.LESSON,
                "",
                Map.of(
                        LetterField.LEARNED, "Begin met regentonnen waar iedereen langsloopt.",
                        LetterField.DONE, "Samen met een leraar zetten we tonnen op het plein.",
                        LetterField.PLACE, "palenstein",
                        LetterField.WORKED, "ja",
                        LetterField.ROLE, "bewoner"));
        assertEquals("verslagen/2026/begin-met-regentonnen-waar-iedereen-langsloopt.md", made.path());
        assertEquals("""
                ---
                titel: "Begin met regentonnen waar iedereen langsloopt"
                samenvatting: "Samen met een leraar zetten we tonnen op het plein."
                datum: 2026-11
                rollen: [bewoner]
                wijken: [palenstein]
                ---

                Samen met een leraar zetten we tonnen op het plein.

                Het werkte.

                ## Tips

                - Begin met regentonnen waar iedereen langsloopt. ^tip-begin-met-regentonnen-waar-iedereen-langsloopt <!-- rol: bewoner -->
                """, made.text());
        var read = read(made);
        assertEquals(1, read.passages().size());
        assertEquals(Kind.TIP, read.passages().getFirst().kind());
    }

    @Test
    void anEventHasItsDayAndTimes() {
        var made = text(
                LetterKind.EVENT,
                "",
                Map.of(
                        LetterField.TITLE, "Avond over warmte",
                        LetterField.DAY, "9",
                        LetterField.MONTH, "1",
                        LetterField.YEAR, "2027",
                        LetterField.BEGINS, "9.30",
                        LetterField.VENUE, "Buurthuis: De Kiem",
                        LetterField.PLACE, "palenstein"));
        assertEquals("agenda/2027/avond-over-warmte.md", made.path());
        assertEquals("""
                ---
                titel: "Avond over warmte"
                datum: 2027-01-09
                begint: "09:30"
                plaats: "Buurthuis: De Kiem"
                wijken: [palenstein]
                ---
                """, made.text());
    }

    private static Document read(NoteText made) {
        return DocumentReader.read(
                        SourceFile.decode(made.path(), made.text().getBytes(UTF_8)), library.conventions(), TODAY)
                .value();
    }

    @Test
    void whatStoodApartStaysApart() {
        var typed = "Eerst dit.\n\n# En toen\ndat.\r\n \r\nKlaar.";
        var made = text(LetterKind.LESSON, "", Map.of(LetterField.LEARNED, "Begin klein.", LetterField.DONE, typed));
        assertTrue(made.text().contains("\nEerst dit.\n\n\\# En toen dat.\n\nKlaar.\n\n"), made.text());
        assertTrue(made.text().contains("samenvatting: \"Eerst dit. # En toen dat. Klaar.\""), made.text());
    }

    @Test
    void whateverIsTypedIsAValueAndTheWordsOfATip() {
        for (var typed : HOSTILE) {
            var made = text(
                    LetterKind.LESSON,
                    "",
                    Map.of(LetterField.LEARNED, typed, LetterField.DONE, typed, LetterField.SPOT, typed));
            var read = read(made);
            assertEquals(Status.PUBLISHED, read.status(), typed);
            assertEquals(Kind.REPORT, read.kind(), typed);
            assertEquals("2026-11", read.labels().date().orElseThrow().toString(), typed);
            assertEquals(1, read.passages().size(), typed + "\n" + made.text());
            assertTrue(read.passages().getFirst().id().part().startsWith("tip"), typed);
            var title = TypedWords.plain(sent(LetterKind.LESSON, "", Map.of(LetterField.LEARNED, typed))
                            .get(LetterField.LEARNED))
                    .replaceFirst("\\.$", "");
            assertEquals(title, read.title().replaceAll("\\s+", " "), typed);
            assertFalse(made.text().contains("\u202E"), typed);
            assertFalse(made.text().matches("(?s).*\n---\n.*(?<!\\\\)<script.*"), typed);
        }
    }

    @Test
    void whateverIsTypedInAFieldIsOnlyItsValue() {
        for (var typed : HOSTILE) {
            var all = Map.of(
                    LetterField.QUESTION, typed,
                    LetterField.SEARCHED, typed,
                    LetterField.TITLE, typed,
                    LetterField.VENUE, typed,
                    LetterField.ORGANISER, typed,
                    LetterField.CHANGED, typed,
                    LetterField.BECAUSE, typed,
                    LetterField.SPOT, typed);
            for (var kind : List.of(LetterKind.QUESTION, LetterKind.EVENT, LetterKind.REUSE)) {
                var made = text(kind, "voorbeelden/thermo-bello", all);
                var keys =
                        made.text().lines().filter(line -> !line.equals("---")).toList();
                assertTrue(keys.stream().allMatch(line -> line.matches("[a-z_]+: .+")), made.text());
                assertEquals(2, made.text().lines().filter("---"::equals).count(), made.text());
                assertEquals(Status.PUBLISHED, read(made).status(), made.text());
            }
        }
    }

    /// Who may see a text fails closed, whoever typed that: an editor takes it out.
    @Test
    void wordsThatLookLikeAStatusAreToldToTheEditor() {
        var made = text(LetterKind.LESSON, "", Map.of(LetterField.LEARNED, "<!-- status: concept -->"));
        var parsed = DocumentReader.read(
                SourceFile.decode(made.path(), made.text().getBytes(UTF_8)), library.conventions(), TODAY);
        assertEquals(Status.DRAFT, parsed.value().status());
        assertTrue(parsed.problems().stream().anyMatch(Problem::isError));
    }
}
