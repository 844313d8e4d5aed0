package nl.kennisatelier.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.kennisatelier.circulation.Publisher;
import nl.kennisatelier.search.MatchReason;
import nl.kennisatelier.search.SearchFeature;
import nl.kennisatelier.search.SearchRequest;
import org.junit.jupiter.api.Test;

/// What one text says of an abbreviation, finds the others.
class AbbreviationsTest {

    private final Map<String, String> files =
            new TreeMap<>(Map.of("verslagen/ander.md", report("Een fietspad erbij.")));

    private void add(String slug, String text) {
        files.put("verslagen/" + slug + ".md", report(text));
    }

    private static String report(String text) {
        return "---\ntitel: Verslag\ndatum: 2024\n---\n" + text + "\n";
    }

    @Test
    void anAbbreviationFindsWhatItMeansAndTheOtherWayRound() throws IOException {
        add("uitleg", "Een Dorpsvisie Mobiliteit (DVM) geeft richting.");
        add("kort", "De DVM is klaar.");
        add("lang", "Over de dorpsvisie mobiliteit werd gestemd.");
        check("dvm", "kort lang uitleg", Set.of());
        check("dorpsvisie mobiliteit", "kort lang uitleg", Set.of());
        check("dvm", "kort uitleg", Set.of(SearchFeature.ABBREVIATIONS));
        check("dorpsvisie mobiliteit", "lang uitleg", Set.of(SearchFeature.ABBREVIATIONS));
    }

    @Test
    void oneLongWordHasAnAbbreviationToo() throws IOException {
        add("uitleg", "Het BVP (buurtverkeersplan) geeft richting.");
        add("kort", "Het BVP is klaar.");
        add("lang", "Over buurtverkeersplannen werd gestemd.");
        check("BVP", "kort lang uitleg", Set.of());
        check("buurtverkeersplan", "kort lang uitleg", Set.of());
    }

    @Test
    void theWordItselfComesFirst() throws IOException {
        add("uitleg", "Een Dorpsvisie Mobiliteit (DVM) geeft richting aan alles.");
        add("kort", "De DVM is klaar. Dat is wat er nu over te zeggen valt.");
        add("lang", "Over de dorpsvisie mobiliteit. Dat is wat er nu over te zeggen valt.");
        assertEquals(List.of("uitleg", "kort", "lang"), found("dvm"));
        assertEquals(List.of("uitleg", "lang", "kort"), found("dorpsvisie mobiliteit"));
    }

    @Test
    void twoMeaningsAreBothFoundButNotByEachOther() throws IOException {
        add("een", "De Dorpsvisie Mobiliteit (DVM) geeft richting.");
        add("twee", "Met Digitaal Vergaderen Maandelijks (DVM) gaat het sneller.");
        add("kort", "De DVM is klaar.");
        add("lang", "Een dorpsvisie mobiliteit helpt.");
        check("dvm", "een kort lang twee", Set.of());
        check("dorpsvisie mobiliteit", "een lang", Set.of());
    }

    @Test
    void spellingsOfOneMeaningAreOne() throws IOException {
        add("een", "De Dorpsvisie Mobiliteit (DVM) geeft richting.");
        add("twee", "Een dorps visie mobiliteit (DVM) geeft richting.");
        add("kort", "De DVM is klaar.");
        check("dorpsvisie mobiliteit", "een kort twee", Set.of());
    }

    @Test
    void anOrdinaryWordInCapitalsIsNoAbbreviation() throws IOException {
        add("uitleg", "Het Team Integrale Plannen (TIP) helpt.");
        for (int i = 0; i < 3; i++) add("tip" + i, "Een tip voor later.");
        check("team integrale plannen", "uitleg", Set.of());
        add("een", "Kom met Elkaar Nabij (EN) mee.");
        check("elkaar nabij", "een", Set.of());
    }

    @Test
    void theEditorsListStandsBesideIt() throws IOException {
        files.put("taal/synoniemen.txt", "DVM, verkeersplan\n");
        add("uitleg", "De Dorpsvisie Mobiliteit (DVM) geeft richting.");
        add("plan", "Een verkeersplan.");
        add("lang", "Een dorpsvisie mobiliteit helpt.");
        check("dvm", "lang plan uitleg", Set.of());
    }

    @Test
    void itIsToldWithTheResult() throws IOException {
        add("uitleg", "De Dorpsvisie Mobiliteit (DVM) geeft richting.");
        add("lang", "Een dorpsvisie mobiliteit helpt.");
        try (var index = new Texts(files).index(Set.of())) {
            var request = SearchRequest.words("dvm");
            var result = index.search(request);
            assertEquals(List.of("Dorpsvisie Mobiliteit"), result.widened());
            var why = index.why(request, List.of(result.hits().getLast().entry()));
            assertEquals(
                    List.of(List.of(new MatchReason("dvm", MatchReason.Through.SYNONYM, "dorpsvisie mobiliteit"))),
                    why);
        }
    }

    @Test
    void whatNoTextSaysAnyMoreIsForgotten() throws IOException {
        add("uitleg", "De Dorpsvisie Mobiliteit (DVM) geeft richting.");
        add("lang", "Een dorpsvisie mobiliteit helpt.");
        try (var index = LuceneIndex.inMemory()) {
            var publisher = new Publisher(index, Clock.systemUTC());
            publisher.publish(new Texts(files), Optional.empty());
            assertEquals(2, found(index, "dvm").size());
            add("uitleg", "De DVM geeft richting.");
            publisher.publish(new Texts(files), Optional.empty());
            assertEquals(List.of("uitleg"), found(index, "dvm"));
        }
    }

    private void check(String words, String expected, Set<SearchFeature> without) throws IOException {
        try (var index = new Texts(files).index(without)) {
            var found = new ArrayList<>(found(index, words));
            found.sort(null);
            assertEquals(expected, String.join(" ", found), words);
        }
    }

    private List<String> found(String words) throws IOException {
        try (var index = new Texts(files).index(Set.of())) {
            return found(index, words);
        }
    }

    private static List<String> found(LuceneIndex index, String words) {
        return index.search(SearchRequest.words(words)).hits().stream()
                .map(hit -> hit.entry().id().slug())
                .toList();
    }
}
