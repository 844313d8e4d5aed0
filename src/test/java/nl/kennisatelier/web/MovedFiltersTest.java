package nl.kennisatelier.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A neighbourhood and a programme that got another name are found by that of before at every address that narrows, and
/// what hangs under a programme goes with it.
class MovedFiltersTest {

    private static final List<String> OF_A_PLACE = List.of(
            "/agenda",
            "/agenda.ics",
            "/agenda.csv",
            "/agenda.atom",
            "/api/v1/agenda",
            "/kennisvragen",
            "/kennisvragen.csv",
            "/kennisvragen.atom",
            "/api/v1/kennisvragen",
            "/hergebruik",
            "/hergebruik.csv",
            "/hergebruik.atom",
            "/api/v1/hergebruik",
            "/api/v1/zoeken",
            "/zoeken.json",
            "/zoeken.csv",
            "/zoeken.atom",
            "/nieuws",
            "/nieuws.txt");

    private static final List<String> OF_A_PROGRAMME = List.of(
            "/signalen",
            "/signalen.csv",
            "/signalen.atom",
            "/api/v1/signalen",
            "/voorstellen.csv",
            "/api/v1/voorstellen",
            "/agenda",
            "/agenda.ics",
            "/api/v1/agenda",
            "/kennisvragen",
            "/api/v1/kennisvragen",
            "/api/v1/zoeken",
            "/zoeken.csv",
            "/zoeken.atom",
            "/nieuws",
            "/nieuws.txt");

    private static final List<String> UNDER = List.of(
            "/voorstellen",
            "/voorstellen?stand=idee",
            "/matrix.csv",
            "/kwartaal",
            "/kwartaal/2026-1",
            "/kwartaal/2026-1.pdf",
            "/kwartaal/2026-1.docx",
            "/kwartaal/2026-1.csv",
            "/kwartaal/2026-1/lessen?pilot=vijver&thema=energie");

    private static final String PLACE = "---\ntitel: Vijverwijk\ngemeente: Ede\n%s---\nEen wijk met vijvers.\n";

    private static final String PROGRAMME = """
            ---
            titel: Warm wonen
            opgaven: [groen]
            pilots: [{gemeente: Ede, wijk: vijver}]
            %s---
            Een programma over warmte.
            """;

    @TempDir
    private Path folder;

    private RunningRepository site;

