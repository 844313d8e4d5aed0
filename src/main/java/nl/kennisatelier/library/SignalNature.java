package nl.kennisatelier.library;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a signal is: something in the way, something needed, or something asked for.
public enum SignalNature {
    OBSTACLE("knelpunt"),
    NEED("behoefte"),
    REQUEST("verzoek"),
    /// Nobody says.
    UNKNOWN("onbekend");

    /// In front matter, in addresses and in the open data: `aard=knelpunt`.
    public final String word;

    SignalNature(String word) {
        this.word = word;
    }

    public static Optional<SignalNature> ofWord(String word) {
        return Arrays.stream(values())
                .filter(nature -> nature.word.equals(word))
                .findFirst();
    }

    /// Those that an editor can give.
    public static List<String> words() {
        return Arrays.stream(values())
                .filter(nature -> nature != UNKNOWN)
                .map(nature -> nature.word)
                .toList();
    }
}
