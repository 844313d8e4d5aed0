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

    /// What is late in the evening in Greenwich is of the next day here.
    @Test
    void aMomentIsOfTheDayThatItWasInTheNetherlands() {
        check("2026-12-31T23:30:00Z", "2027-01-01");
        check("2026-06-30T22:30:00.5Z", "2026-07-01");
        check("2026-12-31 18:30:00 -0500", "2027-01-01");
        check("2027-01-01T00:30:00+02:00", "2026-12-31");
        check("2026-12-31T23:30:00+01:00", "2026-12-31");
        check("2026-12-31T23:30", "2026-12-31");
        check("2026-12-31T00:00:00+09:00", "2026-12-31");
    }

    @Test
    void theHourBehindADayIsThatOnTheClocksHere() {
        checkHour("2027-03-28T02:30:00Z", "04:30");
        checkHour("2026-12-31T23:30:00Z", "00:30");
        checkHour("2026-12-10 19:30", "19:30");
        checkHour("2026-12-10T19:30:00+0100", "19:30");
        for (var none : new String[] {"2026-12-10", "2026-12-10T00:00:00Z", "2026-12-10T25:00:00Z", "19:30", "2026"}) {
            checkHour(none, "");
        }
    }

    private static void checkHour(String text, String hour) {
        assertEquals(hour, EventDate.hour(text).map(Object::toString).orElse(""), text);
    }

    @Test
    void theDutchOrderIsReadToo() {
        check("17-05-2021", "2021-05-17");
        check("7/5/2021", "2021-05-07");
        check("17.5.2021", "2021-05-17");
    }

    @Test
    void aMonthMayBeWritten() {
        check("17 mei 2021", "2021-05-17");
        check("Maandag 17 Mei 2021", "2021-05-17");
        check("ma. 17 mrt. 2021", "2021-03-17");
        check("1e december 2020", "2020-12-01");
        check("maart 2021", "2021-03");
        check("3 May 2021", "2021-05-03");
        check("31 October 2022", "2022-10-31");
        check("12 juli 2022", "2022-07-12");
        check("31 juni 2021", "");
        check("17 mei", "");
        check("lente 2021", "");
        check("12 maanden 2021", "");
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
