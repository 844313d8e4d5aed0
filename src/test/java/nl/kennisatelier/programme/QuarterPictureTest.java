package nl.kennisatelier.programme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

class QuarterPictureTest {

    private static final Conventions CONVENTIONS = conventions("""
        taxonomie/themas.yaml
        - {id: energie, label: Energie, opgave: [groen], rne: [energy]}
        - {id: werk, label: Werk, opgave: [werk], rne: [digital]}
        ======
        taxonomie/lijsten.yaml
        opgaven: [{id: groen, label: Groen}, {id: werk, label: Werk}]
        rne_paden: [{id: energy}, {id: digital}]
        gemeenten: [{id: gm1, label: Zoetermeer}, {id: gm2, label: Arnhem}, {id: gm3, label: Nijmegen}]
        """);

    private final List<Document> texts = new ArrayList<>(files("""
        programmas/wonen.md
        titel: Wonen
        opgaven: [groen, werk]
        pilots: [{gemeente: zoetermeer, wijk: palenstein}, {gemeente: arnhem}]
        ======
        programmas/elders.md
        titel: Elders
        pilots: [{gemeente: nijmegen, wijk: hengstdal}]
        ======
        wijken/palenstein.md
        titel: Palenstein
        gemeente: zoetermeer
        ======
        wijken/hengstdal.md
        titel: Hengstdal
        gemeente: nijmegen
        ======
        verslagen/een.md
        titel: Een
        wijken: [palenstein]
        themas: [energie]
        datum: 2025-11-05
        deelnemers: 12
        ---
        ## Tips
        - Stook laag. ^laag
        - Stook later. ^later
        """));

    @Test
    void aSignalCountsByTheDaysOfItsSteps() {
        add("""
            signalen/gas.md
            titel: Gas
            samenvatting: x
            verloop:
              - {stap: opgehaald, datum: 2025-02-03}
              - {stap: aangeboden, datum: 2025-10-01}
              - {stap: beantwoord, datum: 2025-12-10, antwoord: Ja., bron: {titel: Brief}}
            """);
        assertEquals("", counts("2024-4", "SIGNALS"));
        assertEquals("SIGNALS 1, SIGNALS_RAISED 1, SIGNALS_OPEN 1", counts("2025-1", "SIGNALS"));
        assertEquals("SIGNALS 1, SIGNALS_OPEN 1", counts("2025-3", "SIGNALS"));
        assertEquals("SIGNALS 1, SIGNALS_HANDED_OVER 1, SIGNALS_ANSWERED 1", counts("2025-4", "SIGNALS"));
        assertEquals("[310]", days("2025-4", Measure.SIGNALS_ANSWERED));
        assertEquals("SIGNALS 1", counts("2026-1", "SIGNALS"));
        assertEquals(1, picture("2026-1").before(Measure.SIGNALS_ANSWERED));
        assertEquals("[]", days("2025-3", Measure.SIGNALS), "nobody knew that then");
    }

    @Test
    void whatWasClosedWithoutAWordWasNotAnswered() {
        add("""
            signalen/stil.md
            titel: Stil
            samenvatting: x
            verloop: [{stap: opgehaald, datum: 2025-02-03}, {stap: opgelost, datum: 2025-11-10}]
            ======
            signalen/zonder-dag.md
            titel: Zonder dag
            samenvatting: x
            verloop: [{stap: opgehaald, datum: 2025-02-03}, {stap: beantwoord, antwoord: Ja., bron: {titel: Brief}}]
            """);
        assertEquals("SIGNALS 2", counts("2025-4", "SIGNALS"));
        assertEquals("SIGNALS 2, SIGNALS_OPEN 1", counts("2025-3", "SIGNALS"));
    }

