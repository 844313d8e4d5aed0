package nl.kennisatelier.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.circulation.letters.Letter;
import nl.kennisatelier.circulation.letters.LetterField;
import nl.kennisatelier.circulation.letters.LetterKind;
import nl.kennisatelier.circulation.letters.Letterbox;
import nl.kennisatelier.circulation.letters.SentNote;
import nl.kennisatelier.inventory.PartTrouble;
import nl.kennisatelier.source.DurableFiles;
import nl.kennisatelier.source.SealedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LettersOfSiteTest {

    private static final byte[] SECRET = "sixteen bytes or more".getBytes(UTF_8);

    private static final SentNote NOTE =
            new SentNote(LetterKind.LESSON, "", Map.of(LetterField.LEARNED, "Begin klein"));

    private static final SentNote OTHER =
            new SentNote(LetterKind.LESSON, "", Map.of(LetterField.LEARNED, "Neem de tijd"));

    @TempDir
    private Path data;

    private LettersOfSite open() throws IOException {
        return LettersOfSite.in(KnownFolder.open(data), SECRET, Clock.systemUTC());
    }

    private void keepTwo() throws IOException {
        var letters = open();
        letters.box().send("formulier", NOTE, List.of(), "Tekst\n");
        letters.box().send("formulier", OTHER, List.of(), "Nog een\n");
        letters.remember();
    }

    private Optional<PartTrouble.Kind> trouble() throws IOException {
        return open().troubles().stream().map(PartTrouble::kind).findFirst();
    }

    @Test
    void aFolderThatIsGoneIsNotTakenForAnEmptyOne() throws IOException {
        assertEquals(Optional.empty(), trouble());
        var letters = open();
        assertInstanceOf(Letterbox.Sent.Kept.class, letters.box().send("formulier", NOTE, List.of(), "Tekst\n"));
        letters.remember();
        assertEquals(Optional.empty(), trouble());
        DurableFiles.delete(data.resolve(Letterbox.FOLDER));
        assertEquals(Optional.of(PartTrouble.Kind.LETTERS_GONE), trouble());
        assertTrue(open().box().isClosed());
        assertInstanceOf(Letterbox.Sent.Full.class, open().box().send("formulier", NOTE, List.of(), "Tekst\n"));
        assertTrue(Files.notExists(data.resolve(Letterbox.FOLDER)), "nothing is made anew");
    }

    /// One of two: it is kept, named until somebody does something, and in the way of nothing.
    @Test
    void aDamagedLetterIsMissedUntilItIsBackOrNobodyMissesIt() throws Exception {
        keepTwo();
        var file = only(".md");
        var whole = Files.readString(file);
        Files.writeString(file, whole.replace("controle", "contrale"));
        var aside = file.resolveSibling(file.getFileName() + ".stuk");
        for (int start = 1; start <= 2; start++) {
            var trouble = open().troubles().getFirst();
            assertEquals(PartTrouble.Kind.LETTER_DAMAGED, trouble.kind(), "start " + start);
            assertEquals("binnengekomen/" + aside.getFileName(), trouble.detail());
            assertEquals(1, open().box().undecided().size());
        }
        assertTrue(Files.readString(aside).contains("contrale"), "it is kept");
        Files.writeString(file, whole);
        assertEquals(Optional.empty(), trouble(), "it is back");
        Files.delete(file);
        GoodFolder.command(0, "accept", "letters", "--data", data.toString());
        assertEquals(Optional.empty(), trouble(), "nobody misses it");
        assertTrue(Files.exists(data.resolve("binnengekomen.stuk").resolve(aside.getFileName())));
    }

    @Test
    void aLetterThatIsGoneIsMissed() throws Exception {
        keepTwo();
        Files.delete(only(".md"));
        for (int start = 1; start <= 2; start++) {
            var less = open();
            less.remember();
            less.tidy();
            assertEquals(List.of(new PartTrouble(PartTrouble.Kind.LETTERS_LESS, "1")), less.troubles());
        }
        var said = GoodFolder.command(1, "doctor", "--data", data.toString());
        assertTrue(said.contains("ligt nu 1 brief, en het waren er 2."), said);
        GoodFolder.command(0, "accept", "letters", "--data", data.toString());
        assertEquals(Optional.empty(), trouble());
    }

    /// What was sent in stays no longer because it is damaged.
    @Test
    void aDamagedLetterGoesInTimeAsWell() throws IOException {
        var letters = open();
        letters.box().send("formulier", NOTE, List.of(), "Tekst\n");
        Files.writeString(only(".md"), "half");
        var later = LettersOfSite.in(
                KnownFolder.open(data), SECRET, Clock.offset(Clock.systemUTC(), Letter.UNREAD_MAX.plusDays(1)));
        assertEquals(1, later.troubles().size());
        later.tidy();
        assertEquals(List.of(), later.troubles());
    }

    @Test
    void aLetterOfANewerProgramStaysWhereItIs() throws IOException {
        open().box().send("formulier", NOTE, List.of(), "Tekst\n");
        var file = only(".md");
        var text = Files.readString(file);
        var newer = text.substring(0, text.lastIndexOf("controle")).replace("brievenbus\t1", "brievenbus\t2");
        Files.writeString(file, SealedText.seal(newer) + "-->\n");
        assertEquals(Optional.of(PartTrouble.Kind.LETTER_NEWER), trouble());
        assertTrue(Files.exists(file));
        assertEquals(1, open().box().size());
    }

    private Path only(String ending) throws IOException {
        try (var files = Files.newDirectoryStream(data.resolve(Letterbox.FOLDER), "*" + ending)) {
            return files.iterator().next();
        }
    }

    @Test
    void aLetterboxThatEmptiedItselfIsEmpty() throws IOException {
        var letters = open();
        letters.box().send("formulier", NOTE, List.of(), "Tekst\n");
        letters.remember();
        DurableFiles.delete(data.resolve(Letterbox.FOLDER));
        KnownFolder.open(data).note(inventory -> inventory.withLetters(0));
        assertEquals(Optional.empty(), trouble());
    }
}
