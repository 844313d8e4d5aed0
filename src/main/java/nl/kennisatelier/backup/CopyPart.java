package nl.kennisatelier.backup;

import java.util.Locale;

/// What can be put back by itself.
public enum CopyPart {
    TEXTS,
    WORKSHOPS,
    EDITORS,
    LETTERS;

    /// As somebody types it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