    @BeforeEach
    void start() throws Exception {
        site = RunningRepository.of(folder);
        var files = new HashMap<String, String>();
        files.put("taxonomie/themas.yaml", "- {id: energie, label: Energie, opgave: [groen]}\n");
        files.put("taxonomie/lijsten.yaml", """
                opgaven: [{id: groen, label: Groen}]
                geadresseerden: [{id: bzk, label: Binnenlandse Zaken}]
                gemeenten: [{id: ede, label: Ede}, {id: arnhem, label: Arnhem}]
                """);
        files.put("wijken/vijver.md", PLACE.formatted(""));
        files.put("wijken/dal.md", PLACE.formatted("").replace("Vijverwijk", "Dalwijk"));
        files.put("programmas/wonen.md", PROGRAMME.formatted(""));
        files.put(
                "programmas/anders.md",
                PROGRAMME.formatted("").replace("Warm", "Anders").replace("vijver", "dal"));
        texts(files, "vijver", "wonen");
        texts(files, "dal", "anders");
        site.commit("main", "Begin", files);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private static void texts(Map<String, String> files, String place, String programme) {
        var of = "wijken: [" + place + "]\nprogramma: " + programme + "\n";
        var head = "---\ntitel: Over %s in " + place + "\nsamenvatting: Kort.\nthemas: [energie]\n";
        files.put(
                "verslagen/avond-" + place + ".md",
                head.formatted("warmte") + "datum: 2026-02-01\n" + of + "---\n## Tips\n\n- Begin klein. ^klein\n");
        files.put("agenda/feest-" + place + ".md", head.formatted("feest") + "datum: 2026-03-01\n" + of + "---\n");
        files.put("kennisvragen/vraag-" + place + ".md", head.formatted("de vraag") + of + "---\n");
        files.put(
                "voorstellen/plan-" + place + ".md",
                head.formatted("het plan") + of + "verloop: [{stand: idee, datum: 2026-02-01}]\n---\n");
        files.put(
                "signalen/gas-" + place + ".md",
                head.formatted("gas") + "aard: knelpunt\naan: [bzk]\nbewijs: [tips/avond-" + place
                        + "/klein]\nverloop: [{stap: opgehaald, datum: 2026-02-01}]\n---\n");
        var other = place.equals("dal") ? "vijver" : "dal";
        files.put(
                "hergebruik/na-" + place + ".md",
                "---\nvan: tips/avond-" + other + "/klein\ndatum: 2026-02-03\n" + of + "werkte: ja\n---\n");
    }

    @Test
    void everyFilterKnowsTheNameOfBeforeThatATextSays() throws Exception {
        rename("wijken/vijver.md", "wijken/plas.md", PLACE.formatted("voorheen: [vijver]\n"));
        rename("programmas/wonen.md", "programmas/thuis.md", PROGRAMME.formatted("voorheen: [wonen]\n"));
        for (var path : OF_A_PLACE) checkSame(path, "wijk", "vijver", "plas");
        for (var path : OF_A_PROGRAMME) checkSame(path, "programma", "wonen", "thuis");
        checkUnder("/programmas/wonen", "/programmas/thuis");
    }

    @Test
    void everyFilterKnowsTheNameOfBeforeThatOnlyGitKnows() throws Exception {
        rename("wijken/vijver.md", "wijken/plas.md", PLACE.formatted(""));
        rename("programmas/wonen.md", "programmas/thuis.md", PROGRAMME.formatted(""));
        for (var path : OF_A_PLACE) checkSame(path, "wijk", "vijver", "plas");
        for (var path : OF_A_PROGRAMME) checkSame(path, "programma", "wonen", "thuis");
        checkUnder("/programmas/wonen", "/programmas/thuis");
    }

    @Test
    void searchAndListsCountTheSameOfAProgrammeWithAnotherName() throws Exception {
        rename("programmas/wonen.md", "programmas/thuis.md", PROGRAMME.formatted("voorheen: [wonen]\n"));
        var found = site.get("/api/v1/zoeken?soort=voorstel&programma=thuis").body();
        var listed = site.get("/api/v1/voorstellen?programma=thuis").body();
        assertEquals(1, total(listed), listed);
        assertEquals(total(listed), total(found), found);
        assertFalse(site.page("/zoeken?q=warmte").contains("programma=wonen"));
        assertTrue(site.page("/verslagen/avond-vijver").contains("href=\"/programmas/thuis\""));
        assertTrue(site.get("/api/v1/kennisvragen?programma=thuis").body().contains("vraag-vijver"));
    }

    @Test
    void whatHangsUnderAProgrammeThatIsGoneIsGone() throws Exception {
        var files = new HashMap<String, String>();
        files.put("programmas/anders.md", null);
        site.commit("main", "Weg\n\nHaalt-weg: programmas/anders.md", files);
        for (var path : UNDER)
            assertEquals(410, site.get("/programmas/anders" + path).statusCode(), path);
        for (var path : UNDER)
            assertEquals(404, site.get("/programmas/nooit" + path).statusCode(), path);
        assertEquals(404, site.get("/programmas/wonen/nooit").statusCode());
    }

    private void checkUnder(String before, String now) throws Exception {
        for (var language : new String[] {"", "/en"}) {
            for (var path : UNDER) {
                var answer = site.get(language + before + path);
                assertEquals(301, answer.statusCode(), path);
                var leads = answer.headers().firstValue("Location").orElseThrow();
                assertEquals(language + now + path, leads.replaceFirst("^http://[^/]+", ""));
                assertEquals(200, site.get(language + now + path).statusCode(), path);
            }
        }
    }

    /// The name of before narrows, and as that of today does.
    private void checkSame(String path, String filter, String before, String now) throws Exception {
        var old = site.get(path + "?" + filter + "=" + before).body();
        assertEquals(site.get(path + "?" + filter + "=" + now).body(), old, path);
        assertNotEquals(site.get(path).body(), old, path);
    }

    private static int total(String json) {
        var total = Pattern.compile("\"totaal\":(\\d+)").matcher(json);
        assertTrue(total.find(), json);
        return Integer.parseInt(total.group(1));
    }

    private void rename(String from, String to, String text) throws Exception {
        var files = new HashMap<String, String>();
        files.put(from, null);
        files.put(to, text);
        site.commit("main", "Hernoem", files);
    }
}
