package nl.kennisatelier.backup;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.kennisatelier.workshop.Stock;

/// Which copies stay: the newest of each of the last hours and of the last days of which there is one. A copy with
/// workshops or answers that no newer one has stays as well, until their time is over, and one with texts, letters,
/// editors or a secret that no newer one has, for as many days: what came after is poorer, and nobody may have noticed.
///
/// @param hours of which one copy stays, by UTC
/// @param days of which one copy stays, by UTC
public record Generations(int hours, int days) {

    public static final Generations USUAL = new Generations(24, 14);

    private static final Pattern FORM = Pattern.compile("(?:(\\d{1,3})h)?,?(?:(\\d{1,4})d)?");

    /// One copy.
    ///
    /// @param stock of workshops
    /// @param holds what else is whole in it, by the name that it has in the data folder
    record Copy(Path file, Instant made, Stock stock, Set<String> holds) {}

    /// @param text as `24h,14d`
    public static Generations of(String text) {
        var found = FORM.matcher(text);
        if (!found.matches()) throw new IllegalArgumentException(text);
        return new Generations(number(found.group(1)), number(found.group(2)));
    }

    private static int number(String digits) {
        return Optional.ofNullable(digits).map(Integer::parseInt).orElse(0);
    }

    /// Those that may go. The newest never does, nor one whose moment is still to come: the clock ran ahead when it was
    /// made, so nobody knows what it is newer than, and nothing else goes for it.
    List<Copy> past(List<Copy> copies, Instant now) {
        var newestFirst = copies.stream()
                .filter(copy -> !copy.made().isAfter(now))
                .sorted(Comparator.comparing(Copy::made).reversed())
                .toList();
        var past = new ArrayList<Copy>();
        var ofHours = new HashSet<Instant>();
        var ofDays = new HashSet<Instant>();
        var held = new HashSet<String>();
        var answers = new HashMap<String, Long>();
        int most = -1;
        for (var copy : newestFirst) {
            boolean isOfHour = isFirst(copy.made().truncatedTo(ChronoUnit.HOURS), ofHours, hours);
            boolean isOfDay = isFirst(copy.made().truncatedTo(ChronoUnit.DAYS), ofDays, days);
            boolean isRicher = copy.stock().workshops() > most
                    && (most < 0 || !copy.stock().due().isEmpty());
            boolean hasMore =
                    hasMore(copy.stock(), answers, newestFirst.getFirst().made());
            boolean isFuller = !held.containsAll(copy.holds())
                    && !copy.made().isBefore(newestFirst.getFirst().made().minus(days, ChronoUnit.DAYS));
            if (!isOfHour && !isOfDay && !isRicher && !hasMore && !isFuller) past.add(copy);
            else {
                most = Math.max(most, copy.stock().workshops());
                copy.stock()
                        .due()
                        .keySet()
                        .forEach(id -> answers.merge(id, copy.stock().living(id), Math::max));
                held.addAll(copy.holds());
            }
        }
        return past;
    }

    /// Whether there is a workshop in it of which newer ones have less, and whose answers may still be there. The
    /// newest is not asked: it stays.
    private static boolean hasMore(Stock stock, Map<String, Long> newer, Instant now) {
        return stock.due().entrySet().stream()
                .filter(one -> !one.getValue().isBefore(now))
                .anyMatch(one -> stock.living(one.getKey()) > newer.getOrDefault(one.getKey(), -1L));
    }

    /// Whether something was made before all that still has a place of its own.
    boolean isOlderThanAll(Instant made, Instant now) {
        return made.isBefore(now.minus(Math.max(24L * days, hours), ChronoUnit.HOURS));
    }

    private static boolean isFirst(Instant slot, Set<Instant> seen, int most) {
        return seen.size() < most && seen.add(slot);
    }
}
