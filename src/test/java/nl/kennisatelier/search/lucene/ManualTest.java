package nl.kennisatelier.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kennisatelier.search.Facet;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.search.SearchResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The manual of the site is no lesson: it is found by who asks for it, and counted for who did not.
class ManualTest {

    private static LuceneIndex index;

    @BeforeAll
    static void read() throws IOException {
        index = new Texts(Map.of(
                        "taxonomie/themas.yaml",
                        "[{id: groen, label: Groen}, {id: warmte, label: Warmte}]",
                        "verslagen/straat.md",
                        """
                        ---
                        titel: Een groene straat
                        samenvatting: Tegels eruit.
                        datum: 2021
                        themas: [groen]
                        ---
                        ## Tips
                        - Begin met tegels. ^tip-tegels
                        - Vraag om planten. ^tip-planten
                        """,
                        "handleiding/tips.md",
                        """
                        ---
                        titel: Zo schrijf je
                        samenvatting: Over tips en tegels.
                        themas: [warmte]
                        ---
                        ## Een foto van tegels ^foto
                        Kies een kleine foto.
                        """))
                .index(Set.of());
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
    }

    @Test
    void itIsAnAnswerOnlyWhereItIsAskedFor() {
        check("", "verslagen/straat tips/straat/tip-planten tips/straat/tip-tegels");
        check("q=tegels", "tips/straat/tip-tegels verslagen/straat");
        check("q=tegels&volgorde=nieuwste", "tips/straat/tip-tegels verslagen/straat");
        check("q=foto", "");
        check("q=foto&soort=handleiding", "handleiding/tips/foto");
        check("q=tegels&soort=handleiding,tip", "handleiding/tips handleiding/tips/foto tips/straat/tip-tegels");
        check("q=tegels&uit=handleiding/tips", "handleiding/tips handleiding/tips/foto");
        check("q=tegels&thema=warmte", "");
        check("thema=warmte&soort=handleiding", "handleiding/tips handleiding/tips/foto");
    }

    private static void check(String query, String expected) {
        var found = search(query).hits().stream()
                .map(hit -> hit.entry().id().value())
                .sorted()
                .toList();
        var wanted = expected.isEmpty()
                ? List.<String>of()
                : List.of(expected.split(" ")).stream().sorted().toList();
        assertEquals(wanted, found, query);
        assertEquals(wanted.size(), search(query).total(), query);
    }

    @Test
    void whatItHasIsCountedAmongTheKindsAndNowhereElse() {
        checkCounts("q=tegels", "{tip=1, verslag=1, handleiding=2} {groen=2}");
        checkCounts("q=tegels&soort=tip", "{tip=1, verslag=1, handleiding=2} {groen=1}");
        checkCounts("q=tegels&thema=groen", "{tip=1, verslag=1} {groen=2}");
        checkCounts("q=foto", "{handleiding=1} {}");
    }

    private static void checkCounts(String query, String expected) {
        var facets = search(query).facets();
        assertEquals(expected, shown(facets.get(Facet.KIND)) + " " + shown(facets.get(Facet.THEME)), query);
    }

    private static String shown(Map<String, Long> counts) {
        return List.of("tip", "verslag", "handleiding", "groen", "warmte").stream()
                .filter(counts::containsKey)
                .map(value -> value + "=" + counts.get(value))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    @Test
    void theOrderOfValuesDoesNotDependOnWhatIsChosen() {
        var bare = search("q=tegels").unfiltered();
        for (var chosen : List.of("soort=tip", "thema=warmte", "soort=handleiding", "thema=groen&soort=verslag")) {
            assertEquals(bare, search("q=tegels&" + chosen).unfiltered(), chosen);
        }
    }

    @Test
    void takingAFilterAwayGivesWhatItSays() {
        for (var query : List.of("q=foto&soort=tip", "q=tegels&soort=actie", "q=planten&soort=handleiding")) {
            var result = search(query);
            assertEquals(0, result.total(), query);
            for (var rescue : result.rescues()) {
                var out = result.request().minus(rescue.facet(), rescue.value());
                assertEquals(rescue.total(), index.search(out).total(), query);
            }
        }
        assertEquals(List.of(), search("q=foto&soort=tip").rescues());
    }

    @Test
    void itIsNoSuggestion() {
        assertEquals(List.of(), index.suggest("schrijf"));
        assertEquals("Een groene straat", index.suggest("straat").getFirst().label());
    }

    private static SearchResult search(String query) {
        var fields = new HashMap<String, List<String>>();
        for (var field : query.split("&")) {
            int sign = field.indexOf('=');
            if (sign > 0) fields.put(field.substring(0, sign), List.of(field.substring(sign + 1)));
        }
        return index.search(SearchRequest.parse(fields));
    }
}
