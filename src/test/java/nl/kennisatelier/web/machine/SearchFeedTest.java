package nl.kennisatelier.web.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class SearchFeedTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final TestSite SITE = TestSite.of(SampleLibrary.small());

    @AfterAll
    static void stop() {
        SITE.close();
    }

    @Test
    void theFeedNamesItselfItsPageAndTheQuestion() {
        assertEquals("application/atom+xml; charset=utf-8", TestSite.type(SITE.get("/zoeken.atom")));
        var feed = feed("/zoeken.atom?q=bewoners+%26+%3Cb%3E&thema=groen&wijk=palenstein&pagina=2&aantal=1");
        var query = "q=bewoners+%26+%3Cb%3E&thema=groen&wijk=palenstein";
        assertEquals("Kennisatelier: “bewoners & <b>”, Groen, Palenstein", text(feed, "title"));
        assertEquals(TestSite.BASE + "/zoeken.atom?" + query, text(feed, "id"));
        assertEquals(TestSite.BASE + "/zoeken.atom?" + query, link(feed, "self"));
        assertEquals(TestSite.BASE + "/zoeken?" + query, link(feed, "alternate"));
        assertEquals("2026-11-22T10:00:00Z", text(feed, "updated"));
        assertEquals(
                "Kennisatelier",
                text((Element) feed.getElementsByTagNameNS(ATOM, "author").item(0), "name"));
        assertEquals("nl", feed.getAttribute("xml:lang"));
    }

    @Test
    void theNewestComesFirstAndTheUndatedLast() {
        var dates = new ArrayList<String>();
        for (var entry : entries(feed("/zoeken.atom"))) {
            dates.add(text(entry, "updated"));
        }
        assertEquals(
                List.of(
                        "2023-01-01T00:00:00Z",
                        "2023-01-01T00:00:00Z",
                        "2021-05-17T00:00:00Z",
                        "2021-05-17T00:00:00Z",
                        "2026-11-22T10:00:00Z",
                        "2026-11-22T10:00:00Z",
                        "2026-11-22T10:00:00Z",
                        "2026-11-22T10:00:00Z"),
                dates);
    }

    @Test
    void everyEntryHasWhatAtomAsksFor() {
        for (var path : List.of("/zoeken.atom?q=bewoners", "/en/zoeken.atom")) {
            var ids = new ArrayList<String>();
            for (var entry : entries(feed(path))) {
                ids.add(text(entry, "id"));
                assertTrue(text(entry, "id").startsWith(TestSite.BASE + "/"));
                assertTrue(!text(entry, "title").isEmpty());
                assertTrue(
                        link(entry, "alternate").startsWith(TestSite.BASE + (path.startsWith("/en") ? "/en/" : "/")));
                Instant.parse(text(entry, "updated"));
            }
            assertTrue(!ids.isEmpty());
            assertEquals(ids.stream().distinct().toList(), ids);
        }
    }

    @Test
    void wordsOfEveryKindArriveWhole() {
        var tip = entries(feed("/zoeken.atom?soort=tip")).getFirst();
        assertEquals("=Geef bewoners \"de pen\", 🌳 ook hier.", text(tip, "title"));
        assertEquals(
                "tip", ((Element) tip.getElementsByTagNameNS(ATOM, "category").item(0)).getAttribute("term"));
        var report = entries(feed("/zoeken.atom?soort=verslag&jaar=2021")).getFirst();
        assertEquals("Integraal & duurzaam <Palenstein>", text(report, "title"));
        assertEquals("Wat wij leerden van bewoners & ambtenaren.", text(report, "summary"));
    }

    @Test
    void englishReadersGetEnglish() {
        var feed = feed("/en/zoeken.atom?thema=groen/hitte");
        assertEquals("Kennisatelier: Heat", text(feed, "title"));
        assertEquals(TestSite.BASE + "/en/zoeken?thema=groen/hitte", link(feed, "alternate"));
        assertEquals("Kennisatelier: everything", text(feed("/en/zoeken.atom"), "title"));
        assertEquals("Kennisatelier: alles", text(feed("/zoeken.atom"), "title"));
    }

    @Test
    void aLongFeedStopsAtItsMaximum() {
        try (var site = TestSite.of(SampleLibrary.large(40))) {
            assertEquals(
                    SearchFeed.ENTRIES_MAX,
                    entries(site.xml("/zoeken.atom").getDocumentElement()).size());
        }
    }

    private static Element feed(String path) {
        var root = SITE.xml(path).getDocumentElement();
        assertEquals(ATOM + " feed", root.getNamespaceURI() + " " + root.getLocalName());
        return root;
    }

    private static List<Element> entries(Element feed) {
        return children(feed, "entry");
    }

    private static String text(Element parent, String name) {
        return children(parent, name).getFirst().getTextContent();
    }

    private static String link(Element parent, String relation) {
        return children(parent, "link").stream()
                .filter(link -> link.getAttribute("rel").equals(relation))
                .findFirst()
                .orElseThrow()
                .getAttribute("href");
    }

    private static List<Element> children(Element parent, String name) {
        var found = new ArrayList<Element>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) found.add(element);
        }
        return found;
    }
}
