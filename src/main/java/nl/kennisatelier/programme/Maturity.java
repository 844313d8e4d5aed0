package nl.kennisatelier.programme;

import java.util.Arrays;
import java.util.Optional;

/// How far a lesson has come, counted in places and never in records: sending the same ten times changes nothing.
public enum Maturity {
    /// Somebody told it.
    HEARD("gehoord"),
    /// One other place did it and says what came of it.
    TRIED("geprobeerd"),
    /// Two other places or more.
    ADOPTED("overgenomen"),
    /// Three other places in two municipalities or more, two of which it worked in, and a source for one.
    PROVEN("beproefd");

    /// In addresses and in the open data: `rijpheid=beproefd`.
    public final String word;

    Maturity(String word) {
        this.word = word;
    }

    public static Optional<Maturity> ofWord(String word) {
        return Arrays.stream(values())
                .filter(maturity -> maturity.word.equals(word))
                .findFirst();
    }

    /// @param places other than its own that say what came of it
    /// @param municipalities in which those are
    /// @param worked of the places
    static Maturity of(int places, int municipalities, int worked, boolean hasSource) {
        if (places >= 3 && municipalities >= 2 && worked >= 2 && hasSource) return PROVEN;
        if (places >= 2) return ADOPTED;
        return places == 1 ? TRIED : HEARD;
    }
}
