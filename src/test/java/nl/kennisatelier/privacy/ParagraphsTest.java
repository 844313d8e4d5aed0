package nl.kennisatelier.privacy;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParagraphsTest {

    @Test
    void plainSentencesAreNotEvenLookedAt() {
        for (var text : List.of(
                "De bewoners kwamen bij elkaar. Ze praatten over warmte.",
                "In 2021 begon het. Het duurde lang.",
                "Wat vind jij? Vertel het.")) assertFalse(Paragraphs.mayNameSomebody(text), text);
        for (var text : List.of("Wij spraken Jansen.", "mail a@b.nl", "bel 0612345678", "op nummer 12", "Fatima kwam."))
            assertTrue(Paragraphs.mayNameSomebody(text), text);
    }
}
