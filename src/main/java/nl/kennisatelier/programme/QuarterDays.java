package nl.kennisatelier.programme;

import java.time.LocalDate;
import java.util.Optional;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.Library;
/// What was there, and what happened, by the days of a quarter. What has a date is there from the last day that it can
/// be; what has none from the day that it came, and always where nobody knows that.

///
/// @param changed the day of the last change of the texts, where that is before the end; else nothing
record QuarterDays(
        Library library, ArrivalDays arrivals, Quarter quarter, boolean isRunning, Optional<LocalDate> changed) {

    /// Whether it happened in the quarter, and in no other.
    boolean isIn(Optional<EventDate> date) {
        return date.filter(quarter::has).isPresent();
    }

    /// Whether it was there by the end.
    boolean isBy(Optional<EventDate> date, Entry entry) {
        if (date.isPresent()) return quarter.isBy(date.get());
        var came = arrivals.of(library.home(entry));
        return came.filter(day -> day.isAfter(quarter.last())).isEmpty();
    }

    /// Whether a step of which the day may not be known was taken by then.
    boolean isTaken(Details.Step step) {
        return step.date().filter(date -> !quarter.isBy(date)).isEmpty();
    }

    /// Whether it may be of this quarter, as of others.
    boolean isLoose(Optional<EventDate> date) {
        return date.isEmpty() || isOfSomeMonth(date.get());
    }

    /// Whether it is of this year, and no more is known.
    boolean isOfSomeMonth(EventDate date) {
        return date.month() == 0 && date.year() == quarter.year();
    }

    /// A date that was known by the end.
    Optional<EventDate> past(Optional<EventDate> date) {
        return date.filter(quarter::isBy);
    }

    /// Until when something was open; of a quarter that runs the day that its picture is of, where that is known.
    Optional<EventDate> end() {
        return isRunning ? changed.map(QuarterDays::day) : Optional.of(day(quarter.last()));
    }

    static EventDate day(LocalDate day) {
        return new EventDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
