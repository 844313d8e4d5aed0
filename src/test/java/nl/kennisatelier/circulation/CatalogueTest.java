package nl.kennisatelier.circulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import nl.kennisatelier.circulation.Catalogue.Broken;
import nl.kennisatelier.library.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {

    private static final String REPORT = "verslagen/2021/avond.md";

    @TempDir
    private Path root;

    private CountingContent content;
    private Catalogue catalogue = Catalogue.EMPTY;

    @BeforeEach
    void readEverything() throws IOException {
        content = new CountingContent(root).filled();
        readAll();
        content.takeRead();
    }

    @Test
    void everythingIsRead() {
        check("[Avond, Notitie, Ochtend]", "[]");
        assertEquals(4, catalogue.files());
    }

    @Test
    void aChangeOfOneFileReadsOnlyThatFile() throws IOException {
        content.write(REPORT, CountingContent.report("Andere avond", "groen", "Doe mee."));
        read(Set.of(REPORT));
        check("[Andere avond, Notitie, Ochtend]", "[]");
        assertEquals("[" + REPORT + "]", content.takeRead().toString());
    }

    @Test
    void aFileThatBreaksShowsItsProblemAndTheLastGoodVersionStays() throws IOException {
        content.write(REPORT, "---\ntitel: [\n---\nKapot.\n");
        read(Set.of(REPORT));
        check("[Avond, Notitie, Ochtend]", "[" + REPORT + " FRONT_MATTER_BROKEN]");
        assertEquals("groen", document("Avond").labels().themes().first());

        readAll();
        check("[Avond, Notitie, Ochtend]", "[" + REPORT + " FRONT_MATTER_BROKEN]");

        content.write(REPORT, CountingContent.report("Gemaakt", "groen", "Doe mee."));
        read(Set.of(REPORT));
        check("[Gemaakt, Notitie, Ochtend]", "[]");
    }

    @Test
    void aFileThatWasNeverGoodIsShownAsWellAsItCanBe() throws IOException {
        content.write("verslagen/2023/nieuw.md", "---\ntitel: Nieuw: kapot\ndatum: 2023\n---\nTekst.\n");
        read(Set.of("verslagen/2023/nieuw.md"));
        check("[Avond, Nieuw: kapot, Notitie, Ochtend]", "[verslagen/2023/nieuw.md FRONT_MATTER_BROKEN]");
    }

    @Test
    void aWarningHoldsNothingBack() throws IOException {
        content.write(REPORT, "---\ntitel: Zonder datum\n---\n");
        read(Set.of(REPORT));
        check("[Notitie, Ochtend, Zonder datum]", "[]");
    }

    @Test
    void aDeletedFileIsForgotten() throws IOException {
        content.write(REPORT, "---\ntitel: [\n---\n");
        read(Set.of(REPORT));
        content.delete(REPORT);
        read(Set.of(REPORT));
        check("[Notitie, Ochtend]", "[]");
        content.delete("notitie.md");
        readAll();
        check("[Ochtend]", "[]");
    }

    @Test
    void aChangeOfTheThemesReadsEveryFileAgain() throws IOException {
        content.write("taxonomie/themas.yaml", "- {id: groen, label: Groen}\n- {id: water, label: Water}\n");
        read(Set.of("taxonomie/themas.yaml"));
        assertEquals(4, content.takeRead().size());
        check("[Avond, Notitie, Ochtend]", "[verslagen/2022/ochtend.md THEME_UNKNOWN]");
    }

    @Test
    void themesThatDoNotParseLeaveTheThemesAsTheyWere() throws IOException {
        content.write("taxonomie/themas.yaml", "- {id: groen\n");
        read(Set.of("taxonomie/themas.yaml"));
        check("[Avond, Notitie, Ochtend]", "[taxonomie/themas.yaml FRONT_MATTER_BROKEN]");
        assertEquals(2, catalogue.conventions().taxonomy().themes().size());
        assertEquals("[groen]", document("Avond").labels().themes().toString());
    }

    @Test
    void aFileThatMayNotBeReadIsReported() throws IOException {
        Files.createDirectories(root.resolve("map.md"));
        content.write("gewoon.md", "# Gewoon\n");
        read(Set.of("gewoon.md", "map.md", "../buiten.md"));
        check("[Avond, Gewoon, Notitie, Ochtend]", "[]");
    }

    @Test
    void anIdThatIsTakenByASecondFileIsAnErrorUntilItIsMended() throws IOException {
        content.write("verslagen/2023/avond.md", CountingContent.report("Tweede", "groen", "Doe mee."));
        read(Set.of("verslagen/2023/avond.md"));
        check("[Avond, Notitie, Ochtend]", "[verslagen/2023/avond.md ID_TAKEN]");
        content.delete("verslagen/2023/avond.md");
        read(Set.of("verslagen/2023/avond.md"));
        check("[Avond, Notitie, Ochtend]", "[]");
    }

    private void readAll() throws IOException {
        catalogue = catalogue.readAll(content, Broken.AS_IT_WAS);
    }

    private void read(Set<String> changed) throws IOException {
        catalogue = catalogue.read(content, changed, Broken.AS_IT_WAS);
    }

    @Test
    void aChangeOfTheWordListsReadsNoDocumentAgain() throws IOException {
        content.write("taal/woorddelen.txt", "vijver\n");
        read(Set.of("taal/woorddelen.txt"));
        assertEquals(
                "[taal/woorddelen.txt, taxonomie/themas.yaml]",
                content.takeRead().toString());
        assertEquals(Set.of("vijver"), catalogue.conventions().vocabulary().wordParts());
    }

    @Test
    void aBrokenFileIsLookedAtAsItIsAndHoldsUpOnlyWhoBrokeIt() throws IOException {
        var before = catalogue;
        content.write(REPORT, "---\ntitel: [\n---\nKapot.\n");
        catalogue = before.read(content, Set.of(REPORT), Broken.AS_IT_IS);
        assertEquals(
                "[" + REPORT + ":2: FRONT_MATTER_BROKEN]",
                catalogue.errorsSince(before).stream()
                        .map(p -> p.location() + ": " + p.kind())
                        .toList()
                        .toString());
        assertEquals(0, before.errors());

        content.write(REPORT, "---\n\ntitel: [\n---\nKapot.\n");
        content.write("notitie.md", "# Notitie\n\nAnders.\n");
        var later = catalogue.read(content, Set.of(REPORT, "notitie.md"), Broken.AS_IT_IS);
        assertEquals("[]", later.errorsSince(catalogue).toString());
        assertEquals(1, later.errors());
    }

    private Document document(String title) {
        return catalogue.documents().stream()
                .filter(d -> d.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    /// The titles in the library, and its errors.
    private void check(String titles, String errors) {
        var library = catalogue.library();
        var seen = new TreeSet<String>();
        library.documents().forEach(document -> seen.add(document.title()));
        assertEquals(titles, seen.toString());
        var shown = catalogue.all().stream()
                .filter(problem -> problem.isError())
                .map(problem -> problem.location().path() + " " + problem.kind())
                .distinct()
                .toList();
        assertEquals(errors, shown.toString());
    }
}
