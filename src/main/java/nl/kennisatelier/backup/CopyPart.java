package nl.kennisatelier.backup;

import java.util.Locale;
import java.util.Optional;
import nl.kennisatelier.inventory.Part;

/// What can be put back by itself.
public enum CopyPart {
    TEXTS,
    WORKSHOPS,
    EDITORS,
    LETTERS;

    /// In which what is wrong with a part of the site is put back; nothing for what is made anew by itself.
    public static Optional<CopyPart> of(Part part) {
        return switch (part) {
            case TEXTS -> Optional.of(TEXTS);
            case WORKSHOPS, WIPED -> Optional.of(WORKSHOPS);
            case EDITORS, SECRET, PREVIEWS -> Optional.of(EDITORS);
            case HIDDEN, REVIEWS -> Optional.of(TEXTS);
            case LETTERS -> Optional.of(LETTERS);
            case PUSHES, INDEX, INVENTORY, EDITION -> Optional.empty();
        };
    }

    /// As somebody types it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
