package nl.kennisatelier.programme;

import java.time.Instant;
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

    /// The day that readers could first see what was said to a signal; nothing where the answer came with it, or nobody
    /// knows.
    default Optional<LocalDate> ofAnswer(Document signal) {
        return Optional.empty();
    }

    /// The very moment that readers could first see it; nothing where nobody was there to note it.
    default Optional<Instant> moment(Document document) {
        return Optional.empty();
    }

    /// The very moment that readers could first see what was said to a signal; nothing where nobody was there to note
    /// it, or the answer came with it.
    default Optional<Instant> momentOfAnswer(Document signal) {
        return Optional.empty();
    }

    /// That day, or the one that the signal came, or else the one that the answer gives itself, as days since 1970;
    /// nothing where there is no answer, or it gives none.
    default Optional<Long> answerDay(SignalDossier dossier) {
        var signal = dossier.signal();
        return dossier.told()
                .answer()
                .flatMap(answer -> ofAnswer(signal)
                        .or(() -> of(signal))
                        .map(LocalDate::toEpochDay)
                        .or(() -> answer.date().map(date -> date.sortKey())));
    }

    /// That day, or else the one that the text gives itself, as days since 1970; nothing where it gives none.
    default Optional<Long> day(Document document) {
        return of(document)
                .map(LocalDate::toEpochDay)
                .or(() -> document.labels().date().map(date -> date.sortKey()));
    }
}
