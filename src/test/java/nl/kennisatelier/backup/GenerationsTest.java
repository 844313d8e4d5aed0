package nl.kennisatelier.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.kennisatelier.backup.Generations.Copy;
import nl.kennisatelier.workshop.Stock;
import org.junit.jupiter.api.Test;

/// Which copies stay and which may go.
class GenerationsTest {

    private static final Instant NOW = Instant.parse("2026-03-20T12:30:00Z");

    private static final Instant LATER = NOW.plusSeconds(60);

    /// The clock ran a day ahead, and a copy has its moment: what stands in it is older all the same.
    @Test
    void nothingGoesForACopyOfAMomentThatIsStillToCome() {
        var whole = Set.of("content.git", "geheim");
        var ahead = new Copy(Path.of("morgen"), NOW.plus(Duration.ofDays(1)), Stock.NONE, whole);
        var last = new Copy(Path.of("vol"), NOW.minusSeconds(120), Stock.NONE, whole);
        var before = new Copy(Path.of("eerder"), NOW.minusSeconds(180), Stock.NONE, whole);
        var poor = new Copy(Path.of("arm"), NOW.minusSeconds(60), Stock.NONE, Set.of("geheim"));
        assertEquals(List.of(before), Generations.USUAL.past(List.of(ahead, before, last, poor), NOW));
        var years = new Copy(Path.of("2030"), NOW.plus(Duration.ofDays(1500)), Stock.NONE, whole);
        assertEquals(List.of(before), Generations.USUAL.past(List.of(years, before, last, poor), NOW));
    }

    /// @param live workshops that still have answers
    private static Copy copy(Duration ago, int workshops, int live) {
        Map<String, Instant> due = live == 0 ? Map.of() : Map.of("abc", NOW.plus(Duration.ofDays(live)));
        return new Copy(Path.of("kopie-" + ago), NOW.minus(ago), new Stock(workshops, due, live, Map.of()), Set.of());
    }

    private static List<String> past(Generations generations, List<Copy> copies) {
        return generations.past(copies, NOW).stream()
                .map(copy -> Duration.between(copy.made(), NOW).toString())
                .toList();
    }

    /// The site lost its texts and letters and nobody noticed: what holds them stays for as many days as copies do.
    @Test
    void aCopyWithWhatNoNewerOneHoldsStays() {
        var whole = Set.of("content.git", "binnengekomen", "geheim");
        var stock = Stock.NONE;
        var full = new Copy(Path.of("vol"), NOW.minusSeconds(120), stock, whole);
        var poor = new Copy(Path.of("arm"), NOW.minusSeconds(60), stock, Set.of("geheim"));
        var poorer = new Copy(Path.of("armer"), NOW, stock, Set.of());
        assertEquals(List.of(), Generations.USUAL.past(List.of(full, poor, poorer), LATER));
        var old = new Copy(Path.of("oud"), NOW.minus(Duration.ofDays(40)), stock, whole);
        assertEquals(List.of(old), new Generations(1, 1).past(List.of(old, full, poor, poorer), LATER));
        var again = new Copy(Path.of("weer"), NOW.plusSeconds(60), stock, whole);
        assertEquals(
                List.of(full, poor, poorer).size(),
                Generations.USUAL
                        .past(List.of(full, poor, poorer, again), LATER)
                        .size());
    }

    @Test
    void ofAMonthOfHoursADayOfHoursAndTwoWeeksOfDaysStay() {
        var all = new ArrayList<Copy>();
        for (int hour = 0; hour < 24 * 30; hour++) all.add(copy(Duration.ofHours(hour), 3, 1));
        var past = Generations.USUAL.past(all, NOW);
        // Of today and yesterday the newest stand among the hours.
        assertEquals(24 + 14 - 2, all.size() - past.size());
        var kept = new ArrayList<>(all);
        kept.removeAll(past);
        assertEquals(List.of(), Generations.USUAL.past(kept, NOW), "what stayed goes on staying");
        assertEquals(copy(Duration.ofHours(23), 3, 1), kept.get(23));
        assertEquals(Instant.parse("2026-03-07T23:30:00Z"), kept.getLast().made());
    }

    @Test
    void ofOneHourTheNewestStays() {
        var copies = List.of(copy(Duration.ofMinutes(1), 3, 1), copy(Duration.ofMinutes(20), 3, 1));
        assertEquals(List.of("PT20M"), past(Generations.USUAL, copies));
    }

    @Test
    void nothingRicherGoesForSomethingPoorer() {
        var copies = List.of(
                copy(Duration.ofMinutes(1), 0, 0),
                copy(Duration.ofMinutes(10), 0, 0),
                copy(Duration.ofMinutes(20), 5, 2),
                copy(Duration.ofMinutes(25), 5, 2),
                copy(Duration.ofMinutes(28), 6, 0));
        assertEquals(List.of("PT10M", "PT25M", "PT28M"), past(Generations.USUAL, copies));
        assertEquals(
                List.of("PT10M", "PT25M", "PT28M"), past(new Generations(0, 0), copies), "the newest always stays");
    }

    /// Somebody put back the file of an hour ago, and nobody noticed.
    @Test
    void nothingWithMoreAnswersGoesForSomethingWithFewerUntilTheirTimeIsOver() {
        var copies = List.of(
                answers(Duration.ofMinutes(1), Map.of("abc", 3L, "new", 9L)),
                answers(Duration.ofMinutes(10), Map.of("abc", 6L)),
                answers(Duration.ofMinutes(20), Map.of("abc", 6L)),
                answers(Duration.ofMinutes(25), Map.of("abc", 2L)));
        assertEquals(List.of("PT20M", "PT25M"), past(Generations.USUAL, copies));
        var over = new Copy(
                Path.of("over"),
                NOW.minusSeconds(120),
                new Stock(2, Map.of("abc", NOW), 6, Map.of("abc", 6L)),
                Set.of());
        var newest = answers(Duration.ZERO.minusSeconds(1), Map.of("def", 1L));
        assertEquals(List.of(over), Generations.USUAL.past(List.of(newest, over), LATER));
    }

    private static Copy answers(Duration ago, Map<String, Long> answers) {
        var due = new TreeMap<String, Instant>();
        answers.keySet().forEach(id -> due.put(id, NOW.plus(Duration.ofDays(20))));
        long all = answers.values().stream().mapToLong(Long::longValue).sum();
        return new Copy(Path.of("kopie-" + ago), NOW.minus(ago), new Stock(2, due, all, answers), Set.of());
    }

    @Test
    void howManyIsWrittenShort() {
        assertEquals(Generations.USUAL, Generations.of("24h,14d"));
        assertEquals(new Generations(48, 0), Generations.of("48h"));
        assertEquals(new Generations(0, 7), Generations.of("7d"));
        assertThrows(IllegalArgumentException.class, () -> Generations.of("een week"));
    }
}
