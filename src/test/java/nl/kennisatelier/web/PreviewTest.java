package nl.kennisatelier.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// A branch as only those see it who have its address, over real HTTP and from a real repository.
class PreviewTest {

    private static final String NEW = """
            ---
            titel: Een ochtend over groen
            samenvatting: Wat buren leerden over groen.
            datum: 2022-03-01
            themas: [groen]
            wijken: [palenstein]
            ---
            Lees ook [de avond](avond.md), [alle wijken](/wijken) en [elders](https://elders.example/).

            ## Tips
            - Vraag de molenaar om raad. ^tip-molenaar
            - Plant bomen. ^tip-bomen

            ## Vragen
            - Welke boom past hier?
            """;

    /// What a preview leads to outside itself: the site as it is, the editors' page, and what is one for all.
    private static final Pattern WAYS_OUT =
            Pattern.compile("/|/en|(/en)?/redactie|/(static|api|assets|\\.well-known)/.*|/sitemap\\.xml");

    @TempDir
    private static Path folder;

    private static RunningRepository site;
    private static String preview;

    @BeforeAll
    static void start() throws IOException {
        site = RunningRepository.of(folder);
        site.commit("main", "Begin", SmallContent.FILES);
        var files = new HashMap<String, String>();
        files.put("verslagen/ochtend.md", NEW);
        files.put("verslagen/oud.md", null);
        files.put(
                "begrippen/warmtenet.md",
                SmallContent.FILES.get("begrippen/warmtenet.md").replace("warm water.", "heet water."));
        site.commit("ochtend", "Een verslag over groen", files);
        preview = site.preview("ochtend");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void theBranchIsShownAndReadersSeeNothingOfIt() throws Exception {
        assertTrue(site.page(preview + "/verslagen/ochtend").contains("Een ochtend over groen"));
        assertTrue(site.page(preview + "/tips/ochtend/tip-molenaar").contains("Vraag de molenaar"));
        assertTrue(site.page(preview + "/begrippen/warmtenet").contains("heet water"));
        assertEquals(404, site.get(preview + "/verslagen/oud").statusCode());
        assertEquals(404, site.get("/verslagen/ochtend").statusCode());
        assertTrue(site.page("/begrippen/warmtenet").contains("warm water"));
        assertEquals(200, site.get("/verslagen/oud").statusCode());
    }

    @Test
    void everyPageOfAPreviewSaysSoAndIsKeptByNobody() throws Exception {
        for (var path : pagesReachedFrom(preview)) {
            var answer = site.get(path);
            assertHidden(answer, path);
            var html = answer.body();
            assertTrue(html.contains("<meta name=\"robots\" content=\"noindex\">"), path);
            assertTrue(html.contains("class=\"preview-band\""), path);
            assertFalse(html.contains("rel=\"canonical\""), path);
            assertFalse(html.contains("rel=\"alternate\""), path);
            assertFalse(html.contains("application/ld+json"), path);
        }
    }

    private static void assertHidden(HttpResponse<?> answer, String path) {
        assertEquals("noindex", answer.headers().firstValue("X-Robots-Tag").orElse("none"), path);
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse("none"), path);
        assertEquals(
                "no-referrer", answer.headers().firstValue("Referrer-Policy").orElse("none"), path);
    }

    @Test
    void everyLinkKeepsTheReaderInThePreviewAndLeadsSomewhere() throws Exception {
        var reached = pagesReachedFrom(preview);
        assertTrue(reached.contains(preview + "/tips/ochtend/tip-bomen"), reached.toString());
        assertTrue(reached.contains("/en" + preview + "/verslagen/ochtend"), reached.toString());
        assertTrue(reached.contains(preview + "/themas/groen"), reached.toString());
        assertTrue(reached.size() > 40, reached.toString());
    }

    /// All pages that links lead to; the only ways out are those that say so.
    private static TreeSet<String> pagesReachedFrom(String start) throws Exception {
        var ways = new ArrayDeque<>(List.of(start));
        var seen = new TreeSet<>(ways);
        while (!ways.isEmpty()) {
            var path = ways.remove();
            var answer = site.get(path);
            assertEquals(200, answer.statusCode(), path);
            var body = answer.body().replaceFirst("(?s)<head>.*</head>", "");
            var links = Pattern.compile("(?:href|action)=\"(/[^\"#]*)").matcher(body);
            while (links.find()) {
                var target = links.group(1).replace("&amp;", "&");
                var inside = target.startsWith(preview) || target.startsWith("/en" + preview);
                if (!inside) {
                    assertTrue(WAYS_OUT.matcher(target).matches(), target + " on " + path);
                } else if (!target.contains("?") && seen.add(target)) {
                    ways.add(target);
                }
            }
        }
        return seen;
    }

