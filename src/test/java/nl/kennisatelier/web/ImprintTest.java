package nl.kennisatelier.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who publishes, on what terms, and how to quote it; and what is none of a reader's business.
class ImprintTest {

    private static final List<String> PAGES = List.of(
            "/", "/zoeken", "/verslagen/avond", "/tips/avond/tip-bewoners", "/over", "/privacy", "/toegankelijkheid");

    private static final String QR = "class=\"qr\"";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CC-BY-4.0             | <a href="https://creativecommons.org/licenses/by/4.0/deed.nl">CC BY 4.0</a>.
            cc by-sa 4.0          | <a href="https://creativecommons.org/licenses/by-sa/4.0/deed.nl">CC BY-SA 4.0</a>.
            CC0                   | <a href="https://creativecommons.org/publicdomain/zero/1.0/deed.nl">CC0 1.0</a>.
            https://example.nl/l  | <a href="https://example.nl/l">https://example.nl/l</a>.
            Alle rechten bij ons  | Licentie van de teksten: Alle rechten bij ons.
            """)
    void everyPageSaysUnderWhichLicence(String written, String shown) throws Exception {
        try (var site = site(Map.of("licentie", written))) {
            for (var page : PAGES) assertTrue(site.get(page).body().contains(shown), page + " without " + shown);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kennis@example.nl           | <a href="mailto:kennis@example.nl">kennis@example.nl</a>
            https://example.nl/contact  | <a href="https://example.nl/contact">example.nl/contact</a>
            tel:0201234567              | <a href="tel:0201234567">0201234567</a>
            Bel de balie                | Contact: Bel de balie.
            javascript:alert(1)         | Contact: javascript:alert(1).
            """)
    void everyPageSaysWhomToAsk(String typed, String shown) throws Exception {
        try (var site = site(Map.of("contact", typed))) {
            for (var page : PAGES) assertTrue(site.get(page).body().contains(shown), page + " without " + shown);
        }
    }

    /// In the foot of every page, that of what is not there too; and to machines.
    @Test
    void everyPageSaysWhoseTheSiteIs() throws Exception {
        var files = new HashMap<>(SmallContent.FILES);
        files.put("atelier.yaml", """
                afzender:
                  naam: Gemeente Ergens
                  adres: {straat: Plein 1, postcode: 1234 AB, plaats: Ergens}
                  mail: kennis@ergens.example
                  privacy: {mail: fg@ergens.example}
                  toegankelijkheid: {verklaring: "https://register.example/7"}
                """);
        try (var site = RunningSite.of(folder, files)) {
            for (var page : Stream.concat(PAGES.stream(), Stream.of("/open-data", "/kwetsbaarheid", "/is-er-niet"))
                    .toList()) {
                var body = site.get(page).body();
                assertTrue(body.contains("<b>Gemeente Ergens</b>"), page);
                assertTrue(body.contains("<p>1234 AB Ergens</p>"), page);
                assertTrue(body.contains("mailto:kennis@ergens.example"), page);
                assertFalse(body.contains("beheerder"), page);
            }
            assertTrue(site.get("/privacy").body().contains("mailto:fg@ergens.example"));
            assertTrue(site.get("/toegankelijkheid").body().contains("https://register.example/7"));
            assertTrue(site.get("/")
                    .body()
                    .contains("\"publisher\":{\"@type\":\"Organization\",\"name\":\"Gemeente Ergens\""));
        }
    }

    @Test
    void whatNobodyDecidedIsNotSpokenOf() throws Exception {
        try (var site = site(Map.of())) {
            for (var page : PAGES) {
                var body = site.get(page).body();
                for (var word : List.of("Licentie van de teksten", "Contact:", "atelier.yaml", "ingesteld")) {
                    assertFalse(body.contains(word + " ") || body.contains(word + "<"), page + " says " + word);
                }
            }
        }
    }

    @Test
    void aTextCanBeQuotedByALine() throws Exception {
        try (var site = site(Map.of("naam", "Wijkwijzer", "licentie", "CC-BY-4.0"))) {
            var line = "Bron: Een avond over warmte, Palenstein, Zoetermeer, 17 mei 2021. Wijkwijzer, CC BY 4.0. ";
            for (var page : List.of("/verslagen/avond", "/tips/avond/tip-bewoners")) {
                assertTrue(site.get(page).body().contains(line + site.url(page)), page);
            }
        }
    }

    @Test
    void whatIsHandedOutOnPaperHasItsAddressAsACodeToo() throws Exception {
        try (var site = site(Map.of())) {
            for (var page : List.of("/verslagen/avond", "/tips/avond/tip-bewoners", "/zoeken?q=warmte")) {
                var body = site.get(page).body();
                assertEquals(1, body.split(QR, -1).length - 1, page);
                assertTrue(body.contains("<br>\n" + site.url(page)), page);
            }
            for (var page : List.of("/", "/over", "/themas"))
                assertFalse(site.get(page).body().contains(QR), page);
        }
    }

    @Test
    void noReaderSeesAFileOrCoordinates() throws Exception {
        try (var site = site(Map.of())) {
            for (var page : List.of("/verslagen/avond", "/tips/avond/tip-bewoners", "/wijken/palenstein", "/wijken")) {
                var seen = site.get(page).body().replaceAll("(?s)<script.*?</script>|<[^>]*>", "");
                for (var word : List.of(".md", "52.06", "52,06"))
                    assertFalse(seen.contains(word), page + " has " + word);
            }
        }
    }

    private RunningSite site(Map<String, String> settings) throws Exception {
        var files = new HashMap<>(SmallContent.FILES);
        var lines = new StringBuilder("koppen: {}\n");
        settings.forEach(
                (key, value) -> lines.append(key).append(": \"").append(value).append("\"\n"));
        files.put("atelier.yaml", lines.toString());
        return RunningSite.of(folder, files);
    }
}
