package nl.kennisatelier.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormerLineTest {

    @Test
    void aFormerAddressIsWrittenBesideThoseThatStandThere() {
        check("Tekst.\n", "---\nvoorheen: [verslagen/a]\n---\nTekst.\n");
        check("---\ntitel: A\n---\nTekst.\n", "---\ntitel: A\nvoorheen: [verslagen/a]\n---\nTekst.\n");
        check("---\r\ntitel: A\r\n---\r\nT.\r\n", "---\r\ntitel: A\r\nvoorheen: [verslagen/a]\r\n---\r\nT.\r\n");
        check("---\nvoorheen: oud\n---\n", "---\nvoorheen: [oud, verslagen/a]\n---\n");
        check("---\nvoorheen: [oud, x]\n---\n", "---\nvoorheen: [oud, x, verslagen/a]\n---\n");
        check("---\nvoorheen: []\n---\n", "---\nvoorheen: [verslagen/a]\n---\n");
        check("---\nvoorheen:\n---\n", "---\nvoorheen: [verslagen/a]\n---\n");
        check("---\nvoorheen:\n  - oud\n---\n", "---\nvoorheen:\n  - verslagen/a\n  - oud\n---\n");
        check("---\ntitel: A\n", "---\nvoorheen: [verslagen/a]\n---\n---\ntitel: A\n");
        check("+++\ntitle = \"A\"\n+++\n", "+++\ntitle = \"A\"\n+++\n");
        assertEquals("Tekst.", FormerLine.add("Tekst.", List.of()));
    }

    private static void check(String text, String expected) {
        assertEquals(expected, FormerLine.add(text, List.of("verslagen/a")));
    }
}
