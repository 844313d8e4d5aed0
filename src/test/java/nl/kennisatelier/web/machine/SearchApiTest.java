package nl.kennisatelier.web.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import nl.kennisatelier.search.SearchResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SearchApiTest {

    private static final TestSite SITE = TestSite.of(SampleLibrary.small());

    @AfterAll
    static void stop() {
        SITE.close();
    }

    @Test
    void aHitSaysWhatItIsAndWhereItStands() {
        var hit = SITE.json("/api/v1/zoeken?q=pen&uit=verslagen/palenstein").at("/treffers/0");
        assertTrue(((ObjectNode) hit).remove("score").asDouble() > 0);
        assertEquals(2, ((ObjectNode) hit).remove("reis").size());
        assertEquals("""
                {"id":"tips/palenstein/tip-rol","soort":"tip","titel":"=Geef bewoners \\"de pen\\", 🌳 ook hier.",\
                "fragment":"","url":"/tips/palenstein/tip-rol",\
                "bestand":"verslagen/palenstein.md","regel":31,"rijpheid":"overgenomen"}""", hit.toString());
    }

    @Test
    void wordsCarryNoMarks() {
        var answer = SITE.text("/api/v1/zoeken?q=bewoners");
        assertTrue(answer.contains("bewoners"));
        assertFalse(answer.indexOf(SearchResult.MARK_START) >= 0 || answer.indexOf(SearchResult.MARK_END) >= 0);
    }

    @Test
    void facetsHaveLabelsAndTheLargestCountFirst() {
        var facets = SITE.json("/api/v1/zoeken?soort=tip").get("facetten");
        assertEquals(
                "[{\"waarde\":\"groen\",\"label\":\"Groen\",\"aantal\":2},"
                        + "{\"waarde\":\"groen/hitte\",\"label\":\"Hitte\",\"aantal\":2}]",
                facets.get("thema").toString());
        assertEquals("Palenstein", facets.at("/wijk/0/label").asText());
        assertEquals("Zoetermeer", facets.at("/gemeente/0/label").asText());
        assertEquals("Tip", facets.at("/soort/0/label").asText());
        assertEquals("Samen leren", facets.at("/aanpak/0/label").asText());
        assertEquals(
                "Next Generation Woonwijken", facets.at("/programma/0/label").asText());
        assertFalse(facets.has("uit"));
    }

    @Test
    void pagesNameTheirNeighbours() {
        var first = SITE.json("/api/v1/zoeken?q=bewoners&aantal=2");
        assertTrue(first.get("vorige").isNull());
        assertEquals(
                "/api/v1/zoeken?q=bewoners&pagina=2&aantal=2",
                first.get("volgende").asText());
        var second = SITE.json(first.get("volgende").asText());
        assertEquals(2, second.get("pagina").asInt());
        assertEquals("/api/v1/zoeken?q=bewoners&aantal=2", second.get("vorige").asText());
        assertTrue(second.get("volgende").isNull());
        assertEquals(4, ids(first, second).stream().distinct().count());
    }

    @Test
    void aTypingErrorIsMendedAndWideningIsTold() {
        assertEquals(
                "bewoners",
                SITE.json("/api/v1/zoeken?q=bewonrs").get("bedoelde").asText());
        assertTrue(SITE.json("/api/v1/zoeken").get("bedoelde").isNull());
        assertEquals(
                "[\"bewoners\"]",
                SITE.json("/api/v1/zoeken?q=inwoners").get("verruimd").toString());
    }

    @Test
    void oddQuestionsAreReadLeniently() {
        for (var odd : List.of(
                "thema=%3Cscript%3E&onzin=1&pagina=-4&aantal=abc",
                "pagina=99999999999&aantal=0&volgorde=willekeurig",
                "q=%00%1F%EF%BF%BE&jaar=20%2021",
                "q=" + "x".repeat(3000),
                "q=a&q=b&&=&q")) {
            assertEquals(200, SITE.get("/api/v1/zoeken?" + odd).statusCode(), odd);
            assertEquals(200, SITE.get("/zoeken.atom?" + odd).statusCode(), odd);
            assertEquals(
                    "feed", SITE.xml("/zoeken.atom?" + odd).getDocumentElement().getLocalName(), odd);
        }
        for (var broken : List.of("q=%zz", "q=%", "thema=%C3", "q=50%+korting")) {
            assertEquals("HTTP/1.1 200 OK", SITE.status("/api/v1/zoeken?" + broken), broken);
        }
        var none = SITE.json("/api/v1/zoeken?pagina=50");
        assertEquals(0, none.get("treffers").size());
        assertTrue(none.get("volgende").isNull());
        assertEquals(1, SITE.json("/api/v1/zoeken?aantal=0").get("treffers").size());
    }

    @Test
    void suggestionsAreShortAndBrowsersGetTheirOwnShape() {
        var suggestions = SITE.json("/api/v1/suggesties?q=next");
        assertEquals(
                "[{\"soort\":\"programma\",\"label\":\"Next Generation Woonwijken\","
                        + "\"url\":\"/programmas/next-generation-woonwijken\"}]",
                suggestions.toString());
        assertEquals("[]", SITE.json("/api/v1/suggesties").toString());
        assertEquals(
                "[\"next\",[\"Next Generation Woonwijken\"],[\"programma\"],"
                        + "[\"https://kennisatelier.example/programmas/next-generation-woonwijken\"]]",
                SITE.json("/opensearch/suggesties?q=next").toString());
    }

    @Test
    void onlyOpenDataMayBeReadByOtherSites() {
        for (var path :
                List.of("/api/v1/zoeken", "/api/v1/openapi.json", "/zoeken.json", "/zoeken.csv", "/zoeken.atom")) {
            assertEquals(List.of("*"), SITE.get(path).headers().allValues("Access-Control-Allow-Origin"), path);
        }
        for (var path : List.of("/elders", "/sitemap.xml", "/robots.txt", "/opensearch.xml")) {
            assertEquals(List.of(), SITE.get(path).headers().allValues("Access-Control-Allow-Origin"), path);
        }
    }

    @Test
    void theFileIsTheSameAsTheApi() {
        assertEquals(SITE.text("/api/v1/zoeken?q=pen"), SITE.text("/zoeken.json?q=pen"));
        assertEquals(
                "/zoeken.json?pagina=2&aantal=1",
                SITE.json("/zoeken.json?aantal=1").get("volgende").asText());
    }

    private static List<String> ids(com.fasterxml.jackson.databind.JsonNode... answers) {
        var ids = new ArrayList<String>();
        for (var answer : answers) {
            StreamSupport.stream(answer.get("treffers").spliterator(), false)
                    .forEach(hit -> ids.add(hit.get("id").asText()));
        }
        return ids;
    }
}
