package nl.kennisatelier.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.library.Conventions;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.ReuseOutcome;
import nl.kennisatelier.library.Taxonomy.ListName;
import nl.kennisatelier.source.Parsed;
import nl.kennisatelier.source.Problem;
import org.junit.jupiter.api.Test;

/// What only one kind of document has must be read, or editors fill it in for nothing.
class OwnKeysTest {

    private static final Conventions CONVENTIONS = conventions();

    @Test
    void everyKeyOfOneKindChangesWhatIsReadOfIt() {
        var unread = ownKeys()
                .filter(key -> read(key, key.word + ": " + (key == Key.BUILT ? "1945-1975" : sample(key.shape)))
                        .equals(read(key, "")))
                .toList();
        assertEquals(List.of(), unread);
    }

    @Test
    void everyKeyOfOneKindStandsInTheManual() throws IOException {
        var page = Files.readString(Path.of("content/handleiding/velden.md"));
        var unknown = ownKeys()
                .filter(key -> !page.contains("\n| `" + key.word + "` |"))
                .toList();
        assertEquals(List.of(), unknown);
    }

    /// As an editor writes it, what it is, and the kind of text it stands in.
    private static final String WRITTEN = """
        signaal|aard: Verzoek|aard: verzoek
        signaal|aard: [verzoek]|aard: verzoek
        signaal|aan: ["Een"]|aan: [een]
        signaal|aan: Nummer een|aan: [een]
        signaal|verloop: [{Stap: Niet overgenomen, Datum: 2025}]|verloop: [{stap: niet-overgenomen, datum: 2025}]
        signaal|verloop: [{stap: “opgehaald”, datum: Onbekend}]|verloop: [{stap: opgehaald}]
        voorstel|verloop: [{stand: In uitvoering}]|verloop: [{stand: in-uitvoering}]
        voorstel|kosten: [{post: A, bedrag: ONBEKEND}]|kosten: [{post: A}]
        voorstel|kosten: [{Bedrag: 5, Eenheid: Euro per woning}]|kosten: [{bedrag: 5, eenheid: euro-per-woning}]
        voorstel|dekking: [{bedrag: [5], stand: [Toegekend]}]|dekking: [{bedrag: 5, stand: toegekend}]
        voorstel|woningen_geschat: “Ja”|woningen_geschat: ja
        hergebruik|werkte: [Ja]|werkte: ja
        hergebruik|werkte: “ja”|werkte: ja
        hergebruik|van: [tips/een/twee]|van: tips/een/twee
        hergebruik|van: “tips/een/twee”|van: tips/een/twee
        bijeenkomst|soort_moment: Indienen|soort_moment: indienen
        bijeenkomst|bijeenkomst: Een|bijeenkomst: een
        programma|elementen: [{titel: A, levert: Signaal}]|elementen: [{titel: A, levert: signaal}]
        programma|pilots: [{Gemeente: een, Zeker: NEE}]|pilots: [{gemeente: een, zeker: nee}]
        """;

    @Test
    void aFixedWordIsReadHoweverItIsWritten() {
        assertAll(WRITTEN.lines().map(line -> line.split("\\|")).map(row -> () -> {
            var kind = Kind.ofWord(row[0]).orElseThrow();
            assertEquals(said(kind, row[2]), said(kind, row[1]), row[1]);
        }));
    }

    @Test
    void aWordThatIsNoneOfThemIsTold() {
        var none = """
            voorstel|kosten: [{bedrag: 5, geschat: misschien}]
            voorstel|woningen_geschat: misschien
            programma|pilots: [{gemeente: een, zeker: misschien}]
            programma|elementen: [{titel: A, levert: onzin}]
            """;
        assertAll(none.lines().map(line -> line.split("\\|")).map(row -> () -> {
            var told = document(Kind.ofWord(row[0]).orElseThrow(), row[1]).problems().stream()
                    .filter(problem -> problem.kind() == Problem.Kind.VALUE_UNKNOWN)
                    .toList();
            assertEquals(1, told.size(), row[1]);
        }));
    }

