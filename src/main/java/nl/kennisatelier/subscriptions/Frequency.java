package nl.kennisatelier.subscriptions;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Optional;

/// How often somebody gets a mail, when there is something to tell.
public enum Frequency {
    WEEK("week", Period.ofWeeks(1)),
    MONTH("maand", Period.ofMonths(1));

    /// In forms, and in the table.
    public final String word;

    private final Period period;

    Frequency(String word, Period period) {
        this.word = word;
        this.period = period;
    }

    public static Optional<Frequency> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }

    /// The last day of which the mail has a successor on this day.
    LocalDate before(LocalDate day) {
        return day.minus(period);
    }

    /// The day of the mail after that of this day.
    public LocalDate after(LocalDate day) {
        return day.plus(period);
    }
}
