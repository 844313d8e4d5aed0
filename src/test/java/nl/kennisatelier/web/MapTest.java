package nl.kennisatelier.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where the neighbourhoods lie.
class MapTest {

    private static final Pattern DOT = Pattern.compile("<a href=\"([^\"]+)\" aria-label=\"([^\"]+)\">");
    private static final Pattern NUMBER = Pattern.compile("<text class=\"on-dot\"[^>]*>(\\d+)<");
    private static final Pattern LAND = Pattern.compile("transform=\"translate\\((\\S+) (\\S+)\\) scale\\((\\S+)\\)\"");
    private static final Pattern SPOT = Pattern.compile("class=\"dot\" cx=\"(\\d+)\" cy=\"(\\d+)\"");

    @TempDir
    private Path folder;

    @Test
    void aTownIsOneDotThatSaysHowManyItStandsForAndLeadsThere() throws Exception {
        var html = wijken("""
                hoogkamp    | Hoogkamp, Arnhem | arnhem     | {lat: 51.99, lon: 5.90}
                spijker     | Spijkerkwartier  | arnhem     | {lat: 51.98, lon: 5.92}
                zonder-plek | Klarendal        | arnhem     |
                palenstein  | Palenstein       | zoetermeer | {lat: 52.06, lon: 4.50}
                los         | Los              |            | {lat: 52.30, lon: 4.90}
                nergens     | Nergens          |            |
                """);
        assertEquals(
                List.of("#in-arnhem Arnhem: 3 wijken", "/wijken/los Los", "/wijken/palenstein Palenstein, Zoetermeer"),
                DOT.matcher(html)
                        .results()
                        .map(dot -> dot.group(1) + " " + dot.group(2))
                        .toList());
        assertEquals(
                List.of("3"),
                NUMBER.matcher(html).results().map(found -> found.group(1)).toList());
        assertTrue(html.contains("id=\"in-arnhem\""), "the dot leads to the list");
    }

    /// In the drawing of the country x is (longitude - 3.3) * 614 and y is (53.6 - latitude) * 1000.
    @Test
    void theLandLiesWhereTheDotsAre() throws Exception {
        var html = wijken("""
                a | A | aa | {lat: 53.2, lon: 6.5}
                b | B | bb | {lat: 50.9, lon: 5.7}
                """);
        var land = LAND.matcher(html).results().findFirst().orElseThrow();
        var spots = SPOT.matcher(html).results().toList();
        assertLies(spots.get(0), land, 53.2, 6.5);
        assertLies(spots.get(1), land, 50.9, 5.7);
    }

    @Test
    void noDotLiesUnderAnother() throws Exception {
        var html = wijken("""
                a | A | aa | {lat: 51.920, lon: 4.480}
                b | B | bb | {lat: 51.920, lon: 4.480}
                c | C | cc | {lat: 51.925, lon: 4.470}
                d | D | dd | {lat: 51.910, lon: 4.340}
                """);
        var spots = SPOT.matcher(html).results().toList();
        assertEquals(4, spots.size());
        for (var one : spots) {
            for (var other : spots) {
                var distance = Math.hypot(number(one, 1) - number(other, 1), number(one, 2) - number(other, 2));
                assertTrue(one == other || distance > 20, html);
            }
        }
    }

    @Test
    void fortyNeighbourhoodsOfOneTownAreOneDot() throws Exception {
        var table = new StringBuilder();
        for (int i = 0; i < 40; i++)
            table.append("w%d | Wijk %d | arnhem | {lat: 51.9%d, lon: 5.9%d}\n".formatted(i, i, i % 10, i % 9));
        var html = wijken(table.toString());
        assertEquals(1, DOT.matcher(html).results().count());
        assertTrue(html.contains("aria-label=\"Arnhem: 40 wijken\""), html);
        assertTrue(html.length() < 45_000, "the page stays small: " + html.length());
        assertEquals(40, html.split("href=\"/wijken/w\\d+\"", -1).length - 1, "the list reaches them all");
    }

