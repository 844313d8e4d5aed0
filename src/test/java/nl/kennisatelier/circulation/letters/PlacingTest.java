package nl.kennisatelier.circulation.letters;

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
import java.util.Set;
import nl.kennisatelier.circulation.Desk;
import nl.kennisatelier.circulation.EditedText;
import nl.kennisatelier.circulation.PreviewLinks;
import nl.kennisatelier.circulation.Publisher;
import nl.kennisatelier.circulation.PushLog;
import nl.kennisatelier.circulation.letters.Letterbox.Sent;
import nl.kennisatelier.git.ContentRepository;
import nl.kennisatelier.search.lucene.LuceneIndex;
import nl.kennisatelier.source.Folder;
import nl.kennisatelier.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From the letterbox to a real repository, stopped at any moment.
class PlacingTest {

    private static final byte[] SECRET = "sixteen bytes or more".getBytes(UTF_8);
    private static final String TEXT = "---\ntitel: \"Begin klein\"\n---\nBegin klein.\n";
    private static final String PATH = "verslagen/2026/begin-klein.md";

    @TempDir
    private Path folder;

    private LuceneIndex index;
    private ContentRepository repository;
    private Publisher publisher;
    private Desk desk;
    private Letterbox box;
    private String id;

    @BeforeEach
    void open() throws IOException {
        var clock = Clock.systemUTC();
        index = LuceneIndex.inMemory();
        publisher = new Publisher(index, clock);
        repository = ContentRepository.open(folder.resolve("content.git"), "main");
        var pushes = PushLog.open(folder.resolve("pushes.tsv"));
        var links = PreviewLinks.open(SECRET, folder, clock);
        desk = new Desk(repository, publisher, pushes, links, Words.dutch(), "", clock);
        desk.open();
        var first = folder.resolve("eerst");
        Files.createDirectories(first.resolve("verslagen"));
        Files.writeString(first.resolve("verslagen/avond.md"), "---\ntitel: Avond\n---\nTekst.\n");
        desk.importFirst(new Folder(first), "Het begin");
        box = restarted();
        var note = new SentNote(LetterKind.LESSON, "", Map.of(LetterField.LEARNED, "Begin klein"));
        var token = assertInstanceOf(Sent.Kept.class, box.send("formulier", note, List.of(), TEXT))
                .token();
        id = box.byToken(token).orElseThrow().id();
    }

    @AfterEach
    void close() throws IOException {
        repository.close();
        index.close();
    }

    private Letterbox restarted() throws IOException {
        return Letterbox.open(folder.resolve("binnengekomen"), SECRET, Clock.systemUTC());
    }

    private Placing.Result place(Letterbox of) throws IOException {
        return new Placing(of, desk)
                .place(id, "Ada", PATH, TEXT, publisher.current().library(), Words.dutch());
    }

    private long texts() {
        return publisher.current().library().documents().stream()
                .filter(document -> document.title().equals("Begin klein"))
                .count();
    }

    @Test
    void stoppedBeforeTheTextIsInItWaitsAgain() throws IOException {
        box.begin(id, "Ada", PATH, "");
        var again = restarted();
        new Placing(again, desk).recover();
        assertTrue(again.letter(id).orElseThrow().isWaiting());
        assertInstanceOf(Placing.Result.In.class, place(again));
        assertEquals(1, texts());
    }

    @Test
    void stoppedAfterTheTextIsInItIsPlacedAndNeverTwice() throws IOException {
        box.begin(id, "Ada", PATH, "");
        var asItWas = Files.readAllBytes(folder.resolve("binnengekomen").resolve(id + ".md"));
        box.letGo(id);
        place(box);
        Files.write(folder.resolve("binnengekomen").resolve(id + ".md"), asItWas);
        var again = restarted();
        new Placing(again, desk).recover();
        var fate = again.letter(id).orElseThrow().fate();
        assertEquals(Fate.State.PLACED, fate.state());
        assertEquals("verslagen/begin-klein", fate.address());
        assertInstanceOf(Placing.Result.TooLate.class, place(again));
        assertEquals(1, texts());
    }

    @Test
    void aBranchOfALetterIsGoneWhenItsTextIsPublished() throws IOException {
        new Placing(box, desk)
                .propose(id, "Ada", PATH, TEXT, publisher.current().library(), Words.dutch());
        assertEquals(Set.of("main", "brief/begin-klein"), repository.branches().keySet());
        desk.save("Ada", new EditedText("verslagen/ander.md", "", "---\ntitel: Ander\n---\nTekst.\n"), "Iets anders");
        assertEquals(Set.of("main", "brief/begin-klein"), repository.branches().keySet());
        desk.save("Noor", new EditedText(PATH, "", TEXT.replace("Begin klein.", "Begin heel klein.")), "Overgenomen");
        assertEquals(Set.of("main"), repository.branches().keySet());
    }

    @Test
    void whatTheGateRefusesWaitsOn() throws IOException {
        var refused = new Placing(box, desk)
                .place(
                        id,
                        "Ada",
                        PATH,
                        "---\nstatus: [\n---\n",
                        publisher.current().library(),
                        Words.dutch());
        assertInstanceOf(Placing.Result.Refused.class, refused);
        assertTrue(box.letter(id).orElseThrow().isWaiting());
    }
}
