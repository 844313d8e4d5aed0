package nl.kennisatelier.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventDateTest {

    @Test
    void aDateIsAsExactAsItWasWritten() {
        check("2021-05-17", "2021-05-17");
        check("2021-5-7", "2021-05-07");
        check(" 2021-05 ", "2021-05");
        check("2021", "2021");
    }

    @Test
    void aTimeBehindItIsLeftOut() {
        check("2021-05-17T12:00:00Z", "2021-05-17");
        check("2021-05-17 12:00", "2021-05-17");
    }

    @Test
    void theDutchOrderIsReadToo() {
        check("17-05-2021", "2021-05-17");
        check("7/5/2021", "2021-05-07");
        check("17.5.2021", "2021-05-17");
    }

    @Test
    void aLeapDayIsADayOnlyInALeapYear() {
        check("2020-02-29", "2020-02-29");
        check("2021-02-29", "");
    }

    @Test
    void whatIsNoDayIsNoDate() {
        for (var text : new String[] {
            "",
            "gisteren",
            "2021-13",
            "2021-04-31",
            "32-01-2021",
            "17-05-21",
            "20210517",
            "1899",
            "2101",
            "99999",
            "2021-05-17-1",
            "2021-",
            "-2021",
            "2021/05/17",
            "١٢٣٤"
        }) {
            check(text, "");
        }
    }

    @Test
    void whatIsUnknownSortsFirst() {
        var sorted = Stream.of("2022", "2021-12-31", "2021-05-17", "2021-05", "2021")
                .map(text -> EventDate.parse(text).orElseThrow())
                .sorted()
                .toList();
        assertEquals("[2021, 2021-05, 2021-05-17, 2021-12-31, 2022]", sorted.toString());
    }

    @Test
    void aDateOfOursThatCannotBeIsRefused() {
        assertThrows(DateTimeException.class, () -> new EventDate(2021, 2, 30));
        assertThrows(DateTimeException.class, () -> new EventDate(21, 1, 1));
    }

    private static void check(String text, String expected) {
        assertEquals(expected, EventDate.parse(text).map(EventDate::toString).orElse(""), text);
    }
}
