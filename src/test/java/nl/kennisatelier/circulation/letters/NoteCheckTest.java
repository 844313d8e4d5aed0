package nl.kennisatelier.circulation.letters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.circulation.letters.NoteCheck.Trouble;
import nl.kennisatelier.library.Library;
import org.junit.jupiter.api.Test;

class NoteCheckTest {

    private static final NoteCheck CHECK = new NoteCheck(Library.empty(), LocalDate.of(2026, 11, 30));

    @Test
    void anAddressOfTheWebIsOneHoweverShortAndAPointIsNone() {
        var texts = Map.of(
                "Kijk op x.com/y voor meer", true,
                "t.co/abc", true,
                "www.voorbeeld.nl", true,
                "Zie voorbeeld.nl", true,
                "stap 3.de buurt doet mee", false,
                "d.w.z. niets, o.a. dit", false,
                "Om 19.30 uur in zaal B.nog vragen?", false);
        texts.forEach((text, isAddress) -> {
            var note = note(LetterKind.LESSON, LetterField.LEARNED, text);
            assertEquals(
                    Optional.of(Trouble.ADDRESS).filter(_ -> isAddress),
                    Optional.ofNullable(CHECK.addresses(note).get(LetterField.LEARNED)),
                    text);
        });
    }

    @Test
    void aSignAloneIsNoLesson() {
        for (var text : new String[] {"🌳", "!!!", "?", "a", "👍🏽 👍🏽"}) {
            assertEquals(
                    Map.of(LetterField.LEARNED, Trouble.EMPTY),
                    CHECK.troubles(note(LetterKind.LESSON, LetterField.LEARNED, text)),
                    text);
        }
        assertEquals(Map.of(), CHECK.troubles(note(LetterKind.LESSON, LetterField.LEARNED, "Plant 🌳")));
    }

    @Test
    void aMunicipalityThatIsInNoListIsTyped() {
        var other = Map.of(LetterField.LEARNED, "Begin klein", LetterField.PLACE, Place.OTHER);
        assertEquals(Map.of(LetterField.TOWN, Trouble.EMPTY), CHECK.troubles(note(LetterKind.LESSON, other)));
        for (var town : new String[] {"Bergen op Zoom", "'s-Hertogenbosch", "Súdwest-Fryslân", "Bergen (L.)"}) {
            var note = note(LetterKind.LESSON, other).with(LetterField.TOWN, town);
            assertEquals(Map.of(), CHECK.troubles(note), town);
            assertEquals(Map.of(), CHECK.troubles(note.with(LetterField.PLACE, "")), town);
            assertEquals(town, Place.of(note, Library.empty()).orElseThrow().municipality());
        }
        for (var odd : new String[] {"🌳", "12345", "Ede; Wageningen", "x"}) {
            var note = note(LetterKind.LESSON, other).with(LetterField.TOWN, odd);
            assertEquals(Trouble.UNKNOWN, CHECK.troubles(note).get(LetterField.TOWN), odd);
        }
    }

    @Test
    void thirtyOneFebruaryIsNoDay() {
        var note = note(
                LetterKind.EVENT,
                Map.of(
                        LetterField.TITLE, "Avond",
                        LetterField.DAY, "31",
                        LetterField.MONTH, "2",
                        LetterField.YEAR, "2027"));
        assertEquals(Map.of(LetterField.DAY, Trouble.ABSENT), CHECK.troubles(note));
    }

    @Test
    void whoSaysThatALinkDoesNotWorkMaySayWhich() {
        var note = note(LetterKind.WRONG, LetterField.MESSAGE, "Deze werkt niet: https://www.example.nl/weg");
        assertEquals(Map.of(LetterField.MESSAGE, Trouble.ADDRESS), CHECK.addresses(note));
        var dead = note.with(LetterField.WRONG, Wrong.DEAD_LINK.word);
        assertEquals(Map.of(), CHECK.addresses(dead));
        var more = dead.with(LetterField.MESSAGE, "Koop bij www.example.nl en www.example.com");
        assertEquals(Map.of(LetterField.MESSAGE, Trouble.ADDRESS), CHECK.addresses(more));
    }

    @Test
    void whatWasDoneWasDoneByNow() {
        var ahead = Map.of(LetterField.MONTH, "12", LetterField.YEAR, "2099");
        assertTrue(CHECK.troubles(note(LetterKind.REUSE, ahead)).containsKey(LetterField.YEAR));
    }

    @Test
    void aMonthOfNoYearAsksForTheYear() {
        var troubles = CHECK.troubles(note(LetterKind.REUSE, LetterField.MONTH, "9"));
        assertEquals(Trouble.EMPTY, troubles.get(LetterField.YEAR));
        assertTrue(!troubles.containsKey(LetterField.MONTH), troubles.toString());
    }

    @Test
    void anEventEndsAfterItBegins() {
        checkHours("19:30", "21.00", "{}");
        checkHours("20:00", "00:30", "{}");
        checkHours("21:00", "19:00", "{ENDS=ORDER}");
        checkHours("21:00", "21:00", "{ENDS=ORDER}");
        checkHours("half acht", "19:00", "{BEGINS=TIME}");
        checkHours("19.30 uur", "21u", "{}");
        checkHours("19:00", "21", "{ENDS=TIME}");
    }

    private static void checkHours(String begins, String ends, String expected) {
        var hours = Map.of(LetterField.TITLE, "Avond", LetterField.BEGINS, begins, LetterField.ENDS, ends);
        var day = Map.of(LetterField.DAY, "3", LetterField.MONTH, "2", LetterField.YEAR, "2027");
        var all = new java.util.EnumMap<LetterField, String>(hours);
        all.putAll(day);
        assertEquals(expected, CHECK.troubles(note(LetterKind.EVENT, all)) + "", begins + " " + ends);
    }

    private static SentNote note(LetterKind kind, LetterField field, String text) {
        return note(kind, Map.of(field, text));
    }

    private static SentNote note(LetterKind kind, Map<LetterField, String> fields) {
        return new SentNote(kind, "", fields);
    }
}
