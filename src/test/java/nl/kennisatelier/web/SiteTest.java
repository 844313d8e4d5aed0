package nl.kennisatelier.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.kennisatelier.web.kit.http.Faults;
import nl.kennisatelier.web.kit.http.Headers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// The pages over real HTTP.
class SiteTest {

    private static final List<String> PAGES = List.of(
            "/",
            "/zoeken",
            "/zoeken?q=warmte",
            "/verslagen",
            "/verslagen/avond",
            "/tips/avond/tip-bewoners",
            "/vragen/avond/vraag-weten",
            "/voorbeelden",
            "/bronnen",
            "/themas",
            "/themas/energie",
            "/themas/energie/aardgasvrij",
            "/wijken",
            "/wijken/palenstein",
            "/programmas",
            "/begrippen",
            "/begrippen/warmtenet",
            "/vragensets",
            "/handleiding",
            "/artikelen",
            "/over",
            "/toegankelijkheid",
            "/privacy",
            "/kwetsbaarheid",
            "/open-data",
            "/redactie");

    @TempDir
    private static Path folder;

    private static RunningSite site;

    @BeforeAll
    static void start() throws IOException {
        site = RunningSite.of(folder, SmallContent.FILES);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void everyPageIsThereInBothLanguages() throws Exception {
        for (var path : PAGES) {
            check(path, "nl");
            check(path.equals("/") ? "/en" : "/en" + path, "en");
        }
    }

    private static void check(String path, String language) throws Exception {
        var answer = site.get(path);
        assertEquals(200, answer.statusCode(), path);
        var html = answer.body();
        assertTrue(html.contains("<html lang=\"" + language + "\">"), path);
        assertEquals(1, count(html, "<h1"), path + " has one h1");
        assertTrue(html.contains("rel=\"canonical\""), path);
        assertEquals(0, count(html, " style=\""), path + " has no inline style");
        var scripts = count(html, "<script src=\"/") + count(html, "application/ld+json");
        assertEquals(count(html, "<script"), scripts, path + " has no inline script");
        var bare = html.replaceAll("=\"[^\"]*\"", "=!");
        assertFalse(bare.matches("(?s).*=![\\w-].*"), path + " has attributes that are written together");
    }

    @Test
    void whatLeadsToOneWebsiteIsOneResultThatNamesBoth(@TempDir Path other) throws Exception {
        var files = Map.of(
                "bronnen/steen.md",
                "---\ntitel: Steen\nsamenvatting: Tegels eruit.\nurl: https://www.steen.nl/\n---\nTegels eruit.\n",
                "verslagen/avond.md",
                "---\n"
                        + "titel: Avond\n"
                        + "samenvatting: Kort.\n"
                        + "datum: 2021\n"
                        + "---\n"
                        + "## Inspiratie\n"
                        + "- [Steen](https://steen.nl) tegels eruit\n");
        try (var small = RunningSite.of(other, files)) {
            var html = small.get("/zoeken?q=steen").body();
            assertEquals(2, count(html, "<article class=\"hit"), "the website, and the report that names it: " + html);
            assertTrue(html.contains("Dezelfde website staat ook bij:"), html);
            assertTrue(html.contains(">Avond</a>\n</p>") || html.contains(">Bron</a>\n</p>"), html);
        }
    }

    @Test
    void whoAsksWhyReadsThroughWhichWordsAResultWasFound() throws Exception {
        assertTrue(site.get("/zoeken?q=bewoner").body().contains("href=\"/zoeken?q=bewoner&amp;waarom=1\""));
        var html = site.get("/zoeken?q=bewoner&waarom=1").body();
        assertTrue(html.contains("“bewoner” staat er als “bewoners”."), html);
        assertFalse(site.get("/zoeken?q=bewoner").body().contains("“bewoner” staat"));
    }

    @Test
    void whereNoSingleFilterHelpsAllOfThemCanGo() throws Exception {
        var html = site.get("/zoeken?q=bewoners&jaar=1999&soort=bron&rol=rijk").body();
        assertTrue(html.contains("<a href=\"/zoeken?q=bewoners\">Zonder filters ("), html);
    }

    @Test
    void aMunicipalityAndANeighbourhoodAreOneFacetOnTheChipsToo() throws Exception {
        var html = site.get("/zoeken?gemeente=rotterdam&wijk=palenstein").body();
        assertEquals(1, count(html, "class=\"of\""), html);
    }

    @Test
    void aQuestionLongerThanAnyoneAsksIsRefused() throws Exception {
        var longest = "/zoeken?q=" + "x".repeat(Faults.QUERY_LENGTH_MAX - 2);
        assertEquals(200, site.get(longest).statusCode());
        for (var path : List.of(longest + "x", "/en" + longest + "x", "/?" + "x".repeat(5000))) {
            var answer = site.get(path);
            assertEquals(414, answer.statusCode(), path);
            assertEquals(1, count(answer.body(), "<h1"), path);
            assertHeaders(answer, path);
        }
        var ofTheApi = site.get("/api/v1" + longest + "x");
        assertEquals("414 414\n", ofTheApi.statusCode() + " " + ofTheApi.body());
        var wrong = site.get("/" + "x".repeat(7_000));
        assertEquals("404 404\n", wrong.statusCode() + " " + wrong.body(), "no page repeats what is that long");
    }

    @Test
    void everyAnswerHasTheSecurityHeaders() throws Exception {
        var paths = Stream.concat(
                PAGES.stream(),
                Stream.of(
                        "/niets",
                        "/verslagen/niets",
                        "/VERSLAGEN",
                        "/assets/x/ka.css",
                        asset("ka.css"),
                        "/healthz/live",
                        "/zoeken.atom",
                        "/sitemap.xml",
                        "/robots.txt",
                        "/api/v1/zoeken",
                        "/api/v1/niets",
                        "/tips",
                        "/..%2f",
                        "/%00",
                        "/a;b/c",
                        "/verslagen/" + "a".repeat(81)));
        for (var path : paths.toList()) {
            assertHeaders(site.get(path), path);
        }
        for (var method : List.of("POST", "PUT", "DELETE", "TRACE", "PROPFIND")) {
            var answer = site.send(method, "/");
            assertEquals(405, answer.statusCode(), method);
            assertHeaders(answer, method);
        }
    }

    private static void assertHeaders(HttpResponse<?> answer, String path) {
        Headers.ALL.forEach(
                (name, value) -> assertEquals(List.of(value), answer.headers().allValues(name), name + " of " + path));
    }

    @Test
    void whatIsNoHttpGetsThemToo() throws Exception {
        for (var nonsense : List.of(
                "FOO\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: [a\u001b31m]\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nX: " + "a".repeat(10_000) + "\r\n\r\n",
                "GET /" + "a".repeat(10_000) + " HTTP/1.1\r\nHost: x\r\n\r\n")) {
            var answer = raw(nonsense);
            assertTrue(answer.startsWith("HTTP/1.1 4"), answer);
            assertTrue(answer.contains("Content-Security-Policy: default-src 'none'"), answer);
            assertFalse(answer.contains("Jetty"), answer);
        }
    }

    @Test
    void whatIsAskedInARowIsAnsweredInARow() throws Exception {
        var one = "GET /healthz/live HTTP/1.1\r\nHost: x\r\n\r\n";
        assertEquals(20, count(raw(one.repeat(20)), "HTTP/1.1 200"));
    }

    @Test
    void whatIsNoHttpIsInNoLog() {
        assertFalse(LoggerFactory.getLogger("org.eclipse.jetty.util.HostPort").isErrorEnabled());
    }

    private static String raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", site.port())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void whatIsNotThereSaysSo() throws Exception {
        for (var path : List.of(
                "/niets", "/verslagen/niets", "/verslagen/A", "/wijken/..%2f..%2fetc", "/themas/x/y/z", "/en/niets")) {
            var answer = site.get(path);
            assertEquals(404, answer.statusCode(), path);
            assertTrue(answer.body().contains("id=\"q\""), path + " offers to search");
        }
    }

