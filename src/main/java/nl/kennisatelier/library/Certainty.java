package nl.kennisatelier.library;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How sure it is what an example brought about.
public enum Certainty {
    NOTHING("niets"),
    /// Somebody who was there says so.
    TOLD("verteld"),
    /// It was counted, before and after.
    MEASURED("gemeten"),
    /// Others looked into it.
    STUDIED("onderzocht");

    /// As editors write it.
    public final String word;

    Certainty(String word) {
        this.word = word;
    }

    public static Optional<Certainty> ofWord(String word) {
        return Stream.of(values()).filter(one -> one.word.equals(word)).findFirst();
    }

    public static List<String> words() {
        return Stream.of(values()).map(one -> one.word).toList();
    }

    /// Whether a reader must be able to look it up.
    public boolean needsSource() {
        return this == MEASURED || this == STUDIED;
    }
}
