package nl.kennisatelier.programme;

import java.time.LocalDate;
import java.util.Optional;
import nl.kennisatelier.library.Document;

/// When texts came to the library: often long after what they tell of.
@FunctionalInterface
public interface ArrivalDays {

    /// Of a library that nothing remembers the past of.
    ArrivalDays UNKNOWN = _ -> Optional.empty();

    /// The day that readers could first see it, by Dutch clocks; nothing where nobody knows.
    Optional<LocalDate> of(Document document);

    /// That day, or else the one that the text gives itself, as days since 1970; nothing where it gives none.
    default Optional<Long> day(Document document) {
        return of(document)
                .map(LocalDate::toEpochDay)
                .or(() -> document.labels().date().map(date -> date.sortKey()));
    }
}
