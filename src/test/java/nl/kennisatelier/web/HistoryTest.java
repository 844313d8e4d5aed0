package nl.kennisatelier.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.kennisatelier.web.reader.read.HistoryPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// When texts changed and how, over real HTTP and from a real repository.
class HistoryTest {

    private static final String REPORT = "verslagen/avond.md";

    @TempDir
    private static Path folder;

    private static RunningRepository site;
    private static String first;
    private static String second;

    @BeforeAll
    static void start() throws IOException {
        site = RunningRepository.of(folder);
        var files = new HashMap<>(SmallContent.FILES);
        var old = files.remove(REPORT);
        files.put("verslagen/bijeenkomst.md", old);
        first = site.commit("main", "Verslag <b>van</b> de avond", files);
        var better = old.replace("kwamen buren bij elkaar", "kwamen twaalf <i>buren</i> bij elkaar");
        second = site.commit(
                "main", "Het aantal buren erbij\n\nDat wist Kees nog.", Map.of("verslagen/bijeenkomst.md", better));
        var moved = new HashMap<String, String>();
        moved.put("verslagen/bijeenkomst.md", null);
        moved.put(REPORT, better);
        site.commit("main", "Een betere naam", moved);
        site.commit("main", "Iets anders", Map.of("bronnen/bron.md", "---\ntitel: Bron\n---\n"));
        site.commit("main", "Kortere tip", Map.of(REPORT, better.replace("Zij weten wat er speelt. ", "")));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void everyTextSaysWhenItChangedAndNobodySaysByWhom() throws Exception {
        var changed = Pattern.compile("Gewijzigd op <time datetime=\"[-0-9T:]+Z\">\\d{1,2} [a-z]+ \\d{4}</time>");
        for (var path : new String[] {"/verslagen/avond", "/tips/avond/tip-klein", "/wijken/palenstein"}) {
            var html = site.page(path);
            assertTrue(changed.matcher(html).find(), path);
            assertFalse(html.contains("Noor de Wit"), path);
        }
        assertTrue(site.page("/tips/avond/tip-klein").contains("href=\"/wijzigingen/verslagen/avond\""));
        assertTrue(site.page("/en/verslagen/avond").contains("href=\"/en/wijzigingen/verslagen/avond\""));
        assertTrue(site.page("/verslagen/avond").contains("\"dateModified\":\"2"));
    }

    @Test
    void theVersionsAreListedThroughAMoveAndEachShowsWhatBecameDifferent() throws Exception {
        var html = site.page("/wijzigingen/verslagen/avond");
        assertOrder(
                html,
                "<del>",
                "Zij weten wat er speelt",
                "</del>",
                "De tekst zelf bleef gelijk.",
                "<ins>",
                "twaalf",
                "</ins>",
                "Dit is de eerste versie.");
        assertEquals(4, html.split("<h2><time ", -1).length - 1);
        for (var word :
                new String[] {"Noor de Wit", "Kees", "Iets anders", "Kortere tip", "betere naam", "bijeenkomst.md"}) {
            assertFalse(html.contains(word), word);
        }
    }

    @Test
    void aListenerHearsWhatASeerSees() throws Exception {
        var html = site.page("/wijzigingen/verslagen/avond");
        assertTrue(html.contains("<del><span class=\"vh\" lang=\"nl\"> [weggehaald: </span>"), html);
        assertTrue(html.contains("<ins><span class=\"vh\" lang=\"nl\"> [toegevoegd: </span>"), html);
        assertTrue(html.contains("(hier is een stuk overgeslagen)"), html);
        var english = site.page("/en/wijzigingen/verslagen/avond");
        assertTrue(english.contains("<del><span class=\"vh\" lang=\"en\"> [removed: </span>"), english);
        assertTrue(english.contains("<div class=\"difference\" lang=\"nl\">"), english);
    }

    @Test
    void theFirstVersionIsShownWholeOnAPageOfItsOwn() throws Exception {
        var html = site.page("/wijzigingen/verslagen/avond/" + first);
        assertTrue(html.contains("Begin alert(1) klein."), "the words, and no signs of the file");
        assertFalse(html.contains("samenvatting:"), html);
        assertTrue(site.page("/wijzigingen/verslagen/avond/" + second).contains("twaalf"));
    }

    @Test
    void searchEnginesKeepNoneOfIt() throws Exception {
        for (var path : new String[] {"/wijzigingen/verslagen/avond", "/wijzigingen/verslagen/avond/" + first}) {
            assertTrue(site.page(path).contains("<meta name=\"robots\" content=\"noindex\">"), path);
        }
        assertFalse(site.page("/sitemap.xml").contains("/wijzigingen/verslagen"));
    }

    @Test
    void theSiteMapAndTheFeedKnowTheDayToo() throws Exception {
        var map = site.page("/sitemap.xml");
        assertTrue(
                Pattern.compile("<loc>[^<]*/verslagen/avond</loc><lastmod>2[-0-9T:]+Z</lastmod>")
                        .matcher(map)
                        .find(),
                map);
        var feed = site.page("/zoeken.atom?q=bewoners");
        var changed = Pattern.compile("datetime=\"([^\"]+)\"")
                .matcher(site.page("/verslagen/avond").split("Gewijzigd op")[1]);
        assertTrue(changed.find());
        assertTrue(feed.contains("<updated>" + changed.group(1) + "</updated>"), feed);
        assertTrue(feed.contains("<published>2021-05-17T00:00:00Z</published>"), feed);
    }

    @Test
    void thereIsNoHistoryOfWhatIsNotThere() throws Exception {
        for (var path : new String[] {
            "/wijzigingen",
            "/wijzigingen/verslagen",
            "/wijzigingen/verslagen/niets",
            "/wijzigingen/tips/avond",
            "/wijzigingen/avond/verslagen",
            "/wijzigingen/verslagen/avond/" + "0".repeat(40),
            "/wijzigingen/verslagen/avond/main",
            "/wijzigingen/verslagen/..%2f..%2fetc"
        }) {
            assertEquals(404, site.get(path).statusCode(), path);
        }
        var former = site.get("/wijzigingen/verslagen/bijeenkomst");
        assertEquals(301, former.statusCode());
        assertTrue(former.headers().firstValue("Location").orElseThrow().endsWith("/wijzigingen/verslagen/avond"));
    }

    @Test
    void aPassageCalledWijzigingenKeepsItsAddress() throws Exception {
        site.commit("main", "Handleiding", Map.of("handleiding/git.md", """
                ---
                titel: Werken met git
                samenvatting: Zo werkt het.
                ---
                ## Wijzigingen
                Zo bekijk je wat er veranderde.
                """));
        assertTrue(site.page("/handleiding/git/wijzigingen").contains("Zo bekijk je wat er veranderde."));
        assertTrue(site.page("/wijzigingen/handleiding/git").contains("Wijzigingen van Werken met git"));
    }

    @Test
    void manyLongVersionsStayASmallPage(@TempDir Path other) throws Exception {
        try (var busy = RunningRepository.of(other)) {
            for (int version = 1; version <= HistoryPage.VERSIONS_MAX + 2; version++) {
                int number = version;
                var text = IntStream.range(0, 600)
                        .mapToObj(word -> "woord" + (word * 7 + number * 31) % 1000)
                        .collect(Collectors.joining(" "));
                busy.commit("main", "Versie " + version, Map.of("verslagen/lang.md", "---\ntitel: Lang\n---\n" + text));
            }
            var html = busy.page("/wijzigingen/verslagen/lang");
            assertEquals(HistoryPage.VERSIONS_MAX, html.split("<h2><time ", -1).length - 1);
            assertTrue(html.contains("class=\"difference\""), "the newest is compared at once");
            assertTrue(html.length() < 60_000, "takes " + html.length());
            assertTrue(html.contains("Nog oudere versies staan hier niet."));
            var own = Pattern.compile("href=\"(/wijzigingen/verslagen/lang/[0-9a-f]{40})\"")
                    .matcher(html);
            assertTrue(own.find());
            assertTrue(busy.page(own.group(1)).contains("class=\"difference\""));
            assertFalse(html.contains("Dit is de eerste versie."), "for it is not");
        }
    }

    /// A version is judged by its own words: what somebody took away is not to be read here.
    @Test
    void aVersionThatWasADraftOrNamesSomebodyIsOnlySaidToBe(@TempDir Path other) throws Exception {
        try (var past = RunningRepository.of(other)) {
            var commits = new java.util.ArrayList<String>();
            for (var text : new String[] {
                "status: concept\n---\nNog niet af: roodborst.",
                "---\nMevrouw Jansen van nummer 12 belde, 06-12345678.",
                "---\nEen bewoner belde.",
                "---\nEen bewoner belde over de bomen.",
                "draft: ja\n---\nTerug naar de winterkoning.",
                "---\nEen bewoner belde over de hoge bomen."
            }) {
                commits.add(past.commit("main", "Voor Piet", Map.of("verslagen/dag.md", "---\ntitel: Dag\n" + text)));
            }
            var all = past.page("/wijzigingen/verslagen/dag");
            var pages = new StringBuilder(all);
            for (var commit : commits) pages.append(past.page("/wijzigingen/verslagen/dag/" + commit));
            for (var word : new String[] {
                "roodborst", "Jansen", "06-1234", "nummer 12", "winterkoning", "Piet", "verslagen/dag.md"
            }) {
                assertFalse(pages.toString().contains(word), word);
            }
            assertTrue(pages.toString().contains("hoge"), all);
            assertEquals(2, all.split("Toen was dit een concept.", -1).length - 1, all);
            assertEquals(1, all.split("misschien gegevens van een persoon", -1).length - 1, all);
            assertTrue(all.contains("<ins>"), "what came between two versions that may be seen is told");
        }
    }

    /// What counts is what people agree to now.
    @Test
    void whoTookConsentBackIsNamedInNoOlderVersionEither(@TempDir Path other) throws Exception {
        try (var past = RunningRepository.of(other)) {
            for (var text : new String[] {
                "met_toestemming: [Klaas Visser]\n---\nKlaas Visser sprak over water.",
                "---\nEen bewoner sprak over water.",
                "---\nEen bewoner sprak over regenwater."
            }) past.commit("main", "Versie", Map.of("verslagen/dag.md", "---\ntitel: Dag\n" + text));
            var taken = past.page("/wijzigingen/verslagen/dag");
            assertFalse(taken.contains("Visser"), taken);
            var again = "---\ntitel: Dag\nmet_toestemming: [Klaas Visser]\n---\nEen bewoner sprak over wind.";
            past.commit("main", "Weer goed", Map.of("verslagen/dag.md", again));
            var given = past.page("/wijzigingen/verslagen/dag");
            assertTrue(given.contains("Visser"), given);
        }
    }

    @Test
    void whoMayNotCloneSeesWhatWasPublishedAllTheSame(@TempDir Path other) throws Exception {
        try (var closed = RunningRepository.closedToReaders(other)) {
            var commit = closed.commit("main", "Begin", SmallContent.FILES);
            assertTrue(closed.page("/verslagen/avond").contains("Gewijzigd op"));
            assertTrue(closed.page("/verslagen/avond").contains("/wijzigingen/"));
            assertEquals(200, closed.get("/wijzigingen/verslagen/avond").statusCode());
            assertEquals(
                    200, closed.get("/wijzigingen/verslagen/avond/" + commit).statusCode());
        }
    }

    @Test
    void withoutGitNothingIsSaidOfIt(@TempDir Path other) throws Exception {
        try (var plain = RunningSite.of(other, SmallContent.FILES)) {
            assertFalse(plain.get("/verslagen/avond").body().contains("Gewijzigd op"));
            assertEquals(404, plain.get("/wijzigingen/verslagen/avond").statusCode());
        }
    }

    private static void assertOrder(String html, String... parts) {
        int at = 0;
        for (var part : parts) {
            int found = html.indexOf(part, at);
            assertTrue(found >= 0, part + " after position " + at + " of " + html);
            at = found + part.length();
        }
    }
}
