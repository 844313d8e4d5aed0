package nl.kennisatelier.markdown;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.util.List;
import nl.kennisatelier.Spellings;
import nl.kennisatelier.library.Conventions;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Status;
import nl.kennisatelier.source.Parsed;
import nl.kennisatelier.source.Problem;
import nl.kennisatelier.source.SourceFile;
import org.junit.jupiter.api.Test;

class VisibilityTest {

    @Test
    void whatMayBeMeantAsADraftIsOne() {
        assertTrue(Spellings.closed().size() >= 60);
        var shown = Spellings.closed().stream()
                .filter(head -> read(head).value().status() != Status.DRAFT)
                .toList();
        assertEquals(List.of(), shown);
    }

    @Test
    void whoHidesATextInAnotherWayThanWeAskIsTold() {
        for (var head : Spellings.plain()) assertEquals(List.of(), errors(read(head)), head);
        for (var head : Spellings.odd()) assertTrue(!errors(read(head)).isEmpty(), head);
    }

    @Test
    void whatPlainlyIsForEverybodyIsShownWithoutAnError() {
        for (var head : Spellings.open()) {
            var parsed = read(head);
            assertTrue(parsed.value().status() != Status.DRAFT, head + parsed.problems());
            assertEquals(
                    List.of(),
                    parsed.problems().stream().filter(Problem::isError).toList(),
                    head);
        }
    }

    @Test
    void theErrorStandsAtTheLineOfTheValue() {
        check("---\ntitel: x\nStatus: Af\n---\n", "3: STATUS_UNKNOWN Status Af");
        check("---\nstatus: konsept\n---\n", "2: STATUS_UNKNOWN status konsept concept");
        check("---\ndraft: nee\ntitel: x\nstatus: concept\n---\n", "4: STATUS_TWICE status draft");
        check("---\ntitel: x\npublishDate: 2099-05-17\n---\n", "3: STATUS_FOREIGN publishDate");
        check("---\ntitel: x\nstatsu: concept\n---\n", "3: STATUS_MISSPELT statsu status");
        check("---\ntitel: x\nparams:\n  draft: true\n---\n", "4: STATUS_UNREAD draft");
        check("# Kop\n\n---\nstatus: concept\n---\n", "4: STATUS_UNREAD status");
        check("---\ntitel: x\n", "1: STATUS_UNREAD ---");
    }

    @Test
    void aFolderOrANameOfDraftsHidesATextThatDoesNotSayWhatItIs() {
        for (var path : List.of(
                "_drafts/a.md",
                "verslagen/Drafts/a.md",
                "concepten/2021/a.md",
                "klad/a.md",
                "_private/a.md",
                "prive/a.md",
                "privé/a.md",
                "concept/a.md",
                "Concept/2021/a.md",
                "_concept/a.md",
                "concept-verslagen/a.md",
                "verslagen/wip/a.md",
                "intern/a.md",
                "verborgen/a.md",
                "niet-online/a.md",
                "in-bewerking/a.md",
                "map/_a.md",
                "map/a-draft.md",
                "map/a_concept.md",
                "map/a (concept).md",
                "map/draft-a.md",
                "map/a.wip.md",
                "map/a.draft.md",
                "map/CONCEPT verslag.md")) {
            var silent = readAt(path, "---\ntitel: x\n---\n");
            assertEquals(Status.DRAFT, silent.value().status(), path);
            assertTrue(errors(silent).toString().startsWith("[1: STATUS_BY_PATH"), path);
            var said = readAt(path, "---\nstatus: gepubliceerd\n---\n");
            assertEquals(Status.PUBLISHED, said.value().status(), path);
            assertEquals(List.of(), errors(said), path);
        }
        for (var path : List.of(
                "map/conceptverslag.md",
                "map/Concept van een wijk.md",
                "map/draft.md",
                "interne-zaken/a.md",
                "map/_index.md")) {
            assertEquals(Status.PUBLISHED, readAt(path, "# Een kop\n").value().status(), path);
        }
    }

    /// Bytes that are no text of ours may hide a word that hides.
    @Test
    void aTextInAnotherEncodingIsADraft() {
        var text = "---\ntitel: Café\nstatus: gepubliceerd\n---\nTekst.\n";
        for (var charset :
                List.of(UTF_16LE, java.nio.charset.StandardCharsets.UTF_16, Charset.forName("windows-1252"))) {
            assertEquals(Status.DRAFT, read(text.getBytes(charset)).value().status(), charset.name());
        }
        assertEquals(Status.PUBLISHED, read(text.getBytes(UTF_8)).value().status());
    }

    @Test
    void consentIsAPlainYes() {
        for (var yes : List.of("ja", "Ja", "YES", "true", "1", "\"ja\"", "[ja]", "on")) {
            assertTrue(speakers(yes).value().details().toString().contains("Ans"), yes);
            assertEquals(List.of(), errors(speakers(yes)), yes);
        }
        for (var no : List.of("nee", "No", "false", "0")) {
            assertTrue(!speakers(no).value().details().toString().contains("Ans"), no);
            assertEquals("[3: CONSENT_MISSING]", errors(speakers(no)).toString(), no);
        }
        for (var odd : List.of("misschien", "''", "[ja, nee]", "{}", "mondeling", "gevraagd")) {
            assertTrue(!speakers(odd).value().details().toString().contains("Ans"), odd);
            assertTrue(errors(speakers(odd)).toString().startsWith("[4: CONSENT_UNKNOWN"), odd);
        }
    }

    private static Parsed<Document> speakers(String consent) {
        var front = "---\nsprekers:\n  - naam: Ans Voorbeeld\n    toestemming: %s\n---\n".formatted(consent);
        return DocumentReader.read(SourceFile.decode("verslagen/a.md", front.getBytes(UTF_8)), Conventions.NONE);
    }

    private static Parsed<Document> read(String head) {
        return read((head + "Hier staat het.\n").getBytes(UTF_8));
    }

    private static Parsed<Document> readAt(String path, String text) {
        return DocumentReader.read(SourceFile.decode(path, text.getBytes(UTF_8)), Conventions.NONE);
    }

    private static Parsed<Document> read(byte[] bytes) {
        return DocumentReader.read(SourceFile.decode("map/a.md", bytes), Conventions.NONE);
    }

    private static void check(String head, String problem) {
        assertEquals("[" + problem + "]", errors(read(head)).toString(), head);
    }

    private static List<String> errors(Parsed<Document> parsed) {
        return parsed.problems().stream()
                .filter(Problem::isError)
                .map(p -> (p.location().line() + ": " + p.kind() + " " + String.join(" ", p.arguments())).strip())
                .toList();
    }
}
