package nl.kennisatelier.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.kennisatelier.web.kit.http.Forms;
import nl.kennisatelier.web.kit.http.Headers;
import nl.kennisatelier.web.kit.http.TokenCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The editors' desk over real HTTP, on a real repository.
class DeskTest {

    private static final String EDIT = "/redactie/bewerk/verslagen/avond.md";
    private static final String TEXT = SmallContent.FILES.get("verslagen/avond.md");

    @TempDir
    private Path folder;

    private RunningDesk site;

    @BeforeEach
    void start() throws IOException {
        site = RunningDesk.of(folder, SmallContent.FILES);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void onlyLoggingInGivesACookie() throws Exception {
        for (var path : List.of("/", "/zoeken?q=warmte", "/verslagen/avond", "/redactie", "/redactie/inloggen", EDIT)) {
            assertEquals(List.of(), site.get(path).headers().allValues("Set-Cookie"), path);
        }
        var wrong = site.post("/redactie/inloggen", Map.of("token", "ka_" + "0".repeat(26)));
        assertEquals(List.of(), wrong.headers().allValues("Set-Cookie"));
        var right = site.post("/redactie/inloggen", Map.of("token", " " + site.token + "\n"));
        var cookie = right.headers().firstValue("Set-Cookie").orElseThrow();
        assertTrue(cookie.matches("redactie=[0-9a-f]{32}; Path=/; Max-Age=28800; HttpOnly; SameSite=Strict"), cookie);
        assertEquals(303, right.statusCode());
    }

    @Test
    void onHttpsTheCookieIsForThisSiteAndThisLineOnly(@TempDir Path other) throws Exception {
        var kind = new RunningDesk.Kind(true, java.util.Optional.empty(), "https://kennis.example.nl");
        try (var secure = RunningDesk.of(other, SmallContent.FILES, kind)) {
            var answer = secure.post("/redactie/inloggen", Map.of("token", secure.token));
            var cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
            assertTrue(cookie.startsWith("__Host-redactie=") && cookie.endsWith("; Secure"), cookie);
        }
    }

    @Test
    void whoGuessesIsStoppedAndWhoHasATokenIsNot() throws Exception {
        var stopped = guess("raad");
        int guesses = 1; // Room comes back with time, so a slow machine lets one more by.
        for (; stopped.statusCode() == 403 && guesses < 3 * TokenCheck.FAILURES_A_MINUTE_MAX; guesses++) {
            stopped = guess("raad" + guesses);
        }
        assertEquals(429, stopped.statusCode());
        assertTrue(guesses > TokenCheck.FAILURES_A_MINUTE_MAX, guesses + " guesses");
        assertEquals("60", stopped.headers().firstValue("Retry-After").orElseThrow());
        int atGit = 401;
        for (int i = 0; atGit == 401 && i < 3; i++) {
            atGit = site.get("/git/content.git/info/refs?service=git-upload-pack", "Authorization", basic("fout"))
                    .statusCode();
        }
        assertEquals(429, atGit);
        assertEquals(
                303,
                site.post("/redactie/inloggen", Map.of("token", site.token)).statusCode());
    }

    private HttpResponse<String> guess(String token) throws Exception {
        return site.post("/redactie/inloggen", Map.of("token", token));
    }

    static String basic(String password) {
        return "Basic " + java.util.Base64.getEncoder().encodeToString(("x:" + password).getBytes());
    }

    @Test
    void aTokenThatIsTakenBackEndsItsSessionsAtOnce() throws Exception {
        var cookie = site.cookie();
        assertEquals(200, site.get(EDIT, "Cookie", cookie).statusCode());
        site.editors.revoke("Ada");
        assertEquals(303, site.get(EDIT, "Cookie", cookie).statusCode());
        var again = site.editors.add("Ada");
        assertEquals(303, site.get(EDIT, "Cookie", cookie).statusCode(), "another token, other sessions");
        assertEquals(200, site.get(EDIT, "Cookie", site.cookie(again)).statusCode());
    }

    @Test
    void whoLogsOutIsOut() throws Exception {
        var cookie = site.cookie();
        var answer = site.post("/redactie/uitloggen", Map.of(), "Cookie", cookie);
        assertEquals(303, answer.statusCode());
        assertTrue(answer.headers().firstValue("Set-Cookie").orElseThrow().startsWith("redactie=; Path=/; Max-Age=0"));
        assertEquals(303, site.get(EDIT, "Cookie", cookie).statusCode());
    }

    @Test
    void loggingInLeadsBackToTheDeskAndNowhereElse() throws Exception {
        var asked = site.get(EDIT);
        assertEquals("/redactie/inloggen?naar=" + EDIT, location(asked));
        assertTrue(site.get(location(asked)).body().contains("name=\"naar\" value=\"" + EDIT + "\""));
        for (var going : Map.of(
                        EDIT,
                        EDIT,
                        "/en" + EDIT,
                        "/en" + EDIT,
                        "//evil.example/redactie",
                        "/redactie",
                        "https://evil.example",
                        "/redactie",
                        "/redactie\r\nX: y",
                        "/redactie",
                        "/zoeken",
                        "/redactie")
                .entrySet()) {
            var answer = site.post("/redactie/inloggen", Map.of("token", site.token, "naar", going.getKey()));
            assertEquals(going.getValue(), location(answer), going.getKey());
        }
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "");
    }

