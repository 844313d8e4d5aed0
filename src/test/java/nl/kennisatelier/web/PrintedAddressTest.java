package nl.kennisatelier.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.kennisatelier.source.Origin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every address that the site had on a day is there for ever: as a page, as a place on a page, or leading on. The list
/// grows by hand, when much was added; a line goes only with the text that it is of.
class PrintedAddressTest {

    private static final Path LIST = Path.of("src/test/resources/addresses-printed.txt");

    private static final Pattern LISTED = Pattern.compile("<loc>https?://[^/<]+([^<]*)</loc>");
    private static final Pattern ANCHOR = Pattern.compile("\\sid=\"([^\"]+)\"");

    private static RunningSite site;
    private static List<String> printed;

    @BeforeAll
    static void start() throws IOException {
        site = RunningSite.of(Path.of("content"));
        printed = Files.readAllLines(LIST);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void everyPageIsStillListed() throws Exception {
        var listed = LISTED.matcher(site.get("/sitemap.xml").body())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        var pages = printed.stream()
                .filter(line -> !line.contains("#") && !line.contains(" "))
                .toList();
        assertTrue(pages.size() > 500, "only " + pages.size());
        assertEquals(
                List.of(), pages.stream().filter(page -> !listed.contains(page)).toList());
    }

    @Test
    void everyPlaceOnAPageIsStillThere() throws Exception {
        var pages = new HashMap<String, Set<String>>();
        var gone = new ArrayList<String>();
        var places = printed.stream().filter(line -> line.contains("#")).toList();
        for (var place : places) {
            var page = place.substring(0, place.indexOf('#'));
            if (!pages.containsKey(page)) pages.put(page, anchors(page));
            if (!pages.get(page).contains(place.substring(place.indexOf('#') + 1))) gone.add(place);
        }
        assertTrue(places.size() > 500, "only " + places.size());
        assertEquals(List.of(), gone);
    }

    private static Set<String> anchors(String page) throws Exception {
        return ANCHOR.matcher(site.get(page).body())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    void everyAddressOfBeforeStillLeadsToWhereItLed() throws Exception {
        var before = new ArrayList<String>();
        var now = new ArrayList<String>();
        for (var line : printed.stream().filter(line -> line.contains(" -> ")).toList()) {
            var answer = site.get(line.substring(0, line.indexOf(' ')));
            before.add(line);
            now.add(answer.request().uri().getPath() + " -> "
                    + answer.headers().firstValue("Location").orElse(Integer.toString(answer.statusCode())));
        }
        assertFalse(before.isEmpty());
        assertEquals(before, now);
    }

    /// Until there are neighbours nothing stands there, and then only what is theirs.
    @Test
    void nothingStandsWhereNeighboursWill() throws Exception {
        assertEquals(
                List.of(),
                printed.stream()
                        .filter(line -> Origin.isKept(line.substring(1)))
                        .toList());
        for (var root : new String[] {"", "/en"}) {
            for (var steps : new String[] {
                "",
                "/",
                "/leiden",
                "/leiden/verslagen",
                "/leiden/verslagen/avond",
                "/leiden/tips/avond/tip-1",
                "/leiden/a/b/c/d"
            }) {
                var path = root + "/" + Origin.FOLDER + steps;
                assertEquals(404, site.get(path).statusCode(), path);
            }
        }
    }

    /// Not even by the name that a text of ours had before.
    @Test
    void aFormerNameLeadsNobodyAwayFromANeighbour(@TempDir Path folder) throws Exception {
        var head = "---\ntitel: Avond\ndatum: 2026-03-01\nsamenvatting: Over warmte.\n";
        var text = head
                + "voorheen: [leiden, /buren/leiden/verslagen/oud, /buren/gids]\n---\n## Tips\n\n- Begin klein. ^tip-klein\n";
        try (var small = RunningSite.of(folder, Map.of("verslagen/avond.md", text))) {
            assertEquals(301, small.get("/verslagen/leiden").statusCode());
            assertEquals(301, small.get("/tips/leiden/tip-klein").statusCode());
            for (var path : List.of("/buren/leiden/verslagen/oud", "/buren/gids", "/buren/leiden/tip-klein")) {
                assertEquals(404, small.get(path).statusCode(), path);
            }
        }
    }
}
