package nl.kennisatelier.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kennisatelier.library.Conventions;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.Neighbourhoods;
import nl.kennisatelier.library.ReuseOutcome;
import nl.kennisatelier.markdown.ConventionsReader;
import nl.kennisatelier.markdown.DocumentReader;
import nl.kennisatelier.source.SourceFile;
import org.junit.jupiter.api.Test;

class JourneyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private static final String REPORT = """
        ---
        titel: Avond
        wijken: [palenstein]
        ---
        ## Tips
        - Begin klein in één straat. ^tip-klein
        """;

    private final List<Document> texts = new ArrayList<>(List.of(
            text("verslagen/avond.md", REPORT),
            text("wijken/palenstein.md", "---\ntitel: Palenstein\ngemeente: zoetermeer\n---\n"),
            text("wijken/westwijk.md", "---\ntitel: Westwijk\ngemeente: vlaardingen\n---\n"),
            text("wijken/meerzicht.md", "---\ntitel: Meerzicht\ngemeente: zoetermeer\n---\n"),
            text("wijken/presikhaaf.md", "---\ntitel: Presikhaaf\ngemeente: arnhem\n---\n")));

    private Conventions conventions = Conventions.NONE;

    @Test
    void aLessonIsHeardUntilAnotherPlaceSaysWhatCameOfIt() {
        assertEquals(Maturity.HEARD, journey().maturity());
        reuse("een", "wijken: [westwijk]\nwerkte: onbekend");
        reuse("twee", "wijken: [presikhaaf]\nwerkte: bezig");
        assertEquals(Maturity.HEARD, journey().maturity());
        assertEquals(2, journey().places());
        reuse("drie", "wijken: [westwijk]\nwerkte: deels\nwaardoor: Te steil.");
        assertEquals(Maturity.TRIED, journey().maturity());
        assertEquals(1, journey().count(ReuseOutcome.IN_PART));
    }

    /// It is told of; one that the editors' list lacks, and that there is, counts.
    @Test
    void aMunicipalityThatThereIsNotDoesNotCount() {
        var list = new SourceFile("taxonomie/lijsten.yaml", "gemeenten: [{id: gm1, label: Zoetermeer}]\n", "1");
        conventions = ConventionsReader.read(Map.of(list.path(), list)).value();
        reuse("een", "gemeenten: [Nergenshuizen]\nwerkte: ja\nbron: [{titel: Een brief}]");
        assertEquals(0, journey().places());
        assertEquals(Maturity.HEARD, journey().maturity());
        assertEquals(1, journey().stops().size());
        reuse("twee", "gemeenten: [Vlaardingen]\nwerkte: ja");
        assertEquals(1, journey().placesTold());
    }

    @Test
    void theSamePlaceTenTimesCountsOnce() {
        for (int i = 0; i < 10; i++) reuse("keer-" + i, "wijken: [westwijk]\nwerkte: ja\ndatum: 202" + i);
        assertEquals(Maturity.TRIED, journey().maturity());
        assertEquals(1, journey().placesTold());
        assertEquals(10, journey().stops().size());
    }

    @Test
    void aSpotIsOnePlaceHoweverItIsWritten() {
        reuse("een", "gemeenten: [breda]\nplek: Haagse Beemden\nwerkte: ja");
        reuse("twee", "gemeenten: [breda]\nplek: \"haagse  beemden\"\nwerkte: ja");
        assertEquals(1, journey().placesTold());
        reuse("drie", "gemeenten: [tilburg]\nplek: Haagse Beemden\nwerkte: ja");
        assertEquals(2, journey().placesTold());
    }

    @Test
    void municipalitiesThatMergedAreOne() {
        var list = new SourceFile("taxonomie/lijsten.yaml", """
            gemeenten:
              - {id: westvoorne, label: Westvoorne, opgevolgd_door: voorne-aan-zee}
              - {id: voorne-aan-zee, label: Voorne aan Zee}
            geadresseerden:
              - {id: lnv, label: LNV, opgevolgd_door: lvvn}
              - {id: lvvn, label: LVVN}
            """, "lijsten");
        conventions = ConventionsReader.read(Map.of(list.path(), list)).value();
        reuse("een", "gemeenten: [westvoorne]\nplek: Rockanje\nwerkte: ja\ndatum: 2020");
        reuse("twee", "gemeenten: [voorne-aan-zee]\nplek: rockanje\nwerkte: nee\nwaardoor: Te duur.\ndatum: 2024");
        assertEquals(1, journey().placesTold());
        assertEquals(1, journey().count(ReuseOutcome.FAILED));
        reuse("drie", "gemeenten: [westvoorne]\nwerkte: ja");
        reuse("vier", "gemeenten: [voorne-aan-zee]\nwerkte: ja");
        assertEquals(2, journey().placesTold());
        assertEquals(1, journey().municipalitiesTold());
        texts.set(0, text("verslagen/avond.md", REPORT.replace("wijken: [palenstein]", "gemeenten: [westvoorne]")));
        assertEquals(1, journey().placesTold(), "its own municipality is its home");
        var signal =
                text("signalen/regels.md", "---\ntitel: Regels\naan: [lnv]\nbewijs: [tips/avond/tip-klein]\n---\n");
        texts.add(signal);
        var dossier = SignalDossier.all(library()).findFirst().orElseThrow();
        assertEquals(Set.of("voorne-aan-zee"), dossier.municipalities().keySet());
        assertEquals(Set.of("lnv", "lvvn"), dossier.addressees());
    }

    @Test
    void aNeighbourhoodNamedByHandInItsMunicipalityIsThatNeighbourhood() {
        texts.add(text("wijken/oost-breda.md", "---\ntitel: \"Oost, Breda\"\ngemeente: breda\n---\n"));
        reuse("een", "wijken: [westwijk]\nwerkte: ja");
        reuse("twee", "gemeenten: [vlaardingen]\nplek: Westwijk\nwerkte: ja");
        reuse("drie", "gemeenten: [Gemeente Vlaardingen]\nplek: \"wijk westwijk (Vlaardingen)\"\nwerkte: ja");
        assertEquals(1, journey().placesTold());
        reuse("vier", "gemeenten: [breda]\nplek: Westwijk\nwerkte: ja");
        assertEquals(2, journey().placesTold());
        reuse("vijf", "gemeenten: [breda]\nplek: Oost\nwerkte: ja");
        reuse("zes", "wijken: [oost-breda]\nwerkte: ja");
        assertEquals(3, journey().placesTold());
        reuse("thuis", "gemeenten: [zoetermeer]\nplek: Palenstein\nwerkte: ja");
        assertEquals(3, journey().placesTold());
    }

    @Test
    void aNeighbourhoodThatNobodyKnowsIsNoPlaceAndItsMunicipalityIs() {
        reuse("tikfout", "wijken: [westwijkk]\nwerkte: ja");
        assertEquals(0, journey().places());
        assertEquals(Maturity.HEARD, journey().maturity());
        assertFalse(journey().stops().getFirst().isHome());
        reuse("met-gemeente", "wijken: [westwijkk]\ngemeenten: [vlaardingen]\nwerkte: ja");
        assertEquals(1, journey().placesTold());
        reuse("een-goed", "wijken: [westwijkk, presikhaaf]\nwerkte: ja");
        assertEquals(2, journey().placesTold());
        texts.add(text(
                "wijken/nieuwland.md", "---\ntitel: Nieuwland\ngemeente: schiedam\nvoorheen: [wijken/oudland]\n---\n"));
        reuse("oude-naam", "wijken: [oudland]\nwerkte: ja");
        reuse("nieuwe-naam", "wijken: [nieuwland]\nwerkte: ja");
        assertEquals(3, journey().placesTold());
    }

    @Test
    void aPlaceThatGotAnotherNameKeepsItsTexts() {
        texts.set(1, text("wijken/nieuw.md", "---\ntitel: Nieuw\ngemeente: zoetermeer\nvoorheen: [palenstein]\n---\n"));
        texts.add(text("programmas/p.md", "---\ntitel: P\npilots: [{gemeente: zoetermeer, wijk: palenstein}]\n---\n"));
        var library = library();
        var lesson = library.entry(new EntryId("tips/avond/tip-klein")).orElseThrow();
        assertEquals(Set.of("nieuw"), Neighbourhoods.of(lesson, library));
        assertEquals(Set.of("zoetermeer"), library.municipalitiesOf(lesson));
        assertEquals(Set.of("p"), Journey.programmes(library, lesson));
        var pilots = Pilots.of(library, library.document(Kind.PROGRAMME, "p").orElseThrow());
        assertEquals("nieuw", pilots.of(lesson).getFirst().neighbourhood());
        assertEquals(List.of(), library.problems());
        reuse("thuis", "wijken: [nieuw]\nwerkte: ja");
        assertEquals(0, journey().places());
    }

    @Test
    void provenTakesThreePlacesInTwoMunicipalitiesAndASource() {
        reuse("een", "wijken: [westwijk]\nwerkte: ja");
        reuse("twee", "wijken: [meerzicht]\nwerkte: ja");
        assertEquals(Maturity.ADOPTED, journey().maturity());
        reuse("drie", "gemeenten: [breda]\nplek: De Haagse Beemden\nwerkte: nee\nwaardoor: Geen geld.");
        assertEquals(Maturity.ADOPTED, journey().maturity());
        reuse("vier", "wijken: [presikhaaf]\nwerkte: deels\nbron: [{url: \"https://www.example.nl/\", titel: Krant}]");
        assertEquals(Maturity.PROVEN, journey().maturity());
        assertFalse(journey().isDoubtful());
        assertEquals(
                List.of("hergebruik/drie"),
                journey().warnings().stream().map(JourneyTest::name).toList());
    }

    @Test
    void whatItsOwnPlaceDidIsNoJourney() {
        reuse("thuis", "wijken: [palenstein]\nwerkte: ja");
        reuse("misschien", "gemeenten: [zoetermeer]\nwerkte: ja");
        reuse("zelfde-plek", "gemeenten: [zoetermeer]\nplek: Palenstein\nwerkte: ja");
        assertEquals(Maturity.HEARD, journey().maturity());
        assertEquals(0, journey().places());
        assertTrue(journey().stops().stream().allMatch(Stop::isHome));
        var told = library().problems().stream()
                .map(problem -> problem.kind() + " " + problem.location().path())
                .toList();
        assertEquals(List.of("LESSON_HOME hergebruik/thuis.md", "LESSON_HOME hergebruik/zelfde-plek.md"), told);
    }

    @Test
    void theNewestRecordOfAPlaceSaysWhatCameOfIt() {
        reuse("later", "wijken: [westwijk]\nwerkte: nee\nwaardoor: Toch niet.\ndatum: 2024");
        reuse("eerst", "wijken: [westwijk]\nwerkte: ja\ndatum: 2022");
        reuse("nog-later", "wijken: [westwijk]\nwerkte: onbekend\ndatum: 2025");
        assertEquals(1, journey().count(ReuseOutcome.FAILED));
        assertTrue(journey().isDoubtful());
        assertEquals(
                List.of("hergebruik/eerst", "hergebruik/later", "hergebruik/nog-later"),
                journey().stops().stream().map(JourneyTest::name).toList());
    }

    @Test
    void aRecordWithoutADateUndoesNoneWithOne() {
        reuse("met", "wijken: [westwijk]\nwerkte: nee\nwaardoor: Toch niet.\ndatum: 2024");
        reuse("zonder", "wijken: [westwijk]\nwerkte: ja");
        assertEquals(1, journey().count(ReuseOutcome.FAILED));
        assertEquals(
                List.of("hergebruik/met", "hergebruik/zonder"),
                journey().stops().stream().map(JourneyTest::name).toList());
        reuse("elders", "wijken: [presikhaaf]\nwerkte: ja");
        assertEquals(1, journey().count(ReuseOutcome.WORKED), "it does count where nobody told more");
    }

    @Test
    void aDraftAndAWithdrawnRecordDoNotCount() {
        reuse("klad", "wijken: [westwijk]\nwerkte: ja\nstatus: concept");
        reuse("terug", "wijken: [presikhaaf]\nwerkte: ja\nstatus: ingetrokken");
        assertFalse(journey().hasBegun());
    }

    @Test
    void whatARecordSaysNowReachesTheLessonThatItNames() {
        reuse("een", "wijken: [westwijk]\nwerkte: ja");
        var before = library();
        var other = text("hergebruik/een.md", record("wijken: [westwijk]\nwerkte: nee\nwaardoor: Toch niet."));
        var after = before.with(List.of(other), Set.of());
        assertEquals(Set.of("hergebruik/een.md", "verslagen/avond.md"), after.touchedSince(before));
    }

    @Test
    void aQuestionIsOpenUntilAnEventAsksItAndATextAnswersIt() {
        texts.add(text("kennisvragen/wadi.md", "---\ntitel: Wie onderhoudt de wadi?\n---\n"));
        assertEquals(QuestionStanding.Stage.OPEN, standing().stage());
        texts.add(text("agenda/oud.md", "---\ntitel: Oud\ndatum: 2026-02-28\nkennisvragen: [wadi]\n---\n"));
        assertEquals(QuestionStanding.Stage.OPEN, standing().stage());
        texts.add(text("vragensets/wadis.md", "---\ntitel: Set\n---\n## Vragen\n1. [Wie](../kennisvragen/wadi.md)\n"));
        texts.add(text("agenda/straks.md", "---\ntitel: Straks\ndatum: 2026-03\nvragenset: wadis\n---\n"));
        assertEquals(QuestionStanding.Stage.ON_AGENDA, standing().stage());
        var answer = "## Tips\n- De buurt doet het zelf. ^tip-buurt <!-- beantwoordt: wadi -->\n";
        texts.add(text("verslagen/later.md", "---\ntitel: Later\n---\n" + answer));
        assertEquals(QuestionStanding.Stage.ANSWERED, standing().stage());
        assertEquals(
                List.of("tips/later/tip-buurt"),
                standing().answers().stream().map(entry -> entry.id().value()).toList());
        assertEquals(2, standing().events().size());
    }

    private QuestionStanding standing() {
        var library = library();
        var question = library.document(Kind.KNOWLEDGE_QUESTION, "wadi").orElseThrow();
        return QuestionStanding.of(library, question, TODAY);
    }

    private Journey journey() {
        var library = library();
        var lesson = library.entry(new EntryId("tips/avond/tip-klein")).orElseThrow();
        return Journey.of(library, lesson).orElseThrow();
    }

    private Library library() {
        return Library.of(conventions, texts).value();
    }

    private void reuse(String name, String fields) {
        texts.add(text("hergebruik/" + name + ".md", record(fields)));
    }

    private static String record(String fields) {
        return "---\nvan: tips/avond/tip-klein\n" + fields + "\n---\n";
    }

    private static String name(Stop stop) {
        return stop.record().id().value();
    }

    private static Document text(String path, String text) {
        var parsed = DocumentReader.read(new SourceFile(path, text, path + text.hashCode()), Conventions.NONE);
        assertEquals(
                List.of(),
                parsed.problems().stream().filter(problem -> problem.isError()).toList());
        return parsed.value();
    }
}
