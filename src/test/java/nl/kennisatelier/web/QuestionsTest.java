package nl.kennisatelier.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionsTest {

    private static final Map<String, String> FILES = Map.of(
            "taxonomie/themas.yaml",
            "- id: water\n  label: Water\n- id: warmte\n  label: Warmte\n",
            "wijken/palenstein.md",
            "---\ntitel: Palenstein\ngemeente: zoetermeer\n---\n",
            "kennisvragen/wadi.md",
            """
            ---
            titel: Wie onderhoudt een wadi?
            datum: 2026-01-10
            themas: [water]
            wijken: [palenstein]
            gehoord_op: verslagen/avond
            ---
            Bewoners vroegen het.
            """,
            "kennisvragen/hybride.md",
            "---\ntitel: Heeft een hybride pomp zin?\ndatum: 2026-01-05\nthemas: [warmte]\n---\n",
            "kennisvragen/gas.md",
            "---\ntitel: Wanneer gaat het gas weg?\ndatum: 2019\nthemas: [warmte]\n---\n",
            "agenda/avond.md",
            "---\ntitel: Avond over warmte\ndatum: 2026-03-10\nkennisvragen: [hybride]\n---\n",
            "verslagen/avond.md",
            """
            ---
            titel: Avond over water
            datum: 2026-01-30
            wijken: [palenstein]
            ---
            ## Tips
            - Laat buren samen maaien. ^tip-maaien <!-- beantwoordt: wadi -->
            """);

    @Test
    void aQuestionIsOpenOnTheAgendaOrAnsweredAsTheTextsAndTheDaySay(@TempDir Path folder) throws Exception {
        try (var site = on(folder, "2026-03-10T12:00:00Z")) {
            var stages = Map.of(
                    "open", List.of("gas"),
                    "op-de-agenda", List.of("hybride"),
                    "beantwoord", List.of("wadi"),
                    "onzin", List.of("gas", "hybride", "wadi"));
            for (var stage : stages.entrySet()) {
                var page = site.get("/kennisvragen?stand=" + stage.getKey()).body();
                for (var slug : List.of("gas", "hybride", "wadi")) {
                    assertEquals(stage.getValue().contains(slug), page.contains("/kennisvragen/" + slug + "\""), slug);
                }
            }
            assertTrue(site.get("/kennisvragen/hybride").body().contains("Op de agenda: 10 maart 2026"));
            assertFalse(site.get("/kennisvragen?thema=water").body().contains("/kennisvragen/gas\""));
        }
    }

    @Test
    void afterTheEventWithoutAnAnswerItIsOpenAgain(@TempDir Path folder) throws Exception {
        try (var site = on(folder, "2026-03-11T12:00:00Z")) {
            assertTrue(site.get("/kennisvragen?stand=open").body().contains("/kennisvragen/hybride\""));
        }
    }

    @Test
    void itsPageTellsWhereItWasHeardAndWhatAnswersIt(@TempDir Path folder) throws Exception {
        try (var site = on(folder, "2026-03-10T12:00:00Z")) {
            var page = site.get("/kennisvragen/wadi").body();
            for (var part : new String[] {
                "href=\"/verslagen/avond\"",
                "href=\"/tips/avond/tip-maaien\"",
                "href=\"/deel?kennisvraag=wadi\"",
                "href=\"/kennisvragen/wadi.atom\"",
                "\"@type\":\"Question\"",
                "\"acceptedAnswer\":[{",
            }) assertTrue(page.contains(part), part + " in " + page);
            assertFalse(site.get("/kennisvragen/gas").body().contains("acceptedAnswer"));
        }
    }

    @Test
    void themesAndNeighbourhoodsShowWhatIsOpen(@TempDir Path folder) throws Exception {
        try (var site = on(folder, "2026-03-10T12:00:00Z")) {
            assertTrue(site.get("/themas/warmte").body().contains("Open vragen"));
            assertFalse(site.get("/themas/water").body().contains("Open vragen"), "answered");
            assertFalse(site.get("/wijken/palenstein").body().contains("Open vragen"), "answered");
        }
    }

    @Test
    void feedsAndTheTableSayTheSame(@TempDir Path folder) throws Exception {
        try (var site = on(folder, "2026-03-10T12:00:00Z")) {
            var course = site.get("/kennisvragen/wadi.atom").body();
            assertTrue(course.contains("<title>Gevraagd: Wie onderhoudt een wadi?</title>"), course);
            assertTrue(course.contains("<title>Beantwoord: Laat buren samen maaien.</title>"), course);
            assertTrue(course.contains("/kennisvragen/wadi#antwoord-tips-avond-tip-maaien</id>"), course);
            var agenda = site.get("/kennisvragen/hybride.atom").body();
            assertTrue(agenda.contains("<title>Op de agenda: Avond over warmte</title>"), agenda);
            assertEquals(404, site.get("/kennisvragen/bestaat-niet.atom").statusCode());
            assertFalse(site.get("/kennisvragen.atom?thema=water").body().contains("hybride"));
            assertEquals("""
                    \uFEFFvraag;thema;rol;gemeente;datum;stand;dagen_open;antwoorden
                    Wie onderhoudt een wadi?;Water;;Zoetermeer;2026-01-10;beantwoord;20;1
                    Heeft een hybride pomp zin?;Warmte;;;2026-01-05;op-de-agenda;64;0
                    Wanneer gaat het gas weg?;Warmte;;;2019;open;;0
                    """, site.get("/kennisvragen.csv").body().replace("\r\n", "\n"));
        }
    }

    @Test
    void aSearchKnowsTheDayToo(@TempDir Path folder) throws Exception {
        var agenda = "\"waarde\":\"op-de-agenda\",\"label\":\"Op de agenda\",\"aantal\":1";
        try (var site = on(folder, "2026-03-10T12:00:00Z")) {
            var found = site.get("/zoeken.json?stand=op-de-agenda").body();
            assertTrue(found.contains("kennisvragen/hybride") && found.contains("\"totaal\":1"), found);
            assertTrue(site.get("/zoeken.json").body().contains(agenda));
        }
        try (var site = on(folder, "2026-03-11T12:00:00Z")) {
            var found = site.get("/zoeken.json?stand=open").body();
            assertTrue(found.contains("kennisvragen/hybride") && found.contains("\"totaal\":2"), found);
            assertFalse(site.get("/zoeken.json").body().contains(agenda));
        }
    }

    @Test
    void aQuestionCanBePutInASet(@TempDir Path folder) throws Exception {
        try (var site = on(folder, "2026-03-10T12:00:00Z")) {
            assertTrue(site.get("/kennisvragen").body().contains("data-take=\"kennisvragen/wadi\""));
            var page = site.get("/vragenset?v=kennisvragen/wadi~10").body();
            assertTrue(page.contains("value=\"kennisvragen/wadi\""), page);
            assertTrue(page.contains("Wie onderhoudt een wadi?"), page);
            assertTrue(site.get("/vragenset/blad?v=kennisvragen/wadi").body().contains("Wie onderhoudt een wadi?"));
            assertTrue(site.get("/vragenset?zoek=wadi").body().contains("kennisvragen/wadi"));
        }
    }

    private static RunningSite on(Path folder, String moment) throws Exception {
        return RunningSite.of(folder, FILES, Clock.fixed(Instant.parse(moment), ZoneOffset.UTC));
    }
}
