package nl.kennisatelier.circulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import nl.kennisatelier.library.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {

    private static final String REPORT = "verslagen/2021/avond.md";

    @TempDir
    private Path root;

    private CountingContent content;
    private Catalogue catalogue;

    @BeforeEach
    void readEverything() throws IOException {
        content = new CountingContent(root).filled();
        catalogue = new Catalogue(content);
        catalogue.readAll();
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
        catalogue.read(Set.of(REPORT));
        check("[Andere avond, Notitie, Ochtend]", "[]");
        assertEquals("[" + REPORT + "]", content.takeRead().toString());
    }

    @Test
    void aFileThatBreaksShowsItsProblemAndTheLastGoodVersionStays() throws IOException {
        content.write(REPORT, "---\ntitel: [\n---\nKapot.\n");
        catalogue.read(Set.of(REPORT));
        check("[Avond, Notitie, Ochtend]", "[" + REPORT + " FRONT_MATTER_BROKEN]");
        assertEquals("groen", document("Avond").labels().themes().first());

        catalogue.readAll();
        check("[Avond, Notitie, Ochtend]", "[" + REPORT + " FRONT_MATTER_BROKEN]");

        content.write(REPORT, CountingContent.report("Gemaakt", "groen", "Doe mee."));
        catalogue.read(Set.of(REPORT));
        check("[Gemaakt, Notitie, Ochtend]", "[]");
    }

    @Test
    void aFileThatWasNeverGoodIsShownAsWellAsItCanBe() throws IOException {
        content.write("verslagen/2023/nieuw.md", "---\ntitel: Nieuw: kapot\ndatum: 2023\n---\nTekst.\n");
        catalogue.read(Set.of("verslagen/2023/nieuw.md"));
        check("[Avond, Nieuw: kapot, Notitie, Ochtend]", "[verslagen/2023/nieuw.md FRONT_MATTER_BROKEN]");
    }

    @Test
    void aWarningHoldsNothingBack() throws IOException {
        content.write(REPORT, "---\ntitel: Zonder datum\n---\n");
        catalogue.read(Set.of(REPORT));
        check("[Notitie, Ochtend, Zonder datum]", "[]");
    }

    @Test
    void aDeletedFileIsForgotten() throws IOException {
        content.write(REPORT, "---\ntitel: [\n---\n");
        catalogue.read(Set.of(REPORT));
        content.delete(REPORT);
        catalogue.read(Set.of(REPORT));
        check("[Notitie, Ochtend]", "[]");
        content.delete("notitie.md");
        catalogue.readAll();
        check("[Ochtend]", "[]");
    }

    @Test
    void aChangeOfTheThemesReadsEveryFileAgain() throws IOException {
        content.write("taxonomie/themas.yaml", "- {id: groen, label: Groen}\n- {id: water, label: Water}\n");
        catalogue.read(Set.of("taxonomie/themas.yaml"));
        assertEquals(4, content.takeRead().size());
        check("[Avond, Notitie, Ochtend]", "[verslagen/2022/ochtend.md THEME_UNKNOWN]");
    }

    @Test
    void themesThatDoNotParseLeaveTheThemesAsTheyWere() throws IOException {
        content.write("taxonomie/themas.yaml", "- {id: groen\n");
        catalogue.read(Set.of("taxonomie/themas.yaml"));
        check("[Avond, Notitie, Ochtend]", "[taxonomie/themas.yaml FRONT_MATTER_BROKEN]");
        assertEquals(2, catalogue.conventions().taxonomy().themes().size());
        assertEquals("[groen]", document("Avond").labels().themes().toString());
    }

    @Test
    void aFileThatMayNotBeReadIsReported() throws IOException {
        Files.createDirectories(root.resolve("map.md"));
        content.write("gewoon.md", "# Gewoon\n");
        catalogue.read(Set.of("gewoon.md", "map.md", "../buiten.md"));
        check("[Avond, Gewoon, Notitie, Ochtend]", "[]");
    }

    @Test
    void anIdThatIsTakenByASecondFileIsAnErrorUntilItIsMended() throws IOException {
        content.write("verslagen/2023/avond.md", CountingContent.report("Tweede", "groen", "Doe mee."));
        catalogue.read(Set.of("verslagen/2023/avond.md"));
        check("[Avond, Notitie, Ochtend]", "[verslagen/2023/avond.md ID_TAKEN]");
        content.delete("verslagen/2023/avond.md");
        catalogue.read(Set.of("verslagen/2023/avond.md"));
        check("[Avond, Notitie, Ochtend]", "[]");
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
        library.value().documents().forEach(document -> seen.add(document.title()));
        assertEquals(titles, seen.toString());
        var shown = library.problems().stream()
                .filter(problem -> problem.isError())
                .map(problem -> problem.location().path() + " " + problem.kind())
                .distinct()
                .toList();
        assertEquals(errors, shown.toString());
    }
}
