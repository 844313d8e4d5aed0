package nl.kennisatelier.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Writing by fields, as a browser without a script sends them.
class EditFieldsTest {

    private static final String EVENING = "verslagen/avond.md";
    private static final String NEW = "/redactie/nieuw";

    private static final String TEXT =
            "\uFEFF---\r\n# Van Bram\r\ntitel: Een avond # werktitel\r\nsamenvatting: 'Wat buren leerden.'\r\n"
                    + "datum: 17 mei 2021\r\nthema: aardgasvrij\r\noud_nummer: KA-1\n---\r\nTekst.\r\n\r\n## Tips\r\n- Begin klein. ^tip-klein\r\n";

    @TempDir
    private Path folder;

    private RunningDesk site;
    private String cookie;

    @BeforeEach
    void start() throws Exception {
        site = RunningDesk.of(folder, SmallContent.FILES);
        site.change("bo", EVENING, TEXT);
        site.must("bo", "push", "--quiet");
        cookie = site.cookie();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private String open(String path) throws Exception {
        return site.get("/redactie/bewerk/" + path, "Cookie", cookie).body();
    }

    /// All that a browser sends of the form on a page, with something changed.
    private String send(String path, String page, Map<String, String> changed) throws Exception {
        var sent = new HashMap<String, String>();
        var form = (FormElement) Jsoup.parse(page).getElementById("schrijven");
        form.formData().forEach(pair -> sent.put(pair.key(), pair.value().replace("\n", "\r\n")));
        sent.putAll(changed);
        sent.values().removeIf(String::isEmpty);
        return site.post("/redactie/bewerk/" + path, sent, "Cookie", cookie).body();
    }

    /// Byte for byte, as git has it.
    private String inGit(String path) throws Exception {
        return site.must(".", "--git-dir=content.git", "show", "main:" + path);
    }

    @Test
    void aFieldChangesItsOwnLineAndAllElseStaysByteForByte() throws Exception {
        var page = open(EVENING);
        assertTrue(page.contains("Dit bestand heeft ook: oud_nummer."), page);
        assertTrue(page.contains("data-later"), "how it looks is asked for beside it");
        send(EVENING, page, Map.of("doe", "publiceer"));
        assertEquals(TEXT, inGit(EVENING), "nothing was changed");

        var saved = send(
                EVENING, page, Map.of("v.titel", "Twee avonden: \"warm\"", "v.themas.groen", "on", "doe", "publiceer"));
        assertTrue(saved.contains("<h1>Bewaard</h1>"), saved);
        var expected = TEXT.replace("titel: Een avond #", "titel: \"Twee avonden: \\\"warm\\\"\" #")
                .replace("thema: aardgasvrij", "thema: [aardgasvrij, groen]");
        assertEquals(expected, inGit(EVENING));
    }

    @Test
    void whatIsWrongStandsAtItsFieldAndNothingTypedIsLost() throws Exception {
        var wrong = Map.of("v.datum.jaar", "2021", "v.datum.maand", "13", "v.titel", "Anders", "doe", "bekijk");
        var page = send(EVENING, open(EVENING), wrong);
        assertTrue(page.contains("class=\"field troubled\""), page);
        assertTrue(page.contains("value=\"Anders\""), page);
        assertEquals(TEXT, inGit(EVENING));
        var whole = send(EVENING, page, Map.of("doe", "als-tekst"));
        assertTrue(whole.contains("titel: Anders # werktitel\n"), whole);
        assertTrue(send(EVENING, whole, Map.of("doe", "als-velden")).contains("value=\"Anders\""));
    }

    @Test
    void aNewTextIsADraftUntilItIsPublished() throws Exception {
        var begun = site.post(NEW, Map.of("soort", "verslag", "titel", "Nieuwe avond"), "Cookie", cookie)
                .body();
        assertTrue(begun.contains("Zo ziet een goede tekst eruit"), begun);
        assertFalse(begun.contains("# rollen"), "no lines to be cleared away");
        var path = Jsoup.parse(begun).getElementById("schrijven").attr("data-path");
        var filled = Map.of("v.samenvatting", "Kort.", "inhoud", "## Tips\r\n\r\n- Begin klein.\r\n");
        var drafted = send(path, begun, with(filled, "concept"));
        assertTrue(drafted.contains("Hij is nog geen onderdeel van de site."), drafted);
        assertTrue(inGit(path).contains("status: concept\n"), inGit(path));
        assertTrue(inGit(path).contains("- Begin klein. ^tip-"), "it has its address: " + inGit(path));
        send(path, open(path), Map.of("doe", "publiceer"));
        assertFalse(inGit(path).contains("status:"), inGit(path));
        assertEquals(200, site.get("/verslagen/nieuwe-avond").statusCode());
    }

    private static Map<String, String> with(Map<String, String> fields, String doing) {
        var all = new HashMap<>(fields);
        all.put("doe", doing);
        return all;
    }

    /// It opens the form: nothing changes until it is saved, and then as a change like any other.
    @Test
    void aVersionOfBeforeIsPutBackByTheForm() throws Exception {
        send(EVENING, open(EVENING), Map.of("v.titel", "Een vergissing", "doe", "publiceer"));
        var history = site.get("/wijzigingen/verslagen/avond", "Cookie", cookie).body();
        var back = Jsoup.parse(history)
                .selectFirst("a:contains(Zet deze versie terug)")
                .attr("href");
        var page = site.get(back, "Cookie", cookie).body();
        assertTrue(page.contains("Zo was de tekst toen."), page);
        send(EVENING, page, Map.of("doe", "publiceer"));
        assertEquals(TEXT, inGit(EVENING));
        assertFalse(site.get("/wijzigingen/verslagen/avond").body().contains("Zet deze versie terug"));
    }

    /// The path that a new report with this title gets.
    private String begun(String title) throws Exception {
        var page = site.post(NEW, Map.of("soort", "verslag", "titel", title), "Cookie", cookie)
                .body();
        return Jsoup.parse(page).getElementById("schrijven").attr("data-path").replaceAll(".*/", "");
    }

    @Test
    void aTitleThatIsNoNameOfAFileGetsOneAllTheSame() throws Exception {
        assertEquals("index-verslag.md", begun("Index"));
        assertEquals("con-verslag.md", begun("CON"));
        assertTrue(begun("لقاء الحي").matches("verslag-[0-9a-z]+\\.md"), begun("لقاء الحي"));
        assertEquals("avond.md", begun("A\u202Evo\u200Bnd"));
        var none = site.post(NEW, Map.of("soort", "verslag", "titel", "🎉"), "Cookie", cookie);
        assertTrue(none.body().contains("Geef de tekst een titel van letters of cijfers."));
    }

    @Test
    void whatWasPublishedIsUndoneInOneClick() throws Exception {
        var saved = send(EVENING, open(EVENING), Map.of("v.titel", "Anders", "doe", "publiceer"));
        assertTrue(inGit(EVENING).contains("titel: Anders"), saved);
        var undo = (FormElement) Jsoup.parse(saved).selectFirst("form:has([name=tekst])");
        var sent = new HashMap<>(Map.of("doe", "bewaar"));
        undo.formData().forEach(pair -> sent.put(pair.key(), pair.value().replace("\n", "\r\n")));
        var undone = site.post(undo.attr("action"), sent, "Cookie", cookie).body();
        assertTrue(undone.contains("<h1>Bewaard</h1>"), undone);
        assertEquals(TEXT, inGit(EVENING));
    }

    @Test
    void nullInQuotesIsATitle() throws Exception {
        send(EVENING, open(EVENING), Map.of("v.titel", "null", "doe", "publiceer"));
        assertTrue(inGit(EVENING).contains("titel: \"null\""), inGit(EVENING));
        var page = open(EVENING);
        assertEquals("null", Jsoup.parse(page).getElementById("v-titel").val());
        assertEquals(
                "null",
                Jsoup.parse(site.get("/verslagen/avond").body()).select("h1").text());
        send(EVENING, page, Map.of("v.titel", "Be\u202Ekeken", "doe", "publiceer"));
        assertTrue(inGit(EVENING).contains("titel: \"Bekeken\""), inGit(EVENING));
    }

    @Test
    void whatIsPastedBecomesMarkdownAndTextsAreFoundToLinkTo() throws Exception {
        var html =
                "<h2>Kop</h2><p class=MsoNormal>Een <b style='x'>vet</b> woord.</p><ul><li>een</li></ul><script>x</script>";
        var pasted = site.post("/redactie/plakken", Map.of("html", html), "Cookie", cookie)
                .body();
        assertEquals("## Kop\n\nEen **vet** woord.\n\n- een\n", pasted);
        assertEquals(403, site.post("/redactie/plakken", Map.of("html", html)).statusCode());
        var found =
                site.get("/redactie/verwijzing?q=palenstein", "Cookie", cookie).body();
        assertTrue(found.contains("\"adres\":\"/wijken/palenstein\""), found);
        assertEquals(403, site.get("/redactie/verwijzing?q=palenstein").statusCode());
    }
}
