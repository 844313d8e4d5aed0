package nl.kennisatelier.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import nl.kennisatelier.library.EventDate;
import org.junit.jupiter.api.Test;

class QuarterTest {

    @Test
    void anAddressNamesAQuarterOrNothing() {
        assertEquals(Optional.of(new Quarter(2026, 3)), Quarter.parse("2026-3"));
        assertEquals("2026-3", Quarter.parse("2026-3").orElseThrow().toString());
        for (var none : new String[] {
            "2026-5", "2026-0", "2026-03", "2026", "x", "", "2014-4", "2101-1", "26-1", "2026-3 ", "2026-٣"
        }) {
            assertEquals(Optional.empty(), Quarter.parse(none), none);
        }
    }

    @Test
    void aQuarterHasThreeMonths() {
        var last = new Quarter(2025, 4);
        assertEquals("2025-10-01 2025-12-31", last.first() + " " + last.last());
        assertEquals(new Quarter(2026, 1), last.next());
        assertEquals(last, new Quarter(2026, 1).previous());
        assertEquals(last, Quarter.of(LocalDate.of(2025, 12, 31)));
    }

    @Test
    void aDateIsInAQuarterWhenItCanBeInNoOther() {
        var quarter = new Quarter(2025, 4);
        assertTrue(quarter.has(date("2025-12-31")) && quarter.has(date("2025-10")));
        for (var other : new String[] {"2025", "2026-01-01", "2025-09", "2024-11"}) {
            assertFalse(quarter.has(date(other)), other);
        }
    }

    @Test
    void aDateIsBehindUsFromTheLastDayThatItCanBe() {
        assertTrue(new Quarter(2025, 4).isBy(date("2025")));
        assertFalse(new Quarter(2025, 3).isBy(date("2025")));
        assertTrue(new Quarter(2025, 3).isBy(date("2025-09")));
    }

    private static EventDate date(String text) {
        return EventDate.parse(text).orElseThrow();
    }
}
