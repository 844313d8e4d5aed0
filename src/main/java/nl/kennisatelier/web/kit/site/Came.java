package nl.kennisatelier.web.kit.site;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.kennisatelier.circulation.Vanished;
import nl.kennisatelier.git.FilePast;
import nl.kennisatelier.git.History;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.programme.ArrivalDays;
import nl.kennisatelier.words.DutchTime;

/// When texts came online: when the published branch first had them, or since when they are no draft; and when signals
/// were answered.
///
/// @param history nothing for a folder outside git: then nobody knows
public record Came(Optional<History> history, Optional<Vanished> vanished) implements ArrivalDays {

    /// By git alone, which says the same of the same commit whenever it is asked: what a draft was before is not in it.
    public static Came byCommit(Optional<History> history) {
        return new Came(history, Optional.empty());
    }

    @Override
    public Optional<LocalDate> of(Document document) {
        var path = document.path();
        return vanished.flatMap(past -> past.shownSince(path))
                .or(() -> history.flatMap(past -> past.past(path)).flatMap(FilePast::came))
                .map(Came::day);
    }

    @Override
    public Optional<LocalDate> ofAnswer(Document signal) {
        return vanished.flatMap(past -> past.answeredSince(signal.path())).map(Came::day);
    }

    /// What only got another name came when it came.
    @Override
    public Optional<Instant> moment(Document document) {
        var path = document.path();
        return vanished.flatMap(past -> past.arrived(path))
                .filter(_ -> history.flatMap(past -> past.past(path))
                        .filter(past -> !past.firstPath().equals(path))
                        .isEmpty());
    }

    @Override
    public Optional<Instant> momentOfAnswer(Document signal) {
        return vanished.flatMap(past -> past.answerArrived(signal.path()));
    }

    private static LocalDate day(Instant when) {
        return LocalDate.ofInstant(when, DutchTime.ZONE);
    }
}