    @Test
    void ofSeveralDaysTheFirstIsKeptAndTheRestIsTold() {
        for (var days : List.of(
                "2027-04-01 t/m 2027-04-03",
                "1 t/m 3 april 2027",
                "1, 2 en 3 april 2027",
                "1-3 april 2027",
                "1 april 2027 - 3 april 2027",
                "1 april 2027 tot en met 2 mei 2027",
                "2027-04-01/2027-04-03",
                "01-04-2027 en 02-04-2027",
                "[2027-04-01, 2027-04-02]",
                "{van: 2027-04-01, tot: 2027-04-03}")) {
            var read = document(Kind.EVENT, "datum: " + days);
            assertEquals(
                    "2027-04-01",
                    read.value().labels().date().map(Object::toString).orElse(""),
                    days);
            assertEquals(
                    List.of(Problem.Kind.DAYS_SEVERAL),
                    read.problems().stream()
                            .map(Problem::kind)
                            .filter(kind -> kind != Problem.Kind.SUMMARY_MISSING)
                            .toList(),
                    days);
        }
        var one = document(Kind.EVENT, "datum: [2027-04-01]");
        assertEquals("2027-04-01", one.value().labels().date().orElseThrow().toString());
        assertTrue(one.problems().stream().noneMatch(problem -> problem.kind() == Problem.Kind.DAYS_SEVERAL));
    }

    @Test
    void whatIsTakenOverOnADayToComeDoesNotCountYet() {
        var ahead = document(Kind.REUSE, "datum: 2031-04-01\nwerkte: ja\ngemeenten: [Ede]\nvan: tips/a/b")
                .value();
        assertTrue(ahead.labels().date().isEmpty());
        assertEquals(ReuseOutcome.UNKNOWN, ((Details.Reuse) ahead.details()).outcome());
        var past = document(Kind.REUSE, "datum: 2021-04-01\nwerkte: ja\ngemeenten: [Ede]\nvan: tips/a/b")
                .value();
        assertEquals(ReuseOutcome.WORKED, ((Details.Reuse) past.details()).outcome());
        assertEquals("2021-04-01", past.labels().date().orElseThrow().toString());
    }

    @Test
    void aListOfMoreThanFiftyIsTold() {
        var fifty = "aanpakken: [a" + ", a".repeat(49);
        assertEquals(0, listsTooLong(fifty + "]"));
        assertEquals(1, listsTooLong(fifty + ", a]"));
    }

    private static long listsTooLong(String field) {
        return document(Kind.REPORT, field).problems().stream()
                .filter(problem -> problem.kind() == Problem.Kind.LIST_LONG)
                .count();
    }

    @Test
    void whatCannotBeOrIsStillToComeIsTold() {
        var told = """
            bijeenkomst|datum: 2027-04-01 t/m ooit daarna|DAYS_SEVERAL
            bijeenkomst|datum: van de zomer|DATE_INVALID
            hergebruik|datum: 2027-04-01|DATE_AHEAD
            verslag|datum: 2027-04-01|DATE_AHEAD
            hergebruik|gemeenten: [Nergenshuizen]|VALUE_UNKNOWN
            voorstel|{woningen: 500, woningen_tot: 100}|VALUE_SHAPE
            programma|pilots: [{gemeente: delft, wijk: a, zeker: ja}, {gemeente: delft, wijk: a, zeker: nee}]|PILOT_TWICE
            programma|pilots: [{gemeente: oud}, {gemeente: nieuw}]|PILOT_TWICE
            """;
        assertAll(told.lines().map(line -> line.split("\\|")).map(row -> () -> {
            var fields = row[1].replaceFirst("^\\{(.*), (.*)}$", "$1\n$2");
            var kinds = document(Kind.ofWord(row[0]).orElseThrow(), fields).problems().stream()
                    .map(problem -> problem.kind().name())
                    .toList();
            assertTrue(kinds.contains(row[2]), row[1] + kinds);
        }));
        var event = document(Kind.EVENT, "datum: 2027-04-01 19:30").problems();
        assertEquals(
                List.of(),
                event.stream()
                        .filter(p -> p.kind() == Problem.Kind.DATE_INVALID)
                        .toList());
    }

