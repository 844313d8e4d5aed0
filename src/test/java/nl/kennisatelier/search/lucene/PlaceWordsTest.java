package nl.kennisatelier.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kennisatelier.search.NamedValue;
import nl.kennisatelier.search.SearchRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Which words of a question name a place, and which only look so; and what a page shows of its fields is found.
class PlaceWordsTest {

    private static final Map<String, String> FILES =
            Map.of("taxonomie/lijsten.yaml", """
            gemeenten:
              - {id: buren, label: Buren}
              - {id: venlo, label: Venlo}
              - {id: gm0518, label: Den Haag}
            """, "voorbeelden/straat.md", """
            ---
            titel: Straat
            uitkomst: Het werd een succes met veel confetti.
            partijen: [Speeltuinvereniging De Glijbaan]
            ---
            De buren haalden de tegels weg.
            """, "programmas/samen.md", """
            ---
            titel: Samen
            elementen:
              - titel: Voorstellen en rekensommen
            ---
            Een programma.
            """);

    private static LuceneIndex index;

    @BeforeAll
    static void publish() throws IOException {
        index = new Texts(FILES).index(Set.of());
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
    }

    @Test
    void aPlaceIsNamedByItsVeryName() {
        var expected = Map.of(
                "Buren", List.of("buren"),
                "buren", List.of(),
                "tegels", List.of(), // not Tegelen, which went into Venlo
                "tegelen", List.of(),
                "Tegelen", List.of("venlo"),
                "venlo", List.of("venlo"),
                "s-gravenhage", List.of("den-haag"),
                "'s-gravenhage", List.of("den-haag"),
                "den haag", List.of("den-haag"));
        expected.forEach((question, places) -> assertEquals(
                places,
                index.search(SearchRequest.words(question)).named().stream()
                        .map(NamedValue::value)
                        .toList(),
                question));
    }

    @Test
    void whatAPageShowsOfItsFieldsIsFound() {
        for (var question : List.of("confetti", "speeltuinvereniging", "rekensommen")) {
            assertEquals(1, index.search(SearchRequest.words(question)).total(), question);
        }
    }

    @Test
    void howToSeeToSomethingIsNoCare() {
        var result = index.search(SearchRequest.words("hoe zorg ik ervoor dat de tegels weggaan"));
        assertEquals(List.of(), result.missed().stream().filter("zorg"::equals).toList());
        assertEquals(1, result.total());
    }
}
