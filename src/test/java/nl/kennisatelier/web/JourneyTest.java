package nl.kennisatelier.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A lesson travels: by real pushes, seen by readers at once.
class JourneyTest {

    private static final String LESSON = "/tips/avond/tip-klein";

    private static final Map<String, String> FILES = Map.of(
            "wijken/palenstein.md",
            "---\ntitel: Palenstein\ngemeente: zoetermeer\n---\nEen wijk.\n",
            "wijken/westwijk.md",
            "---\ntitel: Westwijk\ngemeente: vlaardingen\n---\nEen wijk.\n",
            "wijken/meerzicht.md",
            "---\ntitel: Meerzicht\ngemeente: zoetermeer\n---\nEen wijk.\n",
            "verslagen/avond.md",
            """
            ---
            titel: Avond
            samenvatting: Een avond.
            datum: 2021-05-17
            wijken: [palenstein]
            ---
            ## Tips
            - Begin klein in één straat. ^tip-klein
            """);

    private final ObjectMapper mapper = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void aLessonTravelsFromPushToPush() throws Exception {
        try (var site = RunningDesk.of(folder, FILES)) {
            assertTrue(page(site).contains("nog geen andere wijk vertelde"));
            assertTrue(page(site).contains("Deden jullie dit ook?"));

            var pushed = push(site, "een", record("westwijk", "ja", "2024", "Buren liepen mee."));
            var seen = Instant.now();
            var tried = page(site);
            assertTrue(Duration.between(seen, Instant.now()).toMillis() < 1000);
            assertTrue(tried.contains("<b>Geprobeerd</b>"), tried);
            assertEquals(1, total(site, "soort=hergebruik"), pushed);
            assertEquals(1, total(site, "rijpheid=geprobeerd"));

            for (int i = 0; i < 10; i++) write("keer-" + i, record("westwijk", "deels", "2023", "Te steil."));
            push(site, "twee", record("meerzicht", "ja", "2025", "Genoeg handen."));
            assertTrue(
                    page(site).contains("<b>Overgenomen</b> <span class=\"muted\">in 2 wijken van 2 gemeenten</span>"));
            assertEquals(12, total(site, "soort=hergebruik"));
            assertEquals(2, total(site, "rijpheid=gehoord,overgenomen&soort=tip,verslag"));
            assertEquals(1, total(site, "werkte=ja"));

            push(site, "twee", record("meerzicht", "nee", "2025", "De kelder liep onder."));
            var flipped = page(site);
            assertTrue(flipped.contains("1 keer niet") && flipped.contains("1 keer werkte het"), flipped);
            assertTrue(flipped.contains("Let hierop voor je begint") && flipped.contains("De kelder liep onder."));
            assertEquals(1, total(site, "werkte=nee"));
            assertEquals(1, total(site, "q=kelder"));
            assertEquals(
                    "Begin klein in één straat.",
                    json(site, "/zoeken.json?q=kelder").at("/treffers/0/titel").asText());

            var own = push(site, "eigen", record("palenstein", "ja", "2025", "Thuis."));
            assertTrue(own.contains("hergebruik/eigen.md:2"), own);
            assertTrue(page(site).contains("<b>Overgenomen</b>"));
            assertTrue(page(site).contains("dit telt niet mee"));

            everyFormSaysTheSame(site);
            whatLeadsNowhereIsRefused(site);
        }
    }

    private void everyFormSaysTheSame(RunningDesk site) throws Exception {
        var journey = json(site, LESSON + "/reis.json");
        assertEquals("overgenomen", journey.get("rijpheid").asText());
        assertEquals(1, journey.at("/aantallen/nee").asInt());
        assertEquals(13, journey.get("reis").size());
        var hit = json(site, "/api/v1/zoeken?q=klein&soort=tip").at("/treffers/0");
        assertEquals("overgenomen", hit.get("rijpheid").asText());
        assertEquals("deels", hit.at("/reis/0/werkte").asText());
        var feed = site.get(LESSON + "/reis.atom").body();
        assertTrue(feed.contains("<title>Begin klein in één straat (Meerzicht)</title>"), feed);
        var table = site.get("/hergebruik.csv").body();
        assertTrue(table.startsWith("\uFEFFles;les_adres;van_wijk;naar_wijk;naar_gemeente;datum;werkte;"), table);
        assertTrue(table.contains(";Palenstein;Meerzicht;Zoetermeer;2025;nee;"), table);
        assertEquals(404, site.get("/tips/avond/tip-weg/reis.json").statusCode());
        assertEquals(404, site.get("/wijken/palenstein/reis.json").statusCode());

        var list = site.get("/hergebruik").body();
        assertTrue(list.contains("13 meldingen") && list.contains("(Meerzicht)"), list);
        assertTrue(site.get("/hergebruik?werkte=nee").body().contains(">1 melding<"));
        var record = site.get("/hergebruik/twee").body();
        assertTrue(record.contains("<h1>Begin klein in één straat (Meerzicht)</h1>"), record);
        assertTrue(record.contains("De kelder liep onder."), record);
        assertTrue(site.get("/wijken/westwijk").body().contains("Wat zij van anderen overnamen"));
        assertTrue(site.get("/wijken/palenstein").body().contains("Wat anderen van hen overnamen"));
        var report = site.get("/verslagen/avond").body();
        assertTrue(report.contains("Overgenomen in 2 wijken"), report);
        assertFalse(page(site).contains("Wordt genoemd in"));
        assertTrue(site.get("/sitemap.xml").body().contains("/hergebruik/twee"));
    }

    private void whatLeadsNowhereIsRefused(RunningDesk site) throws Exception {
        write("mis", "---\nvan: tips/avond/tip-klien\nwijken: [westwijk]\nwerkte: ja\n---\n");
        site.must("bo", "add", "--all");
        site.must("bo", "commit", "--quiet", "--message", "Mis");
        var refused = site.run("bo", "push", "origin", "HEAD:main");
        assertTrue(refused.exit() != 0, refused.said());
        assertTrue(refused.said().contains("hergebruik/mis.md:2"), refused.said());
        assertTrue(refused.said().contains("tips/avond/tip-klein"), refused.said());
    }

    private static String record(String place, String outcome, String date, String because) {
        return "---\nvan: tips/avond/tip-klein\nwijken: [%s]\ndatum: %s\nwerkte: %s\nwaardoor: %s\nrol: gemeente\n---\n"
                .formatted(place, date, outcome, because);
    }

    private void write(String name, String text) throws Exception {
        var file = folder.resolve("bo/hergebruik/" + name + ".md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String push(RunningDesk site, String name, String text) throws Exception {
        site.change("bo", "hergebruik/" + name + ".md", text);
        return site.must("bo", "push", "origin", "HEAD:main");
    }

    private static String page(RunningDesk site) throws Exception {
        return site.get(LESSON).body();
    }

    private long total(RunningDesk site, String query) throws Exception {
        return json(site, "/api/v1/zoeken?" + query).get("totaal").asLong();
    }

    private JsonNode json(RunningDesk site, String path) throws Exception {
        return mapper.readTree(site.get(path).body());
    }
}