    @Test
    void theWayOutLeadsToThePublishedSite() throws Exception {
        assertTrue(site.page(preview + "/wijken").contains("<a href=\"/\">Naar de gewone site</a>"));
        assertTrue(site.page("/en" + preview + "/wijken").contains("<a href=\"/en\">Go to the normal site</a>"));
    }

    @Test
    void linksOfEditorsStayInThePreviewToo() throws Exception {
        var html = site.page("/en" + preview + "/verslagen/ochtend");
        assertTrue(html.contains("<a href=\"/en" + preview + "/verslagen/avond\">de avond</a>"), html);
        assertTrue(html.contains("<a href=\"/en" + preview + "/wijken\">alle wijken</a>"), html);
    }

    @Test
    void searchingAndCountingAreDoneInThePreview() throws Exception {
        assertTrue(site.page(preview + "/zoeken?q=molenaar")
                .contains("href=\"" + preview + "/tips/ochtend/tip-molenaar\""));
        assertTrue(site.page("/zoeken?q=molenaar").contains("<h1 id=\"kop\">0 resultaten"));
        assertTrue(site.page(preview + "/wijken").contains("6 lessen"));
        assertTrue(site.page("/wijken").contains("3 lessen"));
        var redirect = site.get(preview + "/zoeken?q=molenaar&volgorde=");
        assertEquals(303, redirect.statusCode());
        assertTrue(redirect.headers().firstValue("Location").orElseThrow().endsWith(preview + "/zoeken?q=molenaar"));
        assertHidden(redirect, "a redirect");
        var kind = site.get(preview + "/tips");
        assertTrue(kind.headers().firstValue("Location").orElseThrow().endsWith(preview + "/zoeken?soort=tip"));
        assertHidden(kind, "a redirect");
    }

    @Test
    void nothingToFollowIsOffered() throws Exception {
        var html = site.page(preview + "/zoeken?q=molenaar");
        assertFalse(html.contains(".atom"), html);
        assertFalse(html.contains("zoeken.csv"), html);
        for (var path : List.of("/zoeken.atom", "/zoeken.json", "/zoeken.csv", "/sitemap.xml", "/opensearch.xml")) {
            assertEquals(404, site.get(preview + path).statusCode(), path);
        }
    }

    @Test
    void whatIsDifferentAndWhatIsWrongStandsOnOnePage() throws Exception {
        var html = site.page(preview + "/meldingen");
        assertTrue(html.contains("<a href=\"" + preview + "/verslagen/ochtend\">Een ochtend over groen</a>"), html);
        assertTrue(html.contains("<span class=\"muted\">nieuw</span>"), html);
        assertTrue(html.contains("<span>Ingetrokken verslag</span>\n<span class=\"muted\">weggehaald</span>"), html);
        assertTrue(html.contains("<a href=\"" + preview + "/begrippen/warmtenet\">Warmtenet</a>"), html);
        assertTrue(html.contains("<code>verslagen/ochtend.md:15</code>"), "the question without an id: " + html);
        assertTrue(html.contains("Geen fouten, 1 waarschuwing"), html);
        assertFalse(html.contains("verslagen/avond.md"), "what was wrong already is not told again");
    }

    @Test
    void aTextSaysWhetherItIsDifferentHere() throws Exception {
        assertTrue(site.page(preview + "/verslagen/ochtend").contains("nieuw of anders in dit voorbeeld"));
        assertTrue(site.page(preview + "/tips/ochtend/tip-bomen").contains("nieuw of anders in dit voorbeeld"));
        assertFalse(site.page(preview + "/verslagen/avond").contains("nieuw of anders in dit voorbeeld"));
    }

    @Test
    void anErrorDoesNotStopAPreview() throws Exception {
        var avond = SmallContent.FILES.get("verslagen/avond.md").replace("[aardgasvrij]", "[aardgasvrei]");
        site.commit("met-fout", "Een typefout", Map.of("verslagen/avond.md", avond));
        var shown = site.page(site.preview("met-fout") + "/verslagen/avond");
        assertTrue(shown.contains("1 fout,"), shown);
        assertTrue(site.page(site.preview("met-fout") + "/meldingen").contains("aardgasvrei"));
    }

