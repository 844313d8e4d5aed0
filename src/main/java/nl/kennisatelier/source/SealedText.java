package nl.kennisatelier.source;

import java.util.Optional;

/// A text of ours that ends with a hash of all before it: half of one, and one with a bit that fell over, are known.
public final class SealedText {

    private static final String SEAL = "controle\t";

    private SealedText() {}

    /// @param text ends with the end of a line
    public static String seal(String text) {
        return text + SEAL + Sha256.hex(text) + "\n";
    }

    /// What was sealed; nothing when it is not as it was.
    ///
    /// @param sealed with whatever stands on the line below the seal
    public static Optional<String> open(String sealed) {
        int end = sealed.lastIndexOf(SEAL);
        if (end < 0) return Optional.empty();
        var text = sealed.substring(0, end);
        return sealed.startsWith(seal(text)) ? Optional.of(text) : Optional.empty();
    }
}
