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
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewsTest {

    private static final Map<String, String> FILES = Map.of(
            "taxonomie/themas.yaml", "- id: water\n  label: Water\n",
            "wijken/palenstein.md", "---\ntitel: Palenstein\ngemeente: zoetermeer\n---\n",
            "verslagen/oud.md", "---\ntitel: Oud verslag\ndatum: 2025-01-10\nthemas: [water]\n---\n",
            "verslagen/nieuw.md",
                    "---\ntitel: Nieuw verslag\ndatum: 2026-02-20\nbeantwoordt: [wadi]\n---\n## Tips\n- Maai samen. ^tip-maai\n",
            "hergebruik/maaien.md",
                    "---\nvan: tips/nieuw/tip-maai\nwijken: [palenstein]\ndatum: 2026-02-25\nwerkte: ja\n---\n",
            "kennisvragen/wadi.md", "---\ntitel: Wie onderhoudt een wadi?\ndatum: 2026-02-15\nthemas: [water]\n---\n",
            "agenda/avond.md", "---\ntitel: Avond over warmte\ndatum: 2026-03-10\n---\n");

    @Test
    void theTextHasHeadingsAndAddressesOnly(@TempDir Path folder) throws Exception {
        try (var site = on(folder, FILES)) {
            assertEquals("""
                    Nieuws van Kennisatelier
                    Sinds 1 februari 2026

                    Nieuw

                    - Nieuw verslag
                      SITE/verslagen/nieuw

                    Overgenomen of geprobeerd in een andere wijk

                    - Maai samen (Palenstein)
                      Werkte
                      SITE/hergebruik/maaien

                    Gevraagd

                    - Wie onderhoudt een wadi?
                      SITE/kennisvragen/wadi

                    Beantwoord

                    - Wie onderhoudt een wadi?
                      SITE/kennisvragen/wadi

                    Komt nog

                    - Avond over warmte
                      10 maart 2026
                      SITE/agenda/avond
                    """, site.get("/nieuws.txt").body().replace(site.url(""), "SITE"));
        }
    }

    @Test
    void aScopeAndADayNarrowIt(@TempDir Path folder) throws Exception {
        try (var site = on(folder, FILES)) {
            var texts = Map.of(
                    "?wijk=palenstein", "hergebruik/maaien",
                    "?thema=water", "kennisvragen/wadi",
                    "?sinds=2026-02-26", "agenda/avond");
            for (var text : texts.entrySet()) {
                var body = site.get("/nieuws.txt" + text.getKey()).body();
                assertTrue(body.contains(text.getValue()), body);
                assertFalse(body.contains("verslagen/nieuw"), body);
            }
            assertFalse(site.get("/nieuws.txt?sinds=1999-01-01").body().contains("verslagen/oud"), "at most a year");
            assertTrue(site.get("/nieuws.txt?sinds=onzin").body().contains("Sinds 1 februari 2026"));
            assertTrue(site.get("/nieuws").body().contains("href=\"/kennisvragen/wadi\""));
            var unknown = site.get("/nieuws?wijk=bestaat-niet").body();
            assertTrue(unknown.contains("href=\"/kennisvragen/wadi\""), "what is no place here is dropped");
            assertFalse(unknown.contains("bestaat-niet"), "and not said");
        }
    }

    @Test
    void noMoreThanTwentyFiveAndHowManyMoreThereAre(@TempDir Path folder) throws Exception {
        var files = new HashMap<String, String>();
        for (int i = 0; i < 40; i++) {
            files.put("verslagen/v" + i + ".md", "---\ntitel: Verslag " + i + "\ndatum: 2026-02-20\n---\n");
        }
        files.put("agenda/avond.md", FILES.get("agenda/avond.md"));
        try (var site = on(folder, new TreeMap<>(files))) {
            var text = site.get("/nieuws.txt").body();
            assertEquals(25, text.split("\n- ", -1).length - 1);
            assertTrue(text.contains("agenda/avond"), "each has its share");
            assertTrue(text.endsWith("en nog 16\n"), text);
        }
    }

    private static RunningSite on(Path folder, Map<String, String> files) throws Exception {
        return RunningSite.of(folder, files, Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC));
    }
}