    @Test
    void aFaultOfOursShowsItsNumberAndNothingElse(@TempDir Path other) throws Exception {
        try (var broken = RunningSite.of(other, SmallContent.FILES)) {
            assertEquals(200, broken.get("/").statusCode());
            broken.breakIndex();
            var answer = broken.get("/zoeken?q=warmte");
            assertEquals(500, answer.statusCode());
            assertTrue(answer.body().matches("(?s).*<code>[0-9a-f]{8}</code>.*"), answer.body());
            assertFalse(answer.body().contains("Exception"), answer.body());
            assertHeaders(answer, "a fault");
        }
    }

    @Test
    void unchangedBytesAreNotSentTwice() throws Exception {
        var first = site.get("/verslagen/avond");
        var tag = first.headers().firstValue("ETag").orElseThrow();
        assertEquals(304, site.get("/verslagen/avond", "If-None-Match", tag).statusCode());
        assertEquals("no-cache", first.headers().firstValue("Cache-Control").orElseThrow());
        var asset = site.get(asset("ka.css"));
        assertTrue(asset.headers().firstValue("Cache-Control").orElseThrow().contains("immutable"));
    }

    @Test
    void whoHasAnotherPageThanThisGetsThisOne() throws Exception {
        var first = site.get("/zoeken?q=warmte");
        var tag = first.headers().firstValue("ETag").orElseThrow();
        assertEquals(304, site.get("/zoeken?q=warmte", "If-None-Match", tag).statusCode());
        assertEquals(200, site.get("/zoeken?q=warmtenet", "If-None-Match", tag).statusCode());
        assertEquals(200, site.get("/en/zoeken?q=warmte", "If-None-Match", tag).statusCode());
        assertEquals(
                200,
                site.get("/zoeken?q=warmte", "If-None-Match", tag, "Accept-Encoding", "gzip")
                        .statusCode());
    }

