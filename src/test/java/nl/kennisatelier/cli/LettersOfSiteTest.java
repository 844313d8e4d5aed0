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
import nl.kennisatelier.circulation.letters.LetterField;
import nl.kennisatelier.circulation.letters.LetterKind;
import nl.kennisatelier.circulation.letters.Letterbox;
import nl.kennisatelier.circulation.letters.SentNote;
import nl.kennisatelier.inventory.PartTrouble;
import nl.kennisatelier.source.DurableFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LettersOfSiteTest {

    private static final byte[] SECRET = "sixteen bytes or more".getBytes(UTF_8);

    private static final SentNote NOTE =
            new SentNote(LetterKind.LESSON, "", Map.of(LetterField.LEARNED, "Begin klein"));

    @TempDir
    private Path data;

    private LettersOfSite open() throws IOException {
        return LettersOfSite.in(KnownFolder.open(data), SECRET, Clock.systemUTC());
    }

    private Optional<PartTrouble.Kind> trouble() throws IOException {
        return open().trouble().map(PartTrouble::kind);
    }

    @Test
    void aFolderThatIsGoneIsNotTakenForAnEmptyOne() throws IOException {
        assertEquals(Optional.empty(), trouble());
        var letters = open();
        assertInstanceOf(Letterbox.Sent.Kept.class, letters.box().send(NOTE, List.of(), "Tekst\n"));
        letters.remember();
        assertEquals(Optional.empty(), trouble());
        DurableFiles.delete(data.resolve(Letterbox.FOLDER));
        assertEquals(Optional.of(PartTrouble.Kind.LETTERS_GONE), trouble());
        assertTrue(open().box().isClosed());
        assertInstanceOf(Letterbox.Sent.Full.class, open().box().send(NOTE, List.of(), "Tekst\n"));
        assertTrue(Files.notExists(data.resolve(Letterbox.FOLDER)), "nothing is made anew");
    }

    @Test
    void aLetterboxThatEmptiedItselfIsEmpty() throws IOException {
        var letters = open();
        letters.box().send(NOTE, List.of(), "Tekst\n");
        letters.remember();
        DurableFiles.delete(data.resolve(Letterbox.FOLDER));
        KnownFolder.open(data).note(inventory -> inventory.withLetters(0));
        assertEquals(Optional.empty(), trouble());
    }
}
