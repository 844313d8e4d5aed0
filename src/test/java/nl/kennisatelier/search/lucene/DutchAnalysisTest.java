package nl.kennisatelier.search.lucene;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.kennisatelier.search.dutch.DutchWordLists;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;

class DutchAnalysisTest {

    private static final DutchAnalysis DUTCH = new DutchAnalysis(Set.of(), DutchWordLists.builtIn());

    private static final String ODD_LETTERS = "abcdefghijklmnopqrstuvwxyz'-_ éœĳ\u0301\uD83D\uDE00";

    /// What the reader types, and words in a text that it should find.
    private static final String FOUND = """
            kerk: kerken kerkje dorpskerk kerkgebouwen
            huizen: huis huisje huurhuizen
            raam: ramen raampje raamkozijn
            boom: bomen boompje boomplantdag
            stad: steden stadje binnensteden
            lid: leden raadsleden
            raad: raden wijkraden
            kind: kinderen kindje
            dag: dagen feestdagen
            weg: wegen snelwegen
            glas: glazen
            foto: foto's fotootje
            centrum: centra centrums buurtcentrum
            brief: brieven nieuwsbrief
            prijs: prijzen energieprijzen
            mogelijkheid: mogelijkheden
            vrijwilliger: vrijwilligers vrijwilligerswerk
            coordinator: coördinatoren wijkcoördinator
            idee: ideeën
            industrie: industrieën
            goed: goede
            hoog: hoge
            groot: grote
            leeg: lege
            boos: boze
            sociaal: sociale
            financieel: financiële
            mooi: mooie
            verbeteren: verbetert verbeterd verbetering verbeteringen
            ontwikkelen: ontwikkelt ontwikkeld ontwikkeling
            onderzoeken: onderzoek onderzocht
            betrekken: betrekt betrokken
            vergroenen: vergroening vergroent vergroend
            verduurzamen: verduurzaming verduurzaamd verduurzaamt
            besparen: besparing bespaart bespaard energiebesparing
            isoleren: isolatie geïsoleerd isoleert dakisolatie
            werken: werkt gewerkt werkte
            samenwerken: samenwerking samengewerkt
            organiseren: organiseert georganiseerd
            aanpakken: aanpak aangepakt
            spelen: speelt gespeeld
            regel: regels regeltje
            maatregel: maatregelen isolatiemaatregelen
            paneel: panelen zonnepanelen
            workshop: workshops
            document: documents documenten
            meeting: meetings
            opvang: kinderopvang wateropvang
            aardgasvrij: aardgasvrije
            gasvrij: aardgasvrije
            koophuis: koophuizen
            """;

    /// What the reader types, and words in a text that have nothing to do with it.
    private static final String NOT_FOUND = """
            rad: raad
            won: woon woning
            gas: gaas gast
            ram: raam programma
            kant: kantoor
            maan: maand
            wet: weten
            bom: boom bomen
            man: maand gemeente
            pen: open stappen
            ding: leiding verbinding
            ring: vergadering regering
            regel: regeling
            stem: systeem
            rijk: belangrijk
            les: lesbisch
            wand: wandelen
            plan: plant planten
            stel: voorstel
            raam: kraam programma
            part: partij departement
            school: scholing
            mark: markt
            kan: kans
            bel: belofte
            werk: netwerk
            eis: reis
            kas: kast
            mede: medewerker
            """;

    /// Known to go wrong: when one of these starts to go right, move it up.
    private static final String KNOWN_MISSES = """
            groen: vergroening
            duurzaam: duurzaamheid
            zorg: mantelzorgers
            geving: wetgeving
            activity: activities
            """;

    private static final String KNOWN_FALSE = """
            waard: waarde
            bestuur: besturing
            """;

    @Test
    void theReaderFindsFormsAndCompoundsOfAWord() throws IOException {
        assertEquals("", wrong(FOUND, true));
    }

    @Test
    void wordsThatOnlyLookAlikeStayApart() throws IOException {
        assertEquals("", wrong(NOT_FOUND, false));
    }

    @Test
    void whatIsKnownToBeMissedIsStillMissed() throws IOException {
        assertEquals("", wrong(KNOWN_MISSES, false));
    }

    @Test
    void whatIsKnownToBeFoundWronglyIsStillFound() throws IOException {
        assertEquals("", wrong(KNOWN_FALSE, true));
    }