    @Test
    void headGivesTheHeadersOfGet() throws Exception {
        var get = site.get("/verslagen/avond");
        var head = site.send("HEAD", "/verslagen/avond");
        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
        assertEquals(get.headers().firstValue("ETag"), head.headers().firstValue("ETag"));
    }

    @Test
    void textIsPackedForWhoCanUnpack() throws Exception {
        var packed = site.get("/verslagen/avond", "Accept-Encoding", "gzip");
        assertEquals("gzip", packed.headers().firstValue("Content-Encoding").orElseThrow());
        assertEquals(List.of(), site.get("/verslagen/avond").headers().allValues("Content-Encoding"));
    }

    @Test
    void wordsOfEditorsAndVisitorsStayWords() throws Exception {
        assertFalse(site.get("/verslagen/avond").body().contains("<script>alert"));
        var results =
                site.get("/zoeken?q=%3Cscript%3Ealert(1)%3C/script%3E%22onx=").body();
        assertFalse(results.contains("<script>alert"));
        assertTrue(results.contains("value=\"&lt;script>alert(1)&lt;/script>&#34;onx=\""), "the field keeps the words");
    }

    @Test
    void aWithdrawnTextSaysSo() throws Exception {
        assertTrue(site.get("/verslagen/oud").body().contains("ingetrokken"));
        assertFalse(site.get("/verslagen").body().contains("Ingetrokken verslag"));
    }

    @Test
    void linksBetweenFilesBecomeAddresses() throws Exception {
        assertTrue(site.get("/verslagen/avond").body().contains("<a href=\"/wijken/palenstein\">Palenstein</a>"));
        assertTrue(site.get("/en/verslagen/avond").body().contains("<a href=\"/en/wijken/palenstein\">"));
    }

    @Test
    void dutchTextOnAnEnglishPageIsMarkedAsDutch() throws Exception {
        assertTrue(site.get("/en/verslagen/avond").body().contains("<h1 lang=\"nl\">"));
        assertTrue(site.get("/verslagen/avond").body().contains("<h1>"));
    }

    @Test
    void aFormThatSentEmptyFieldsGetsTheShortAddress() throws Exception {
        var answer = site.get("/zoeken?q=warmte&volgorde=&thema=energie");
        assertEquals(303, answer.statusCode());
        assertEquals(
                "/zoeken?q=warmte&thema=energie",
                answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", ""));
    }

    @Test
    void numbersOnTheFrontPageAreWhatAClickFinds() throws Exception {
        var home = site.get("/").body();
        var links =
                Pattern.compile("href=\"(/zoeken\\?[^\"]+)\">\\s*<b>(\\d+)</b>").matcher(home);
        int seen = 0;
        while (links.find()) {
            var results = site.get(links.group(1).replace("&amp;", "&")).body();
            assertTrue(results.contains("<h1 id=\"kop\">" + links.group(2) + " resulta"), links.group());
            seen++;
        }
        assertEquals(2, seen);
    }

    @Test
    void anEmptyLibraryTellsHowToStart(@TempDir Path empty) throws Exception {
        try (var none = RunningSite.of(empty, Map.of())) {
            for (var path : List.of("/", "/zoeken", "/wijken", "/themas", "/begrippen", "/verslagen", "/redactie")) {
                assertEquals(200, none.get(path).statusCode(), path);
            }
            assertTrue(none.get("/").body().contains("Markdown-bestand"));
        }
    }

    @Test
    void everyLinkOnEveryPageLeadsSomewhere() throws Exception {
        for (var path : PAGES) {
            var links =
                    Pattern.compile("href=\"(/[^\"#]*)").matcher(site.get(path).body());
            while (links.find()) {
                var target = links.group(1).replace("&amp;", "&");
                assertTrue(site.get(target).statusCode() < 400, target + " on " + path);
            }
        }
    }

    private static String asset(String name) throws Exception {
        var found = Pattern.compile("/assets/[0-9a-f]+/" + Pattern.quote(name))
                .matcher(site.get("/").body());
        assertTrue(found.find(), name);
        return found.group();
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
