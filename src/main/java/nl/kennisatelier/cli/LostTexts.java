package nl.kennisatelier.cli;

import java.io.IOException;
import nl.kennisatelier.inventory.PartTrouble;

/// The repository is there, and has no more what it had.
final class LostTexts extends IOException {

    private final transient PartTrouble trouble;

    LostTexts(PartTrouble trouble) {
        super(trouble.kind().name());
        this.trouble = trouble;
    }

    PartTrouble trouble() {
        return trouble;
    }
}
