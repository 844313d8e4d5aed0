package nl.kennisatelier.programme;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.kennisatelier.library.EventDate;

/// Three months of a year.
///
/// @param number 1 to 4
public record Quarter(int year, int number) implements Comparable<Quarter> {

    /// Before this nobody is asked for an account.
    public static final int YEAR_MIN = 2015;

    private static final int MONTHS = 3;

    private static final Pattern SHAPE = Pattern.compile("(\\d{4})-([1-4])");

    /// Reads `2026-3`; empty for anything else, and for what lies before [#YEAR_MIN] or after every date.
    public static Optional<Quarter> parse(String text) {
        var shape = SHAPE.matcher(text);
        if (!shape.matches()) return Optional.empty();
        int year = Integer.parseInt(shape.group(1));
        return year < YEAR_MIN || year > EventDate.YEAR_MAX
                ? Optional.empty()
                : Optional.of(new Quarter(year, Integer.parseInt(shape.group(2))));
    }

    /// The one that a day is in.
    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
    }

    /// The one that a date is in; nothing where only its year is known.
    public static Optional<Quarter> of(EventDate date) {
        return date.month() == 0 ? Optional.empty() : Optional.of(of(date.last()));
    }

    public LocalDate first() {
        return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
    }

    public LocalDate last() {
        return first().plusMonths(MONTHS).minusDays(1);
    }

    public Quarter previous() {
        return of(first().minusDays(1));
    }

    public Quarter next() {
        return of(last().plusDays(1));
    }

    /// Whether it can only be in this one.
    public boolean has(EventDate date) {
        return of(date).filter(this::equals).isPresent();
    }

    /// Whether it was over by the end of this one, whatever is not known of it.
    public boolean isBy(EventDate date) {
        return !date.last().isAfter(last());
    }

    @Override
    public int compareTo(Quarter other) {
        return first().compareTo(other.first());
    }

    /// `2026-3`, as in addresses.
    @Override
    public String toString() {
        return year + "-" + number;
    }
}
