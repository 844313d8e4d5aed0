package nl.kennisatelier.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchRequestTest {

    @ParameterizedTest
    @CsvSource({
        "'',                                      ''",
        "'q= groen  gras ',                       q=groen+gras",
        "'thema=warmte&thema=groen&q=wijk',       q=wijk&thema=groen&thema=warmte",
        "'thema=warmte,groen',                    thema=groen&thema=warmte",
        "'thema=energie/aardgasvrij',             thema=energie/aardgasvrij",
        "'pagina=0',                              ''",
        "'pagina=3&aantal=10',                    pagina=3",
        "'pagina=99999&aantal=999',               pagina=50&aantal=100",
        "'pagina=x&onbekend=1&thema=',            ''",
        "'wijk=../../etc&jaar=%00&rol=A B',       ''",
        "'volgorde=nieuwste',                     volgorde=nieuwste",
        "'volgorde=relevantie',                   ''",
        "'volgorde=omgekeerd&precies=1',          precies=1",
    })
    void everyQueryHasOneTrueSpelling(String sent, String spelled) {
        var request = SearchRequest.parse(split(sent));
        assertEquals(spelled, request.toQuery());
        assertEquals(request, SearchRequest.parse(split(spelled)));
    }

    @Test
    void whateverIsAskedIsTheSameRequestAfterItsUrl() {
        var random = new Random(7);
        var pieces = List.of(
                "q",
                "thema",
                "wijk",
                "soort",
                "pagina",
                "volgorde",
                "a",
                "é",
                "&",
                "=",
                "%",
                "\"",
                "9",
                "/",
                "-",
                " ",
                "😀");
        for (int i = 0; i < 5_000; i++) {
            var query = new HashMap<String, List<String>>();
            for (int k = 0; k < 4; k++)
                query.put(pick(pieces, random), List.of(words(pieces, random), words(pieces, random)));
            var request = SearchRequest.parse(query);
            assertEquals(request, SearchRequest.parse(split(request.toQuery())), query::toString);
        }
    }

    @Test
    void aLongQuestionIsCutAndNeverThroughACharacter() {
        var words = SearchRequest.words("😀".repeat(300)).words();
        assertTrue(words.length() <= SearchRequest.WORDS_LENGTH_MAX);
        assertEquals(0, words.length() % 2);
    }

    private static String words(List<String> pieces, Random random) {
        var words = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) words.append(pick(pieces, random));
        return words.toString();
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private static Map<String, List<String>> split(String query) {
        var map = new HashMap<String, List<String>>();
        for (var pair : query.split("&")) {
            var parts = pair.split("=", 2);
            if (parts.length == 2) {
                map.computeIfAbsent(parts[0], _ -> new ArrayList<>())
                        .add(URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return map;
    }
}