    @Test
    void whatIsForOnePersonIsKeptNowhereAndNotPacked() throws Exception {
        var cookie = site.cookie();
        for (var path : List.of("/redactie", "/redactie/inloggen", EDIT, "/en" + EDIT)) {
            var answer = site.get(path, "Cookie", cookie, "Accept-Encoding", "gzip");
            assertEquals(200, answer.statusCode(), path);
            assertEquals(
                    "no-store", answer.headers().firstValue("Cache-Control").orElseThrow(), path);
            assertEquals(List.of(), answer.headers().allValues("Content-Encoding"), path);
            assertEquals(List.of(), answer.headers().allValues("ETag"), path);
            assertEquals(
                    List.of(Headers.CONTENT_SECURITY_POLICY), answer.headers().allValues("Content-Security-Policy"));
            // With `no-referrer` a browser would send `Origin: null` with the form.
            assertEquals(List.of("same-origin"), answer.headers().allValues("Referrer-Policy"), path);
        }
    }

    @Test
    void aChangeIsLookedAtSavedAndOnline() throws Exception {
        var cookie = site.cookie();
        var form = site.get(EDIT, "Cookie", cookie).body();
        assertTrue(form.contains("- Betrek de bewoners."), form);
        var text = TEXT.replace("Begin <script>alert(1)</script> klein.", "Begin bij de boomgaard.");

        var looked = send(form, Map.of("tekst", text, "doe", "bekijk"), cookie);
        assertTrue(looked.contains("<h3>Begin bij de boomgaard.</h3>"), "shown as on its page");
        assertTrue(looked.contains("Dit is nog niet bewaard."), looked);
        assertFalse(site.get("/verslagen/avond").body().contains("boomgaard"), "nobody else sees it");

        var saved = send(looked, Map.of("tekst", text, "doe", "bewaar", "uitleg", "Een boom\r\nerbij"), cookie);
        assertTrue(saved.contains("<h1>Bewaard</h1>"), saved);
        assertTrue(saved.contains("href=\"/verslagen/avond\""), saved);
        assertTrue(site.get("/verslagen/avond").body().contains("boomgaard"));
        var commit = site.desk.history().commits(1).getFirst();
        assertEquals("Ada: Een boom erbij", commit.author() + ": " + commit.subject());
        assertEquals(text, site.desk.text("verslagen/avond.md").orElseThrow().text());
    }

    @Test
    void whatTakesAddressesAwayIsAskedOnceMore() throws Exception {
        var cookie = site.cookie();
        var form = site.get(EDIT, "Cookie", cookie).body();
        var empty = "---\ntitel: Avond\n---\n";
        var asked = send(form, Map.of("tekst", empty, "doe", "bewaar"), cookie);
        assertTrue(asked.contains("Nog niet bewaard."), asked);
        assertTrue(asked.contains("/tips/avond/"), asked);
        assertTrue(asked.contains("value=\"bewaar-toch\""), asked);
        assertTrue(asked.indexOf("value=\"bekijk\"") < asked.indexOf("value=\"bewaar-toch\""), "Enter only looks");
        assertEquals(TEXT, site.desk.text("verslagen/avond.md").orElseThrow().text());
        var saved = send(asked, Map.of("tekst", empty, "doe", "bewaar-toch"), cookie);
        assertTrue(saved.contains("<h1>Bewaard</h1>") && saved.contains("Verdwenen: "), saved);
        assertEquals(empty, site.desk.text("verslagen/avond.md").orElseThrow().text());
    }

