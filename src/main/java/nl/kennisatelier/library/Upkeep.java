package nl.kennisatelier.library;

import java.time.LocalDate;
import java.util.Optional;

/// How a text is kept true.
///
/// @param contact who is asked about it: an id among the contacts of the site, or a mail address; or empty
/// @param until the last day that it holds, as exactly as was said; nothing where nobody said
public record Upkeep(String contact, Optional<EventDate> until) {

    public static final Upkeep NONE = new Upkeep("", Optional.empty());

    /// How long before that day its editors hear of it.
    private static final int DUE_DAYS = 60;

    /// Whether it held once, and nobody looked since.
    public boolean isPast(LocalDate today) {
        return until.map(EventDate::last).filter(today::isAfter).isPresent();
    }

    /// Whether somebody should look at it: it is past, or soon will be.
    public boolean isDue(LocalDate today) {
        return isPast(today.plusDays(DUE_DAYS));
    }
}
