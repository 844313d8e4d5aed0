package nl.kennisatelier.web.machine;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.search.Facet;
import nl.kennisatelier.search.Order;
import nl.kennisatelier.search.SearchRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// `openapi.json` and the answers say the same, in both directions.
class OpenApiTest {

    private static final TestSite SITE = TestSite.of(SampleLibrary.small());
    private static final JsonNode API = SITE.json("/api/v1/openapi.json");
    private static final Schema SCHEMA = new Schema(API);

    @AfterAll
    static void stop() {
        SITE.close();
    }

    @Test
    void everyPathAnswersAsItSays() {
        API.get("paths").properties().forEach(path -> {
            var get = path.getValue().get("get");
            for (var query : queries(get)) {
                var address = address(path.getKey(), get) + query;
                var response = SITE.get(address);
                assertEquals(200, response.statusCode(), address);
                var content =
                        get.at("/responses/200/content").properties().iterator().next();
                assertEquals(content.getKey(), TestSite.type(response).split(";")[0], path.getKey());
                get.at("/responses/200/headers")
                        .fieldNames()
                        .forEachRemaining(name -> assertTrue(
                                response.headers().firstValue(name).isPresent(), path.getKey() + " " + name));
                if (content.getKey().equals("application/json")) {
                    var answer = SITE.json(address);
                    assertEquals(
                            List.of(), SCHEMA.misfits(answer, content.getValue().get("schema"), query));
                }
            }
        });
    }

    @Test
    void everyDocumentedValueIsSeenWithEachOfItsTypes() {
        var seen = new TreeSet<String>();
        Stream.of("", "?aantal=1", "?aantal=1&pagina=2", "?q=bewoners", "?q=bewonrs")
                .map(query -> SITE.json("/api/v1/zoeken" + query))
                .forEach(answer -> SCHEMA.record(answer, API.at("/components/schemas/Antwoord"), "", seen));
        var promised = new TreeSet<String>();
        SCHEMA.promises(API.at("/components/schemas/Antwoord"), "", promised);
        assertEquals(promised, seen);
    }

    @Test
    void everyParameterIsKnownToTheSearchAndTheOtherWayRound() {
        var documented = new TreeSet<String>();
        for (var parameter : API.at("/paths/~1api~1v1~1zoeken/get/parameters")) {
            var resolved = SCHEMA.resolve(parameter);
            var name = resolved.get("name").asText();
            documented.add(name);
            var alone = Map.of("bij", List.of("palenstein")); // Without a neighbourhood nothing is like it.
            var query = new HashMap<>(name.equals("lijkt") ? alone : Map.<String, List<String>>of());
            var without = SearchRequest.parse(query);
            query.put(name, List.of(example(resolved)));
            assertNotEquals(without, SearchRequest.parse(query), name + " changes nothing");
        }
        var known = Stream.concat(
                Arrays.stream(Facet.values()).map(facet -> facet.parameter),
                Stream.of("q", "volgorde", "precies", "pagina", "aantal", "bij", "lijkt"));
        assertEquals(known.collect(Collectors.toCollection(TreeSet::new)), documented);
    }

    @Test
    void limitsAndListsAreThoseOfTheCode() {
        assertEquals(
                SearchRequest.SIZE_MAX,
                API.at("/components/parameters/aantal/schema/maximum").asInt());
        assertEquals(
                SearchRequest.SIZE_DEFAULT,
                API.at("/components/parameters/aantal/schema/default").asInt());
        assertEquals(
                SearchRequest.PAGE_MAX,
                API.at("/components/parameters/pagina/schema/maximum").asInt());
        assertEquals(
                SearchRequest.WORDS_LENGTH_MAX,
                API.at("/components/parameters/q/schema/maxLength").asInt());
        assertEquals(
                SearchRequest.PAGE_MAX,
                API.at("/components/schemas/Antwoord/properties/pagina/maximum").asInt());
        for (var facet : Facet.values()) {
            var items = API.at("/components/parameters/" + facet.parameter + "/schema/maxItems");
            assertEquals(SearchRequest.VALUES_MAX, items.asInt(), facet.parameter);
        }
        assertEquals(
                Arrays.stream(Order.values()).map(order -> order.word).toList(),
                words(API.at("/components/parameters/volgorde/schema/enum")));
        assertEquals(
                Arrays.stream(Kind.values()).map(kind -> kind.word).toList(),
                words(API.at("/components/schemas/Soort/enum")));
        assertEquals(OpenData.API_VERSION, API.at("/info/version").asText());
    }

    /// A list of words that no test holds against the code would go its own way.
    @Test
    void everyListOfWordsIsHeldAgainstTheCode() {
        var lists = API.findParents("enum").stream()
                .map(parent -> words(parent.get("enum")))
                .collect(Collectors.toSet());
        var known = Set.of(
                Arrays.stream(Kind.values()).map(kind -> kind.word).toList(),
                Arrays.stream(Order.values()).map(order -> order.word).toList(),
                List.of("1"));
        assertEquals(known, lists);
    }

    /// A spreadsheet set to Dutch opens each in columns.
    @Test
    void everyTableHasTheColumnsThatItPromises() {
        int tables = 0;
        for (var path : API.get("paths").properties()) {
            var get = path.getValue().get("get");
            var told = get.at("/responses/200/content/text~1csv/schema/description");
            if (told.isMissingNode()) continue;
            var head =
                    SITE.text(address(path.getKey(), get)).lines().findFirst().orElseThrow();
            var columns = told.asText().replaceFirst("Kolommen: ([^.]+)\\..*", "$1");
            assertEquals("\uFEFF" + columns.replace(", ", ";"), head, path.getKey());
            tables++;
        }
        assertEquals(8, tables);
    }

    @Test
    void examplesFitTheirOwnSchema() {
        API.at("/components/schemas").properties().forEach(schema -> {
            for (var example : schema.getValue().path("examples")) {
                assertEquals(List.of(), SCHEMA.misfits(example, schema.getValue(), schema.getKey()));
            }
        });
    }

    /// Without parameters, with the example of each alone, and with all of them.
    private static List<String> queries(JsonNode get) {
        var single = StreamSupport.stream(get.path("parameters").spliterator(), false)
                .map(SCHEMA::resolve)
                .filter(parameter -> parameter.get("in").asText().equals("query"))
                .map(parameter -> parameter.get("name").asText() + "=" + encode(example(parameter), UTF_8))
                .toList();
        return Stream.concat(
                        Stream.of("", "?" + String.join("&", single)),
                        single.stream().map(one -> "?" + one))
                .toList();
    }

    /// With the examples of its open steps.
    private static String address(String path, JsonNode get) {
        var filled = path;
        for (var parameter : get.path("parameters")) {
            var resolved = SCHEMA.resolve(parameter);
            filled = filled.replace("{" + resolved.get("name").asText() + "}", example(resolved));
        }
        return filled;
    }

    private static String example(JsonNode parameter) {
        var example = parameter.get("example");
        return example.isArray() ? String.join(",", words(example)) : example.asText();
    }

    private static List<String> words(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
