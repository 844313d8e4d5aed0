package nl.kennisatelier.library;

import java.util.List;

/// A text of a question set in another language.
///
/// @param of [#TITLE], [#OPENING], [#CLOSING], or the number of a question, counted from 1
/// @param language its word in content: `tr`
/// @param text never empty
/// @param options in the order of those of the question; empty when there are none
public record Translation(String of, String language, String text, List<String> options) {

    public static final String TITLE = "titel";
    public static final String OPENING = "inleiding";
    public static final String CLOSING = "afsluiting";

    public Translation {
        options = List.copyOf(options);
    }

    /// The same at another place.
    public Translation at(String other) {
        return new Translation(other, language, text, options);
    }
}
