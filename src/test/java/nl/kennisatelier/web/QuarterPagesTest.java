package nl.kennisatelier.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuarterPagesTest {

    private static final String QUARTER = "/programmas/wonen/kwartaal/2025-4";
    private static final Pattern NUMBER =
            Pattern.compile("<a(?:\\s+class=\"\")?\\s+href=\"(/programmas/wonen/kwartaal/[^\"]+/[^\"]+)\"[^>]*>"
                    + "\\s*(?:kosten bij |dekking bij )?(\\d+)");

    private static final Map<String, String> FILES = Map.ofEntries(
            Map.entry("taxonomie/themas.yaml", """
                - {id: energie, label: Energie, opgave: [groen], rne: [energy]}
                - {id: werk, label: Werk, opgave: [werk], rne: [digital]}
                """),
            Map.entry("taxonomie/lijsten.yaml", """
                opgaven: [{id: groen, label: Groen}, {id: werk, label: Banen}]
                rne_paden: [{id: energy, label: Smart Energy}, {id: digital, label: Digitaal}]
                gemeenten: [{id: gm1, label: Zoetermeer}, {id: gm2, label: Arnhem}, {id: gm3, label: Nijmegen}]
                """),
            Map.entry("programmas/wonen.md", """
                ---
                titel: Wonen
                opgaven: [groen, werk]
                pilots: [{gemeente: zoetermeer, wijk: palenstein}, {gemeente: arnhem}]
                ---
                """),
            Map.entry("programmas/leeg.md", "---\ntitel: Leeg\n---\n"),
            Map.entry("wijken/palenstein.md", "---\ntitel: Palenstein\ngemeente: zoetermeer\n---\n"),
            Map.entry("wijken/hengstdal.md", "---\ntitel: Hengstdal\ngemeente: nijmegen\nprogramma: elders\n---\n"),
            Map.entry("vragensets/set.md", "---\ntitel: De set\n---\n## Vragen\n1. Wat deed je? ^wat\n"),
            Map.entry("verslagen/een.md", """
                ---
                titel: Een avond
                wijken: [palenstein]
                themas: [energie]
                datum: 2025-11-05
                deelnemers: 12
                vragenset: set
                beantwoordt: [wie]
                ---
                ## Tips
                - Stook laag. ^gas
                """),
            Map.entry("kennisvragen/wie.md", "---\ntitel: Wie?\nwijken: [palenstein]\ndatum: 2025-10-01\n---\n"),
            Map.entry("kennisvragen/waar.md", "---\ntitel: Waar?\ngemeenten: [arnhem]\ndatum: 2025-12\n---\n"),
            Map.entry("hergebruik/gas.md", """
                ---
                van: tips/een/gas
                wijken: [hengstdal]
                datum: 2025-12
                werkte: ja
                ---
                """),
            Map.entry("signalen/gas.md", """
                ---
                titel: Van het gas mogen
                samenvatting: Een gemeente mag dit niet.
                bewijs: [tips/een/gas]
                verloop:
                  - {stap: opgehaald, datum: 2025-02-03}
                  - {stap: beantwoord, datum: 2025-12-10, antwoord: Het mag., bron: {titel: Brief}}
                ---
                """),
            Map.entry("signalen/oud.md", """
                ---
                titel: Al lang
                samenvatting: Nog niets gehoord.
                bewijs: [tips/een/gas]
                verloop:
                  - {stap: opgehaald, datum: 2024-05}
                ---
                """),
            Map.entry("voorstellen/net.md", """
                ---
                titel: Het net
                samenvatting: Een plan.
                wijken: [palenstein]
                themas: [energie]
                kosten: [{post: net, bedrag: 6600000, eenheid: euro}]
                verloop: [{stand: ingediend, datum: 2025-10-10}]
                ---
                """),
            Map.entry("voorstellen/gestopt.md", """
                ---
                titel: Gestopt
                samenvatting: Een plan.
                wijken: [palenstein]
                kosten: [{post: net, bedrag: 1000000, eenheid: euro}]
                dekking: [{van: rijk, bedrag: 1000000, eenheid: euro, stand: toegekend}]
                verloop: [{stand: gestopt, datum: 2025-10-11}]
                ---
                """));

    @TempDir
    private static Path folder;

    private static RunningSite site;

    @BeforeAll
    static void start() throws IOException {
        site = on(folder, Map.of());
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void eachNumberIsTheLengthOfItsList() throws Exception {
        var page = page(QUARTER);
        int seen = 0;
        for (var link : NUMBER.matcher(page).results().toList()) {
            var list = page(link.group(1).replace("&amp;", "&"));
            assertTrue(list.contains("<meta name=\"robots\" content=\"noindex\">"));
            var title = Pattern.compile("<h1>\\D*(\\d+)").matcher(list);
            assertTrue(title.find(), list);
            assertEquals(link.group(2), title.group(1), link.group(1));
            var lines = list.substring(list.indexOf("<ul class=\"counted\">"));
            assertEquals(
                    Integer.parseInt(link.group(2)),
                    lines.substring(0, lines.indexOf("</ul>")).split("<li>").length - 1,
                    link.group(1));
            seen++;
        }
        assertTrue(seen >= 18, seen + " numbers in " + page);
    }

    @Test
    void thePictureTellsWhatCameOfTheProgramme() throws Exception {
        var page = page(QUARTER).replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
        for (var part : new String[] {
            "Kwartaalbeeld, 4e kwartaal 2025",
            "Stand van 31 december 2025",
            "2 signalen in deze kennisbank was 2",
            "2 signalen met stukken uit dit programma",
            "1 signaal beantwoord na 310 dagen",
            "Langst open: Al lang sinds mei 2024.",
            "2 voorstellen was 0",
            "1 van 2 pilots met een voorstel",
            "kosten bij 1 van 1 bekend (€\u00a06,6\u00a0mln)",
            "dekking niet bekend",
            "Wat gestopt of afgewezen is, telt in de bedragen niet mee",
            "1 keer overgenomen was 0",
            "1 keer naar een andere gemeente",
            "1 van 2 paden was 0",
            "Digitaal: geen les",
            "2 vragen gesteld",
            "Beantwoord, na 35 dagen",
            "1 bijeenkomst met verslag (12 deelnemers, bij 1 van 1 bekend)",
            "Van bijeenkomst tot verslag hier: aantal dagen niet bekend.",
            "Geen bezoekers, geen klikken, geen zoekvragen."
        }) {
            assertTrue(page.contains(part), part + " in " + page);
        }
        assertFalse(page.contains("€\u00a00"), page);
    }

    @Test
    void theTableAddsUpToThePage() throws Exception {
        var sums = new TreeMap<String, Integer>();
        var rows = page(QUARTER + ".csv").split("\r\n");
        assertTrue(rows[0].startsWith("\uFEFFkwartaal;telling;aantal;wat;adres"), rows[0]);
        Arrays.stream(rows).skip(1).map(row -> row.split(";", -1)).forEach(row -> {
            assertEquals(12, row.length);
            sums.merge(row[1], Integer.parseInt(row[2]), Integer::sum);
        });
        for (var link : NUMBER.matcher(page(QUARTER)).results().toList()) {
            var word = link.group(1).substring(QUARTER.length() + 1).replaceAll("\\?.*", "");
            if (word.equals("lessen")) continue;
            assertEquals(Integer.parseInt(link.group(2)), sums.get(word), word);
        }
        assertEquals(2, sums.get("lessen-per-thema"));
        assertEquals(2, sums.get("lessen-per-pad"));
        assertTrue(
                Arrays.asList(rows)
                        .contains("2025-4;beantwoorde-vragen;1;Wie?;" + site.url("/kennisvragen/wie")
                                + ";;2025-11-05;beantwoord;35;;;"),
                String.join("\n", rows));
    }

    @Test
    void whatIsNoQuarterIsNotThere() throws Exception {
        for (var none : new String[] {
            "2026-5", "2025-0", "2025", "x", "2025-04", "2014-4", "2026-2", "2099-1", "2025-4/x", "2025-4/lessen/x"
        }) {
            assertEquals(404, site.get("/programmas/wonen/kwartaal/" + none).statusCode(), none);
        }
        for (var none : new String[] {"2026-5.csv", "2026-2.csv", "x.csv", "2026-5.pdf", "2026-2.pdf"}) {
            assertEquals(404, site.get("/programmas/wonen/kwartaal/" + none).statusCode(), none);
        }
        for (var none : new String[] {"leeg/kwartaal", "leeg/kwartaal/2025-4", "weg/kwartaal/2025-4"}) {
            assertEquals(404, site.get("/programmas/" + none).statusCode(), none);
        }
        assertEquals(404, site.get("/programmas/leeg/kwartaal/2025-4.csv").statusCode());
        assertTrue(page(QUARTER + "/lessen?pilot=%3Cb%3E&thema=x").contains("<h1>2 lessen</h1>"), "dropped");
    }

    @Test
    void aQuarterOfWhichNobodyWroteSaysSoKindlyAndOneThatRunsThatItRuns() throws Exception {
        assertTrue(page("/programmas/wonen/kwartaal/2019-2").contains("Dat kan nog"));
        assertTrue(page("/programmas/wonen/kwartaal/2026-1").contains("Dit kwartaal loopt nog."));
        assertFalse(page(QUARTER).contains("loopt nog"));
        assertTrue(page("/en" + QUARTER).contains("4th quarter of 2025"));
        assertEquals(2, sheets("/programmas/wonen/kwartaal/2019-2.pdf"));
        var type = site.get("/programmas/wonen/kwartaal/2026-1.pdf").headers().firstValue("Content-Type");
        assertEquals("application/pdf", type.orElseThrow());
    }

    @Test
    void theProgrammeLeadsToItsLastWholeQuarterAndToAll() throws Exception {
        var programme = page("/programmas/wonen");
        assertTrue(programme.contains("href=\"" + QUARTER + "\""), programme);
        assertTrue(programme.contains("href=\"/programmas/wonen/kwartaal\""), programme);
        var all = page("/programmas/wonen/kwartaal");
        assertTrue(all.contains("href=\"" + QUARTER + "\"") && all.contains("loopt nog"), all);
        assertTrue(all.contains("/2024-2\"") && !all.contains("/2024-1\""), "from the first thing that happened");
    }

    @Test
    void itIsTwoSheetsWhateverIsInIt(@TempDir Path full) throws Exception {
        assertEquals(2, sheets(QUARTER + ".pdf"));
        try (var pdf = Loader.loadPDF(raw(site.port(), QUARTER + ".pdf"))) {
            assertTrue(pdf.getDocumentCatalog().getMarkInfo().isMarked());
            assertEquals("nl-NL", pdf.getDocumentCatalog().getLanguage());
            assertEquals(
                    "Kwartaalbeeld, 4e kwartaal 2025: Wonen",
                    pdf.getDocumentInformation().getTitle());
            assertTrue(new PDFTextStripper().getText(pdf).contains("Wat wij niet meten"));
        }
        try (var busy = on(full, many())) {
            var page = busy.get(QUARTER).body();
            assertTrue(page.contains("en nog "), page);
            try (var pdf = Loader.loadPDF(raw(busy.port(), QUARTER + ".pdf"))) {
                assertEquals(2, pdf.getNumberOfPages());
            }
            assertTrue(busy.get(QUARTER + "/signalen").body().contains("Er zijn er nog 2."));
        }
    }

    @Test
    void theSameTextsGiveTheSameBytes(@TempDir Path other) throws Exception {
        try (var again = on(other, Map.of())) {
            for (var form : new String[] {"", ".csv", ".pdf"}) {
                assertArrayEquals(raw(site.port(), QUARTER + form), raw(again.port(), QUARTER + form), form);
            }
        }
    }

    /// 500 records with all that is long.
    private static Map<String, String> many() {
        var files = new HashMap<String, String>();
        var words = "Een lange titel die maar doorgaat omdat niemand hem inkort en die ook nog verder gaat ";
        var pilots = new StringBuilder();
        var themes = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            themes.append("- {id: t%d, label: Arbeidsmarkt en bestaanszekerheid, opgave: [groen], rne: [energy]}\n"
                    .formatted(i));
            pilots.append("  - {gemeente: zoetermeer, wijk: w%d, zeker: nee}\n".formatted(i));
            files.put(
                    "wijken/w" + i + ".md", file("titel: Bospolder-Tussendijken en omstreken", "gemeente: zoetermeer"));
        }
        for (int i = 0; i < 100; i++) {
            var title = "titel: \"" + words + i + "\"\nsamenvatting: x";
            var place = "wijken: [w" + i % 12 + "]\ndatum: 2025-11-05";
            files.put(
                    "verslagen/v" + i + ".md",
                    file(title, place, "themas: [t" + i % 12 + "]", "deelnemers: 9") + "## Tips\n- " + words + i
                            + ". ^tip\n");
            files.put("kennisvragen/v" + i + ".md", file(title, place));
            files.put(
                    "hergebruik/v" + i + ".md",
                    file(
                            "van: tips/v" + i % 30 + "/tip",
                            "gemeenten: [nijmegen]",
                            "plek: Wijk met een lange naam " + i,
                            "datum: 2025-11",
                            "werkte: onbekend"));
            files.put("signalen/v" + i + ".md", file(title, "verloop:", "  - {stap: opgehaald, datum: 2025-11-01}"));
            files.put(
                    "voorstellen/v" + i + ".md",
                    file(
                            title,
                            place,
                            "kosten: [{post: a, bedrag: 1234567, eenheid: euro, geschat: ja}]",
                            "verloop: [{stand: ingediend, datum: 2025-11}]"));
        }
        files.put("taxonomie/themas.yaml", themes.toString());
        files.put(
                "programmas/wonen.md",
                file(
                        "titel: \"" + words + "\"",
                        "trekker: \"" + words + "\"",
                        "opgaven: [groen]",
                        "pilots:\n" + pilots));
        return files;
    }

    private static String file(String... fields) {
        return "---\n" + String.join("\n", fields) + "\n---\n";
    }

    private static int sheets(String path) throws Exception {
        try (var pdf = Loader.loadPDF(raw(site.port(), path))) {
            return pdf.getNumberOfPages();
        }
    }

    private static String page(String path) throws Exception {
        var answer = site.get(path);
        assertEquals(200, answer.statusCode(), path);
        return answer.body();
    }

    /// As everybody calls the site, whatever its port: what leads to it stands in a file in full. Whoever is told that
    /// a file takes too long comes back for it.
    private static byte[] raw(int port, String path) throws IOException {
        var answer = answer(port, path);
        for (int again = 0; answer.startsWith("HTTP/1.1 503") && again < 5; again++) answer = answer(port, path);
        assertTrue(answer.startsWith("HTTP/1.1 200"), answer.lines().findFirst().orElse(path));
        return answer.substring(answer.indexOf("\r\n\r\n") + 4).getBytes(ISO_8859_1);
    }

    private static String answer(int port, String path) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            var asked = "GET " + path + " HTTP/1.0\r\nHost: kennis.example\r\n\r\n";
            socket.getOutputStream().write(asked.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }

    private static RunningSite on(Path folder, Map<String, String> changed) throws IOException {
        var files = new HashMap<>(FILES);
        files.putAll(changed);
        return RunningSite.of(folder, files, Clock.fixed(Instant.parse("2026-03-10T12:00:00Z"), ZoneOffset.UTC));
    }
}