    @Test
    void draftsShowInThePreviewOfThePublishedBranch(@TempDir Path other) throws Exception {
        try (var drafts = RunningRepository.of(other)) {
            drafts.commit("main", "Begin", SmallContent.FILES);
            drafts.commit("main", "Concept", Map.of("verslagen/later.md", """
                    ---
                    titel: Voor later
                    samenvatting: Nog niet af.
                    datum: 2022
                    status: concept
                    ---
                    Nog niet af.
                    """));
            var published = drafts.preview("main");
            assertEquals(404, drafts.get("/verslagen/later").statusCode());
            var html = drafts.page(published + "/verslagen/later");
            assertTrue(html.contains("Dit is nog een concept."), html);
            assertTrue(html.contains("met de concepten erbij"), html);
            assertTrue(drafts.page(published + "/verslagen").contains("Voor later"));
            assertTrue(drafts.page(published + "/meldingen").contains("<span class=\"muted\">concept</span>"));
        }
    }

    @Test
    void aPreviewFollowsItsBranchAndWhatIsPublished(@TempDir Path other) throws Exception {
        try (var moving = RunningRepository.of(other)) {
            moving.commit("main", "Begin", SmallContent.FILES);
            moving.commit("idee", "Een idee", Map.of("verslagen/ochtend.md", NEW));
            var address = moving.preview("idee");
            assertTrue(moving.page(address + "/zoeken?q=molenaar").contains("tip-molenaar"));
            moving.commit("idee", "Een beter idee", Map.of("verslagen/ochtend.md", NEW.replace("molenaar", "smid")));
            assertEquals(address, moving.preview("idee"), "the address stays");
            assertTrue(moving.page(address + "/verslagen/ochtend").contains("smid"));
            assertTrue(moving.page(address + "/zoeken?q=smid").contains("tip-smid"));
            moving.commit("main", "Overgenomen", Map.of("verslagen/ochtend.md", NEW.replace("molenaar", "smid")));
            assertEquals(404, moving.get(address + "/meldingen").statusCode(), "what is on main says nothing any more");
        }
    }

    @Test
    void whoDoesNotHaveTheAddressSeesWhatAnyWrongAddressShows() throws Exception {
        var wrong = "0".repeat(32);
        for (var path : List.of("", "/verslagen/ochtend", "/meldingen", "/zoeken?q=molenaar", "/a/b/c/d")) {
            var answer = site.get("/voorbeeld/" + wrong + path);
            assertEquals(404, answer.statusCode(), path);
            assertEquals(
                    site.get("/niets").body().replace("/niets", "ADDRESS"),
                    answer.body().replace("/voorbeeld/" + wrong + path.replaceFirst("\\?.*", ""), "ADDRESS"),
                    path);
        }
        for (var odd : List.of(
                "/voorbeeld",
                "/voorbeeld/",
                "/voorbeeld/" + preview.substring(11).toUpperCase(),
                "/voorbeeld/x%2Fy/")) {
            assertEquals(404, site.get(odd).statusCode(), odd);
        }
    }

    @Test
    void whoIsLostInAPreviewStaysInIt() throws Exception {
        for (var path : List.of("/niets", "/verslagen/niets", "/a/b/c/d")) {
            var answer = site.get(preview + path);
            assertEquals(404, answer.statusCode(), path);
            assertTrue(answer.body().contains("action=\"" + preview + "/zoeken\""), path);
            assertHidden(answer, path);
        }
    }

    @Test
    void theAddressStandsNowhereElse() throws Exception {
        var token = preview.substring(preview.lastIndexOf('/') + 1);
        for (var path : List.of("/", "/redactie", "/sitemap.xml", "/robots.txt", "/zoeken.atom", "/verslagen")) {
            assertFalse(site.page(path).contains(token), path);
        }
        var outside =
                Pattern.compile("(?:href|src)=\"https?://[^\"]*").matcher(site.page(preview + "/verslagen/ochtend"));
        assertTrue(outside.find());
        outside.results().forEach(link -> assertFalse(link.group().contains(token), link.group()));
    }

    @Test
    void aFaultInAPreviewIsLoggedWithoutItsAddress(@TempDir Path other) throws Exception {
        var log = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        log.addAppender(lines);
        try (var broken = RunningRepository.of(other)) {
            broken.commit("main", "Begin", SmallContent.FILES);
            broken.commit("idee", "Een idee", Map.of("verslagen/ochtend.md", NEW));
            var address = broken.preview("idee");
            broken.breakIndex();
            var answer = broken.get(address + "/verslagen/ochtend");
            assertEquals(500, answer.statusCode());
            var said =
                    lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
            assertTrue(
                    said.stream().anyMatch(line -> line.contains("/voorbeeld/.../verslagen/ochtend")), said.toString());
            assertFalse(said.toString().contains(address), said.toString());
        } finally {
            log.detachAppender(lines);
        }
        assertNotEquals(0, lines.list.size());
    }
}
