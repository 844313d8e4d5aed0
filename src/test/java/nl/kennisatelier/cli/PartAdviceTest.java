package nl.kennisatelier.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import nl.kennisatelier.inventory.Part;
import nl.kennisatelier.inventory.PartTrouble;
import nl.kennisatelier.inventory.PartTrouble.Kind;
import nl.kennisatelier.words.Words;
import org.junit.jupiter.api.Test;

class PartAdviceTest {

    /// On a full disk stores seem damaged that are not: who then begins empty loses them.
    @Test
    void onAFullDiskNobodyIsToldToGiveUpAnything() {
        for (var kind : Kind.values()) {
            assertEquals(kind.closes(), cure(kind, false).startsWith("Maak eerst ruimte"), kind.name());
            assertEquals(false, cure(kind, true).startsWith("Maak eerst ruimte"), kind.name());
        }
    }

    private static String cure(Kind kind, boolean hasRoom) {
        var means = new PartAdvice.Means() {
            @Override
            public boolean hasRoom() {
                return hasRoom;
            }

            @Override
            public boolean mends(Part part) {
                return false;
            }

            @Override
            public Optional<Path> copy(Part part) {
                return Optional.empty();
            }
        };
        return PartAdvice.of(Words.dutch(), Path.of("data"), Optional.empty(), means)
                .cure(new PartTrouble(kind, "x"));
    }
}
