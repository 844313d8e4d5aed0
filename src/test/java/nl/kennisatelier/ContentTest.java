package nl.kennisatelier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.kennisatelier.circulation.Catalogue;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.Passage;
import nl.kennisatelier.library.Taxonomy.ListName;
import nl.kennisatelier.source.Folder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The library of `content/` is in order, and every part of the two documents it began with has its place.
class ContentTest {

    private static final Path CONTENT = Path.of("content");

    private static final String REPORT = "verslagen/integrale-duurzame-wijkontwikkeling";

    private static final String PART = "/integrale-duurzame-wijkontwikkeling/";

    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+\\.\\w+|mailto:");

    private static final Pattern TELEPHONE =
            Pattern.compile("(?<![\\d/])(?:\\+31|0031|0)[ -]?(?:\\d[ -]?){8}\\d(?!\\d)|\\btel:");

    private static Catalogue catalogue;
    private static Library library;

    @BeforeAll
    static void read() throws IOException {
        catalogue = Catalogue.EMPTY.readAll(new Folder(CONTENT), Catalogue.Broken.AS_IT_IS);
        library = catalogue.library();
    }

    /// One signal is known from a newspaper only: that it still lacks evidence is true, and is to be told.
    @Test
    void thereAreNoProblemsButASignalWithoutEvidence() {
        assertEquals(
                "[signalen/grenzen-passen-niet.md:8: EVIDENCE_MISSING ]",
                catalogue.problems().all().toString());
    }

    @Test
    void theReportSaysWhenWhereAndWithHowMany() {
        var report = document(REPORT);
        var details = (Details.Report) report.details();
        assertEquals("2021-05-17", report.labels().date().orElseThrow().toString());
        assertEquals("wijk-van-de-toekomst", report.labels().programme().orElseThrow());
        assertEquals("kennisatelier 34", details.meeting() + " " + details.participants());
        assertEquals(3, details.speakers().size());
        assertTrue(details.speakers().stream().noneMatch(s -> s.contains(",")), "functions only, no names");
        document("programmas/wijk-van-de-toekomst");
    }

    @Test
    void theLessonsOfTheReportStandOnTheirOwn() {
        check("inzichten" + PART + "meer-dan-gas", "toekomstbestendig", "sociale samenhang", "gezondheid");
        check("inzichten" + PART + "groen-raakt-alles", "biodiversiteit", "koelte", "regenwater");
        check("kansen" + PART + "opgaven-koppelen", "budgetten", "timing", "kwaliteit")
                .has("gemeente");
        check("risicos" + PART + "potjes-en-vertraging", "vertragen", "potjes").has("bestuurder");
        check("acties" + PART + "samen-klein-beginnen", "vergroenen", "regenpijpen", "energiebespaar pakketten")
                .has("bewoner");
    }

    @Test
    void theFourTipsOfTheReportStandOnTheirOwn() {
        assertEquals(4, document(REPORT).passages(Kind.TIP).size());
        check("tips" + PART + "tip-begrip-helder", "integrale duurzame ontwikkeling");
        check("tips" + PART + "tip-zoek-meerwaarde", "meerwaarde", "budgetten");
        check("tips" + PART + "tip-gemeente-en-corporatie", "gemeente", "woningcorporatie");
        check("tips" + PART + "tip-betrek-bewoners", "bewoners");
    }

    @Test
    void theFourQuestionsAreASetWithAnOpeningAndAClosing() {
        var questions = document(REPORT).passages(Kind.QUESTION);
        assertEquals(
                List.of("vraag-betekenis", "vraag-kansen", "vraag-rol", "vraag-tips"),
                questions.stream().map(Passage::anchor).toList());
        var set = document("vragensets/zelf-aan-de-slag");
        var details = (Details.SetOfQuestions) set.details();
        assertTrue(details.opening().contains("buren") && details.closing().contains("antwoorden"), details + "");
        assertEquals("integrale-duurzame-wijkontwikkeling", details.basedOn());
        var named = set.references().stream()
                .flatMap(reference -> library.target(reference).stream())
                .filter(entry -> entry.kind() == Kind.QUESTION)
                .map(Entry::id)
                .toList();
        assertEquals(questions.stream().map(Passage::id).toList(), named);
        assertEquals(
                "zelf-aan-de-slag",
                ((Details.Report) document(REPORT).details()).questionSet().orElseThrow());
    }