    @Test
    void stemsAreSpelledAsWords() {
        check(DUTCH.dutch()::stem, """
                huizen huis
                ramen raam
                rammen ram
                wonen woon
                bomen boom
                scholen school
                wijken wijk
                maatregelen maatregel
                initiatieven initiatief
                cooperaties cooperatie
                musea museum
                balletje bal
                tuintje tuin
                woninkje woning
                mogelijkheden mogelijkheid
                leven leven
                tekens teken
                """);
    }

    @Test
    void compoundsAreCutIntoTheirParts() {
        check(word -> String.join("+", DUTCH.dutch().split(word)), """
                wijkaanpak wijk+aanpak
                energiecooperaties energie+cooperaties
                bewonersinitiatief bewoner+initiatief
                aardgasvrije aard+gas+vrije
                bestemmingsplanwijziging bestemming+plan+wijziging
                zonnepanelen zonne+panelen
                stadhuis stad+huis
                """);
    }

    @Test
    void otherWordsAreNotCut() {
        for (var word : "parkeren leiding ander netwerk kantoor huis wijken energieen x".split(" ")) {
            assertEquals(List.of(), DUTCH.dutch().split(word), word);
        }
    }

    @Test
    void foldingTakesAwayAccentsCapitalsAndTypography() {
        check(DUTCH::fold, """
                Coöperatie cooperatie
                ĲSSEL ijssel
                foto’s foto's
                cafe\u0301 cafe
                straße strasse
                zonne\u00ADpanelen zonnepanelen
                """);
    }

    @Test
    void editorsAddPartsAndForbidCuts() {
        var lists = DutchWordLists.builtIn().plus(Set.of("Knäckebröd"), Set.of("wijkaanpak"));
        var dutch = new DutchAnalysis(Set.of(), lists).dutch();
        assertEquals(List.of("knackebrod", "wijk"), dutch.split("knackebrodwijk"));
        assertEquals(List.of(), dutch.split("wijkaanpak"));
    }

    @Test
    void stopWordsAreKnown() {
        assertTrue(DUTCH.dutch().stopWord("de"));
        assertTrue(DUTCH.dutch().stopWord("the"));
        assertFalse(DUTCH.dutch().stopWord("wijk"));
    }

    @Test
    void anyRowOfLettersIsDealtWithAtOnce() {
        var random = new Random(1);
        var lists = new DutchWordLists(Set.of("aaa", "aaaa", "aaaaa"), Set.of(), Map.of("-aas", "aa"));
        assertTimeout(Duration.ofSeconds(30), () -> {
            for (int length : new int[] {0, 1, 2, 3, 4, 5, 39, 40, 41, 1_000, 10_000}) {
                for (var letters : List.of("a", "ens", "jesting", ODD_LETTERS)) {
                    var word = random.ints(length, 0, letters.length())
                            .mapToObj(i -> letters.substring(i, i + 1))
                            .collect(joining());
                    for (var each : List.of(DUTCH, new DutchAnalysis(Set.of(), lists))) {
                        each.dutch().stem(each.fold(word));
                        each.dutch().split(each.fold(word));
                        terms(each.all(), word);
                    }
                }
            }
        });
    }

    private static void check(UnaryOperator<String> subject, String table) {
        var actual = table.lines().map(line -> line.split(" ")[0]).map(word -> word + " " + subject.apply(word));
        assertEquals(table.strip(), actual.collect(joining("\n")));
    }

    /// The pairs of the table for which finding is not as wanted.
    private static String wrong(String table, boolean wanted) throws IOException {
        var wrong = new StringBuilder();
        for (var line : table.lines().toList()) {
            var query = DUTCH.dutch().stem(DUTCH.fold(line.substring(0, line.indexOf(':'))));
            for (var word : line.substring(line.indexOf(':') + 2).split(" ")) {
                if (found(query, word) != wanted) {
                    wrong.append(query).append(" - ").append(word).append('\n');
                }
            }
        }
        return wrong.toString();
    }

    private static boolean found(String queryStem, String word) throws IOException {
        return terms(DUTCH.stems(), word).contains(queryStem)
                || terms(DUTCH.parts(), word).contains(queryStem);
    }

    private static Set<String> terms(Analyzer analyzer, String text) throws IOException {
        var terms = new HashSet<String>();
        try (var tokens = analyzer.tokenStream("text", text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(term.toString());
            }
            tokens.end();
        }
        return terms;
    }
}
