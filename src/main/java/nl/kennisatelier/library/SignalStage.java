package nl.kennisatelier.library;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How far a signal to national government came; in the order in which that goes.
public enum SignalStage {
    RAISED("opgehaald"),
    BUNDLED("gebundeld"),
    HANDED_OVER("aangeboden"),
    ANSWERED("beantwoord"),
    SOLVED("opgelost"),
    DECLINED("niet-overgenomen"),
    /// Nobody says; no step of a course.
    UNKNOWN("onbekend");

    /// In front matter, in addresses and in the open data: `stand=beantwoord`.
    public final String word;

    SignalStage(String word) {
        this.word = word;
    }

    /// Whether somebody is still waiting for an answer.
    public boolean isOpen() {
        return switch (this) {
            case RAISED, BUNDLED, HANDED_OVER, UNKNOWN -> true;
            case ANSWERED, SOLVED, DECLINED -> false;
        };
    }

    public static Optional<SignalStage> ofWord(String word) {
        return Arrays.stream(values()).filter(stage -> stage.word.equals(word)).findFirst();
    }

    /// Those that are a step.
    public static List<String> words() {
        return Arrays.stream(values())
                .filter(stage -> stage != UNKNOWN)
                .map(stage -> stage.word)
                .toList();
    }
}
