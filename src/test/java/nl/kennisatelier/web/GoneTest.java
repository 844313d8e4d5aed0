package nl.kennisatelier.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a reader sees at an address of before.
class GoneTest {

    private static final String A = "verslagen/2026/avond.md";

    private static final String EVENING = """
            ---
            titel: Avond over warmte
            datum: 2026-03-01
            samenvatting: Over warmte in de wijk.
            ---
            ## Tips

            - Begin klein bij de vijver. ^tip-vijver
            """;

    private static final String MORNING = """
            ---
            titel: Ochtend over warmte
            datum: 2026-03-01
            samenvatting: Over warmte in de straat.
            voorheen: [avond-twee, /posts/2020/ochtend/]
            ---
            ## Tips

            - Zet koffie voor wie vroeg komt. ^tip-koffie <!-- voorheen: tip-thee -->
            """;

    @TempDir
    private Path folder;

    private RunningRepository site;

    @BeforeEach
    void start() throws Exception {
        site = RunningRepository.of(folder);
        site.commit("main", "Begin", Map.of(A, EVENING, "verslagen/2026/ochtend.md", MORNING));
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void anAddressOfBeforeLeadsToWhereTheTextIs() throws Exception {
        rename("verslagen/feest.md");
        for (var language : new String[] {"", "/en"}) {
            checkLeads(language, "/verslagen/avond", "/verslagen/feest");
            checkLeads(language, "/tips/avond/tip-vijver", "/tips/feest/tip-vijver");
            checkLeads(language, "/verslagen/avond-twee", "/verslagen/ochtend");
            for (var file : new String[] {".md", ".docx", ".pdf", "/reis.atom", "/reis.csv"}) {
                checkLeads(language, "/verslagen/avond" + file, "/verslagen/feest" + file);
            }
            checkLeads(language, "/tips/avond/tip-vijver.md", "/tips/feest/tip-vijver.md");
            checkLeads(language, "/tips/ochtend/tip-thee", "/tips/ochtend/tip-koffie");
            checkLeads(language, "/tips/avond-twee/tip-koffie", "/tips/ochtend/tip-koffie");
            checkLeads(language, "/posts/2020/ochtend/", "/verslagen/ochtend");
            checkLeads(language, "/wijzigingen/verslagen/avond", "/wijzigingen/verslagen/feest");
            checkLeads(
                    language, "/wijzigingen/verslagen/avond-twee/" + "0".repeat(40), "/wijzigingen/verslagen/ochtend");
        }
    }

    @Test
    void whatShowsASignalIsFollowedWhenItsFileGetsAnotherName() throws Exception {
        var signal = """
                ---
                titel: Vijvers mogen niet
                bewijs: [tips/avond/tip-vijver]
                verloop: [{stap: opgelost, datum: 2026-02, antwoord: Het mag.}]
                ---
                """;
        site.commit("main", "Signaal", Map.of("signalen/vijvers.md", signal));
        rename("verslagen/feest.md");
        var page = site.page("/signalen/vijvers");
        assertTrue(
                page.contains("href=\"/tips/feest/tip-vijver\"") && page.contains("Begin klein bij de vijver."), page);
        assertFalse(page.contains("Staat hier niet meer"), page);
        assertTrue(site.get("/signalen.csv").body().contains(";Het mag.;;1"));
        for (var feed : new String[] {"/tips/feest/tip-vijver/reis.atom", "/zoeken.atom?q=vijver"}) {
            assertTrue(site.get(feed).body().contains("/signalen/vijvers#opgelost</id>"), feed);
        }
    }

    @Test
    void whatIsGoneSaysSoAndHelpsOn() throws Exception {
        var files = new HashMap<String, String>();
        files.put(A, null);
        site.commit("main", "Weg\n\nHaalt-weg: " + A, files);
        for (var address : new String[] {
            "/verslagen/avond", "/en/verslagen/avond", "/tips/avond/tip-vijver", "/wijzigingen/verslagen/avond"
        }) {
            assertEquals(410, site.get(address).statusCode(), address);
        }
        var page = site.get("/verslagen/avond").body();
        assertTrue(page.contains("<h1>Dit staat niet meer online</h1>"), page);
        assertTrue(page.contains("<q>Avond over warmte</q>"), page);
        assertTrue(page.contains("value=\"Avond over warmte\""), page);
        assertTrue(page.contains("href=\"/verslagen/ochtend\""), page);
        assertTrue(page.contains("noindex"), page);
        assertTrue(site.get("/en/verslagen/avond").body().contains("This is no longer online"));
        for (var address : new String[] {
            "/verslagen/nooit",
            "/tips/avond/tip-nooit",
            "/iets",
            "/tips/%2e%2e/x",
            "/verslagen/a'b",
            "/en/tips/x/y/z",
            "/wijzigingen/verslagen/nooit"
        }) {
            assertEquals(404, site.get(address).statusCode(), address);
        }
        assertTrue(site.page("/redactie").contains("/verslagen/avond: weg"));
    }

    @Test
    void aSearchInANeighbourhoodIsFollowedWhenItsFileGetsAnotherName() throws Exception {
        var text = "---\ntitel: Vijverwijk\ngemeente: Ede\n---\nEen wijk met vijvers en oude bomen.\n";
        site.commit("main", "Wijk", Map.of("wijken/vijverwijk.md", text));
        site.commitBytes(
                "main",
                "Naam",
                Map.of(
                        "wijken/vijverwijk.md",
                        Optional.empty(),
                        "wijken/bij-de-vijver.md",
                        Optional.of(text.getBytes(UTF_8))));
        var search = site.get("/zoeken?q=vijver&wijk=vijverwijk");
        assertEquals(303, search.statusCode(), search.body());
        assertTrue(
                search.headers().firstValue("Location").orElseThrow().endsWith("/zoeken?q=vijver&wijk=bij-de-vijver"));
        assertEquals(200, site.get("/zoeken?q=vijver&wijk=nooit").statusCode());
    }

    @Test
    void aPieceThatIsGoneNamesTheTextThatItWasIn() throws Exception {
        var tip = "- Begin klein bij de vijver. ^tip-vijver\n";
        site.commit("main", "Ander advies", Map.of(A, EVENING.replace(tip, "- Vraag het de buren. ^tip-buren\n")));
        for (var language : new String[] {"", "/en"}) {
            var answer = site.get(language + "/tips/avond/tip-vijver");
            assertEquals(410, answer.statusCode());
            assertTrue(answer.body().contains("href=\"" + language + "/verslagen/avond\""), answer.body());
        }
        var page = site.get("/tips/avond/tip-vijver").body();
        assertTrue(page.contains("Het hoorde bij: <a href=\"/verslagen/avond\">Avond over warmte</a>"), page);
    }

    @Test
    void aThemeWithAnotherPathIsFollowedAlsoInASearch() throws Exception {
        site.commit(
                "main",
                "Boom",
                Map.of("taxonomie/themas.yaml", "- {id: groen, label: Groen}\n- {id: vis, label: Vis}\n"));
        site.commit(
                "main", "Anders", Map.of("taxonomie/themas.yaml", "- {id: natuur, label: Natuur, voorheen: groen}\n"));
        for (var language : new String[] {"", "/en"}) checkLeads(language, "/themas/groen", "/themas/natuur");
        var search = site.get("/zoeken?q=vijver&thema=groen&pagina=2");
        assertEquals(303, search.statusCode());
        assertTrue(search.headers()
                .firstValue("Location")
                .orElseThrow()
                .endsWith("/zoeken?q=vijver&thema=natuur&pagina=2"));
        var gone = site.get("/themas/vis");
        assertEquals(410, gone.statusCode());
        assertTrue(gone.body().contains("<q>Vis</q>"), gone.body());
        assertEquals(404, site.get("/themas/nooit").statusCode());
    }

    @Test
    void aDraftGivesNothingAway() throws Exception {
        site.commit("main", "Concept", Map.of(A, EVENING.replace("titel:", "status: concept\ntitel:")));
        var answer = site.get("/verslagen/avond");
        assertEquals(410, answer.statusCode());
        assertFalse(answer.body().contains("Avond over warmte"), answer.body());
    }

    /// Somebody else's file, which names the text by its name of before, keeps nothing online that must go.
    @Test
    void aTextThatGotAnotherNameCanBeHiddenWhileARecordNamesItByTheOldOne() throws Exception {
        var renamed = EVENING.replace("titel:", "voorheen: [avond]\ntitel:");
        var files = new HashMap<String, String>();
        files.put(A, null);
        files.put("verslagen/feest.md", renamed);
        files.put("hergebruik/ede.md", """
                ---
                van: tips/avond/tip-vijver
                gemeenten: [Ede]
                datum: 2026-04-01
                werkte: ja
                ---
                """);
        site.commit("main", "Hernoem", files);
        assertEquals(200, site.get("/verslagen/feest").statusCode());
        site.commit(
                "main", "Verberg", Map.of("verslagen/feest.md", renamed.replace("titel:", "status: concept\ntitel:")));
        assertEquals(410, site.get("/verslagen/feest").statusCode());
    }

    @Test
    void afterARestartTheSameIsAnswered() throws Exception {
        rename("verslagen/feest.md");
        rename("verslagen/feest.md", "verslagen/laatste.md");
        stop();
        site = RunningRepository.of(folder);
        while (site.get("/verslagen/avond").statusCode() == 404) LockSupport.parkNanos(1_000_000);
        checkLeads("", "/verslagen/avond", "/verslagen/laatste");
        checkLeads("", "/tips/feest/tip-vijver", "/tips/laatste/tip-vijver");
    }

    private void rename(String to) throws Exception {
        rename(A, to);
    }

    private void rename(String from, String to) throws Exception {
        var files = new HashMap<String, String>();
        files.put(from, null);
        files.put(to, EVENING);
        site.commit("main", "Hernoem", files);
    }

    private void checkLeads(String language, String from, String to) throws Exception {
        var answer = site.get(language + from);
        assertEquals(301, answer.statusCode(), language + from);
        assertEquals(
                language + to,
                answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", ""));
    }
}
