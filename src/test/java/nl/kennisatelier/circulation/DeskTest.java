package nl.kennisatelier.circulation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.git.ContentRepository;
import nl.kennisatelier.git.Edit;
import nl.kennisatelier.git.Outcome;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.search.lucene.LuceneIndex;
import nl.kennisatelier.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real repository and a real index.
class DeskTest {

    private static final String REPORT = "verslagen/2021/avond.md";
    private static final String THEMES = "taxonomie/themas.yaml";

    @TempDir
    private Path root;

    private LuceneIndex index;
    private ContentRepository repository;
    private Publisher publisher;
    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        index = LuceneIndex.open(root.resolve("index"));
        repository = ContentRepository.open(root.resolve("content.git"), "main");
        publisher = new Publisher(index, Clock.systemUTC());
        var log = PushLog.open(root.resolve("pushes.tsv"));
        var links = PreviewLinks.open(new byte[32], root, Clock.systemUTC());
        desk = new Desk(repository, publisher, log, links, Words.dutch(), "https://k.nl", Clock.systemUTC());
        desk.open();
    }

    @AfterEach
    void close() throws IOException {
        repository.close();
        index.close();
    }

    @Test
    void whatIsAcceptedIsOnlineAndTheEditorReadsWhere() throws IOException {
        var done = accepted(first());
        assertEquals("Nieuw: https://k.nl/verslagen/avond", done.getFirst());
        assertTrue(
                done.getLast().matches("2 bestanden gewijzigd, 2 vindbare stukken, online na \\d+,\\d+ seconden\\."),
                done.getLast());
        checkFound("vijver", 2);
        assertEquals(repository.head(), publisher.current().commit());
        var push = desk.pushes().getFirst();
        assertEquals("Anna main 2 0", push.who() + " " + push.branch() + " " + push.files() + " " + push.errors());
    }

    @Test
    void whatHasAnErrorChangesNothing() throws IOException {
        accepted(first());
        var before = publisher.current();
        var refused = refused(Map.of(REPORT, CountingContent.report("Avond", "groenn", "Bij de boomgaard.")));
        assertEquals(REPORT + ":5: thema 'groenn' bestaat niet -> bedoel je 'groen'?", refused.getFirst());
        assertEquals(
                "1 fout: niets is gewijzigd. Verbeter dat en probeer het opnieuw."
                        + "   (uitleg: https://k.nl/handleiding/meldingen#theme-unknown)",
                refused.getLast());
        assertEquals(before, publisher.current());
        assertTrue(desk.pushes().getFirst().isRefused());
    }

    @Test
    void aThemeThatIsTakenAwayIsMissedInEveryFileThatNamesIt() throws IOException {
        accepted(first());
        var refused = refused(Map.of(THEMES, "- {id: warmte, label: Warmte}\n"));
        assertTrue(refused.getFirst().startsWith(REPORT + ":5: "), refused.getFirst());
    }

    @Test
    void aBranchIsAPreviewWithItsDraftsAndWithItsErrors() throws IOException {
        accepted(first());
        var draft = "---\ntitel: Plan\nstatus: concept\nthemas: [goren]\nsoort: bron\n---\nOver een walnoot.\n";
        var lines = accepted(edit("idee", Map.of("plan.md", draft)));
        var token = lines.getLast().replaceFirst(".*/voorbeeld/", "");
        var shown = desk.preview(token).orElseThrow();
        assertEquals(List.of("Avond", "Plan"), titles(shown.edition()));
        assertEquals(1, shown.errors());
        assertEquals(List.of("Avond"), titles(publisher.current()));
        assertEquals(Optional.empty(), desk.preview("0".repeat(32)));
        assertEquals(
                List.of("idee", "main"),
                desk.previews().stream().map(Preview::branch).sorted().toList());
    }

    @Test
    void aDraftThatWaitsShowsToThoseWhoMayLook() throws IOException {
        accepted(first());
        var said = accepted(
                Map.of("plan.md", "---\ntitel: Plan\nsoort: artikel\nstatus: concept\n---\nOver een walnoot.\n"));
        assertEquals("1 concept bewaard. Lezers zien daar nog niets van.", said.getLast());
        assertEquals("[plan.md]", desk.drafts().toString());
        var main = desk.previews().getFirst();
        assertEquals(
                List.of("Avond", "Plan"),
                titles(desk.preview(main.token()).orElseThrow().edition()));
        assertEquals(List.of("Avond"), titles(publisher.current()));
    }

    @Test
    void aTextIsReadAsIfItWereThereAndNothingIsKept() throws IOException {
        accepted(first());
        var before = publisher.current();
        var checked = desk.check(REPORT, CountingContent.report("Ochtend", "goren", "Bij de boomgaard."));
        assertTrue(checked.hasErrors());
        assertEquals(5, checked.problems().getFirst().location().line());
        assertEquals(List.of("Ochtend"), titles(checked.edition()));
        assertEquals(before, publisher.current());
    }

    @Test
    void aChangeOfTheThemesIsCheckedInEveryFile() throws IOException {
        accepted(first());
        var checked = desk.check(THEMES, "- {id: warmte, label: Warmte}\n");
        assertEquals(
                "[" + REPORT + ":5: THEME_UNKNOWN groen ]", checked.problems().toString());
    }

    @Test
    void aTextFromAFormIsMergedWithWhatCameBetween() throws IOException {
        accepted(Map.of(THEMES, "- {id: groen, label: Groen}\n", REPORT, withParagraphs("eerste", "laatste")));
        var mine = desk.text(REPORT).orElseThrow();
        accepted(Map.of(REPORT, withParagraphs("eerste van Bram", "laatste")));
        var saved = desk.save(
                "Anna", new EditedText(REPORT, mine.commit(), withParagraphs("eerste", "laatste van Anna")), "");
        assertTrue(assertInstanceOf(Outcome.Done.class, saved).merged());
        assertEquals(
                withParagraphs("eerste van Bram", "laatste van Anna"),
                desk.text(REPORT).orElseThrow().text());

        var clash = desk.save(
                "Anna", new EditedText(REPORT, mine.commit(), withParagraphs("eerste van Anna", "laatste")), "");
        var parts = assertInstanceOf(Outcome.Conflict.class, clash).parts();
        var differs = parts.stream().filter(Outcome.TextPart::isConflict).toList();
        assertEquals(1, differs.size());
        assertTrue(differs.getFirst().ours().contains("Bram")
                && differs.getFirst().theirs().contains("Anna"));
        checkFound("Bram", 1);
    }

    @Test
    void afterARestartTheSameIsOnline() throws IOException {
        accepted(first());
        close();
        open();
        assertEquals(List.of("Avond"), titles(publisher.current()));
        checkFound("vijver", 2);
        assertEquals(1, desk.pushes().size());
    }

    private static Map<String, String> first() {
        return Map.of(
                THEMES,
                "- {id: groen, label: Groen}\n",
                REPORT,
                CountingContent.report("Avond", "groen", "Begin klein bij de vijver."));
    }

    private static String withParagraphs(String first, String last) {
        return CountingContent.report("Avond", "groen", "Begin klein.") + "\n## Verloop\n\nDe " + first
                + " alinea.\n\nDaarna was er koffie.\n\nDe " + last + " alinea.\n";
    }

    private List<String> accepted(Map<String, String> files) throws IOException {
        return accepted(edit("main", files));
    }

    private List<String> accepted(Edit edit) throws IOException {
        return assertInstanceOf(Outcome.Done.class, repository.write(edit, desk))
                .lines();
    }

    private List<String> refused(Map<String, String> files) throws IOException {
        return assertInstanceOf(Outcome.Rejected.class, repository.write(edit("main", files), desk))
                .lines();
    }

    private static Edit edit(String branch, Map<String, String> files) {
        var bytes = new HashMap<String, Optional<byte[]>>();
        files.forEach((path, text) -> bytes.put(path, Optional.of(text.getBytes(UTF_8))));
        return new Edit("Anna", branch, Optional.empty(), bytes, "Proef");
    }

    private static List<String> titles(Edition edition) {
        return edition.library().documents().stream()
                .map(document -> document.title())
                .sorted()
                .toList();
    }

    private void checkFound(String words, int expected) {
        assertEquals(expected, index.search(SearchRequest.words(words)).total(), words);
    }
}
