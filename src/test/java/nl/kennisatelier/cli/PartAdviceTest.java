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

    /// Whoever then puts back a copy, or begins empty, loses what is whole.
    @Test
    void whatIsOfSomebodyElseIsGivenBackAndNothingIsGivenUp() {
        var foreign = new PartAdvice.Foreign(Path.of("/d/workshops/w.mv.db"), "kennis", Path.of("/d"));
        for (var kind : Kind.values()) {
            var cure = cure(kind, true, Optional.of(foreign));
            assertEquals(kind.closes(), cure.contains("chown -R kennis: /d ;"), kind + ": " + cure);
            assertEquals(kind.closes(), !cure.contains("kennisatelier ") && cure.contains("chown"), kind + ": " + cure);
        }
    }

    private static String cure(Kind kind, boolean hasRoom) {
        return cure(kind, hasRoom, Optional.empty());
    }

    private static String cure(Kind kind, boolean hasRoom, Optional<PartAdvice.Foreign> foreign) {
        var means = new PartAdvice.Means() {
            @Override
            public boolean hasRoom() {
                return hasRoom;
            }

            @Override
            public Optional<PartAdvice.Foreign> foreign(Part part) {
                return foreign;
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