    @Test
    void aSignalOfAPilotIsTheProgrammesOwnAndTheOthersAreOfEverybody() {
        add("""
            signalen/eigen.md
            titel: Eigen
            samenvatting: x
            bewijs: [tips/een/laag]
            verloop: [{stap: opgehaald, datum: 2025-11-03}]
            ======
            signalen/elders.md
            titel: Elders
            samenvatting: x
            verloop: [{stap: opgehaald, datum: 2025-11-03}]
            """);
        assertEquals("SIGNALS 2, SIGNALS_OWN 1, SIGNALS_RAISED 2, SIGNALS_OPEN 2", counts("2025-4", "SIGNALS"));
        assertEquals(
                "Eigen",
                ((Counted.Signal) picture("2025-4").list(Measure.SIGNALS_OWN).getFirst())
                        .signal()
                        .title());
    }

    @Test
    void inAQuarterThatRunsADayThatIsStillToComeIsNotCounted() {
        add("""
            signalen/gas.md
            titel: Gas
            samenvatting: x
            verloop: [{stap: opgehaald, datum: 2025-10-03}]
            """);
        assertEquals("[89]", days("2025-4", Measure.SIGNALS_OPEN));
        assertEquals("[18]", running(Optional.of(LocalDate.of(2025, 10, 21))));
        assertEquals("[]", running(Optional.empty()), "nobody knows of which day it is");
    }

    private String running(Optional<LocalDate> changed) {
        var quarter = Quarter.parse("2025-4").orElseThrow();
        var picture = QuarterPicture.of(chronicle(ArrivalDays.UNKNOWN), quarter, true, changed);
        return Arrays.toString(picture.days(Measure.SIGNALS_OPEN));
    }

    @Test
    void aProposalIsWhatWasKnownOfItThen() {
        add("""
            voorstellen/net.md
            titel: Net
            samenvatting: x
            wijken: [palenstein]
            dekking: [{van: rijk, bedrag: 6600000, eenheid: euro, stand: toegekend, datum: 2026-02}]
            verloop: [{stand: ingediend, datum: 2025-10-10}, {stand: toegekend, datum: 2026-02}]
            """);
        assertEquals("", counts("2025-3", "PROPOSALS|PILOTS_P|COVER|COSTS"));
        assertEquals(
                "PROPOSALS 1, PROPOSALS_CHANGED 1, PILOTS_PROPOSING 1",
                counts("2025-4", "PROPOSALS|PILOTS_P|COVER|COSTS"));
        assertTrue(!picture("2025-4").cover().isKnown());
        assertEquals(
                "PROPOSALS 1, PROPOSALS_CHANGED 1, PILOTS_PROPOSING 1, COVER_KNOWN 1",
                counts("2026-1", "PROPOSALS|PILOTS_P|COVER|COSTS"));
        assertEquals(6_600_000, picture("2026-1").cover().euros());
        var plan =
                (Counted.Plan) picture("2025-4").list(Measure.PROPOSALS_CHANGED).getFirst();
        assertEquals(
                "ingediend 2025-10-10", plan.stage().word + " " + plan.when().orElseThrow());
    }

    @Test
    void theMoneyOfWhatWasStoppedCountsNoLongerFromThenOn() {
        add("""
            voorstellen/net.md
            titel: Net
            samenvatting: x
            wijken: [palenstein]
            kosten: [{post: net, bedrag: 7000000, eenheid: euro}]
            dekking: [{van: rijk, bedrag: 6600000, eenheid: euro, stand: toegekend}]
            verloop: [{stand: toegekend, datum: 2025-05-10}, {stand: gestopt, datum: 2025-11-01}]
            """);
        assertEquals("COSTS_KNOWN 1, COVER_KNOWN 1", counts("2025-3", "COVER|COSTS"));
        assertEquals(6_600_000, picture("2025-3").cover().euros());
        assertEquals("PROPOSALS 1, PROPOSALS_CHANGED 1", counts("2025-4", "PROPOSALS|COVER|COSTS"));
        assertEquals(
                "0 of 0",
                picture("2025-4").costs().euros() + " of "
                        + picture("2025-4").cover().of());
    }

