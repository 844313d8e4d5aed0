package nl.kennisatelier.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.kennisatelier.access.GroupRoles;
import nl.kennisatelier.access.OpenId;
import nl.kennisatelier.access.RealIssuer;
import nl.kennisatelier.access.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Editors who come in by the account of their organisation, from the button to a push by git.
class SignInTest {

    private static final String LOGIN = "/redactie/inloggen";
    private static final String BEGIN = LOGIN + "/account";

    @TempDir
    private Path folder;

    private RealIssuer issuer;
    private RunningDesk site;

    /// A browser's own, for what is not of this site.
    private final HttpClient outside = HttpClient.newHttpClient();

    @BeforeEach
    void start() throws Exception {
        issuer = new RealIssuer();
        site = RunningDesk.of(folder, SmallContent.FILES, RunningDesk.Kind.with(openId(), 0));
    }

    private OpenId openId() {
        issuer.callback = "http://localhost:8080/redactie/inloggen/terug";
        return new OpenId(
                issuer.uri(),
                RealIssuer.CLIENT,
                RealIssuer.SECRET,
                GroupRoles.parse("groups", "redacteur=Kennis;beheerder=Kennis-beheer")
                        .orElseThrow(),
                URI.create(issuer.callback),
                Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        site.close();
        issuer.close();
        outside.shutdownNow();
    }

    private static String cookie(HttpResponse<?> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(line -> line.startsWith(name + "="))
                .findFirst()
                .orElse("");
    }

    private static String to(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    /// Where the issuer sends a browser back to that left from here.
    private String sentBack(HttpResponse<String> begun) throws Exception {
        assertEquals(303, begun.statusCode(), begun.body());
        var answer = outside.send(HttpRequest.newBuilder(URI.create(to(begun))).build(), BodyHandlers.ofString());
        var back = to(answer);
        assertTrue(back.startsWith(issuer.callback + "?"), answer.body());
        return back.substring("http://localhost:8080".length());
    }

    private HttpResponse<String> signIn(String begin, String... headers) throws Exception {
        var begun = site.get(begin, headers);
        return site.get(sentBack(begun), "Cookie", cookie(begun, "aanmelden").split(";")[0]);
    }

    private String session(HttpResponse<String> back) {
        assertEquals(200, back.statusCode(), back + " " + to(back));
        var cookie = cookie(back, "redactie");
        assertTrue(cookie.contains("HttpOnly; SameSite=Strict"), cookie);
        return cookie.split(";")[0];
    }

    @Test
    void theButtonLeadsToTheIssuerAndBackToWhereSomebodyWasGoing() throws Exception {
        var page = Jsoup.parse(site.get(LOGIN + "?naar=/redactie/nieuw").body());
        var button = page.select("main a.primary").attr("href");
        assertEquals(BEGIN + "?naar=%2Fredactie%2Fnieuw", button);
        assertEquals(1, page.select("main input[name=token]").size(), "a token still works");
        var back = signIn(button);
        assertEquals(
                "0; url=/redactie/nieuw", back.headers().firstValue("Refresh").orElse(""));
        var in = session(back);
        assertTrue(site.get("/redactie", "Cookie", in).body().contains("Ingelogd als Cas de Wit"));
        assertEquals(Role.EDITOR, site.editors.role("Cas de Wit"));
        assertTrue(cookie(back, "aanmelden").contains("Max-Age=0"), "nothing is left of how they came");
        assertTrue(cookie(site.get(BEGIN), "aanmelden").contains("; HttpOnly; SameSite=Lax"));
    }

    @Test
    void nobodyIsLedOutOfTheDesk() throws Exception {
        for (var elsewhere : List.of(
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "javascript:alert(1)",
                "/redactie/../x",
                "/redactie%0d%0aX: y",
                "/redactie;url=https://evil.example",
                "/verslagen")) {
            var begin =
                    BEGIN + "?naar=" + java.net.URLEncoder.encode(elsewhere, java.nio.charset.StandardCharsets.UTF_8);
            assertEquals(
                    "0; url=/redactie",
                    signIn(begin).headers().firstValue("Refresh").orElse(""),
                    elsewhere);
        }
    }

    private void refuses(HttpResponse<String> answer, String why) throws Exception {
        assertEquals(303, answer.statusCode());
        assertTrue(to(answer).startsWith(LOGIN + "?naar=") && to(answer).endsWith("&waarom=" + why), to(answer));
        assertEquals("", cookie(answer, "redactie"));
        var page = site.get(to(answer));
        assertEquals(403, page.statusCode());
        assertEquals(1, Jsoup.parse(page.body()).select("[role=alert]").size(), why);
    }

    @Test
    void whatComesBackToAnotherBrowserOpensNothing() throws Exception {
        var mine = site.get(BEGIN);
        var back = sentBack(mine);
        var theirs = site.get(BEGIN);
        refuses(site.get(back), "stale");
        refuses(site.get(back, "Cookie", "aanmelden=x"), "stale");
        refuses(site.get(back, "Cookie", cookie(theirs, "aanmelden").split(";")[0]), "stale");
        var own = cookie(mine, "aanmelden").split(";")[0];
        refuses(site.get(back.replaceFirst("state=[^&]+", "state=x"), "Cookie", own), "stale");
        session(site.get(back, "Cookie", own));
        refuses(site.get(back, "Cookie", own), "stale");
    }

    @Test
    void withoutAGroupThatMapsNobodyIsIn() throws Exception {
        issuer.groups = List.of("Sport");
        var refused = signIn(BEGIN);
        refuses(refused, "groups");
        assertEquals(2, site.editors.all().size(), "nothing is kept of them");
        var again = Jsoup.parse(site.get(to(refused)).body())
                .select("main a.primary")
                .attr("href");
        assertTrue(to(site.get(again)).contains("prompt=login"), "another account can be chosen: " + again);
    }

    @Test
    void anIssuerThatIsAwayKeepsNoTokenOut() throws Exception {
        issuer.close();
        refuses(site.get(BEGIN), "away");
        assertEquals(200, site.get(LOGIN).statusCode());
        var in = site.cookie();
        assertTrue(site.get("/redactie", "Cookie", in).body().contains("Ingelogd als Ada"));
    }

    @Test
    void aTokenForGitIsMadeAfterSigningInAndEndsWithTheAccount() throws Exception {
        var in = session(signIn(BEGIN));
        var before = site.get("/redactie/toegang", "Cookie", in);
        assertTrue(before.body().contains("Maak een token"), before.body());
        var made = site.post("/redactie/toegang", Map.of("doe", "maak"), "Cookie", in);
        var token = Jsoup.parse(made.body()).select("code.secret").first().text();
        assertEquals(
                0, site.run("werk", "clone", "--quiet", site.git(token), ".").exit());
        site.change(
                "werk",
                "verslagen/2026/nieuw.md",
                SmallContent.FILES.get(SmallContent.FILES.keySet().iterator().next()));
        assertEquals(java.util.Optional.of("Cas de Wit"), site.editors.nameOf(token));
        issuer.groups = List.of();
        refuses(signIn(BEGIN), "groups");
        assertFalse(site.get("/redactie", "Cookie", in).body().contains("Ingelogd als"), "the session ends too");
        var said = site.run("werk", "fetch").said();
        assertTrue(said.contains("403"), said);
    }

    @Test
    void onlyWhoHasAnAccountMakesATokenForThemselves() throws Exception {
        var in = site.cookie();
        assertEquals(
                403,
                site.post("/redactie/toegang", Map.of("doe", "maak"), "Cookie", in)
                        .statusCode());
        assertEquals(403, site.post("/redactie/toegang", Map.of("doe", "maak")).statusCode());
        assertEquals(303, site.get("/redactie/toegang").statusCode());
    }

    @Test
    void whoCameWithATokenJoinsTheirAccountAndNobodyElseDoes() throws Exception {
        issuer.name = "Ada";
        assertTrue(session(signIn(BEGIN)).length() > 10);
        assertTrue(site.editors.has("Ada 2"), "a name makes nobody the same person");
        site.editors.revoke("Ada 2");
        issuer.subject = "18";
        var ada = site.cookie();
        var page = Jsoup.parse(site.get("/redactie/toegang", "Cookie", ada).body());
        var join = page.select("main .row a.btn").attr("href");
        session(signIn(join, "Cookie", ada));
        assertEquals(2, site.editors.all().size());
        assertEquals(Role.EDITOR, site.editors.role("Ada"), "the groups decide from now on");
        assertTrue(site.editors.nameOf(site.token).isPresent());
    }

    @Test
    void anAdministratorSeesWhoCameSoAndTakesItBack() throws Exception {
        var cas = session(signIn(BEGIN));
        issuer.subject = "1";
        issuer.name = "Eva";
        issuer.groups = List.of("Kennis-beheer");
        var eva = session(signIn(BEGIN));
        var row = Jsoup.parse(site.get("/beheer", "Cookie", eva).body()).select("tr:contains(Cas de Wit)");
        assertTrue(row.text().contains("account van de organisatie"), row.text());
        assertEquals(0, row.select("select").size(), "groups give the role");
        var tried = site.post("/beheer", Map.of("doe", "rol", "naam", "Cas de Wit", "rol", "beheerder"), "Cookie", eva);
        assertTrue(tried.body().contains("komt van de groepen"), tried.body());
        assertEquals(Role.EDITOR, site.editors.role("Cas de Wit"));
        var gone = site.post("/beheer", Map.of("doe", "trek-in", "naam", "Cas de Wit"), "Cookie", eva);
        assertTrue(gone.body().contains("ook niet met het account"), gone.body());
        assertFalse(site.get("/redactie", "Cookie", cas).body().contains("Ingelogd als"));
        issuer.subject = "17";
        refuses(signIn(BEGIN), "gone");
        var last = site.post("/beheer", Map.of("doe", "trek-in", "naam", "Eva"), "Cookie", eva);
        assertTrue(last.body().contains("De laatste beheerder"), last.body());
    }

    @Test
    void whoLogsOutIsOutHereAndHearsOfTheIssuer() throws Exception {
        var in = session(signIn(BEGIN));
        var out = site.post("/redactie/uitloggen", Map.of(), "Cookie", in);
        assertEquals("/redactie/uitgelogd", to(out));
        assertFalse(site.get("/redactie", "Cookie", in).body().contains("Ingelogd als"));
        var link = Jsoup.parse(site.get("/redactie/uitgelogd").body())
                .select("main a.primary")
                .attr("href");
        assertTrue(link.startsWith(issuer.uri() + "/logout?") && !link.contains("id_token"), link);
        assertEquals("/redactie", to(site.post("/redactie/uitloggen", Map.of(), "Cookie", site.cookie())));
    }

    /// A text that somebody typed for longer than a session lasts waits in its tab, and goes on from there.
    @Test
    void aTextThatWasTypedMeanwhileIsNotLost() throws Exception {
        var path = SmallContent.FILES.keySet().stream()
                .filter(file -> file.startsWith("verslagen/"))
                .findFirst()
                .orElseThrow();
        var fields = Map.of("tekst", "# Getypt", "doe", "bekijk");
        var asked = Jsoup.parse(site.post("/redactie/bewerk/" + path, fields).body());
        assertEquals("_blank", asked.select("main a.primary").attr("target"));
        assertEquals(1, asked.select("main button[formnovalidate]").size());
        assertEquals("# Getypt", asked.select("input[name=tekst]").attr("value"));
        assertEquals(
                "0; url=/redactie",
                signIn(asked.select("main a.primary").attr("href"))
                        .headers()
                        .firstValue("Refresh")
                        .orElse(""));
    }

    @Test
    void withoutAnIssuerNothingOfItIsThere() throws Exception {
        try (var usual = RunningDesk.of(folder.resolve("zonder"), SmallContent.FILES)) {
            for (var address : List.of(BEGIN, LOGIN + "/terug", "/redactie/uitgelogd", "/redactie/toegang")) {
                assertEquals(404, usual.get(address).statusCode(), address);
            }
            var page = Jsoup.parse(usual.get(LOGIN + "?waarom=groups").body());
            assertEquals(0, page.select("main a.primary, [role=alert]").size());
            var inside = usual.get("/redactie", "Cookie", usual.cookie()).body();
            assertFalse(inside.contains("/redactie/toegang"));
            assertEquals("/redactie", to(usual.post("/redactie/uitloggen", Map.of(), "Cookie", usual.cookie())));
        }
    }
}