    /// The figures are made up. Without the file the page says which one is missing.
    @Test
    void whoChoosesAPlaceSeesWhichAreLikeItAndWhy() throws Exception {
        var files = new HashMap<String, String>();
        files.put("wijken/hier.md", "---\ntitel: Hier\ncbs: WK990000\n---\n");
        files.put("wijken/zelfde.md", "---\ntitel: Zelfde\ncbs: WK990001\n---\n");
        files.put("wijken/ver.md", "---\ntitel: Ver\ncbs: WK990002\n---\n");
        try (var site = RunningSite.of(folder.resolve("without"), files)) {
            var html = site.get("/wijken?bij=hier").body();
            assertTrue(html.contains("Het bestand cijfers/kerncijfers.csv ontbreekt."), html);
            assertTrue(site.get("/zoeken?bij=hier").body().contains("Mijn wijk:"), "the search works");
            var none = site.get("/zoeken?bij=hier&lijkt=1").body();
            assertTrue(none.contains("Het bestand cijfers/kerncijfers.csv ontbreekt."), none);
            assertTrue(none.contains("<a href=\"/zoeken?bij=hier\">In alle wijken ("), none);
        }
        files.put("cijfers/kerncijfers.csv", """
                code;naam;jaar;corporatie;p_corporatie;flats;p_flats;stedelijkheid;p_stedelijkheid;alleen;p_alleen
                WK990000;Hier;2024;70;80;70;80;1;90;50;80
                WK990001;Zelfde;2024;68,6;78;72;82;1;90;20;50
                WK990002;Ver;2024;10;20;5;10;5;10;20;20
                """);
        try (var site = RunningSite.of(folder.resolve("with"), files)) {
            var html = site.get("/wijken?bij=hier").body();
            assertTrue(html.contains("Wijken zoals Hier") && html.contains("Eén wijk lijkt erop"), html);
            assertTrue(html.contains("in de stad, veel corporatiewoningen, vooral flats"), html);
            assertTrue(html.contains("minder mensen wonen alleen"), html);
            assertTrue(html.contains("<td class=\"num\">69%</td>"), html);
            assertTrue(html.contains("href=\"/wijken/zelfde?bij=hier\""), "links take the choice along");
            assertTrue(html.contains("<a class=\"chip\" href=\"/wijken\">"), "and the chip takes it away");
            var alone = site.get("/zoeken?bij=ver&lijkt=1").body();
            assertTrue(alone.contains("Geen enkele wijk hier lijkt genoeg op Ver"), alone);
            assertTrue(site.get("/wijken/zelfde?bij=hier").body().contains("Zelfde naast Hier"));
            assertTrue(!site.get("/wijken?bij=atlantis").body().contains("Mijn wijk:"), "what is none is dropped");
        }
    }

    private static void assertLies(MatchResult spot, MatchResult land, double latitude, double longitude) {
        double scale = number(land, 3);
        assertEquals(number(spot, 1), number(land, 1) + (longitude - 3.3) * 614 * scale, 1.1);
        assertEquals(number(spot, 2), number(land, 2) + (53.6 - latitude) * 1000 * scale, 1.1);
    }

    private static double number(MatchResult found, int group) {
        return Double.parseDouble(found.group(group));
    }

    /// @param table slug, title, municipality and place
    private String wijken(String table) throws Exception {
        var files = new HashMap<String, String>();
        for (var line : table.lines().toList()) {
            var cells = line.split("\\|", -1);
            files.put(
                    "wijken/" + cells[0].strip() + ".md",
                    "---\ntitel: " + cells[1].strip() + "\ngemeente: " + cells[2].strip() + "\nplaats: "
                            + cells[3].strip() + "\n---\nEen wijk.\n");
        }
        try (var site = RunningSite.of(folder, files)) {
            return site.get("/wijken").body();
        }
    }
}