    /// Sends the form on a page, with some fields changed.
    private String send(String page, Map<String, String> changed, String cookie) throws Exception {
        return sent(page, changed, cookie).body();
    }

    private HttpResponse<String> sent(String page, Map<String, String> changed, String cookie) throws Exception {
        var fields = hidden(page);
        fields.putAll(changed);
        return site.post(EDIT, fields, "Cookie", cookie);
    }

    private static Map<String, String> hidden(String page) {
        var fields = new HashMap<String, String>();
        var found = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">")
                .matcher(page);
        while (found.find()) fields.put(found.group(1), RunningDesk.plain(found.group(2)));
        return fields;
    }

    /// What stands in the field.
    private static String field(String page) {
        var found = Pattern.compile("(?s)<textarea[^>]*>\n(.*?)</textarea>").matcher(page);
        assertTrue(found.find(), page);
        return RunningDesk.plain(found.group(1));
    }

    @Test
    void anOwnPageIsToldByTheAddressThatReadersSee() throws Exception {
        site.change("bo", "paginas/hulp.md", "---\ntitel: Hulp\n---\nBel ons.\n");
        var said = site.run("bo", "push").said();
        assertTrue(said.matches("(?s).*Nieuw: [^\n]*/hulp\\s.*") && !said.contains("artikelen/hulp"), said);
    }

    @Test
    void changesInDifferentPlacesAreBothIn() throws Exception {
        var cookie = site.cookie();
        var form = site.get(EDIT, "Cookie", cookie).body();
        site.change("bo", "verslagen/avond.md", TEXT.replace("Wat wil jij weten?", "Wat wil jij doen?"));
        site.must("bo", "push", "--quiet");
        var saved = send(
                form,
                Map.of("tekst", TEXT.replace("kwamen buren bij elkaar", "zaten buren bij elkaar"), "doe", "bewaar"),
                cookie);
        assertTrue(saved.contains("Jullie wijzigingen staan er allebei in."), saved);
        var page = site.get("/verslagen/avond").body();
        assertTrue(page.contains("zaten buren bij elkaar") && page.contains("Wat wil jij doen?"), page);
    }

    @Test
    void changesOfTheSameLineAreBothShownAndNothingIsLost() throws Exception {
        var cookie = site.cookie();
        var form = site.get(EDIT, "Cookie", cookie).body();
        site.change("bo", "verslagen/avond.md", TEXT.replace("kwamen buren", "dansten buren"));
        site.must("bo", "push", "--quiet");

        var mine = TEXT.replace("kwamen buren", "zongen buren").replace("Wat wil jij weten?", "Wat wil jij doen?");
        var conflict = send(form, Map.of("tekst", mine, "doe", "bewaar", "uitleg", "Zingen"), cookie);
        assertTrue(conflict.contains("Iemand anders veranderde dezelfde regels."), conflict);
        assertTrue(conflict.contains("value=\"Zingen\""), "the reason is kept too");
        assertFalse(conflict.contains("&lt;&lt;&lt;") || conflict.contains("Dit verdwijnt"), conflict);
        assertTrue(conflict.contains("dansten buren") && conflict.contains("zongen buren"), conflict);
        assertTrue(conflict.contains("Plek 1 van 1"), "what did not clash is one already");
        assertFalse(conflict.contains("checked"), "nobody chose for them");
        assertTrue(site.get("/verslagen/avond").body().contains("dansten buren"), "nothing was overwritten");

        var asked = send(conflict, Map.of("doe", "bewaar"), cookie);
        assertTrue(asked.contains("Kies bij elke plek wat blijft."), asked);
        var place = Pattern.compile("name=\"(deel-\\d+)\\.keus\"").matcher(asked);
        assertTrue(place.find(), asked);
        var both = send(asked, Map.of("doe", "bekijk", place.group(1) + ".keus", "beide"), cookie);
        assertTrue(both.contains("dansten buren") && both.contains("zongen buren"), both);
        var own = Map.of("doe", "bekijk", place.group(1) + ".keus", "zelf", place.group(1) + ".eigen", "Eigen zin.");
        assertTrue(send(asked, own, cookie).contains("\nEigen zin.\n"));
        var saved = send(asked, Map.of("doe", "bewaar", place.group(1) + ".keus", "mijn"), cookie);
        assertTrue(saved.contains("<h1>Bewaard</h1>"), saved);
        assertEquals(mine, site.desk.text("verslagen/avond.md").orElseThrow().text());
    }

    @Test
    void twoTitlesCannotBothStay() throws Exception {
        var cookie = site.cookie();
        var form = site.get(EDIT, "Cookie", cookie).body();
        site.change("bo", "verslagen/avond.md", titled("Avond van Bo").replace("kwamen buren", "dansten buren"));
        site.must("bo", "push", "--quiet");
        var mine = titled("Avond van mij").replace("kwamen buren", "zongen buren");
        var clash = send(form, Map.of("tekst", mine, "doe", "bewaar"), cookie);
        assertTrue(clash.contains("Plek 2 van 2") && clash.contains("titel: Avond van Bo"), clash);
        assertEquals(2, clash.split("value=\"zelf\"", -1).length - 1, clash);
        assertEquals(1, clash.split("value=\"beide\"", -1).length - 1, "of the text, and not of the title");
    }

    private static String titled(String title) {
        return TEXT.replaceFirst("(?m)^titel: .*$", "titel: " + title);
    }

    @Test
    void aClashFollowsAFileThatMoved() throws Exception {
        var cookie = site.cookie();
        var form = site.get(EDIT, "Cookie", cookie).body();
        site.change("bo", "verslagen/los.md", "---\ntitel: Los\n---\nTekst.\n");
        site.must("bo", "mv", "verslagen/avond.md", "verslagen/verhuisd.md");
        site.change(
                "bo",
                "verslagen/verhuisd.md",
                TEXT.replace("---\ntitel", "---\nid: avond\ntitel").replace("kwamen buren", "dansten buren"));
        site.must("bo", "push", "--quiet");
        var clash = send(form, Map.of("tekst", TEXT.replace("kwamen buren", "zongen buren"), "doe", "bewaar"), cookie);
        assertTrue(clash.contains("action=\"/redactie/bewerk/verslagen/verhuisd.md\""), clash);
        assertTrue(clash.contains("Plek 1 van 1"), clash);
    }

    @Test
    void whatIsWrongIsToldByLineAndTheTextStays() throws Exception {
        var cookie = site.cookie();
        var form = site.get(EDIT, "Cookie", cookie).body();
        var wrong = TEXT.replace("themas: [aardgasvrij]", "themas: [aardgasvrijj]")
                .replace("Betrek", "<b>\"Betrek\"</b> &");
        for (var todo : List.of("bekijk", "bewaar")) {
            var answer = send(form, Map.of("tekst", wrong, "doe", todo), cookie);
            assertTrue(answer.contains("data-line=\"5\">Regel 5:</a>\nthema 'aardgasvrijj' bestaat niet"), answer);
            assertEquals(wrong, field(answer));
        }
        assertTrue(site.get("/verslagen/avond").body().contains("Aardgasvrij"), "what is online stays");
    }

    @Test
    void aSessionThatEndedCostsNobodyTheirText() throws Exception {
        var form = site.get(EDIT, "Cookie", site.cookie()).body();
        var text = TEXT.replace("kwamen buren", "zongen buren");
        var asked = sent(form, Map.of("tekst", text, "doe", "bewaar"), "redactie=" + "0".repeat(32));
        assertEquals(403, asked.statusCode());
        assertTrue(asked.body().contains("Je tekst is er nog"), asked.body());

        var wrong = sent(asked.body(), Map.of("token", "mis"), "x=y");
        assertEquals(403, wrong.statusCode());
        assertFalse(wrong.body().contains("\"mis\""), "a token is never sent back");

        var saved = sent(wrong.body(), Map.of("token", site.token), "x=y");
        assertTrue(saved.body().contains("<h1>Bewaard</h1>"), saved.body());
        assertTrue(saved.headers().firstValue("Set-Cookie").isPresent());
        assertTrue(site.get("/verslagen/avond").body().contains("zongen buren"));
    }

    @Test
    void lineEndsOfBrowsersDoNotComeIn() throws Exception {
        var cookie = site.cookie();
        var form = site.get(EDIT, "Cookie", cookie).body();
        var text = TEXT.replace("kwamen buren", "zongen buren");
        send(form, Map.of("tekst", text.strip().replace("\n", "\r\n"), "doe", "bewaar"), cookie);
        assertEquals(text, site.desk.text("verslagen/avond.md").orElseThrow().text());
    }

    @Test
    void aFormOfAnotherSiteIsNotTaken() throws Exception {
        var cookie = site.cookie();
        var fields = hidden(site.get(EDIT, "Cookie", cookie).body());
        fields.putAll(Map.of("tekst", "weg", "doe", "bewaar-toch"));
        var body = RunningDesk.form(fields);
        var type = "application/x-www-form-urlencoded";
        var here = site.url("");
        check(403, body, "Cookie", cookie, "Content-Type", type);
        check(403, body, "Cookie", cookie, "Content-Type", type, "Sec-Fetch-Site", "cross-site");
        check(403, body, "Cookie", cookie, "Content-Type", type, "Sec-Fetch-Site", "same-site", "Origin", here);
        check(403, body, "Cookie", cookie, "Content-Type", type, "Origin", "null");
        check(403, body, "Cookie", cookie, "Content-Type", type, "Origin", "https://evil.example");
        check(415, body, "Cookie", cookie, "Content-Type", "text/plain", "Origin", here);
        check(415, body, "Cookie", cookie, "Content-Type", "multipart/form-data; boundary=x", "Origin", here);
        check(413, "tekst=" + "x".repeat(Forms.SIZE_MAX), "Cookie", cookie, "Content-Type", type, "Origin", here);
        check(400, "tekst=%zz", "Cookie", cookie, "Content-Type", type, "Origin", here);
        check(400, "tekst=weg&commit=&doe=bewaar", "Cookie", cookie, "Content-Type", type, "Origin", here);
        assertEquals(TEXT, site.desk.text("verslagen/avond.md").orElseThrow().text());
        check(
                200,
                RunningDesk.form(fields).replace("weg", "Nieuw."),
                "Cookie",
                cookie,
                "Content-Type",
                type,
                "Origin",
                here);
        assertEquals(
                "Nieuw.\n", site.desk.text("verslagen/avond.md").orElseThrow().text());
    }

    private void check(int status, String body, String... headers) throws Exception {
        var answer = site.send("POST", EDIT, body, headers);
        assertEquals(status, answer.statusCode(), List.of(headers) + answer.body());
        assertTrue(answer.body().contains("<h1"), "in words");
        assertEquals(List.of(Headers.CONTENT_SECURITY_POLICY), answer.headers().allValues("Content-Security-Policy"));
    }

    @Test
    void nothingElseTakesAPost() throws Exception {
        for (var path : List.of("/", "/zoeken", "/redactie", "/verslagen/avond", "/git", "/redactie/bewerk/")) {
            var answer = site.post(path, Map.of("a", "b"));
            assertEquals(405, answer.statusCode(), path);
            assertEquals(List.of("GET, HEAD"), answer.headers().allValues("Allow"), path);
        }
        for (var path : List.of(EDIT, "/redactie/inloggen", "/git/content.git/git-receive-pack")) {
            var answer = site.send("PUT", path, "x");
            assertEquals(405, answer.statusCode(), path);
            assertEquals(List.of("GET, HEAD, POST"), answer.headers().allValues("Allow"), path);
        }
        assertEquals(404, site.post("/webhook", Map.of()).statusCode(), "there is no forge");
    }

    @Test
    void onlyFilesOfTheContentHaveAForm() throws Exception {
        var cookie = site.cookie();
        for (var path : List.of("niets.md", "verslagen", ".git/config", "README.txt", "..%2f..%2fetc%2fpasswd")) {
            var status = site.get("/redactie/bewerk/" + path, "Cookie", cookie).statusCode();
            assertTrue(status == 404 || status == 400, path + " " + status);
        }
        assertEquals(
                200,
                site.get("/redactie/bewerk/taxonomie/themas.yaml", "Cookie", cookie)
                        .statusCode());
    }

    @Test
    void everyTextLeadsToItsForm() throws Exception {
        var dutch = site.get("/verslagen/avond").body();
        assertTrue(dutch.replaceAll("\\s+>", ">").contains("href=\"" + EDIT + "\">Verbeter deze tekst</a>"), dutch);
        assertTrue(site.get("/en/verslagen/avond").body().contains("href=\"/en" + EDIT + "\""));
    }

    @Test
    void aNewTextBeginsAsADraftWithTheFieldsOfItsKind() throws Exception {
        var cookie = site.cookie();
        assertTrue(site.get("/redactie/nieuw", "Cookie", cookie).body().contains("<option value=\"begrip\">"));
        var fields = Map.of("soort", "begrip", "titel", "Warmte & koude: \"samen\"");
        var begun = site.post("/redactie/nieuw", fields, "Cookie", cookie).body();
        assertTrue(begun.contains("action=\"/redactie/bewerk/begrippen/warmte-koude-samen.md\""), begun);
        var sent = hidden(begun);
        var head = sent.get("kop");
        assertTrue(head.contains("titel: \"Warmte & koude: \\\"samen\\\"\""), head);
        sent.putAll(Map.of("tekst", head, "doe", "bewaar"));
        var saved = site.post("/redactie/bewerk/begrippen/warmte-koude-samen.md", sent, "Cookie", cookie)
                .body();
        assertTrue(saved.contains("<h1>Bewaard</h1>") && saved.contains("href=\"/voorbeeld/"), saved);
        assertEquals(java.util.Set.of("begrippen/warmte-koude-samen.md"), site.desk.drafts());

        assertTrue(site.post("/redactie/nieuw", fields, "Cookie", cookie).body().contains("Er is al een tekst"));
        var odd = site.post("/redactie/nieuw", Map.of("soort", "begrip", "titel", "!?"), "Cookie", cookie);
        assertTrue(odd.body().contains("Geef de tekst een titel"), odd.body());
        assertEquals(403, site.post("/redactie/nieuw", fields).statusCode());
    }

    @Test
    void whoDidItAndWhatWaitsIsForEditorsOnly() throws Exception {
        site.change("bo", "wijken/palenstein.md", "---\ntitel: Palenstein\nstatus: concept\n---\nNog niet af.\n");
        site.must("bo", "push", "--quiet", "origin", "HEAD:main");
        site.change("bo", "verslagen/nieuw.md", "---\ntitel: Nieuw\ndatum: 2024\n---\nTekst.\n");
        site.must("bo", "push", "--quiet", "origin", "HEAD:idee");
        var anyone = site.get("/redactie").body();
        var editor = site.get("/redactie", "Cookie", site.cookie()).body();
        assertTrue(anyone.contains("Online na") && anyone.contains("Voorbeeld gemaakt"), anyone);
        var preview = site.desk.previews().stream()
                .filter(p -> p.branch().equals("idee"))
                .findFirst()
                .orElseThrow();
        for (var secret : List.of(
                "/voorbeeld/" + preview.token(),
                "Bekijk de site met deze concepten",
                "idee",
                "Wijzig wijken/palenstein.md",
                "Ingelogd als Ada")) {
            assertTrue(editor.contains(secret), secret + " in " + editor);
            assertFalse(anyone.contains(secret), secret);
        }
        assertNotEquals(anyone, editor);
    }

    @Test
    void whatWasGivenOutIsTakenBackWhereItStands() throws Exception {
        site.change("bo", "verslagen/nieuw.md", "---\ntitel: Nieuw\ndatum: 2024\n---\nTekst.\n");
        site.must("bo", "push", "--quiet", "origin", "HEAD:gelekt");
        var here = site.cookie();
        var there = site.cookie();
        var address = "/voorbeeld/" + token("gelekt");
        assertEquals(200, site.get(address).statusCode());
        var desk = site.get("/redactie", "Cookie", here).body();
        assertTrue(desk.contains("Laatst geopend op"), desk);
        assertTrue(desk.contains("Je bent ingelogd op") && desk.contains("browsers."), desk);

        var fields = Map.of("branch", "gelekt");
        assertEquals(403, site.post("/redactie/voorbeeld-intrekken", fields).statusCode());
        assertEquals(200, site.get(address).statusCode());
        location(site.post("/redactie/voorbeeld-intrekken", fields, "Cookie", here));
        assertEquals(404, site.get(address).statusCode());
        assertEquals(200, site.get("/voorbeeld/" + token("gelekt")).statusCode());
        var odd = site.post("/redactie/voorbeeld-intrekken", Map.of("branch", "../geen"), "Cookie", here);
        assertEquals(404, odd.statusCode());

        location(site.post("/redactie/overal-uitloggen", Map.of(), "Cookie", here));
        for (var cookie : List.of(here, there)) {
            assertFalse(site.get("/redactie", "Cookie", cookie).body().contains("Ingelogd als"), cookie);
        }
    }

    private String token(String branch) throws Exception {
        return site.desk.previews().stream()
                .filter(preview -> preview.branch().equals(branch))
                .findFirst()
                .orElseThrow()
                .token();
    }
}
