package nl.kennisatelier.circulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.kennisatelier.circulation.Catalogue.Broken;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.source.Problem;
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
    void aDateFarAheadIsTold() throws IOException {
        var today = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
        for (var date : List.of("2026-02-01", "2027", "2028-02", "1 maart 2028")) checkDate(today, date, 0);
        for (var date : List.of("2099", "2099-01-01", "1 mei 2029", "2028-03-10")) {
            checkDate(today, date, 1);
        }
    }

    @Test
    void aStepThatIsYetToComeIsTold() throws IOException {
        var today = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
        content.write("signalen/net.md", """
                ---
                titel: Net
                samenvatting: Het net is vol.
                verloop:
                  - {stap: opgehaald, datum: 2026-02}
                  - {stap: aangeboden, datum: 2026-03-02}
                ---
                """);
        content.write("voorstellen/bos.md", """
                ---
                titel: Bos
                samenvatting: Een bos.
                verloop:
                  - {stand: ingediend, datum: 2027}
                ---
                """);
        var problems =
                Catalogue.by(today).readAll(content, Catalogue.Broken.AS_IT_IS).problems();
        var told = Stream.of("signalen/net.md", "voorstellen/bos.md")
                .flatMap(path -> problems.of(path).stream())
                .filter(problem -> problem.kind() == Problem.Kind.STEP_AHEAD)
                .map(problem -> problem.location().line() + " " + problem.arguments())
                .toList();
        assertEquals(List.of("6 [aangeboden]", "5 [ingediend]"), told);
    }

    private void checkDate(Clock clock, String date, int told) throws IOException {
        content.write(REPORT, "---\ntitel: Avond\ndatum: " + date + "\nsamenvatting: Kort.\n---\nTekst.\n");
        catalogue = Catalogue.by(clock).readAll(content, Catalogue.Broken.AS_IT_IS);
        var far = catalogue.problems().of(REPORT).stream()
                .filter(problem -> problem.kind() == Problem.Kind.DATE_FAR)
                .map(problem -> problem.location().line())
                .toList();
        assertEquals(Collections.nCopies(told, 3), far, date);
    }

    @Test
    void aFileThatBreaksShowsItsProblemAndTheLastGoodVersionStays() throws IOException {
        content.write(REPORT, "---\ntitel: [\n---\nKapot.\n");
        read(Set.of(REPORT));
        check("[Avond, Notitie, Ochtend]", "[" + REPORT + " FRONT_MATTER_BROKEN]");
        assertEquals("groen", document("Avond").labels().themes().getFirst());

        readAll();
        check("[Avond, Notitie, Ochtend]", "[" + REPORT + " FRONT_MATTER_BROKEN]");

        content.write(REPORT, CountingContent.report("Gemaakt", "groen", "Doe mee."));
        read(Set.of(REPORT));
        check("[Gemaakt, Notitie, Ochtend]", "[]");
    }

    @Test
    void aFileWhoseFieldsWereNeverReadIsNotShown() throws IOException {
        content.write("verslagen/2023/nieuw.md", "---\ntitel: Nieuw: kapot\ndatum: 2023\n---\nTekst.\n");
        read(Set.of("verslagen/2023/nieuw.md"));
        check("[Avond, Notitie, Ochtend]", "[verslagen/2023/nieuw.md FRONT_MATTER_BROKEN]");
    }

    /// While somebody types the last good version stays; but not when they may be hiding it.
    @Test
    void aFileThatMayBeMeantToBeHiddenGoesOutOfSightAlsoWhenItIsBroken() throws IOException {
        for (var head : List.of(
                "status: konsept",
                "drafft: ja",
                "status: concept\nthemas: [onbekend]",
                "status: concept\ntitel: [",
                "titel: [\nhidden: true",
                "status: gepubliceerd\ndraft: ja")) {
            content.write(REPORT, CountingContent.report("Avond", "groen", "Doe mee."));
            read(Set.of(REPORT));
            assertEquals(3, catalogue.library().documents().size(), head);
            content.write(REPORT, "---\n" + head + "\n---\nTekst.\n");
            read(Set.of(REPORT));
            assertEquals(2, catalogue.library().documents().size(), head);
        }
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
                catalogue.problems().errorsSince(before.problems()).stream()
                        .map(p -> p.location() + ": " + p.kind())
                        .toList()
                        .toString());
        assertEquals(0, before.problems().errors());

        content.write(REPORT, "---\n\ntitel: [\n---\nKapot.\n");
        content.write("notitie.md", "# Notitie\n\nAnders.\n");
        var later = catalogue.read(content, Set.of(REPORT, "notitie.md"), Broken.AS_IT_IS);
        assertEquals("[]", later.problems().errorsSince(catalogue.problems()).toString());
        assertEquals(1, later.problems().errors());
    }

    /// The second file with a name is told where the first has it; that this moved is no new error.
    @Test
    void anErrorThatTellsOfAnotherPlaceIsTheSameWhenThatPlaceMoves() throws IOException {
        content.write("voorbeelden/avond.md", "---\ntitel: X\nsamenvatting: x\n---\n## Tips\n- Anders. ^tip\n");
        read(Set.of("voorbeelden/avond.md"));
        check("[Avond, Notitie, Ochtend, X]", "[voorbeelden/avond.md ID_TAKEN]");
        var before = catalogue.problems();
        content.write(
                REPORT, CountingContent.report("Avond", "groen", "Doe mee.").replace("## Tips", "Zo.\n## Tips"));
        read(Set.of(REPORT));
        check("[Avond, Notitie, Ochtend, X]", "[voorbeelden/avond.md ID_TAKEN]");
        assertEquals(List.of(), catalogue.problems().errorsSince(before));
    }

    /// Kept step by step, the problems and their numbers are those of reading everything anew.
    @Test
    void afterAnyChangesTheProblemsAreThoseOfEverythingReadAnew() throws IOException {
        var random = new Random(5);
        var texts = List.of(
                CountingContent.report("Goed", "groen", "Doe mee."),
                "---\ntitel: [\n---\nKapot.\n",
                "---\ntitel: Zonder datum\nwijken: [nergens]\n---\n[weg](weg.md)\n",
                "---\nthemas: [onbekend]\n---\n## Tips\n- Doe. ^tip\n- Doe. ^tip\n");
        var paths = List.of(REPORT, "verslagen/2023/avond.md", "voorbeelden/avond.md", "notitie.md");
        for (int step = 0; step < 60; step++) {
            var path = paths.get(random.nextInt(paths.size()));
            content.write(path, texts.get(random.nextInt(texts.size())));
            if (random.nextInt(4) == 0) content.delete(path);
            var changed = new TreeSet<>(Set.of(path));
            if (random.nextInt(10) == 0) {
                content.write("taxonomie/themas.yaml", random.nextBoolean() ? "- {id: groen, label: G}\n" : "- {id\n");
                changed.add("taxonomie/themas.yaml");
            }
            catalogue = catalogue.read(content, changed, Broken.AS_IT_IS);
            var anew = Catalogue.EMPTY.readAll(content, Broken.AS_IT_IS);
            if (!anew.conventions().equals(catalogue.conventions())) continue; // The broken list is kept as it was.
            assertEquals(anew.problems().all(), catalogue.problems().all());
            assertEquals(anew.problems().errors(), catalogue.problems().errors());
            assertEquals(anew.problems().warnings(), catalogue.problems().warnings());
            assertEquals(
                    anew.problems().all().stream().sorted().toList(),
                    catalogue.problems().all());
            var errors =
                    catalogue.problems().all().stream().filter(Problem::isError).count();
            assertEquals(errors, catalogue.problems().errors());
            assertEquals(List.copyOf(anew.documents()), List.copyOf(catalogue.documents()));
        }
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
        var shown = catalogue.problems().all().stream()
                .filter(problem -> problem.isError())
                .map(problem -> problem.location().path() + " " + problem.kind())
                .distinct()
                .toList();
        assertEquals(errors, shown.toString());
    }
}
