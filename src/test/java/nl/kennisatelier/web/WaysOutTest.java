package nl.kennisatelier.web;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Who finds nothing is shown where there is something, and how much.
class WaysOutTest {

    private static final int RANDOM_QUESTIONS = 60;

    private static final Pattern NOTHING = Pattern.compile("<div class=\"nothing\">(.*?)</div>", Pattern.DOTALL);
    private static final Pattern WAY = Pattern.compile("<a href=\"([^\"]+)\">([^<]*)</a>");
    private static final Pattern NUMBER = Pattern.compile("\\(([\\d.,]+)(?: \\p{L}+)?\\)$");
    private static final Pattern COUNT = Pattern.compile("<h1 id=\"kop\">([\\d.,]+)");

    private static RunningSite site;

    @BeforeAll
    static void start() throws IOException {
        site = RunningSite.of(Path.of("content"));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private record Way(String address, String label) {}

    @Test
    void everyKindOfNothingHasItsWayOut() throws Exception {
        check("q=\"warmtenet bewoners koffie\"", "Zonder aanhalingstekens");
        check("q=palenstein -palenstein", "Zonder woorden weg te laten");
        check("q=bewnoers&jaar=1999", "Zonder Jaar: 1999");
        check("q=warmtenet&jaar=1999", "Zonder Jaar: 1999");
        check("q=warmtenet&jaar=1999&rol=niemand", "Zonder filters");
        check("q=warmtenet \"xyzzy plugh\"", "Zonder aanhalingstekens", "Alleen warmtenet");
        check("q=warmtennet&precies=1", "Ook met verwante woorden");
        check("q=\"xyzzy warmte\" -warmte&jaar=1999", "Losse woorden, zonder filters");
        check("q=xyzzyplugh qqq", "Alle thema");
        check("q=\"energie en koffie\"", "Energie");
    }

    @Test
    void aNameOfBeforeSaysWhatItIsNow() throws Exception {
        var town = site.get("/zoeken?gemeente=westvoorne").body();
        assertTrue(town.contains("<b>Gemeente:</b> Westvoorne, nu Voorne aan Zee</span>"), town);
        assertTrue(town.contains("/wijken/voorne-aan-zee"), "what there is today is found");
        var paw = site.get("/zoeken?q=paw").body();
        assertTrue(paw.contains("PAW is opgevolgd door"), paw);
        assertTrue(paw.contains("<a href=\"/begrippen/nplw\"><strong>NPLW</strong></a>"), paw);
    }

    @Test
    void englishPagesSayItInEnglish() throws Exception {
        var ways = ways("/en/zoeken?q=" + encode("\"heat network coffee\"", UTF_8));
        assertTrue(ways.stream().anyMatch(way -> way.label().startsWith("Without quotation marks")), ways.toString());
    }

    private static void check(String question, String... wanted) throws Exception {
        var ways = ways("/zoeken?" + spelled(question));
        for (var label : wanted) {
            boolean there = ways.stream().anyMatch(way -> way.label().startsWith(label));
            assertTrue(there, question + " -> " + ways);
        }
        for (var way : ways) followed(question, way);
    }

    @Test
    void whatAWaySaysIsWhatItGives() throws Exception {
        var random = new Random(7);
        int nothing = 0;
        for (int i = 0; i < RANDOM_QUESTIONS; i++) {
            var question = random(random);
            var ways = ways("/zoeken?" + spelled(question));
            if (ways == null) continue;
            nothing++;
            assertFalse(ways.isEmpty(), question);
            for (var way : ways) followed(question, way);
        }
        assertTrue(nothing > RANDOM_QUESTIONS / 4, "found nothing: " + nothing);
    }

    private static final List<String> WORDS = List.of(
            "warmtenet",
            "bewoners",
            "bewnoers",
            "groen",
            "hitte",
            "xyzzy",
            "de",
            "van",
            "tips",
            "residents",
            "wijkaanpak",
            "?!",
            "TVW",
            "Palenstien",
            "huizen",
            "energiecooperatie",
            "naast",
            "schade",
            "koffie",
            "verduurzamen");
    private static final List<String> FILTERS = List.of(
            "jaar=1999",
            "gemeente=arnhem",
            "wijk=palenstein",
            "soort=tip",
            "soort=begrip",
            "thema=klimaat-en-groen",
            "rol=xyz");

    private static String random(Random random) {
        var words = new ArrayList<String>();
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            var word = WORDS.get(random.nextInt(WORDS.size()));
            var other = WORDS.get(random.nextInt(WORDS.size()));
            words.add(
                    switch (random.nextInt(5)) {
                        case 0 -> '"' + word + " " + other + '"';
                        case 1 -> "-" + word;
                        default -> word;
                    });
        }
        var question = "q=" + String.join(" ", words);
        for (int i = random.nextInt(3); i > 0; i--) question += "&" + FILTERS.get(random.nextInt(FILTERS.size()));
        return random.nextInt(4) == 0 ? question + "&precies=1" : question;
    }

    private static void followed(String question, Way way) throws Exception {
        var number = NUMBER.matcher(way.label());
        if (!number.find()) return; // A page of its own, no list of results.
        var count = COUNT.matcher(site.get(way.address()).body());
        assertTrue(count.find(), way.address());
        assertEquals(number.group(1), count.group(1), question + " -> " + way);
    }

    /// @return null when something was found
    private static List<Way> ways(String address) throws Exception {
        var nothing = NOTHING.matcher(site.get(address).body());
        if (!nothing.find()) return null;
        var ways = new ArrayList<Way>();
        var way = WAY.matcher(nothing.group(1));
        while (way.find()) ways.add(new Way(way.group(1).replace("&amp;", "&").replace("&#34;", "\""), way.group(2)));
        return ways;
    }

    private static String spelled(String question) {
        var words = question.substring(2).split("&", 2);
        return "q=" + encode(words[0], UTF_8) + (words.length > 1 ? "&" + words[1] : "");
    }
}
