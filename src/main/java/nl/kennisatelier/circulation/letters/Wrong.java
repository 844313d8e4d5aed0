package nl.kennisatelier.circulation.letters;

import java.util.Arrays;
import java.util.Optional;

/// Why somebody says that a text is not right.
public enum Wrong {
    OLD("verouderd"),
    FALSE("klopt-niet"),
    DEAD_LINK("link"),
    /// The sender, or somebody else, is in it: that is read first.
    PERSON("persoon");

    public final String word;

    Wrong(String word) {
        this.word = word;
    }

    public static Optional<Wrong> ofWord(String word) {
        return Arrays.stream(values()).filter(wrong -> wrong.word.equals(word)).findFirst();
    }
}