    @Test
    void aLessonAndAPlaceCountOnceInAQuarter() {
        add(reuse("a", "wijken: [hengstdal]\ndatum: 2025-10\nwerkte: bezig"));
        add(reuse("b", "wijken: [hengstdal]\ndatum: 2025-12-20\nwerkte: ja"));
        add(reuse("c", "gemeenten: [zoetermeer]\nplek: Dorp\ndatum: 2025-11\nwerkte: nee"));
        add(reuse("thuis", "wijken: [palenstein]\ndatum: 2025-11\nwerkte: ja"));
        add(reuse("later", "gemeenten: [arnhem]\ndatum: 2026-01\nwerkte: onbekend"));
        assertEquals(
                "TRAVELS 2, WORKED 1, FAILED 1, OTHER_TOWN 1, OTHER_PROGRAMME 1",
                counts("2025-4", "TRAVELS|WORKED|IN_PART|FAILED|UNDER|OUTCOME|OTHER"));
        assertEquals(
                "TRAVELS 1, OUTCOME_UNKNOWN 1, OTHER_TOWN 1",
                counts("2026-1", "TRAVELS|WORKED|IN_PART|FAILED|UNDER|OUTCOME|OTHER"));
    }

    @Test
    void whatComesToAPilotFromElsewhereCountsToo() {
        add("""
            verslagen/ver.md
            titel: Ver
            wijken: [hengstdal]
            ---
            ## Tips
            - Bel aan. ^bel
            """);
        add("""
            hergebruik/bel.md
            van: tips/ver/bel
            wijken: [palenstein]
            datum: 2025-12
            werkte: deels
            waardoor: Weinig thuis.
            """);
        assertEquals("TRAVELS 1, IN_PART 1", counts("2025-4", "TRAVELS|IN_PART"));
    }

    @Test
    void aQuestionIsAnsweredByTheDayOfTheAnswer() {
        add("""
            kennisvragen/wie.md
            titel: Wie?
            wijken: [palenstein]
            datum: 2025-08-01
            ======
            verslagen/wie-dan.md
            titel: Wie dan
            wijken: [palenstein]
            datum: 2025-10-02
            beantwoordt: [wie]
            """);
        assertEquals("QUESTIONS_ASKED 1, QUESTIONS_OPEN 1", counts("2025-3", "QUESTIONS"));
        assertEquals("QUESTIONS_ANSWERED 1", counts("2025-4", "QUESTIONS"));
        assertEquals("[62]", days("2025-4", Measure.QUESTIONS_ANSWERED));
        assertEquals("", counts("2026-1", "QUESTIONS"));
    }

    @Test
    void whatComesLateCountsForTheQuarterItHappenedIn() {
        var late = LocalDate.of(2026, 2, 1);
        var picture = picture("2025-4", late);
        assertEquals(1, picture.count(Measure.REPORTS));
        assertEquals("[88]", Arrays.toString(picture.days(Measure.REPORTS)));
        assertEquals(0, picture("2026-1", late).count(Measure.REPORTS));
    }

    @Test
    void whatHasNoMonthCountsInNoQuarterAndIsSaidToBe() {
        add(reuse("jaar", "wijken: [hengstdal]\ndatum: 2025\nwerkte: ja"));
        add(reuse("nooit", "gemeenten: [arnhem]\ndatum: onbekend\nwerkte: ja"));
        for (int number = 1; number <= 4; number++) {
            assertEquals("UNDATED 2", counts("2025-" + number, "TRAVELS|UNDATED"));
        }
        assertEquals("UNDATED 1", counts("2026-1", "TRAVELS|UNDATED"));
    }

