package nl.kennisatelier.programme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.kennisatelier.library.Conventions;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.markdown.ConventionsReader;
import nl.kennisatelier.markdown.DocumentReader;
import nl.kennisatelier.source.SourceFile;
import org.junit.jupiter.api.Test;

class DashboardTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private static final Conventions CONVENTIONS =
            conventions(Map.of("taxonomie/themas.yaml", """
            - {id: energie, label: Energie, opgave: [groen], rne: [energy], kinderen: [{id: gas, label: Gas}]}
            - {id: werk, label: Werk, opgave: [werk], rne: [entrepreneurial-region]}
            - {id: plein, label: Plein, rne: [next-education]}
            - {id: nieuw, label: Nieuw}
            """, "taxonomie/lijsten.yaml", """
            opgaven: [{id: groen, label: Groen}, {id: werk, label: Werk}]
            rne_paden: [{id: energy}, {id: entrepreneurial-region}, {id: next-education}, {id: digital}]
            gemeenten:
              - {id: gm1, label: Zoetermeer}
              - {id: gm2, label: Westvoorne, opgevolgd_door: gm3}
              - {id: gm3, label: Voorne aan Zee}
            """));

    private final List<Document> texts = new ArrayList<>(List.of(
            text("programmas/woonwijken.md", """
                    ---
                    titel: Woonwijken
                    opgaven: [werk, groen]
                    pilots:
                      - {gemeente: zoetermeer, wijk: palenstein}
                      - {gemeente: rotterdam, wijk: bospolder, zeker: nee}
                      - {gemeente: westvoorne}
                    ---
                    """),
            text("wijken/palenstein.md", "---\ntitel: Palenstein\ngemeente: zoetermeer\n---\n"),
            text("wijken/bospolder.md", "---\ntitel: Bospolder\ngemeente: rotterdam\n---\n"),
            text("wijken/dorp.md", "---\ntitel: Dorp\ngemeente: voorne-aan-zee\n---\n"),
            report("een", "wijken: [palenstein]\nthemas: [gas, werk]\ndatum: 2025-06", "- Stook laag. ^tip-laag"),
            report("twee", "wijken: [dorp]\nthemas: [plein]\ndatum: 2019", "- Zit buiten. ^tip-buiten")));

    @Test
    void aLessonCountsForItsOwnThemesInThePilotItIsOf() {
        assertEquals("""
                palenstein/zoetermeer true energie:2 werk:1 plein:0
                bospolder/rotterdam false energie:0 werk:0 plein:0
                /voorne-aan-zee false energie:0 werk:0 plein:2
                """, matrix());
        texts.add(report("drie", "wijken: [bospolder]\nthemas: [werk]", "- Neem buren aan. ^tip-banen"));
        assertTrue(matrix().contains("bospolder/rotterdam false energie:0 werk:2 plein:0"), matrix());
        texts.add(report("vier", "wijken: [bospolder]\nthemas: [werk]\nstatus: ingetrokken", "- Weg. ^tip-weg"));
        assertTrue(matrix().contains("bospolder/rotterdam false energie:0 werk:2 plein:0"), "withdrawn");
    }

    @Test
    void twoPilotsOfOneMunicipalityCountWhatASearchFindsThere() {
        var before = matrix();
        texts.set(0, text("programmas/woonwijken.md", """
                    ---
                    titel: Woonwijken
                    opgaven: [werk, groen]
                    pilots:
                      - {gemeente: zoetermeer, wijk: palenstein}
                      - {gemeente: rotterdam, wijk: bospolder, zeker: nee}
                      - {gemeente: westvoorne}
                      - {gemeente: westvoorne}
                    ---
                    """));
        assertEquals(before + "/voorne-aan-zee false energie:0 werk:0 plein:2\n", matrix());
    }

    @Test
    void aSignalAndAProposalAreNoLessons() {
        var before = matrix();
        texts.add(text(
                "signalen/gas.md", "---\ntitel: Gas\nsamenvatting: x\nwijken: [palenstein]\nthemas: [gas]\n---\n"));
        texts.add(text(
                "voorstellen/net.md", "---\ntitel: Net\nsamenvatting: x\nwijken: [palenstein]\nthemas: [gas]\n---\n"));
        assertEquals(before, matrix());
        assertEquals(1, dashboard().elements().proposed());
        assertEquals(1, dashboard().elements().signals());
    }

    @Test
    void challengesStandInTheOrderOfTheListAndWhatIsNoneBesides() {
        assertEquals(
                "groen=energie werk=werk =plein",
                dashboard().coverage().groups().stream()
                        .map(group -> group.challenge() + "="
                                + group.themes().stream().map(t -> t.path()).collect(Collectors.joining(",")))
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void whatIsMissingIsToldTheWorstFirstAndGoesWhenItIsThere() {
        assertEquals(
                "[UNLEARNED groen 2/3, UNLEARNED werk 2/3, UNPLACED 1/3, UNPROPOSED 3/3, UNTRAVELLED 1/1]", gaps());
        texts.add(report("drie", "wijken: [bospolder]\nthemas: [werk, gas]\ndatum: 2026", "- Doe dit. ^tip-dit"));
        texts.add(
                text("voorstellen/net.md", "---\ntitel: Net\nsamenvatting: x\nwijken: [palenstein, bospolder]\n---\n"));
        texts.add(text("hergebruik/buiten.md", """
                ---
                van: tips/twee/tip-buiten
                wijken: [palenstein]
                werkte: ja
                ---
                """));
        assertEquals("[UNLEARNED groen 1/3, UNLEARNED werk 1/3, UNPLACED 1/3, UNPROPOSED 1/3]", gaps());
        assertEquals(1, dashboard().elements().travelled());
    }

    @Test
    void whatWaitsForLongIsMissingToo() {
        texts.add(text("kennisvragen/wie.md", "---\ntitel: Wie?\nwijken: [palenstein]\ndatum: 2025-01\n---\n"));
        texts.add(text("kennisvragen/nu.md", "---\ntitel: Nu?\nwijken: [palenstein]\ndatum: 2026-02\n---\n"));
        texts.add(text("kennisvragen/elders.md", "---\ntitel: Elders?\ndatum: 2025-01\n---\n"));
        texts.add(signal("oud", "- {stap: opgehaald, datum: 2025-01}"));
        texts.add(signal("vers", "- {stap: opgehaald, datum: 2026-01}"));
        texts.add(signal("klaar", "- {stap: opgelost, datum: 2020}"));
        assertTrue(gaps().contains("UNANSWERED 1/3, UNTOLD 1/2"), gaps());
        texts.removeIf(text -> text.path().equals("verslagen/een.md"));
        assertTrue(gaps().contains("UNREPORTED 1/1 2019"), gaps());
    }

    @Test
    void theTwoNamesOfTheFourthPathAreOneRow() {
        assertEquals(
                "[energy] 2 in 1, [entrepreneurial-region, next-education] 3 in 2, [digital] 0 in 0",
                dashboard().roadmap().paths().stream()
                        .map(path -> path.ids() + " " + path.lessons() + " in " + path.pilots())
                        .collect(Collectors.joining(", ")));
        assertEquals(2, dashboard().roadmap().covered());
    }

    @Test
    void theTimelineCountsEachYear() {
        var timeline = dashboard().timeline();
        assertEquals("2019-2026", timeline.first() + "-" + timeline.last());
        assertEquals(1, timeline.count(Timeline.Lane.REPORTS, 2025));
        assertEquals(
                "[2019, 2025] 2025",
                timeline.busiest(Timeline.Lane.REPORTS) + " " + timeline.lastYear(Timeline.Lane.REPORTS));
    }

    @Test
    void aProgrammeThatNamesNoPilotsHasThoseThatNameIt() {
        texts.add(text("programmas/later.md", "---\ntitel: Later\n---\n"));
        assertTrue(Dashboard.of(library(), programme("later"), TODAY).isEmpty());
        texts.add(text("wijken/nieuw.md", "---\ntitel: Nieuw\ngemeente: zoetermeer\nprogramma: later\n---\n"));
        var pilots = Dashboard.of(library(), programme("later"), TODAY)
                .orElseThrow()
                .pilots()
                .all();
        assertEquals(
                "[nieuw]",
                pilots.stream().map(Pilots.Pilot::neighbourhood).toList().toString());
    }

    private String matrix() {
        return dashboard().coverage().rows().stream()
                .map(row -> row.pilot().neighbourhood() + "/" + row.pilot().municipalityNow() + " "
                        + row.pilot().isSure()
                        + row.cells().stream()
                                .map(cell -> " " + cell.theme().path() + ":" + cell.lessons())
                                .collect(Collectors.joining())
                        + "\n")
                .collect(Collectors.joining());
    }

    private String gaps() {
        return dashboard().gaps().stream()
                .map(gap -> (gap.lack() + " " + gap.challenge()).strip() + " " + gap.count() + "/" + gap.of()
                        + gap.since().map(date -> " " + date).orElse(""))
                .toList()
                .toString();
    }

    private Dashboard dashboard() {
        return Dashboard.of(library(), programme("woonwijken"), TODAY).orElseThrow();
    }

    private Document programme(String slug) {
        return library().document(Kind.PROGRAMME, slug).orElseThrow();
    }

    private Library library() {
        return Library.of(CONVENTIONS, texts).value();
    }

    private static Document report(String name, String fields, String tip) {
        return text("verslagen/" + name + ".md", "---\ntitel: V\n" + fields + "\n---\n## Tips\n" + tip + "\n");
    }

    private static Document signal(String name, String step) {
        return text("signalen/" + name + ".md", "---\ntitel: S\nsamenvatting: x\nverloop:\n  " + step + "\n---\n");
    }

    private static Document text(String path, String text) {
        return DocumentReader.read(new SourceFile(path, text, path + text.hashCode()), CONVENTIONS)
                .value();
    }

    private static Conventions conventions(Map<String, String> texts) {
        var files = new TreeMap<String, SourceFile>();
        texts.forEach((path, text) ->
                files.put(path, SourceFile.decode(path, text.getBytes(UTF_8)).value()));
        return ConventionsReader.read(files).value();
    }
}
