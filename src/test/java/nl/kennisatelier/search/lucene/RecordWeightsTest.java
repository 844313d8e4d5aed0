package nl.kennisatelier.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.kennisatelier.circulation.Publisher;
import nl.kennisatelier.search.SearchFeature;
import nl.kennisatelier.search.SearchRequest;
import org.junit.jupiter.api.Test;

/// What is recent or often used comes before what the words find hardly better, and no more than that.
class RecordWeightsTest {

    /// One word more makes a text a little less about each of the others.
    private static final String TEXT = "De bewoners kozen samen voor een warmtepomp in ieder huis van hun straat, en "
            + "daarna ook voor een groene schuur waar de kinderen van de straat konden spelen. ";

    private static final String LONGER = TEXT + "Ook. ";

    private final Map<String, String> files = new TreeMap<>();

    @Test
    void ofTextsThatAreHardlyBetterTheNewerComesFirst() throws IOException {
        report("oud", 2012, TEXT);
        report("nieuw", 2024, LONGER);
        check("warmtepomp", "verslagen/nieuw verslagen/oud", Set.of());
        check("warmtepomp", "verslagen/oud verslagen/nieuw", Set.of(SearchFeature.RECENT));
    }

    @Test
    void ofTextsThatAreHardlyBetterTheOneThatOthersNameComesFirst() throws IOException {
        report("stil", 2020, TEXT);
        report("bekend", 2020, LONGER);
        for (var by : List.of("a", "b", "c")) report(by, 2020, "Zoals in [dat verslag](bekend.md) staat.");
        check("warmtepomp", "verslagen/bekend verslagen/stil", Set.of());
        check("warmtepomp", "verslagen/stil verslagen/bekend", Set.of(SearchFeature.USED));
    }

    @Test
    void aPartComesBeforeTheDocumentThatHasItToo() throws IOException {
        var more = "Een warmtepomp is stil en een warmtepomp is duur. Een warmtepomp.";
        var tip = "Zet eerst een warmtepomp bij de buren, en vraag ze na een jaar hoe hun huis nu bevalt.";
        report("lang", 2020, TEXT + more + "\n\n## Tips\n\n- " + tip + " ^tip-buren\n");
        check("warmtepomp", "verslagen/lang tips/lang/tip-buren", Set.of(SearchFeature.WHOLES));
        check("warmtepomp", "tips/lang/tip-buren verslagen/lang", Set.of());
    }

    @Test
    void aSentenceFindsFirstThePartThatItsDocumentStandsBehind() throws IOException {
        var tip = "\n\n## Tips\n\n- Zet eerst een warmtepomp bij de buren. ^tip-%s\n";
        report("a", 2020, "Het ging over fietsen." + tip.formatted("a"));
        report("b", 2020, "Het ging over subsidie voor wie begint." + tip.formatted("b"));
        check("warmtepomp", "tips/a/tip-a tips/b/tip-b verslagen/a verslagen/b", Set.of());
        check(
                "hoe krijg je een warmtepomp met subsidie",
                "verslagen/b tips/b/tip-b tips/a/tip-a verslagen/a",
                Set.of());
    }

    @Test
    void aTextThatIsClearlyBetterComesFirstHoweverOld() throws IOException {
        report("oud", 1990, TEXT + "Een warmtepomp is stil.");
        report("nieuw", 2024, TEXT);
        report("a", 2024, "Zoals in [dat verslag](nieuw.md) staat.");
        check("warmtepomp", "verslagen/oud verslagen/nieuw", Set.of());
    }

    @Test
    void aNewerTextChangesWhatIsRecent() throws IOException {
        report("oud", 2002, TEXT);
        report("ouder", 1992, TEXT);
        assertEquals(1.02, ratio(), 0.0001);
        report("nu", 2024, "Niets daarvan.");
        assertEquals(1, ratio(), 0.0001);
    }

    @Test
    void aYearThatIsGoneIsTheNewestNoMore() throws IOException {
        report("oud", 2002, TEXT);
        report("ouder", 1992, TEXT);
        var before = new TreeMap<>(files);
        report("verkeerd", 2099, "Niets daarvan.");
        try (var index = LuceneIndex.inMemory()) {
            var publisher = new Publisher(index, Clock.systemUTC());
            publisher.publish(new Texts(files), Optional.empty());
            assertEquals(1, ratio(index), 0.0001);
            publisher.publish(new Texts(before), Optional.empty());
            assertEquals(1.02, ratio(index), 0.0001);
        }
    }

    private double ratio() throws IOException {
        try (var index = new Texts(files).index(Set.of())) {
            return ratio(index);
        }
    }

    private static double ratio(LuceneIndex index) {
        var hits = index.search(SearchRequest.words("warmtepomp")).hits();
        return hits.getFirst().score() / hits.getLast().score();
    }

    private void report(String slug, int year, String text) {
        files.put("verslagen/" + slug + ".md", """
                ---
                titel: Verslag
                datum: %d
                ---
                %s
                """.formatted(year, text));
    }

    private void check(String words, String expected, Set<SearchFeature> without) throws IOException {
        try (var index = new Texts(files).index(without)) {
            var found = index.search(SearchRequest.words(words)).hits().stream()
                    .map(hit -> hit.entry().id().value())
                    .toList();
            assertEquals(expected, String.join(" ", found));
        }
    }
}
