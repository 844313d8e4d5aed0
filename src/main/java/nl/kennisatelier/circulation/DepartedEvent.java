package nl.kennisatelier.circulation;

import java.time.Instant;
import nl.kennisatelier.library.Document;

/// An event that was taken from the texts: calendars that have it should hear that it is off.
///
/// @param event as it was
/// @param isTold whether its title may still be shown
public record DepartedEvent(Document event, boolean isTold, Instant when) {}
