package nl.kennisatelier.circulation.letters;

import java.util.Arrays;
import java.util.Optional;

/// Why a letter is not placed. The sender reads it.
public enum Refusal {
    KNOWN("staat-er-al"),
    PERSON("persoon"),
    ADVERT("reclame"),
    NO_PLACE("geen-wijk"),
    LITTLE("te-weinig"),
    /// What stands there is right.
    RIGHT("klopt-wel");

    public final String word;

    Refusal(String word) {
        this.word = word;
    }

    boolean isFor(LetterKind kind) {
        return switch (this) {
            case ADVERT, LITTLE -> true;
            case RIGHT -> kind == LetterKind.WRONG;
            case KNOWN, PERSON, NO_PLACE -> kind != LetterKind.WRONG;
        };
    }

    public static Optional<Refusal> ofWord(String word) {
        return Arrays.stream(values())
                .filter(refusal -> refusal.word.equals(word))
                .findFirst();
    }
}
