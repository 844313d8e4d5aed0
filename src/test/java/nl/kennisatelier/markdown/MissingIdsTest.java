package nl.kennisatelier.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MissingIdsTest {

    private static final String PATH = "verslagen/2021/avond.md";

    @Test
    void anIdIsWrittenBehindEveryItemThatLacksOne() {
        check("""
                ## Tips
                - Begin klein.
                - Vraag rond. ^rond
                1. Begin klein.
                """, """
                ## Tips
                - Begin klein. ^tip-begin-klein
                - Vraag rond. ^rond
                1. Begin klein. ^tip-begin-klein-2
                """);
    }

    @Test
    void anItemOfMoreLinesGetsItBehindItsFirstParagraph() {
        check("""
                ## Tips
                - Begin klein.
                  Dan groeit het.

                  Nog een alinea.
                - Vraag rond.
                en luister.
                """, """
                ## Tips
                - Begin klein.
                  Dan groeit het. ^tip-begin-klein-dan-groeit-het-nog

                  Nog een alinea.
                - Vraag rond.
                en luister. ^tip-vraag-rond-en-luister
                """);
    }

    @Test
    void aMarkedParagraphGetsOneToo() {
        check("""
                <!-- soort: kans; rol: gemeente -->
                Voeg de potjes samen.
                Dan kan er meer.
                """, """
                <!-- soort: kans; rol: gemeente -->
                Voeg de potjes samen.
                Dan kan er meer. ^kans-voeg-de-potjes-samen-dan-kan
                """);
    }

    @Test
    void anIdThatStandsBeforeACommentIsSeen() {
        check("""
                ## Tips
                - Begin klein. ^klein <!-- rol: bewoner -->
                - Vraag rond. <!-- rol: bewoner -->
                """, """
                ## Tips
                - Begin klein. ^klein <!-- rol: bewoner -->
                - Vraag rond. <!-- rol: bewoner --> ^tip-vraag-rond
                """);
    }

    @Test
    void frontMatterAndAllElseStayAsTheyAre() {
        check("""
                ---
                titel: "Avond"   # met een notitie
                ---

                ## Tips

                *  Begin klein.\t

                Slot.""", """
                ---
                titel: "Avond"   # met een notitie
                ---

                ## Tips

                *  Begin klein. ^tip-begin-klein

                Slot.""");
    }

    @Test
    void everyLineKeepsItsOwnEnd() {
        check("## Tips\r\n- Begin klein.\r\n- Vraag rond.\n", """
                ## Tips\r
                - Begin klein. ^tip-begin-klein\r
                - Vraag rond. ^tip-vraag-rond
                """);
        check("\uFEFF## Tips\r- Begin klein.", "\uFEFF## Tips\r- Begin klein. ^tip-begin-klein");
    }

    @Test
    void anItemInAnItemIsOneItem() {
        check("""
                ## Vragen
                - 1. Wat wil jij?
                - 2) Wie helpt?
                """, """
                ## Vragen
                - 1. Wat wil jij? ^vraag-wat-wil-jij
                - 2) Wie helpt? ^vraag-wie-helpt
                """);
    }

    @Test
    void anItemWithoutAPlaceForAnIdIsLeftAlone() {
        check("""
                ## Tips
                - ```
                  code
                  ```
                """, """
                ## Tips
                - ```
                  code
                  ```
                """);
    }

    @Test
    void textsOfOthersAreLeftAlone() {
        var text = "## Tips\n- Begin klein.\n";
        assertEquals(text, mended("blog/a.md", text));
    }

    private static void check(String text, String expected) {
        var once = mended(PATH, text);
        assertEquals(expected, once);
        assertEquals(expected, mended(PATH, once), "a second time changes nothing");
    }

    private static String mended(String path, String text) {
        var file = Shown.file(path, text.getBytes(UTF_8)).value();
        var problems = Shown.read(path, text).problems();
        return MissingIds.apply(text, MissingIds.additions(file, problems));
    }
}
