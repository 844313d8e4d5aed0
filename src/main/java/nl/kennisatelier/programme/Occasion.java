package nl.kennisatelier.programme;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.words.DutchTime;

/// The day of an event, and its hours by the clocks of that day. An hour that summer time skips is an hour later; of
/// one that comes twice it is the first.
///
/// @param begins nothing where it takes its whole day
/// @param ends nothing where nobody said so; the next day where it ends at an earlier hour than it begins
public record Occasion(LocalDate day, Optional<ZonedDateTime> begins, Optional<ZonedDateTime> ends) {

    /// Nothing where the day is not known.
    public static Optional<Occasion> of(Document event) {
        if (!(event.details() instanceof Details.Event told)) return Optional.empty();
        return event.labels()
                .date()
                .filter(date -> date.day() > 0)
                .map(EventDate::last)
                .map(day -> of(day, told));
    }

    private static Occasion of(LocalDate day, Details.Event told) {
        var begins = told.begins().map(time -> at(day, time));
        var ends = told.begins()
                .flatMap(begin -> told.ends()
                        .filter(end -> !end.equals(begin))
                        .map(end -> at(end.isBefore(begin) ? day.plusDays(1) : day, end)));
        return new Occasion(day, begins, ends.filter(end -> end.isAfter(begins.orElseThrow())));
    }

    private static ZonedDateTime at(LocalDate day, LocalTime time) {
        return ZonedDateTime.of(day, time, DutchTime.ZONE);
    }
}
