package nl.kennisatelier.circulation.letters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import nl.kennisatelier.circulation.letters.Letterbox.Sent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LetterboxTest {

    private static final byte[] SECRET = "sixteen bytes or more".getBytes();
    private static final Instant START = Instant.parse("2026-11-01T10:00:00Z");

    @TempDir
    private Path data;

    private Path folder;

    private Letterbox box;

    @BeforeEach
    void open() throws IOException {
        folder = data.resolve(Letterbox.FOLDER);
        box = at(0);
    }

    /// As it is after a restart, so many days later.
    private Letterbox at(int days) throws IOException {
        return Letterbox.open(folder, SECRET, Clock.fixed(START.plus(Duration.ofDays(days)), ZoneOffset.UTC));
    }

    private static SentNote lesson(String learned) {
        return new SentNote(LetterKind.LESSON, "", Map.of(LetterField.LEARNED, learned));
    }

    private static SentNote person() {
        return new SentNote(
                LetterKind.WRONG,
                "verslagen/avond",
                Map.of(LetterField.WRONG, Wrong.PERSON.word, LetterField.MESSAGE, "Mijn naam"));
    }

    private String send(SentNote note) throws IOException {
        return assertInstanceOf(Sent.Kept.class, box.send("formulier", note, List.of(), "---\ntitel: \"Een\"\n---\n"))
                .token();
    }

    @Test
    void whatWasDamagedIsKnownByItsAddressAlsoWhenItIsGivenUp() throws IOException {
        var token = send(lesson("Een"));
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) Files.writeString(file, "half");
        }
        assertFalse(box.isDamaged(token));
        box = at(0);
        assertTrue(box.isDamaged(token));
        assertFalse(box.isDamaged(token + "0"));
        nl.kennisatelier.source.SetAside.takeOut(folder);
        assertTrue(box.isDamaged(token));
    }

    private String onDisk() throws IOException {
        var all = new StringBuilder();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                all.append(file.getFileName()).append('\n').append(Files.readString(file));
            }
        }
        return all.toString();
    }

    @Test
    void aLetterIsAsItCameAfterARestartWhateverWasTyped() throws IOException {
        var typed = "Begin\\klein\n\t-->\n<!-- brievenbus\t1\ncontrole\tabc\nveld\tgedaan\tniets";
        var token = assertInstanceOf(
                        Sent.Kept.class,
                        box.send("formulier", lesson(typed), List.of("Van Dijk\t-->"), "---\ntitel: \"Een\"\n---\n"))
                .token();
        var letter = at(1).byToken(token).orElseThrow();
        assertEquals(typed, letter.note().get(LetterField.LEARNED));
        assertEquals(List.of("Van Dijk\t-->"), letter.kept());
        assertEquals("---\ntitel: \"Een\"\n---\n", letter.text());
        assertEquals(START, letter.arrived());
        assertTrue(letter.isWaiting());
    }

    @Test
    void theAddressIsNowhereOnDisk() throws IOException {
        var token = send(lesson("Begin klein"));
        assertTrue(token.matches("[0-9a-f]{32}"), token);
        assertFalse(onDisk().contains(token));
        assertTrue(onDisk().contains("Begin klein"));
    }

    @Test
    void whoPressesTwiceSendsOneLetter() throws IOException {
        var token = send(lesson("Begin klein"));
        assertEquals(token, send(lesson("Begin klein")));
        box = at(0);
        assertEquals(token, send(lesson("Begin klein")), "after a restart");
        assertNotEquals(send(lesson("Begin klein")), send(lesson("Begin groot")));
        assertEquals(2, box.size());
    }

    @Test
    void theSameWordsOnAnotherFormOrLaterAreALetterOfTheirOwn() throws IOException {
        var mine = send(lesson("Ja"));
        var yours = assertInstanceOf(Sent.Kept.class, box.send("ander", lesson("Ja"), List.of(), ""))
                .token();
        assertNotEquals(mine, yours);
        assertTrue(box.takeBack(yours));
        assertTrue(box.byToken(mine).orElseThrow().isWaiting());
        assertTrue(box.refuse(box.byToken(mine).orElseThrow().id(), "Ada", Refusal.ADVERT));
        var again = send(lesson("Ja"));
        assertTrue(box.byToken(again).orElseThrow().isWaiting());
        box = at(1);
        assertNotEquals(again, send(lesson("Ja")));
        assertEquals(2, box.counts().waiting());
    }

    @Test
    void whatWasDecidedStaysAndWhatWasWrittenGoes() throws IOException {
        var back = send(lesson("Een geheim"));
        var refused = send(lesson("Twee geheim"));
        var placed = send(lesson("Drie geheim"));
        assertTrue(box.takeBack(back));
        assertTrue(box.refuse(box.byToken(refused).orElseThrow().id(), "Ada", Refusal.KNOWN));
        var id = box.byToken(placed).orElseThrow().id();
        assertTrue(box.begin(id, "Ada", "verslagen/2026/drie.md", ""));
        box.placed(id, "verslagen/drie");
        assertFalse(onDisk().contains("geheim"));
        var later = at(2);
        assertEquals(
                Fate.State.TAKEN_BACK, later.byToken(back).orElseThrow().fate().state());
        assertEquals(
                Refusal.KNOWN,
                later.byToken(refused).orElseThrow().fate().refusal().orElseThrow());
        assertEquals(
                "verslagen/drie", later.byToken(placed).orElseThrow().fate().address());
        assertFalse(box.takeBack(refused), "too late");
        assertFalse(box.refuse(id, "Bo", Refusal.ADVERT), "too late");
        assertTrue(later.undecided().isEmpty());
    }

    @Test
    void whatNobodyReadsIsGoneAfterThirtyDaysAndWhatBecameOfItAfterHalfAYear() throws IOException {
        var token = send(lesson("Begin klein"));
        assertFalse(at(29).tidy());
        assertTrue(at(29).byToken(token).orElseThrow().isWaiting());
        at(30).tidy();
        assertEquals(
                Fate.State.EXPIRED, at(31).byToken(token).orElseThrow().fate().state());
        assertFalse(onDisk().contains("Begin klein"));
        at(209).tidy();
        assertTrue(at(209).byToken(token).isPresent());
        at(210).tidy();
        assertTrue(at(210).byToken(token).isEmpty());
        assertEquals("", onDisk());
    }

    @Test
    void whatWasTakenBackOrNotReadMayBeSentAgain() throws IOException {
        var token = send(lesson("Begin klein"));
        box.takeBack(token);
        var again = send(lesson("Begin klein"));
        assertTrue(box.byToken(again).orElseThrow().isWaiting());
        assertFalse(box.byToken(token).orElseThrow().isWaiting());
    }

    @Test
    void whoSaysThatSomebodyIsInATextIsOnTopAndThenTheOldest() throws IOException {
        send(lesson("Een"));
        box = at(1);
        send(lesson("Twee"));
        send(person());
        assertEquals(
                List.of("Mijn naam", "Een", "Twee"),
                box.undecided().stream().map(letter -> letter.note().headline()).toList());
        assertEquals(1, box.counts().aboutPeople());
        assertEquals(START, box.counts().oldest().orElseThrow());
        assertEquals(0, box.late(START.plus(Duration.ofDays(3))));
        assertEquals(1, box.late(START.plus(Duration.ofDays(5))));
    }

    @Test
    void noMoreWaitThanThereIsRoomFor() throws IOException {
        for (int i = 0; i < Letterbox.WAITING_MAX; i++) {
            Files.write(
                    folder.resolve("a" + i + ".md"),
                    LetterFile.write(
                            new Letter("a" + i, lesson("Les " + i), START, List.of(), "", Fate.waiting(START))));
        }
        box = at(1);
        assertInstanceOf(Sent.Full.class, box.send("formulier", lesson("Nog een"), List.of(), ""));
        box.refuse("a7", "Ada", Refusal.LITTLE);
        assertInstanceOf(Sent.Kept.class, box.send("formulier", lesson("Nog een"), List.of(), ""));
    }

    @Test
    void aDamagedLetterGoesAsideAndTheOthersStay() throws IOException {
        var token = send(lesson("Een"));
        send(lesson("Twee"));
        var file = folder.resolve(box.byToken(token).orElseThrow().id() + ".md");
        Files.writeString(file, Files.readString(file).replace("Een", "Eem"), StandardOpenOption.TRUNCATE_EXISTING);
        var again = at(0);
        assertEquals(1, again.size());
        assertTrue(Files.exists(file.resolveSibling(file.getFileName() + ".stuk")));
    }

    @Test
    void theFirstEditorDecides() throws IOException {
        var id = box.byToken(send(lesson("Een"))).orElseThrow().id();
        assertTrue(box.begin(id, "Ada", "verslagen/2026/een.md", ""));
        assertFalse(box.begin(id, "Bo", "verslagen/2026/een-2.md", ""));
        assertFalse(box.refuse(id, "Bo", Refusal.ADVERT));
        assertEquals("Ada", box.letter(id).orElseThrow().fate().who());
        assertEquals(List.of(), box.brokenOff());
        assertEquals(1, at(0).brokenOff().size(), "after a restart");
    }
}
