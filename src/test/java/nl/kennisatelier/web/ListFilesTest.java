package nl.kennisatelier.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What circulates as tables, feeds and lists for programs, by the filters of its pages.
class ListFilesTest {

    private static final Map<String, String> FILES = Map.of(
            "wijken/palenstein.md", "---\ntitel: Palenstein\ngemeente: zoetermeer\n---\n",
            "wijken/westwijk.md", "---\ntitel: Westwijk\ngemeente: vlaardingen\n---\n",
            "verslagen/avond.md", "---\ntitel: Avond\nwijken: [palenstein]\n---\n## Tips\n- Begin klein. ^tip-klein\n",
            "hergebruik/wel.md", "---\nvan: tips/avond/tip-klein\nwijken: [westwijk]\nwerkte: ja\n---\n",
            "hergebruik/niet.md",
                    "---\nvan: tips/avond/tip-klein\ngemeenten: [ede]\nwerkte: nee\nwaardoor: Te duur.\n---\n",
            "kennisvragen/wadi.md", "---\ntitel: Wie onderhoudt een wadi?\nwijken: [palenstein]\n---\n",
            "agenda/avond-warmte.md",
                    "---\ntitel: Avond over warmte\ndatum: 2027-01-10\nwijken: [palenstein]\nsoort_moment: indienen\n---\n",
            "agenda/zoetermeer.md", "---\ntitel: Stadsavond\ndatum: 2026-03-10\ngemeenten: [zoetermeer]\n---\n");

    @Test
    void theyTakeTheFiltersOfTheirPageAndDropWhatIsOdd(@TempDir Path folder) throws Exception {
        try (var site =
                RunningSite.of(folder, FILES, Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC))) {
            assertEquals(3, lines(site, "/hergebruik.csv"));
            for (var one : new String[] {"?werkte=nee", "?gemeente=ede", "?wijk=westwijk"}) {
                assertEquals(2, lines(site, "/hergebruik.csv" + one), one);
                assertEquals(1, count(site, "/hergebruik.atom" + one, "<entry>"), one);
                assertTrue(site.get("/api/v1/hergebruik" + one).body().startsWith("{\"totaal\":1,"), one);
                assertTrue(site.get("/hergebruik" + one).body().contains("href=\"/hergebruik.csv" + one + "\""), one);
            }
            assertEquals(3, lines(site, "/agenda.csv"));
            assertEquals(2, lines(site, "/agenda.csv?wijk=palenstein"));
            assertTrue(site.get("/api/v1/agenda?gemeente=zoetermeer").body().startsWith("{\"totaal\":2,"));
            assertTrue(site.get("/api/v1/kennisvragen?stand=open").body().startsWith("{\"totaal\":1,"));
            assertTrue(site.get("/api/v1/kennisvragen?stand=beantwoord").body().startsWith("{\"totaal\":0,"));
            for (var stage : new String[] {"open", "beantwoord"}) {
                int found = stage.equals("open") ? 1 : 0;
                var asked = "?stand=" + stage + "&gemeente=zoetermeer";
                assertEquals(1 + found, lines(site, "/kennisvragen.csv" + asked), asked);
                assertEquals(found, count(site, "/kennisvragen.atom" + asked, "<entry>"), asked);
                var page = site.get("/kennisvragen" + asked).body();
                for (var file : new String[] {"csv", "atom"}) {
                    assertTrue(page.contains("href=\"/kennisvragen." + file + asked.replace("&", "&amp;")), page);
                }
            }
            for (var page : new String[] {"/agenda", "/kennisvragen", "/nieuws", "/hergebruik"}) {
                assertFalse(site.get(page + "?thema=Zomaar+Iets%3F").body().contains("Zomaar"), page);
                assertFalse(site.get(page + "?wijk=Zomaar+Iets%3F").body().contains("Zomaar"), page);
            }
        }
    }

    @Test
    void placesShowWhatComesAndAnotherYearIsTold(@TempDir Path folder) throws Exception {
        var files = new HashMap<>(FILES);
        files.put(
                "hergebruik/tik.md",
                "---\nvan: tips/avond/tip-klein\nwijken: [westwijkk]\nwerkte: nee\nwaardoor: Te steil.\n---\n");
        try (var site =
                RunningSite.of(folder, files, Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC))) {
            var place = site.get("/wijken/palenstein").body();
            assertTrue(place.contains("href=\"/agenda/avond-warmte\""), place);
            assertTrue(place.contains("href=\"/agenda/zoetermeer\""), "of the whole town");
            assertFalse(site.get("/wijken/westwijk").body().contains("/agenda/zoetermeer"));
            var lesson = site.get("/tips/avond/tip-klein").body();
            assertTrue(lesson.contains("(staat niet in onze lijsten, telt niet mee)"), lesson);
            var agenda = site.get("/agenda").body();
            assertTrue(agenda.contains("<span class=\"under\">2027</span>"), agenda);
            assertTrue(agenda.contains("<span class=\"under\">dinsdag</span>"), agenda);
            assertTrue(agenda.contains("Tot deze dag kun je indienen"), agenda);
            assertTrue(site.get("/agenda/avond-warmte").body().contains("Tot deze dag kun je indienen"));
            assertTrue(site.get("/agenda.ics").body().contains("Tot deze dag kun je indienen"));
        }
    }

    @Test
    void aFeedGoesByWhenSomethingCameAndNotByItsDate(@TempDir Path folder) throws Exception {
        try (var site = RunningRepository.of(folder)) {
            var files = new HashMap<>(FILES);
            var record = "---\nvan: tips/avond/tip-klein\nwijken: [westwijk]\nwerkte: ja\ndatum: ";
            for (int i = 0; i < 60; i++) files.put("hergebruik/r" + i + ".md", record + "2025-05\n---\n");
            site.commit("main", "Begin", files);
            Thread.sleep(1_100); // Git counts in seconds.
            site.commit("main", "Een brief", Map.of("hergebruik/brief.md", record + "onbekend\n---\n"));
            for (var feed : new String[] {"/hergebruik.atom", "/tips/avond/tip-klein/reis.atom"}) {
                var body = site.get(feed).body();
                var first = body.substring(body.indexOf("<entry>"), body.indexOf("</entry>"));
                assertTrue(first.contains("/hergebruik/brief</id>"), feed + first);
            }
        }
    }

    private static int lines(RunningSite site, String path) throws Exception {
        return (int) site.get(path).body().lines().count();
    }

    private static int count(RunningSite site, String path, String part) throws Exception {
        return site.get(path).body().split(part, -1).length - 1;
    }
}
