package nl.kennisatelier.web.reader.find;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagesTest {

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1",
        "1, 4, 1 2 3 4",
        "1, 5, 1 2 3 … 5",
        "4, 7, 1 2 3 4 5 6 7",
        "5, 9, 1 … 3 4 5 6 7 … 9",
        "9, 9, 1 … 7 8 9",
        "50, 9, 1 … 9",
    })
    void pagesThatAreLeftOutShowAsAGap(int current, int count, String shown) {
        var said = Pages.of(current, count, page -> "?pagina=" + page).near().stream()
                .map(step -> (step.afterGap() ? "… " : "") + step.page())
                .collect(Collectors.joining(" "));
        assertEquals(shown, said);
    }

    @Test
    void theEndsLeadNoFurther() {
        var first = Pages.of(1, 3, page -> "?pagina=" + page);
        assertEquals("", first.previous());
        assertEquals("?pagina=2", first.next());
        var last = Pages.of(3, 3, page -> "?pagina=" + page);
        assertEquals("?pagina=2", last.previous());
        assertEquals("", last.next());
    }
}