    @Test
    void theNineLinksNameNineSources() {
        assertEquals(9, document(REPORT).passages(Kind.LINK).size());
        var named = library.documents(Kind.SOURCE).stream()
                .filter(source -> library.namedBy(source.id()).contains(document(REPORT)))
                .toList();
        assertEquals(9, named.size(), titles(named));
        for (var source : named) {
            assertFalse(((Details.Source) source.details()).url().isEmpty(), source.path());
            assertFalse(source.summary().isEmpty(), source.path());
        }
    }

    @Test
    void theNineNeighbourhoodsHaveAWebsite() {
        var places = document(REPORT).references().stream()
                .flatMap(reference -> library.target(reference).stream())
                .filter(entry -> entry.kind() == Kind.NEIGHBOURHOOD)
                .map(Document.class::cast)
                .toList();
        assertEquals(9, places.size(), titles(places));
        for (var place : places) {
            assertTrue(
                    place.details() instanceof Details.Neighbourhood n
                            && n.website().startsWith("https://"),
                    place.path());
        }
    }

    @Test
    void theProgrammeHasItsPilotsTasksElementsAndFrames() {
        var programme = (Details.Programme)
                document("programmas/next-generation-woonwijken").details();
        assertTrue(programme.lead().contains("MRDH"));
        assertEquals(
                List.of("den-haag", "nissewaard", "rotterdam", "rotterdam", "vlaardingen", "westvoorne", "zoetermeer"),
                programme.pilots().stream()
                        .map(Details.Pilot::municipality)
                        .sorted()
                        .toList());
        assertEquals(List.of("onderwijs-en-scholing", "verduurzaming", "werkgelegenheid"), programme.challenges());
        assertEquals(
                List.of("signaal", "voorstel", "hergebruik", "routekaart"),
                programme.elements().stream().map(Details.Element::delivers).toList());
        programme
                .elements()
                .forEach(element ->
                        assertFalse(element.title().isEmpty() || element.text().isEmpty()));
        assertEquals(
                List.of("Klimaatakkoord van Parijs", "Regionaal Investeringsprogramma", "Roadmap Next Economy"),
                programme.frameworks());
        var westvoorne =
                library.taxonomy().choice(ListName.MUNICIPALITIES, "westvoorne").orElseThrow();
        assertEquals("voorne-aan-zee", westvoorne.successor());
        assertEquals(
                "nationaal-programma-lokale-warmtetransitie",
                library.moved().programme("programma-aardgasvrije-wijken"));
    }

    @Test
    void theVisionAndTheChancesOfTheProgrammeCanBeFound() {
        var vision = document("programmas/next-generation-woonwijken").text();
        for (var word : List.of("duurzaam", "gezond", "betaalbaar", "kwetsbaar", "klimaatakkoord")) {
            assertTrue(vision.contains(word), word);
        }
        check("kansen/next-generation-woonwijken/banenmotor", "banenmotor");
        check("kansen/next-generation-woonwijken/leren-van-palenstein", "Green Deal", "aardgasloos");
        check(
                "kansen/next-generation-woonwijken/slimme-techniek",
                "smart grid",
                "domotica",
                "Internet of Things",
                "e-health");
    }

