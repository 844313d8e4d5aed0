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
