package nl.kennisatelier.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgrammeTest {

    private static final Map<String, String> FILES = Map.ofEntries(
            Map.entry("taxonomie/themas.yaml", """
                    - {id: energie, label: Energie, opgave: [groen]}
                    - {id: werk, label: Werk, opgave: [werk]}
                    """),
            Map.entry("taxonomie/lijsten.yaml", """
                    opgaven: [{id: groen, label: Groen}, {id: werk, label: Banen}]
                    geadresseerden: [{id: bzk, label: Binnenlandse Zaken, tooi: mnre1034}]
                    gemeenten: [{id: gm1, label: Zoetermeer}, {id: gm2, label: Arnhem}, {id: gm3, label: Breda}]
                    """),
            Map.entry("programmas/wonen.md", """
                    ---
                    titel: Wonen
                    opgaven: [groen, werk]
                    pilots: [{gemeente: zoetermeer, wijk: palenstein}, {gemeente: arnhem}]
                    ---
                    """),
            Map.entry("wijken/palenstein.md", "---\ntitel: Palenstein\ngemeente: zoetermeer\n---\n"),
            Map.entry("verslagen/een.md", report("wijken: [palenstein]", "Gas blijft te lang. ^gas")),
            Map.entry("verslagen/twee.md", report("gemeenten: [arnhem]", "Regels ontbreken. ^regels")),
            Map.entry("verslagen/drie.md", report("gemeenten: [breda]", "Niemand mag dit. ^mag")),
            Map.entry("signalen/gas.md", signal("- {stap: opgehaald, datum: 2025-02-03}")),
            Map.entry("signalen/oud.md", """
                    ---
                    titel: Gas, al eerder gezegd
                    samenvatting: Hetzelfde.
                    bewijs: [tips/drie/mag]
                    opgegaan_in: Gas.md
                    ---
                    """),
            Map.entry("voorstellen/net.md", proposal("bedrag: 6600000")),
            Map.entry("voorstellen/flat.md", """
                    ---
                    titel: De flat
                    samenvatting: Nog een plan.
                    wijken: [palenstein]
                    kosten: onbekend
                    verloop: [{stand: idee}]
                    ---
                    """));

    private static String report(String fields, String tip) {
        return "---\ntitel: V\nthemas: [energie]\n" + fields + "\n---\n## Tips\n- " + tip + "\n";
    }

    private static String signal(String steps) {
        return """
                ---
                titel: Van het gas mogen
                samenvatting: Een gemeente mag dit niet.
                aard: knelpunt
                aan: [bzk]
                bewijs: [tips/een/gas, tips/twee/regels]
                verloop:
                  %s
                ---
                """.formatted(steps.replace("\n", "\n  "));
    }

    private static String proposal(String amount) {
        return """
                ---
                titel: Het net
                samenvatting: Een plan.
                wijken: [palenstein]
                opgaven: [groen]
                woningen: 1100
                woningen_geschat: ja
                dekking: [{van: rijk, %s, stand: toegekend}]
                steunt_op: [tips/een/gas]
                ---
                """.formatted(amount);
    }

    @Test
    void aDossierCountsTheMunicipalitiesOfItsEvidenceAndOfWhatItTookUp(@TempDir Path folder) throws Exception {
        try (var site = on(folder, Map.of())) {
            var page = site.get("/signalen/gas").body();
            assertTrue(page.contains(">3 gemeenten<"), page);
            for (var part : new String[] {"Aan", "Binnenlandse Zaken", "Niemand mag dit.", "3 februari 2025"}) {
                assertTrue(page.contains(part), part);
            }
            var merged = site.get("/signalen/oud");
            assertEquals(301, merged.statusCode());
            assertTrue(merged.headers().firstValue("Location").orElseThrow().endsWith("/signalen/gas"));
            for (var file : new String[] {"/signalen/oud.md", "/signalen/oud.docx", "/en/signalen/oud.pdf"}) {
                var answer = site.get(file);
                assertEquals(301, answer.statusCode(), file);
                var to = answer.headers().firstValue("Location").orElseThrow();
                assertTrue(to.endsWith(file.replace("/oud", "/gas")), to);
            }
            assertTrue(site.get("/signalen/oud.atom").body().contains("Opgegaan in: Van het gas mogen"));
            assertFalse(site.get("/signalen").body().contains("al eerder gezegd"));
        }
    }

    @Test
    void anAnswerFlowsBackToEachPieceItCameFrom(@TempDir Path folder) throws Exception {
        var answered = signal("""
                - {stap: opgehaald, datum: 2025-02-03}
                - {stap: beantwoord, datum: 2026-01-05, door: bzk, antwoord: Het mag., bron: {titel: Brief}}""");
        try (var site = on(folder, Map.of("signalen/gas.md", answered))) {
            for (var piece : new String[] {"tips/een/gas", "tips/twee/regels", "tips/drie/mag"}) {
                var page = site.get("/" + piece).body();
                assertTrue(page.contains("Dit ging als signaal naar: Binnenlandse Zaken."), piece);
                assertTrue(page.contains("Het mag."), piece);
            }
            assertTrue(site.get("/signalen/gas.atom").body().contains("<title>Beantwoord: Van het gas mogen</title>"));
            assertTrue(site.get("/signalen?stand=beantwoord").body().contains("/signalen/gas\""));
            assertFalse(
                    site.get("/signalen?stand=opgehaald").body().contains("href=\"/signalen/gas\">"),
                    "unknown is dropped");
            assertEquals(
                    """
                    \uFEFFsignaal;aard;aan;gaat_over;stand;opgehaald;beantwoord;antwoord;gemeenten;stukken;adres
                    Van het gas mogen;knelpunt;Binnenlandse Zaken;;beantwoord;2025-02-03;2026-01-05;Het mag.;Arnhem; Breda; Zoetermeer;3;BASE/signalen/gas
                    """.replace("Arnhem; Breda; Zoetermeer", "\"Arnhem; Breda; Zoetermeer\""),
                    csv(site, "/signalen.csv"));
        }
    }

    @Test
    void aStepWithoutADayHasItsMarkAndWhatComesBeforeItIsNotStillToCome(@TempDir Path folder) throws Exception {
        var handed = signal("""
                - {stap: opgehaald, datum: 2025-02-03}
                - {stap: aangeboden, kenmerk: BZK-12}""");
        try (var site = on(folder, Map.of("signalen/gas.md", handed))) {
            var page =
                    site.get("/signalen/gas").body().replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
            assertTrue(page.contains("Gebundeld niet bekend Aangeboden niet bekend, kenmerk BZK-12 "), page);
        }
    }

    @Test
    void whoFollowsAPlaceOrALessonReadsTheAnswer(@TempDir Path folder) throws Exception {
        var answered = signal("""
                - {stap: opgehaald, datum: 2025-02-03}
                - {stap: beantwoord, datum: 2026-03-05, door: bzk, antwoord: Het mag., bron: {titel: Brief}}""");
        var entry = "<id>%s/signalen/gas#beantwoord</id><title>Beantwoord: Van het gas mogen</title>";
        try (var site = on(folder, Map.of("signalen/gas.md", answered))) {
            for (var feed : new String[] {
                "/zoeken.atom?wijk=palenstein",
                "/zoeken.atom?gemeente=arnhem",
                "/zoeken.atom?gemeente=breda",
                "/zoeken.atom?q=regels",
                "/zoeken.atom?uit=verslagen/een",
                "/zoeken.atom",
                "/tips/een/gas/reis.atom",
                "/tips/drie/mag/reis.atom",
                "/signalen/gas.atom"
            }) {
                assertEquals(2, site.get(feed).body().split(entry.formatted(site.url("")), -1).length, feed);
            }
            for (var feed : new String[] {"/zoeken.atom?thema=werk", "/zoeken.atom?gemeente=elders"}) {
                assertFalse(site.get(feed).body().contains("#beantwoord"), feed);
            }
            for (var news : new String[] {"", "?wijk=palenstein", "?thema=energie"}) {
                var text = site.get("/nieuws.txt" + news).body();
                assertTrue(text.contains("""
                        Beantwoord

                        - Van het gas mogen
                          Antwoord van: Binnenlandse Zaken (5 maart 2026): Het mag.
                          %s/signalen/gas
                        """.formatted(site.url(""))), text);
            }
            assertFalse(site.get("/nieuws.txt?sinds=2026-03-06").body().contains("Van het gas mogen"));
            assertTrue(
                    site.get("/nieuws").body().contains("Antwoord van: Binnenlandse Zaken (5 maart 2026): Het mag."));
            var report = site.get("/verslagen/een").body();
            assertTrue(report.contains("Dit ging als signaal naar: Binnenlandse Zaken."), report);
            assertTrue(report.contains("Het mag.") && report.contains("(Brief)"), report);
        }
    }

    @Test
    void signalsAndProposalsAreFoundByHowTheyStandAndAreListsForPrograms(@TempDir Path folder) throws Exception {
        var found = Map.of(
                "/zoeken.json?stand=opgehaald", "signalen/gas",
                "/zoeken.json?aard=knelpunt&aan=bzk", "signalen/gas",
                "/zoeken.json?stand=idee", "voorstellen/flat",
                "/api/v1/signalen", "signalen/gas",
                "/api/v1/signalen?stand=opgehaald&aan=bzk", "signalen/gas",
                "/api/v1/voorstellen?opgave=groen", "voorstellen/net");
        try (var site = on(folder, Map.of())) {
            for (var one : found.entrySet()) {
                var answer = site.get(one.getKey()).body();
                assertTrue(answer.contains("\"id\":\"" + one.getValue() + "\""), one.getKey() + answer);
            }
            assertTrue(site.get("/zoeken.json?aard=verzoek").body().startsWith("{\"totaal\":0,"));
            assertTrue(site.get("/api/v1/signalen?stand=beantwoord").body().startsWith("{\"totaal\":0,"));
            assertTrue(site.get("/api/v1/voorstellen?stand=onzin").body().startsWith("{\"totaal\":2,"), "dropped");
            var signal = site.get("/api/v1/signalen").body();
            for (var part : new String[] {
                "\"gemeenten\":[\"arnhem\",\"breda\",\"zoetermeer\"]",
                "\"bewijs\":[\"tips/een/gas\",\"tips/twee/regels\",\"tips/drie/mag\"]",
                "\"stap\":\"opgehaald\",\"datum\":\"2025-02-03\"",
                "\"antwoord\":null"
            }) assertTrue(signal.contains(part), part + signal);
            var plan = site.get("/api/v1/voorstellen?opgave=groen").body();
            for (var part : new String[] {
                "\"dekking\":[{\"post\":\"rijk\",\"soort\":\"\",\"bedrag\":6600000,\"eenheid\":\"euro\"",
                "\"kosten\":[]",
                "\"woningen\":1100,\"woningen_tot\":null,\"woningen_geschat\":true",
                "\"gemeenten\":[\"zoetermeer\"]",
                "\"steunt_op\":[\"tips/een/gas\"]"
            }) assertTrue(plan.contains(part), part + plan);
            assertTrue(site.get("/voorstellen?opgave=groen").body().contains("/voorstellen.csv?opgave=groen"));
            assertFalse(site.get("/voorstellen.csv?opgave=groen").body().contains("De flat"));
            assertTrue(site.get("/zoeken?soort=signaal").body().contains("Aard van het signaal"));
        }
    }

    @Test
    void evidenceThatWasWithdrawnIsSaidToBe(@TempDir Path folder) throws Exception {
        var withdrawn = report("status: ingetrokken", "Regels ontbreken. ^regels");
        try (var site = on(folder, Map.of("verslagen/twee.md", withdrawn))) {
            var page = site.get("/signalen/gas").body();
            assertTrue(page.contains("<b>Ingetrokken</b>"), page);
            assertTrue(page.contains(">2 gemeenten<"), page);
        }
    }

    @Test
    void whatIsMarkedWaitsUntilASignalNamesIt(@TempDir Path folder) throws Exception {
        var marked = report("gemeenten: [breda]", "Wij mogen dit niet. ^los <!-- signaal: ja -->");
        try (var site = on(folder, Map.of("verslagen/vier.md", marked))) {
            var page = site.get("/signalen/opgehaald").body();
            assertTrue(page.contains("/tips/vier/los") && page.contains("- tips/vier/los"), page);
            assertTrue(page.contains("href=\"/signalen/gas\""), "the likest");
            assertFalse(page.contains("/tips/een/gas"));
        }
    }

    @Test
    void aPilotWithoutAMunicipalityIsInThatOfItsNeighbourhood(@TempDir Path folder) throws Exception {
        var programme = "---\ntitel: Wonen\nopgaven: [groen]\npilots: [{wijk: palenstein}]\n---\n";
        try (var site = on(folder, Map.of("programmas/wonen.md", programme))) {
            var table = site.get("/programmas/wonen/matrix.csv").body();
            assertTrue(table.contains("\nZoetermeer;Palenstein;ja;"), table);
        }
    }

    /// An empty file, and a proposal without a course: what nobody wrote is not filled in for them.
    @Test
    void whatNobodyWroteIsUnknownOnThePageInTheFiltersAndInTheFiles(@TempDir Path folder) throws Exception {
        try (var site = on(folder, Map.of("signalen/leeg.md", ""))) {
            var page = site.get("/signalen/leeg").body();
            assertTrue(page.contains("Stand onbekend") && page.contains("Aard onbekend"), page);
            for (var said : new String[] {"Knelpunt", "nog niet"}) assertFalse(page.contains(said), said);
            assertTrue(site.get("/signalen.csv").body().contains("Leeg;onbekend;;;onbekend;"));
            var unknown =
                    site.get("/api/v1/signalen?stand=onbekend&aard=onbekend").body();
            assertTrue(unknown.startsWith("{\"totaal\":1,") && unknown.contains("signalen/leeg"), unknown);
            assertFalse(site.get("/signalen?aard=knelpunt").body().contains("href=\"/signalen/leeg\""));
            assertTrue(site.get("/signalen?stand=onbekend").body().contains("href=\"/signalen/leeg\""));
            assertTrue(site.get("/zoeken.json?aard=onbekend").body().contains("\"id\":\"signalen/leeg\""));
            assertTrue(site.get("/voorstellen/net").body().contains("Stand onbekend"));
            assertTrue(site.get("/voorstellen?stand=onbekend").body().contains("/voorstellen/net\""));
            assertFalse(site.get("/voorstellen?stand=idee").body().contains("/voorstellen/net\""));
        }
    }

    @Test
    void moneyIsAddedOfWhatIsKnownAndNeverNothing(@TempDir Path folder) throws Exception {
        try (var site = on(folder, Map.of())) {
            var page = site.get("/programmas/wonen/voorstellen").body();
            for (var part : new String[] {
                "1 van 2 pilots heeft er een",
                "€\u00a06,6\u00a0mln dekking, bij 1 van 2 bekend",
                "± 1.100",
                "Nog geen voorstel"
            }) assertTrue(page.contains(part), part + " in " + page);
            assertTrue(site.get("/voorstellen/net").body().contains("Palenstein, Zoetermeer</a>"));
            assertEquals("""
                    \uFEFFvoorstel;deel;post;bedrag;eenheid;geschat;prijspeil;stand;stand_bedrag;telt_mee;gemeenten;adres
                    De flat;kosten;onbekend;onbekend;;;;idee;;nee;Zoetermeer;BASE/voorstellen/flat
                    De flat;dekking;onbekend;onbekend;;;;idee;;nee;Zoetermeer;BASE/voorstellen/flat
                    Het net;kosten;onbekend;onbekend;;;;onbekend;;nee;Zoetermeer;BASE/voorstellen/net
                    Het net;dekking;rijk;6600000;euro;nee;;onbekend;toegekend;ja;Zoetermeer;BASE/voorstellen/net
                    """, csv(site, "/voorstellen.csv"));
            assertTrue(
                    site.get("/tips/een/gas").body().contains("/voorstellen/net"), "a lesson knows who builds on it");
        }
    }

    @Test
    void whatCountsInTheTableAddsUpToThePage(@TempDir Path folder) throws Exception {
        var stopped = """
                ---
                titel: Gestopt
                samenvatting: x
                gemeenten: [breda]
                dekking: [{van: rijk, bedrag: 5000000, stand: toegekend}, {van: fonds, bedrag: 9, stand: afgewezen}]
                verloop: [{stand: gestopt, datum: 2025}]
                ---
                """;
        try (var site = on(folder, Map.of("voorstellen/gestopt.md", stopped))) {
            assertEquals(6_600_000, counted(site, "/voorstellen.csv"));
            assertTrue(site.get("/voorstellen").body().contains("€\u00a06,6\u00a0mln dekking"));
            assertEquals(5_000_000, counted(site, "/voorstellen.csv?stand=gestopt"));
            assertTrue(site.get("/voorstellen?stand=gestopt").body().contains("€\u00a05\u00a0mln dekking"));
            var table = "/voorstellen.csv?programma=wonen";
            assertTrue(site.get("/programmas/wonen/voorstellen").body().contains(table));
            assertFalse(site.get(table).body().contains("Gestopt"));
            assertTrue(site.get("/voorstellen.csv").body().contains("Gestopt"));
            assertTrue(site.get("/api/v1/voorstellen?programma=wonen").body().startsWith("{\"totaal\":2,"));
        }
    }

    private static long counted(RunningSite site, String table) throws Exception {
        return site.get(table)
                .body()
                .lines()
                .map(line -> line.split(";"))
                .filter(cells -> cells[9].equals("ja"))
                .mapToLong(cells -> Long.parseLong(cells[3]))
                .sum();
    }

    @Test
    void everyFormOfTheSignalsTakesTheFiltersOfTheirPage(@TempDir Path folder) throws Exception {
        var other = """
                ---
                titel: Een wens
                aard: verzoek
                samenvatting: x
                bewijs: [tips/drie/mag]
                verloop: [{stap: aangeboden, datum: 2025-02-03}]
                ---
                """;
        try (var site = on(folder, Map.of("signalen/wens.md", other))) {
            for (var one : new String[] {"?stand=opgehaald", "?aard=knelpunt", "?aan=bzk", "?programma=wonen"}) {
                var page = site.get("/signalen" + one).body();
                for (var file : new String[] {"csv", "atom", "docx", "pdf"}) {
                    assertTrue(page.contains("href=\"/signalen." + file + one + "\""), file + one);
                }
                assertFalse(page.contains("Een wens"), one);
                for (var file : new String[] {"/signalen.csv", "/signalen.atom", "/api/v1/signalen"}) {
                    var body = site.get(file + one).body();
                    assertTrue(body.contains("Van het gas mogen") && !body.contains("Een wens"), file + one);
                    assertTrue(site.get(file + "?stand=onzin").body().contains("Een wens"), file);
                }
            }
        }
    }

    @Test
    void anAmountThatIsGoneIsNotKnown(@TempDir Path folder) throws Exception {
        try (var site = on(folder, Map.of("voorstellen/net.md", proposal("bedrag: onbekend")))) {
            for (var path : new String[] {"/programmas/wonen/voorstellen", "/voorstellen", "/voorstellen/net"}) {
                var page = site.get(path).body();
                assertTrue(page.contains("niet bekend"), path);
                assertFalse(page.contains("€\u00a00"), path);
            }
        }
    }

    @Test
    void aCellIsWhatItsSearchFindsAndAnEmptyOneAsks(@TempDir Path folder) throws Exception {
        try (var site = on(folder, Map.of())) {
            var page = site.get("/programmas/wonen").body();
            var cells = Pattern.compile("href=\"(/zoeken\\?[^\"]*thema=[^\"]*)\"[^>]*>(\\d+)</a>")
                    .matcher(page);
            int seen = 0;
            for (; cells.find(); seen++) {
                var found = site.get(cells.group(1).replace("&amp;", "&").replace("/zoeken", "/zoeken.json"));
                assertTrue(found.body().contains("\"totaal\":" + cells.group(2)), cells.group(1) + found.body());
            }
            assertEquals(2, seen);
            assertTrue(page.contains("/kennisvragen/nieuw?thema=werk&amp;wijk=palenstein"), page);
            assertTrue(page.contains("/kennisvragen/nieuw?thema=werk&amp;gemeente=arnhem"), page);
            assertEquals("""
                    \uFEFFpilot;wijk;zeker;opgave;thema;lessen;nieuwste
                    Zoetermeer;Palenstein;ja;Groen;Energie;2;
                    Zoetermeer;Palenstein;ja;Banen;Werk;0;
                    Arnhem;;nee;Groen;Energie;2;
                    Arnhem;;nee;Banen;Werk;0;
                    """, csv(site, "/programmas/wonen/matrix.csv"));
        }
    }

    @Test
    void everySentenceOfWhatIsMissingLeadsToJustWhatItCounts(@TempDir Path folder) throws Exception {
        var files = Map.of(
                "verslagen/vroeg.md",
                report("wijken: [palenstein]\ndatum: 2020-05", "Een. ^een\n- Twee. ^twee\n- Drie. ^drie"),
                "verslagen/laat.md",
                report("wijken: [palenstein]\ndatum: 2025-05", "Vier. ^vier"),
                "hergebruik/drie.md",
                "---\nvan: tips/vroeg/drie\ngemeenten: [breda]\nwerkte: bezig\n---\n",
                "signalen/lang.md",
                "---\ntitel: Lang\nverloop: [{stap: aangeboden, datum: 2024}]\n---\n",
                "signalen/kort.md",
                "---\ntitel: Kort\nverloop: [{stap: opgehaald, datum: 2026-03-01}]\n---\n",
                "kennisvragen/wie.md",
                "---\ntitel: Wie betaalt?\ndatum: 2024-01\nwijken: [palenstein]\n---\n",
                "kennisvragen/elders.md",
                "---\ntitel: En daar?\ndatum: 2024-01\n---\n");
        var counted = Map.of(
                "Eén pilot", "<span class=\"muted\">Nog geen voorstel</span>",
                "2 signalen", "href=\"/signalen/",
                "Eén kennisvraag", "<h2><a href=\"/kennisvragen/wie\"",
                "2 lessen", "<h2><a href=\"/tips/vroeg/");
        try (var site = on(folder, files)) {
            var gaps = Pattern.compile("<b>([^<]+)</b> [^<]+</span>\\s*<a href=\"([^\"]+)\"[^>]*>Bekijk</a>")
                    .matcher(site.get("/programmas/wonen").body())
                    .results()
                    .toList();
            assertEquals(4, gaps.size());
            for (var gap : gaps) {
                var list = site.get(gap.group(2)).body();
                list = list.substring(list.indexOf("<main"), list.indexOf("</main>"));
                int count = gap.group(1).startsWith("Eén") ? 1 : 2;
                assertEquals(count, list.split(counted.get(gap.group(1)), -1).length - 1, gap.group(2) + list);
                if (!gap.group(2).contains("voorstellen")) {
                    assertTrue(list.contains("<h1>" + gap.group(1) + " "), list);
                    assertEquals(count, list.split("<h2>", -1).length - 1, list);
                }
            }
            assertEquals(404, site.get("/programmas/nooit/niet-overgenomen").statusCode());
        }
    }

    @Test
    void fiftyPilotsAndTwentyThemesFitAPage(@TempDir Path folder) throws Exception {
        var files = new HashMap<String, String>();
        var themes = new StringBuilder();
        var pilots = new StringBuilder();
        for (int i = 0; i < 20; i++) themes.append("- {id: t%d, label: Thema %d, opgave: [groen]}\n".formatted(i, i));
        for (int i = 0; i < 50; i++) {
            pilots.append("  - {gemeente: zoetermeer, wijk: w%d}\n".formatted(i));
            files.put("wijken/w" + i + ".md", "---\ntitel: Wijk " + i + "\ngemeente: zoetermeer\n---\n");
            var fields = "wijken: [w" + i + "]\nthemas: [t" + i % 20 + "]\n";
            files.put("verslagen/v" + i + ".md", "---\ntitel: V\n" + fields + "---\n## Tips\n- Doe. ^tip\n");
        }
        files.put("taxonomie/themas.yaml", themes.toString());
        files.put("taxonomie/lijsten.yaml", "opgaven: [{id: groen, label: Groen}]\n");
        files.put("programmas/groot.md", "---\ntitel: Groot\nopgaven: [groen]\npilots:\n" + pilots + "---\n");
        try (var site = RunningSite.of(folder, files)) {
            var page = site.get("/programmas/groot").body();
            var bytes = new java.io.ByteArrayOutputStream();
            try (var zip = new GZIPOutputStream(bytes)) {
                zip.write(page.getBytes(StandardCharsets.UTF_8));
            }
            assertTrue(bytes.size() < 30_000, bytes.size() + " bytes");
        }
    }

    private static String csv(RunningSite site, String path) throws Exception {
        return site.get(path).body().replace("\r\n", "\n").replace(site.url(""), "BASE");
    }

    private static RunningSite on(Path folder, Map<String, String> changed) throws Exception {
        var files = new HashMap<>(FILES);
        files.putAll(changed);
        return RunningSite.of(folder, files, Clock.fixed(Instant.parse("2026-03-10T12:00:00Z"), ZoneOffset.UTC));
    }
}
