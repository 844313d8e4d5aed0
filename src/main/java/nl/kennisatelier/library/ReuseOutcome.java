package nl.kennisatelier.library;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What came of a lesson in another place. That it did not work is worth as much as that it did.
public enum ReuseOutcome {
    WORKED("ja"),
    IN_PART("deels"),
    FAILED("nee"),
    UNDER_WAY("bezig"),
    UNKNOWN("onbekend");

    /// In front matter, in addresses and in the open data: `werkte: deels`.
    public final String word;

    ReuseOutcome(String word) {
        this.word = word;
    }

    /// Whether it says how it ended.
    public boolean isKnown() {
        return this == WORKED || this == IN_PART || this == FAILED;
    }

    public static Optional<ReuseOutcome> ofWord(String word) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.word.equals(word))
                .findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(outcome -> outcome.word).toList();
    }
}