    /// What was read of it, and what is wrong with it; not where a reference stood in the text.
    private static String said(Kind kind, String field) {
        var read = document(kind, field);
        return read.value().details() + " "
                + read.value().relations().stream()
                        .map(named -> named.type() + " " + named.to().path())
                        .toList() + " "
                + read.problems().stream().map(Problem::kind).toList();
    }

    private static Stream<Key> ownKeys() {
        return Stream.of(Key.values()).filter(Key::isOfOneKind);
    }

    /// Its details, and what it names in its fields.
    private static Object read(Key key, String field) {
        var kind = Kind.documents()
                .filter(one -> Key.of(one).contains(key))
                .findFirst()
                .orElseThrow();
        var document = document(kind, field).value();
        return java.util.List.of(document.details(), document.relations());
    }

    private static Parsed<Document> document(Kind kind, String field) {
        var text = "---\nsoort: " + kind.word + "\n" + field + "\n---\nTekst.\n";
        var file = Shown.file(kind.folder + "/een.md", text.getBytes(UTF_8));
        return DocumentReader.read(file, CONVENTIONS, LocalDate.of(2026, 3, 1));
    }

    private static String sample(Shape shape) {
        return switch (shape) {
            case Shape.From(var _, var many) -> many ? "[een]" : "een";
            case Shape.To(var _, var many) -> many ? "[een]" : "een";
            case Shape.Plain plain -> sample(plain);
        };
    }

    private static String sample(Shape.Plain shape) {
        return switch (shape) {
            case TEXT, SLUG, STATUS, KIND, LANGUAGE -> "een";
            case SENTENCES, WORDS, THEMES -> "[een]";
            case NUMBER -> "7";
            case DATE -> "2021-05-17";
            case FLAG -> "ja";
            case URL -> "https://een.example";
            case ENTRY -> "tips/een/een";
            case ENTRIES -> "[tips/een/een]";
            case NATURE -> "behoefte";
            case SCRIPT -> "[{wat: een}]";
            case SIGNAL_STEPS -> "[{stap: gebundeld}]";
            case PROPOSAL_STEPS -> "[{stand: toegekend}]";
            case COSTS, COVER -> "[{bedrag: 5}]";
            case OUTCOME -> "deels";
            case TIME -> "19:30";
            case MOMENT -> "indienen";
            case CITATIONS -> "[{url: \"https://een.example\"}]";
            case SPEAKERS -> "[{functie: een}]";
            case PLACE -> "{lat: 52.00, lon: 4.40}";
            case EFFECT -> "{wat: een}";
            case PILOTS -> "[{gemeente: een}]";
            case ELEMENTS -> "[{titel: een, levert: signaal, tekst: een}]";
            case TRANSLATIONS -> "[{van: titel, tr: bir}]";
        };
    }

    /// With one value in each list.
    private static Conventions conventions() {
        var lists = Stream.of(ListName.values())
                .map(list -> list.key + ": [{id: een, label: Nummer een}"
                        + (list == ListName.MUNICIPALITIES
                                ? ", {id: oud, label: Oud, opgevolgd_door: nieuw}, {id: nieuw, label: Nieuw}]"
                                : "]"))
                .collect(Collectors.joining("\n"));
        var path = "taxonomie/lijsten.yaml";
        var files = new TreeMap<>(
                Map.of(path, Shown.file(path, lists.getBytes(UTF_8)).value()));
        return ConventionsReader.read(files).value();
    }
}
