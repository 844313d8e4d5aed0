package nl.kennisatelier.web;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The pages of question sets as they come over the line, on the real content.
class SetTest {

    private static RunningSite site;

    @BeforeAll
    static void start() throws Exception {
        site = RunningSite.of(Path.of("content"));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void everyButtonDoesItsWorkAndKeepsTheRest() throws Exception {
        var rows = "v=.&tekst=een&minuten=5&vorm=open&opties="
                + "&v=openingsavond/vraag-wat-telt&tekst=&minuten=&vorm=open&opties="
                + "&v=.&tekst=drie&minuten=&vorm=keuze&opties=ja%0D%0Anee&titel=T";
        var two = "v=openingsavond/vraag-wat-telt";
        check("v=.een~5&" + two + "&v=.drie~~keuze~ja%7Cnee&titel=T", rows + "&doe=bewaar");
        check(two + "&v=.een~5&v=.drie~~keuze~ja%7Cnee&titel=T#vraag-1", rows + "&doe=omhoog:2");
        check("v=.een~5&v=.drie~~keuze~ja%7Cnee&" + two + "&titel=T#vraag-3", rows + "&doe=omlaag:2");
        check(two + "&v=.drie~~keuze~ja%7Cnee&titel=T#vragen", rows + "&doe=weg:1");
        check("v=.een~5&" + two + "&v=.drie~~keuze~ja%7Cnee&v=.vier&titel=T#eigen", rows + "&eigen=vier&doe=erbij");
        check(
                "v=.een~5&" + two + "&v=.drie~~keuze~ja%7Cnee&v=a/b&titel=T&zoek=x+y#zoek",
                rows + "&zoek=x y&doe=zet:a/b");
        for (var odd : List.of("omhoog:1", "omlaag:3", "weg:9", "weg:x", "omhoog:-4", "omhoog", "zet:", "", "anders")) {
            var to = location(post(rows + "&doe=" + odd));
            assertTrue(to.startsWith("/vragenset?v=.een~5&" + two + "&v=.drie"), odd + " leads to " + to);
        }
        check("v=#vragen", "v=.&tekst=een&doe=weg:1");
        check("v=", "v=.&tekst=+&doe=bewaar");
        check("v=a/b&titel=Heel", "set=v%3Da/b%26titel%3DHeel&doe=bekijk");
    }

    @Test
    void whatIsAsItIsInTheLibraryIsNotSaid() throws Exception {
        var page = site.get("/vragenset?v=openingsavond/vraag-wat-telt").body();
        assertTrue(page.contains("<option value=\"open\" selected>"), page);
        check(
                "v=openingsavond/vraag-wat-telt~10",
                "v=openingsavond/vraag-wat-telt&tekst=x&minuten=10&vorm=open&opties=");
    }

    @Test
    void aButtonThatLeadsElsewhereTakesTheSetAlong() throws Exception {
        for (var way : List.of("blad", "kaartjes", "bestand", "aanbieden")) {
            assertEquals("/vragenset/" + way + "?v=.een", location(post("v=.&tekst=een&zoek=x&doe=" + way)));
        }
        assertEquals("/workshop/nieuw?v=.een", location(post("v=.&tekst=een&doe=start")));
    }

    /// What is to be printed has a square that a phone reads, and a link that is asked to be short is.
    @Test
    void whoAsksForAShortLinkOrPrintsGetsAShortOne() throws Exception {
        var rows = IntStream.range(0, 6)
                .mapToObj(i -> "v=.&tekst=" + i + "+woord".repeat(12))
                .collect(Collectors.joining("&"));
        var longOne = location(post(rows + "&doe=bewaar"));
        assertTrue(longOne.matches("/vragenset\\?v=.{300,1500}"), longOne);
        var page = site.get(longOne).body();
        assertTrue(page.contains("Maak korte link"), page);
        var shortOne = location(post(rows + "&doe=kort"));
        assertTrue(shortOne.matches("/vragenset\\?kort=\\w{20}#deel"), shortOne);
        var name = shortOne.replaceAll(".*=|#.*", "");
        assertFalse(site.get("/vragenset?kort=" + name).body().contains("Maak korte link"));
        assertEquals("/vragenset/blad?kort=" + name, location(post(rows + "&doe=blad")));
        assertEquals("/vragenset/kaartjes?kort=" + name, location(post(rows + "&doe=kaartjes")));
        assertEquals("/vragenset?v=.een#deel", location(post("v=.&tekst=een&doe=kort")));
        // The square on the page with the long address is that of the short one.
        assertEquals(
                square(site.get("/vragenset?kort=" + name).body()),
                square(site.get(longOne).body()));
    }

    private static String square(String page) {
        return page.replaceAll("(?s).*<path stroke=\"#000\" d=\"([^\"]+)\".*", "$1");
    }

    @Test
    void whenNoMoreSetsAreKeptTheLongLinkWorks(@TempDir Path folder) throws Exception {
        try (var full = RunningSite.of(folder, SmallContent.FILES)) {
            full.store.keep(handle -> handle.execute("insert into kept_set (id, query, made, opened)"
                    + " select n, 'vol', 0, 0 from system_range(1, 20000) as r(n)"));
            var words = "titel=Avond&open=" + "o".repeat(900) + "&slot=" + "s".repeat(900) + "&v=.&tekst=een";
            var to = location(full.post("/vragenset", words, "Sec-Fetch-Site", "same-origin"));
            assertTrue(to.length() > 1_800, to);
            for (var way : List.of("", "/blad", "/kaartjes", "/bestand")) {
                assertEquals(
                        200,
                        full.get(to.replace("/vragenset", "/vragenset" + way)).statusCode(),
                        way);
            }
            var refused = full.post("/vragenset", words + "&doe=kort", "Sec-Fetch-Site", "same-origin");
            assertEquals(409, refused.statusCode());
            assertTrue(refused.body().contains("Er kan nu geen korte link bij"), refused.body());
            assertTrue(refused.body().contains("o".repeat(900)), "nothing that was typed is lost");
            var many = "&v=.&tekst=" + "€".repeat(250);
            var tooLong = full.post("/vragenset", words + many.repeat(10), "Sec-Fetch-Site", "same-origin");
            assertEquals(409, tooLong.statusCode());
            assertTrue(tooLong.body().contains("te lang voor een link"), tooLong.body());
        }
    }

    @Test
    void theLongestAddressWithTheLongestWordsBesideItIsAnswered() throws Exception {
        for (int length = 1_300; length < 1_520; length += 20) {
            var rows = IntStream.range(0, length / 100)
                    .mapToObj(i -> "v=.&tekst=" + "x".repeat(96))
                    .collect(Collectors.joining("&"));
            var to = location(post(rows + "&titel=" + "t".repeat(length % 100) + "&zoek=" + "文".repeat(300)));
            assertEquals(200, site.get(to.replaceFirst("#.*", "")).statusCode(), to);
        }
    }

    @Test
    void aFormOfAnotherSiteChangesNothing() throws Exception {
        var answer = site.post("/vragenset", "v=.&tekst=een", "Sec-Fetch-Site", "cross-site");
        assertEquals(403, answer.statusCode());
    }

    @Test
    void whateverStandsInTheAddressThereIsAPage() throws Exception {
        for (var query : List.of(
                "",
                "?v=weg/weg",
                "?v=" + "~".repeat(300),
                "?v=.%3Cscript%3Ealert(1)%3C/script%3E&titel=%3Cb%3E&open=%22%3E",
                "?kort=weg",
                "?van=bestaat-niet",
                "?van=openingsavond",
                "?v=.x~~keuze",
                "?v=.x~999999999999~schaal~a",
                "?zoek=%22")) {
            for (var path : List.of("/vragenset", "/en/vragenset", "/vragenset/blad", "/vragenset/kaartjes")) {
                var answer = site.get(path + query);
                assertEquals(200, answer.statusCode(), path + query);
                assertFalse(answer.body().contains("<script>"), path + query);
                assertTrue(answer.body().contains("<meta name=\"robots\" content=\"noindex\">"), path);
            }
            assertEquals(200, site.get("/vragenset/bestand" + query).statusCode(), query);
        }
        assertTrue(site.get("/vragenset?kort=weg").body().contains("Deze set bewaren we niet meer"));
        assertTrue(site.get("/vragenset?v=weg/weg").body().contains("staat niet meer in de bibliotheek"));
        assertTrue(site.get("/vragenset").body().contains("Je vragenset is nog leeg"));
    }

    @Test
    void theLongestSetThereIsHasItsPages() throws Exception {
        var rows = IntStream.range(0, 40)
                .mapToObj(i -> "v=.&tekst=" + i + "+woord+%26+meer".repeat(40) + "&minuten=480&vorm=keuze&opties="
                        + encode(("optie " + "x".repeat(90) + "\n").repeat(20), UTF_8))
                .collect(Collectors.joining("&"));
        var to = location(post(rows + "&titel=" + "t".repeat(500) + "&open=" + "o+".repeat(3_000)));
        assertTrue(to.matches("/vragenset\\?kort=\\w{20}"), to);
        for (var path : List.of("", "/blad", "/kaartjes", "/bestand")) {
            var answer = site.get(to.replace("/vragenset", "/vragenset" + path));
            assertEquals(200, answer.statusCode(), path);
            assertTrue(answer.body().contains("29 woord "), path);
        }
    }

    @Test
    void whileNothingCanBeKeptAShortSetGoesOnAndALongOneIsAskedForLater(@TempDir Path folder) throws Exception {
        try (var failing = RunningSite.of(folder, SmallContent.FILES)) {
            failing.store.close();
            var some = "v=avond/vraag-weten&titel=" + "t".repeat(120) + "&open=" + "o".repeat(200);
            assertEquals(200, failing.get("/vragenset?" + some).statusCode());
            assertEquals(200, failing.get("/vragenset/kaartjes?" + some).statusCode());
            var form = "titel=T&open=" + "o".repeat(1_000) + "&slot=" + "s".repeat(1_000);
            var answer = failing.post("/vragenset", form, "Sec-Fetch-Site", "same-origin");
            assertEquals(503, answer.statusCode());
            assertEquals("5", answer.headers().firstValue("Retry-After").orElseThrow());
            assertEquals(503, failing.get("/vragenset?kort=weg").statusCode());
        }
    }

    @Test
    void setsAreFoundByThemeRoleAndDurationAndTheCountsAreTrue() throws Exception {
        var all = site.get("/vragensets").body();
        var options = java.util.regex.Pattern.compile("<option\\s+value=\"([^\"]+)\"[^>]*>[^<(]*\\((\\d+)\\)")
                .matcher(all);
        int seen = 0;
        while (options.find()) {
            var found = List.of("thema", "rol", "duur").stream()
                    .map(name -> rows("/vragensets?" + name + "=" + options.group(1)))
                    .anyMatch(count -> count == Integer.parseInt(options.group(2)));
            assertTrue(found, options.group());
            seen++;
        }
        assertTrue(seen > 8, all);
        assertTrue(rows("/vragensets?rol=bewoner&duur=60") < rows("/vragensets?rol=bewoner"));
        assertEquals(0, rows("/vragensets?thema=bestaat-niet"));
        assertEquals(rows("/vragensets"), rows("/vragensets?duur=onzin&thema=&rol="));
    }

    private static int rows(String path) {
        try {
            return site.get(path).body().split("class=\"lesson ", -1).length - 1;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void check(String expected, String form) throws Exception {
        assertEquals("/vragenset?" + expected, location(post(form)));
    }

    private static HttpResponse<String> post(String form) throws Exception {
        return site.post("/vragenset", form.replace(" ", "+"), "Sec-Fetch-Site", "same-origin");
    }

    private static String location(HttpResponse<String> answer) {
        assertEquals(303, answer.statusCode());
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "");
    }
}