    @Test
    void palensteinIsAnExampleAndANeighbourhood() {
        var example = document("voorbeelden/green-deal-palenstein");
        assertEquals("[palenstein]", example.labels().neighbourhoods().toString());
        assertEquals("zoetermeer", library.municipalityOf("palenstein").orElseThrow());
        assertTrue(library.namedBy(new EntryId("wijken/palenstein")).contains(example));
    }

    @Test
    void theLibraryIsWorthSearching() {
        var further = Stream.of(Kind.REPORT, Kind.EXAMPLE, Kind.NEIGHBOURHOOD)
                .mapToInt(kind -> library.documents(kind).size())
                .sum();
        assertTrue(further - 3 >= 25, "only " + further);
        var terms = library.documents(Kind.TERM).stream()
                .filter(term -> term.details() instanceof Details.Term t
                        && !t.alternatives().isEmpty())
                .toList();
        assertTrue(terms.size() >= 40, "only " + terms.size());
    }

    @Test
    void everyEntrySaysWhereItsFactsComeFrom() {
        var without = library.documents().stream()
                .filter(document -> document.kind() != Kind.MANUAL)
                .filter(document ->
                        document.citations().stream().noneMatch(c -> c.url().startsWith("http")))
                .toList();
        assertEquals("[]", titles(without));
    }

    @Test
    void everyNeighbourhoodOnTheMapLiesInTheNetherlands() {
        for (var place : library.documents(Kind.NEIGHBOURHOOD)) {
            ((Details.Neighbourhood) place.details())
                    .place()
                    .ifPresent(p -> assertTrue(
                            p.latitude() > 50.7 && p.latitude() < 53.6 && p.longitude() > 3.3 && p.longitude() < 7.3,
                            place.path()));
        }
    }

    @Test
    void bothManualsAreThere() {
        check("handleiding/een-verslag-schrijven", "tip");
        check("handleiding/een-kennisatelier-voorbereiden", "draaiboek");
        assertTrue(library.entries().stream()
                        .filter(entry -> entry.kind() == Kind.MANUAL)
                        .count()
                > 30);
    }

    @Test
    void nobodyCanBeReachedOrRecognisedWithoutConsent() throws IOException {
        for (var file : files()) {
            var text = Files.readString(file).replaceAll("\\w+@\\w+\\.example", "nobody");
            assertFalse(MAIL.matcher(text).find(), file + " has a mail address");
            assertFalse(TELEPHONE.matcher(text).find(), file + " has a telephone number");
            text.lines()
                    .filter(line -> line.contains("toestemming: ja") && !file.startsWith("content/handleiding"))
                    .forEach(line -> assertTrue(line.contains("naam:"), file + ": " + line));
        }
    }

    @Test
    void theWordsOfTheFiveQuestionsStandNowhereInTheReport() throws IOException {
        var text = Files.readString(CONTENT.resolve(document(REPORT).path())).toLowerCase(Locale.ROOT);
        for (var word : List.of("aardgasvrij", "sociale cohesie", "hitte", "energiebespaarpakket", "leefbaarheid")) {
            assertFalse(text.contains(word), word + " would make the search easy");
        }
    }

    private static Document document(String id) {
        return library.document(new EntryId(id)).orElseThrow(() -> new AssertionError(id + " has no place"));
    }

    private record Found(Entry entry) {

        void has(String role) {
            assertTrue(entry.labels().roles().contains(role), entry.id() + " has no role " + role);
        }
    }

    private static Found check(String id, String... words) {
        var entry = library.entry(new EntryId(id)).orElseThrow(() -> new AssertionError(id + " has no place"));
        for (var word : words) {
            assertTrue(entry.text().contains(word), id + " does not speak of " + word + ": " + entry.text());
        }
        return new Found(entry);
    }

    private static String titles(List<Document> documents) {
        return documents.stream().map(Document::title).toList().toString();
    }

    private static List<Path> files() throws IOException {
        try (var files = Files.walk(CONTENT)) {
            return new ArrayList<>(files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".png"))
                    .toList());
        }
    }
}
