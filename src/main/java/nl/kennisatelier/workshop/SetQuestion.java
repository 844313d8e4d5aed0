package nl.kennisatelier.workshop;

import java.util.Optional;
import nl.kennisatelier.library.Asking;
import nl.kennisatelier.library.EntryId;

/// One question of a set, with the words in which it is asked.
///
/// @param source the question in the library that it was taken from; nothing for one of the facilitator's own
public record SetQuestion(Optional<EntryId> source, String text, Asking how) {

    /// In characters; a longer question cannot be read from the back of the hall.
    public static final int TEXT_LENGTH_MAX = 300;

    public SetQuestion {
        if (text.isBlank()) throw new IllegalArgumentException("a question without words");
        if (how.form().needsOptions() && how.options().size() < Asking.OPTIONS_MIN) {
            throw new IllegalArgumentException("nothing to choose from: " + text);
        }
    }
}