    @Test
    void lessonsAreThoseThatWereThereByTheEnd() {
        assertEquals(0, picture("2025-3").count(Measure.LESSONS));
        var picture = picture("2025-4");
        assertEquals(3, picture.count(Measure.LESSONS));
        var row = picture.coverage().rows().getFirst();
        for (var cell : row.cells()) {
            assertEquals(
                    cell.lessons(),
                    picture.lessons(row.pilot(), cell.theme().path()).size());
        }
        for (var path : picture.roadmap().paths()) {
            assertEquals(
                    path.lessons() + path.examples(),
                    picture.on(path, Measure.LESSONS).size());
        }
        assertEquals("PATHS 1, PILOTS_EMPTY 2", counts("2025-4", "PATHS|PILOTS_E"));
        add("verslagen/ooit.md\ntitel: Ooit\nwijken: [palenstein]\nthemas: [energie]\n");
        assertEquals(0, picture("2025-3", LocalDate.of(2025, 10, 1)).count(Measure.LESSONS));
        assertEquals(1, picture("2025-3", LocalDate.of(2025, 9, 30)).count(Measure.LESSONS));
        assertEquals(1, picture("2025-3").count(Measure.LESSONS), "nobody knows since when");
    }

    @Test
    void aQuarterOfWhichNobodyWroteIsSilent() {
        assertTrue(picture("2025-3").isSilent());
        assertTrue(!picture("2025-4").isSilent());
        assertEquals("REPORTS 1 0", change("2025-4"));
        assertEquals("REPORTS 0 1", change("2026-1"));
        assertEquals(
                "UNLEARNED werk 2",
                picture("2025-4")
                        .gap()
                        .map(gap -> gap.lack() + " " + gap.challenge() + " " + gap.count())
                        .orElse(""));
        assertEquals("[2025-4]", chronicle(ArrivalDays.UNKNOWN).quarters().toString());
    }

    private String change(String quarter) {
        return picture(quarter)
                .change()
                .map(change -> change.measure() + " " + change.now() + " " + change.before())
                .orElse("");
    }

    private static String reuse(String name, String fields) {
        return "hergebruik/" + name + ".md\nvan: tips/een/laag\n" + fields + "\n";
    }

    /// What is counted under these names, without what is none.
    private String counts(String quarter, String names) {
        var picture = picture(quarter);
        return Arrays.stream(Measure.values())
                .filter(measure -> measure.name().matches("(" + names + ").*") && picture.count(measure) > 0)
                .map(measure -> measure + " " + picture.count(measure))
                .collect(Collectors.joining(", "));
    }

    private String days(String quarter, Measure measure) {
        return Arrays.toString(picture(quarter).days(measure));
    }

    private QuarterPicture picture(String quarter) {
        return picture(quarter, ArrivalDays.UNKNOWN);
    }

    private QuarterPicture picture(String quarter, LocalDate came) {
        return picture(quarter, _ -> Optional.of(came));
    }

    private QuarterPicture picture(String quarter, ArrivalDays arrivals) {
        return QuarterPicture.of(chronicle(arrivals), Quarter.parse(quarter).orElseThrow(), false, Optional.empty());
    }

    private Chronicle chronicle(ArrivalDays arrivals) {
        var library = Library.of(CONVENTIONS, texts).value();
        var programme = library.document(Kind.PROGRAMME, "wonen").orElseThrow();
        return Chronicle.of(Pilots.of(library, programme), arrivals);
    }

    private void add(String files) {
        texts.addAll(files(files));
    }

    /// Each begins with its path; what is below `---` is its text.
    private static List<Document> files(String files) {
        return Arrays.stream(files.split("(?m)^======\n"))
                .map(file -> file.split("\n", 2))
                .map(file -> {
                    var text = "---\n" + file[1] + (file[1].contains("\n---\n") ? "" : "---\n");
                    return DocumentReader.read(new SourceFile(file[0], text, file[0] + text.hashCode()), CONVENTIONS)
                            .value();
                })
                .toList();
    }

    private static Conventions conventions(String texts) {
        var files = new TreeMap<String, SourceFile>();
        for (var file : texts.split("(?m)^======\n")) {
            var parts = file.split("\n", 2);
            files.put(
                    parts[0],
                    SourceFile.decode(parts[0], parts[1].getBytes(UTF_8)).value());
        }
        return ConventionsReader.read(files).value();
    }
}
