package nl.kennisatelier.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventsTest {

    private static final Map<String, String> FILES = Map.of(
            "agenda/2026/avond.md",
            """
            ---
            titel: Avond over warmte
            datum: 2026-12-10
            begint: "19:30"
            eindigt: "21:30"
            plaats: Buurthuis De Kiem
            gemeenten: [ede]
            aanmelden: https://example.nl/aanmelden
            online: https://example.nl/kijk
            vragenset: warmte
            kennisvragen: [wadi]
            ---
            """,
            "agenda/2026/geweest.md",
            "---\ntitel: Avond over groen\ndatum: 2026-12-09\n---\n",
            "verslagen/groen.md",
            "---\ntitel: Verslag van de avond\ndatum: 2026-12-09\nagenda: geweest\n---\n## Tips\n- Begin klein.\n",
            "kennisvragen/wadi.md",
            "---\ntitel: Wie onderhoudt een wadi?\ndatum: 2026-01-10\n---\n",
            "vragensets/warmte.md",
            "---\ntitel: Vragen over warmte\n---\n## Vragen\n1. Wat wil jij weten? ^vraag-weten\n");

    @Test
    void whatComesIsHeldUntilMidnightInTheNetherlands(@TempDir Path folder) throws Exception {
        var now = new AtomicReference<>(Instant.parse("2026-12-10T22:59:00Z"));
        try (var site = RunningSite.of(folder, FILES, clock(now))) {
            var before = site.get("/agenda");
            assertTrue(before.body().contains("Meld je aan"), before.body());
            assertTrue(site.get("/").body().contains("Volgende bijeenkomst"));
            var tag = before.headers().firstValue("ETag").orElseThrow();
            assertEquals(304, site.get("/agenda", "If-None-Match", tag).statusCode());
            now.set(Instant.parse("2026-12-10T23:00:00Z"));
            var after = site.get("/agenda", "If-None-Match", tag);
            assertEquals(200, after.statusCode());
            assertFalse(after.body().contains("Meld je aan"));
            assertFalse(site.get("/").body().contains("Volgende bijeenkomst"));
        }
    }

    @Test
    void anEventShowsWhatOneCanDoAndItsReportNamesIt(@TempDir Path folder) throws Exception {
        var now = new AtomicReference<>(Instant.parse("2026-12-10T12:00:00Z"));
        try (var site = RunningSite.of(folder, FILES, clock(now))) {
            var page = site.get("/agenda/avond").body();
            for (var part : new String[] {
                "19.30 tot 21.30 uur",
                "Buurthuis De Kiem, Ede",
                "href=\"https://example.nl/aanmelden\"",
                "href=\"https://example.nl/kijk\"",
                "href=\"/agenda/avond.ics\"",
                "href=\"/vragensets/warmte\"",
                "href=\"/vragenset?neem=warmte&amp;doe=start\"",
                "href=\"/kennisvragen/wadi\"",
                "\"@type\":\"EducationEvent\"",
                "\"startDate\":\"2026-12-10T19:30:00+01:00\"",
            }) assertTrue(page.contains(part), part + " in " + page);
            var been = site.get("/agenda/geweest").body();
            assertTrue(been.contains("href=\"/verslagen/groen\""), been);
            assertFalse(been.contains("geweest.ics"));
            assertTrue(site.get("/verslagen/groen").body().contains("href=\"/agenda/geweest\""));
        }
    }

    @Test
    void aCalledOffEventStaysUntilItsDayHasPassedAndTakesNobodyIn(@TempDir Path folder) throws Exception {
        var now = new AtomicReference<>(Instant.parse("2026-12-10T12:00:00Z"));
        var files = new HashMap<>(FILES);
        files.put(
                "agenda/2026/avond.md",
                FILES.get("agenda/2026/avond.md").replace("titel:", "status: ingetrokken\ntitel:"));
        try (var site = RunningSite.of(folder, files, clock(now))) {
            var agenda = site.get("/agenda").body();
            assertTrue(agenda.contains("Afgelast") && agenda.contains("Avond over warmte"), agenda);
            assertFalse(agenda.contains("Meld je aan"), agenda);
            assertFalse(site.get("/").body().contains("Avond over warmte"));
            assertFalse(site.get("/nieuws").body().contains("Avond over warmte"));
            var page = site.get("/agenda/avond").body();
            assertTrue(page.contains("Deze bijeenkomst is afgelast."), page);
            for (var part : new String[] {"ingetrokken", "Meld je aan", "vragenset?neem", "avond.ics"}) {
                assertFalse(page.contains(part), part + " in " + page);
            }
            now.set(Instant.parse("2026-12-11T12:00:00Z"));
            assertFalse(site.get("/agenda").body().contains("Avond over warmte"));
        }
    }

    @Test
    void anEventIsNoLesson(@TempDir Path folder) throws Exception {
        try (var site = RunningSite.of(folder, FILES)) {
            assertTrue(site.get("/zoeken.json?soort=bijeenkomst").body().contains("agenda/avond"));
            assertFalse(site.get("/zoeken.json?soort=verslag&soort=tip").body().contains("agenda/"));
        }
    }

    /// Of a file, and of one that a push moves to another day and then calls off.
    @Test
    void aMovedEventKeepsItsNameAndGetsAHigherNumber(@TempDir Path folder) throws Exception {
        try (var site = RunningRepository.of(folder)) {
            var files = new HashMap<>(FILES);
            site.commit("main", "Begin", files);
            var first = sequence(site, "CONFIRMED");
            site.commit(
                    "main",
                    "Later",
                    Map.of(
                            "agenda/2026/avond.md",
                            FILES.get("agenda/2026/avond.md").replace("2026-12-10", "2026-12-17")));
            var second = sequence(site, "CONFIRMED");
            assertTrue(site.get("/agenda.ics").body().contains("20261217T193000"));
            site.commit(
                    "main",
                    "Gaat niet door",
                    Map.of(
                            "agenda/2026/avond.md",
                            FILES.get("agenda/2026/avond.md").replace("titel:", "status: ingetrokken\ntitel:")));
            var third = sequence(site, "CANCELLED");
            assertTrue(first < second && second < third, first + " " + second + " " + third);
            assertEquals(200, site.get("/agenda/avond").statusCode());
        }
    }

    @Test
    void anEventIsTheSameInCalendarsHoweverItsFileMovesAndGoes(@TempDir Path folder) throws Exception {
        try (var site = RunningRepository.of(folder)) {
            site.commit("main", "Begin", FILES);
            var avond = FILES.get("agenda/2026/avond.md");
            var first = sequence(site, "CONFIRMED");
            var later = avond.replace("2026-12-10", "2027-01-10");
            move(site, "agenda/2026/avond.md", "agenda/2027/avond.md", later);
            var second = sequence(site, "CONFIRMED");
            assertTrue(first < second, first + " " + second);
            move(site, "agenda/2027/avond.md", "agenda/2027/warmteavond.md", later + "Met soep.\n");
            var third = sequence(site, "/agenda/warmteavond.ics", "avond", "CONFIRMED");
            assertTrue(second < third, second + " " + third);
            var other = Map.of("agenda/2027/avond.md", "---\ntitel: Iets anders\ndatum: 2027-02-02\n---\n");
            site.commit("main", "Een ander onder die naam", other);
            sequence(site, "/agenda/avond.ics", "avond-2", "CONFIRMED");
            var none = new HashMap<String, String>();
            none.put("agenda/2027/warmteavond.md", null);
            site.commit("main", "Weg\n\nHaalt-weg: agenda/2027/warmteavond.md", none);
            var gone = sequence(site, "/agenda/warmteavond.ics", "avond", "CANCELLED");
            assertTrue(third < gone, third + " " + gone);
            var calendar = site.get("/agenda.ics").body();
            assertTrue(calendar.contains("SUMMARY:Gaat niet door: Avond over warmte"), calendar);
            assertFalse(calendar.contains("Met soep"), calendar);
        }
    }

    @Test
    void noTwoEventsAreOneInACalendar(@TempDir Path folder) throws Exception {
        try (var site = RunningRepository.of(folder)) {
            site.commit("main", "Begin", FILES);
            move(site, "agenda/2026/avond.md", "agenda/2026/warmteavond.md", FILES.get("agenda/2026/avond.md"));
            site.commit(
                    "main", "Zelfde naam", Map.of("agenda/2027/avond.md", "---\ntitel: Een\ndatum: 2027-02-02\n---\n"));
            sequence(site, "/agenda/avond.ics", "avond-2", "CONFIRMED");
            site.commit(
                    "main", "Nummer", Map.of("agenda/2027/avond-2.md", "---\ntitel: Twee\ndatum: 2027-02-03\n---\n"));
            var names = Pattern.compile("UID:(\\S+)")
                    .matcher(site.page("/agenda.ics"))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertEquals(4, names.size(), names.toString());
            assertEquals(4, new HashSet<>(names).size(), names.toString());
            sequence(site, "/agenda/warmteavond.ics", "avond", "CONFIRMED");
        }
    }

    private static void move(RunningRepository site, String from, String to, String text) throws Exception {
        var files = new HashMap<>(Map.of(to, text));
        files.put(from, null);
        site.commit("main", "Verplaatst", files);
    }

    private static int sequence(RunningRepository site, String status) throws Exception {
        return sequence(site, "/agenda/avond.ics", "avond", status);
    }

    private static int sequence(RunningRepository site, String address, String name, String status) throws Exception {
        var event = site.page(address);
        assertTrue(event.contains("UID:" + name + "@127.0.0.1\r\n"), event);
        assertTrue(event.contains("STATUS:" + status), event);
        var number = Pattern.compile("SEQUENCE:(\\d+)").matcher(event);
        assertTrue(number.find());
        return Integer.parseInt(number.group(1));
    }

    private static Clock clock(AtomicReference<Instant> now) {
        return new Clock() {
            @Override
            public Instant instant() {
                return now.get();
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return Clock.fixed(now.get(), zone);
            }
        };
    }
}
