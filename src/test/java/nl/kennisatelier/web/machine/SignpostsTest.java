package nl.kennisatelier.web.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kennisatelier.library.Library;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// The files that robots and browsers look for: site map, `robots.txt`, `security.txt`, OpenSearch.
class SignpostsTest {

    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final TestSite SITE = TestSite.of(SampleLibrary.small());

    @AfterAll
    static void stop() {
        SITE.close();
    }

    @Test
    void theSiteMapHasEveryOverviewInBothLanguagesAndEveryTextInItsOwn() {
        var map = SITE.xml("/sitemap.xml");
        assertEquals("application/xml; charset=utf-8", TestSite.type(SITE.get("/sitemap.xml")));
        assertEquals(SITEMAP, map.getDocumentElement().getNamespaceURI());
        var found = locations(map);
        for (var path : List.of("/", "/en", "/over", "/en/over", "/tips/palenstein/tip-rol", "/wijken/palenstein")) {
            assertTrue(found.contains(TestSite.BASE + path), path + " in " + found);
        }
        assertEquals(2 * 2 + 10, found.size(), "a withdrawn text and its tip stay out");
    }

    @Test
    void everyPageNamesItsTranslation() {
        var map = SITE.xml("/sitemap.xml");
        var links = ((Element) map.getElementsByTagNameNS(SITEMAP, "url").item(3))
                .getElementsByTagNameNS("http://www.w3.org/1999/xhtml", "link");
        var shown = IntStream.range(0, links.getLength())
                .mapToObj(i -> (Element) links.item(i))
                .map(link -> link.getAttribute("hreflang") + " " + link.getAttribute("href"))
                .toList();
        assertEquals(
                List.of(
                        "nl " + TestSite.BASE + "/over",
                        "en " + TestSite.BASE + "/en/over",
                        "x-default " + TestSite.BASE + "/over"),
                shown);
    }

    @Test
    void aLargeSiteMapComesInParts() {
        var library = SampleLibrary.large(12); // With a tip each: 24 texts, with room for a translation.
        try (var site = TestSite.serve(library, (routes, online) -> {
            var small = new Sitemap(online, List::of, 20);
            routes.get("/sitemap.xml", small::first);
            routes.get("/sitemap-{number}.xml", small::part);
        })) {
            var parts = locations(site.xml("/sitemap.xml"));
            assertEquals(
                    Stream.of(1, 2, 3)
                            .map(n -> TestSite.BASE + "/sitemap-" + n + ".xml")
                            .toList(),
                    parts);
            var addresses = parts.stream()
                    .map(part -> locations(site.xml(part.substring(TestSite.BASE.length()))))
                    .toList();
            assertEquals(List.of(10, 10, 4), addresses.stream().map(List::size).toList());
            assertEquals(24, addresses.stream().flatMap(List::stream).distinct().count());
            for (var odd : List.of("0", "4", "01", "x", "-1", "99999999999")) {
                assertEquals(404, site.get("/sitemap-" + odd + ".xml").statusCode(), odd);
            }
        }
    }

    @Test
    void robotsMayReadAllButEndlessFiltersAndThePast() {
        assertPlain(TestSite.type(SITE.get("/robots.txt")));
        assertEquals("""
                User-agent: *
                Disallow: /zoeken?
                Disallow: /wijzigingen/
                Disallow: /vragenset?
                Disallow: /vragenset/
                Disallow: /w/
                Disallow: /d/
                Disallow: /en/zoeken?
                Disallow: /en/wijzigingen/
                Disallow: /en/vragenset?
                Disallow: /en/vragenset/
                Disallow: /en/w/
                Disallow: /en/d/
                Disallow: /*.docx
                Disallow: /*.pdf
                Disallow: /*.zip
                Allow: /bijlagen/

                Sitemap: https://kennisatelier.example/sitemap.xml
                """, SITE.text("/robots.txt"));
    }

    @Test
    void securityTxtSaysWhomToTell() {
        assertPlain(TestSite.type(SITE.get("/.well-known/security.txt")));
        assertEquals("""
                Contact: mailto:post@example.org
                Expires: 2027-11-22T09:00:00Z
                Preferred-Languages: nl, en
                Canonical: https://kennisatelier.example/.well-known/security.txt
                Policy: https://kennisatelier.example/kwetsbaarheid
                """, SITE.text("/.well-known/security.txt"));
    }

    @Test
    void securityTxtTakesOnlyAContactThatTheStandardTakes() {
        check("https://example.org/melden", "https://example.org/melden");
        check(" mailto:a@example.org ", "mailto:a@example.org");
        for (var wrong : List.of("", "http://example.org", "Jan, kamer 4", "https://example.org\nContact: x")) {
            check(wrong, TestSite.BASE + "/kwetsbaarheid");
        }
    }

    @Test
    void browsersLearnToSearchHere() {
        var type = "application/opensearchdescription+xml; charset=utf-8";
        assertEquals(type, TestSite.type(SITE.get("/opensearch.xml")));
        var root = SITE.xml("/en/opensearch.xml").getDocumentElement();
        assertEquals("http://a9.com/-/spec/opensearch/1.1/", root.getNamespaceURI());
        var urls = root.getElementsByTagName("Url");
        var shown = IntStream.range(0, urls.getLength())
                .mapToObj(i -> (Element) urls.item(i))
                .map(url -> url.getAttribute("type") + " " + url.getAttribute("template"))
                .toList();
        assertEquals(
                List.of(
                        "text/html " + TestSite.BASE + "/en/zoeken?q={searchTerms}",
                        "application/atom+xml " + TestSite.BASE + "/en/zoeken.atom?q={searchTerms}",
                        "application/x-suggestions+json " + TestSite.BASE + "/opensearch/suggesties?q={searchTerms}",
                        "application/opensearchdescription+xml " + TestSite.BASE + "/en/opensearch.xml"),
                shown);
    }

    /// Jetty writes this one type without a space.
    private static void assertPlain(String type) {
        assertEquals("text/plain;charset=utf-8", type.replace(" ", ""));
    }

    private static void check(String named, String told) {
        try (var site = TestSite.of(Library.empty(), named)) {
            var contacts = site.text("/.well-known/security.txt")
                    .lines()
                    .filter(line -> line.startsWith("Contact:"))
                    .toList();
            assertEquals(List.of("Contact: " + told), contacts);
        }
    }

    private static List<String> locations(Document map) {
        var found = map.getElementsByTagNameNS(SITEMAP, "loc");
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }
}
