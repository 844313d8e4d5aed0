package nl.kennisatelier.web.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Predicate;
import nl.kennisatelier.circulation.Publisher;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.search.SearchIndex;
import nl.kennisatelier.search.lucene.LuceneIndex;
import nl.kennisatelier.source.Folder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The whole way with nothing made up: `content/`, the index in Lucene, and what leaves over HTTP.
class RealContentTest {

    private static SearchIndex index;
    private static Library library;
    private static TestSite site;

    @BeforeAll
    static void start() throws IOException {
        index = LuceneIndex.inMemory();
        var publisher = new Publisher(index, Clock.systemUTC());
        library = publisher
                .publish(new Folder(Path.of("content")), Optional.empty())
                .library();
        site = TestSite.of(library, index, "");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void answersAreAsDescribed() {
        var schema = new Schema(site.json("/api/v1/openapi.json"));
        var answer = schema.document().at("/components/schemas/Antwoord");
        for (var query : new String[] {
            "",
            "?q=bewoners",
            "?q=aardgasvrij&precies=1",
            "?q=aardgasvij",
            "?q=qqqq",
            "?soort=tip&aantal=100",
            "?volgorde=gebruikt",
            "?volgorde=nieuwste&pagina=50",
            "?thema=energie-en-warmte&jaar=2021"
        }) {
            assertEquals(
                    0,
                    schema.misfits(site.json("/api/v1/zoeken" + query), answer, query)
                            .size(),
                    query);
            assertEquals(
                    "feed",
                    site.xml("/zoeken.atom" + query).getDocumentElement().getLocalName(),
                    query);
        }
        for (var suggestion : site.json("/api/v1/suggesties?q=pal")) {
            assertEquals(
                    0,
                    schema.misfits(suggestion, schema.document().at("/components/schemas/Suggestie"), "")
                            .size());
        }
        assertTrue(site.json("/api/v1/suggesties?q=pal").size() > 0);
    }

    @Test
    void walkingThePagesGivesEveryResultOnceAndTheManualIsAskedFor() {
        var ids = new ArrayList<String>();
        var page = site.json("/api/v1/zoeken?aantal=100");
        var total = page.get("totaal").asInt();
        collect(page, ids);
        while (!page.get("volgende").isNull()) {
            page = site.json(page.get("volgende").asText());
            collect(page, ids);
        }
        assertEquals(total, ids.size());
        assertEquals(total, ids.stream().distinct().count());
        assertEquals(total, entries(kind -> !kind.isApart()));
        assertEquals(
                entries(kind -> kind == Kind.MANUAL),
                site.json("/api/v1/zoeken?soort=handleiding").get("totaal").asLong());
    }

    @Test
    void everyFacetIsInTheIndex() {
        var counted = site.json("/api/v1/zoeken").get("facetten");
        for (var facet : SearchJson.FACETS) {
            assertFalse(
                    counted.get(facet.parameter).isEmpty(), facet + " has no values: see Dimension, EntryDocuments");
        }
    }

    @Test
    void everyValueGivesAsManyAsItsCountSays() {
        site.json("/api/v1/zoeken?q=bewoners").get("facetten").properties().forEach(facet -> {
            for (var value : facet.getValue()) {
                var query = "?q=bewoners&aantal=1&" + facet.getKey() + "="
                        + value.get("waarde").asText();
                assertEquals(
                        value.get("aantal"), site.json("/api/v1/zoeken" + query).get("totaal"), query);
            }
        });
    }

    @Test
    void theTableHasAllAndTheSiteMapNamesAll() {
        var total = site.json("/api/v1/zoeken?soort=tip").get("totaal").asInt();
        assertEquals(
                1 + total,
                SearchTableTest.read(site.text("/zoeken.csv?soort=tip")).size());
        var urls = site.xml("/sitemap.xml").getElementsByTagName("url").getLength();
        assertEquals(2 * 2 + entries(_ -> true), urls);
    }

    private static long entries(Predicate<Kind> which) {
        return library.entries().stream()
                .filter(entry -> which.test(entry.kind()))
                .filter(entry -> library.home(entry).status().isFound())
                .count();
    }

    private static void collect(JsonNode page, ArrayList<String> ids) {
        page.get("treffers").forEach(hit -> ids.add(hit.get("id").asText()));
    }
}
