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
import java.util.concurrent.locks.LockSupport;
import nl.kennisatelier.git.ContentRepository;
import nl.kennisatelier.git.Edit;
import nl.kennisatelier.git.Outcome;
import nl.kennisatelier.search.lucene.LuceneIndex;
import nl.kennisatelier.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A change is judged by what it takes away, too; and what went answers, also after a restart.
class TakingAwayTest {

    private static final String A = "verslagen/2026/avond.md";
    private static final String B = "verslagen/2026/ochtend.md";
    private static final String THEMES = "taxonomie/themas.yaml";

    private static final String EVENING = report("Avond", """
            - Begin klein bij de vijver. ^tip-vijver
            - Neem de tijd voor een tweede gesprek aan de deur. ^tip-tijd
            """);

    private static final String MORNING = report("Ochtend", """
            - Zet koffie voor wie vroeg komt. ^tip-koffie
            """);

    @TempDir
    private Path root;

    private LuceneIndex index;
    private ContentRepository repository;
    private Publisher publisher;
    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        index = LuceneIndex.inMemory();
        repository = ContentRepository.open(root.resolve("content.git"), "main");
        publisher = new Publisher(index, Clock.systemUTC());
        var log = PushLog.open(root.resolve("pushes.tsv"));
        var links = PreviewLinks.open(new byte[32], root, Clock.systemUTC());
        desk = new Desk(repository, publisher, log, links, Words.dutch(), "https://k.nl", Clock.systemUTC());
        desk.open();
        if (repository.head().isEmpty()) {
            push("Begin", A, EVENING, B, MORNING, THEMES, "- {id: groen, label: Groen}\n");
        }
    }

    @AfterEach
    void close() throws IOException {
        repository.close();
        index.close();
    }

    private static String report(String title, String tips) {
        return "---\ntitel: " + title + "\ndatum: 2026-03-01\nsamenvatting: Over de " + title.toLowerCase()
                + " in de wijk.\n---\n## Tips\n\n" + tips;
    }

    @Test
    void aRenamedTextIsFollowedWithAllThatIsInIt() throws IOException {
        var lines = push("Hernoem", A, null, "verslagen/2025/buurtavond.md", EVENING.replace("Avond", "Buurtavond"));
        assertEquals(
                List.of(
                        "Verdwenen: 3 adressen.",
                        "  /verslagen/avond -> /verslagen/buurtavond (wie het oude adres opent, komt daar)",
                        "  /tips/avond/tip-vijver -> /tips/buurtavond/tip-vijver (wie het oude adres opent, komt daar)",
                        "  /tips/avond/tip-tijd -> /tips/buurtavond/tip-tijd (wie het oude adres opent, komt daar)"),
                lines.subList(0, 4));
        check("verslagen/avond", "verslagen/buurtavond");
        check("tips/avond/tip-tijd", "tips/buurtavond/tip-tijd");
        check("tips/avond/tip-nooit", "?");
        push("Nog eens", "verslagen/2025/buurtavond.md", null, "verslagen/feest.md", EVENING);
        check("verslagen/avond", "verslagen/feest");
        check("verslagen/buurtavond", "verslagen/feest");
        check("tips/avond/tip-tijd", "tips/feest/tip-tijd");
        push("Iets nieuws op het oude adres", A, MORNING.replace("koffie", "thee"));
        assertTrue(entry("verslagen/avond"), "what stands there now goes first");
        restart();
        check("tips/avond/tip-tijd", "tips/feest/tip-tijd");
        check("verslagen/buurtavond", "verslagen/feest");
    }

    @Test
    void anotherFolderOrAFolderOfItsOwnChangesNoAddress() throws IOException {
        var lines = push("Verplaats", A, null, "verslagen/2025/avond/index.md", EVENING);
        assertTrue(lines.getFirst().matches("2 bestanden gewijzigd, 3 vindbare .*"), lines.toString());
        assertTrue(entry("verslagen/avond") && entry("tips/avond/tip-tijd"));
    }

    @Test
    void aTipThatMovesToAnotherTextIsFollowed() throws IOException {
        var tip = "- Neem de tijd voor een tweede gesprek aan de deur. ^tip-tijd\n";
        push("Verplaats een tip", A, EVENING.replace(tip, ""), B, MORNING + "- Neem de tijd. ^tip-tijd\n");
        check("tips/avond/tip-tijd", "tips/ochtend/tip-tijd");
        restart();
        check("tips/avond/tip-tijd", "tips/ochtend/tip-tijd");
    }

    @Test
    void aTipThatMakesWayForAnotherIsGone() throws IOException {
        var tip = "- Begin klein bij de vijver. ^tip-vijver\n";
        push("Een andere tip", A, EVENING.replace(tip, "- Serveer soep uit een bakfiets op zaterdag. ^tip-soep\n"));
        check("tips/avond/tip-vijver", "weg: Begin klein bij de vijver.");
        push("Andere woorden", B, MORNING.replace("wie vroeg komt. ^tip-koffie", "wie al vroeg komt. ^tip-vroeg"));
        check("tips/ochtend/tip-koffie", "tips/ochtend/tip-vroeg");
        restart();
        check("tips/avond/tip-vijver", "weg: Begin klein bij de vijver.");
        check("tips/ochtend/tip-koffie", "tips/ochtend/tip-vroeg");
    }

    @Test
    void aTextThatMakesWayForAnotherIsFollowed() throws IOException {
        var pool = report("Zwembad", """
                - Leer eerst drijven in het ondiepe. ^tip-drijven
                - Huur het bad in de ochtend. ^tip-bad
                """);
        push("Verplaats", A, pool, "verslagen/2026/later.md", EVENING.replace("tijd voor", "rust voor"));
        check("tips/avond/tip-vijver", "tips/later/tip-vijver");
        check("tips/avond/tip-tijd", "tips/later/tip-tijd");
        restart();
        check("tips/avond/tip-vijver", "tips/later/tip-vijver");
    }

    @Test
    void aTextOfAnotherKindThatTookThePlaceIsNotTheSame() throws IOException {
        var article = "---\nsoort: artikel\ntitel: Zwemmen\n---\nLeer eerst drijven in het ondiepe.\n";
        push("Verplaats", A, article, "verslagen/2026/later.md", EVENING);
        check("verslagen/avond", "verslagen/later");
        check("tips/avond/tip-vijver", "tips/later/tip-vijver");
    }

    @Test
    void textsThatChangePlacesAreFollowed() throws IOException {
        push("Even lang", B, MORNING + "- Kijk wie er niet is. ^tip-wie\n");
        var morning = MORNING + "- Kijk wie er niet is. ^tip-wie\n";
        push("Wissel", A, morning, B, EVENING);
        check("tips/avond/tip-vijver", "tips/ochtend/tip-vijver");
        check("tips/ochtend/tip-koffie", "tips/avond/tip-koffie");
        check("tips/ochtend/tip-wie", "tips/avond/tip-wie");
    }

    @Test
    void aNameOfBeforeThatIsTakenAwayAnswersStill() throws IOException {
        var former = "titel: Ochtend\nvoorheen: [vroeg, /posts/2020/ochtend/]";
        var written = MORNING.replace("titel: Ochtend", former)
                .replace("^tip-koffie", "^tip-koffie <!-- voorheen: tip-thee -->");
        push("Namen", B, written + "- Kijk wie er niet is. ^tip-wie\n");
        var lines = push("Zonder", B, MORNING.replaceFirst("- Zet.*\n", "- Kijk wie er niet is. ^tip-wie\n"));
        assertEquals("Verdwenen: 4 adressen.", lines.getFirst());
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("  /tips/ochtend/tip-thee: weg")), lines.toString());
        check("verslagen/vroeg", "verslagen/ochtend");
        check("posts/2020/ochtend", "verslagen/ochtend");
        check("tips/vroeg/tip-wie", "tips/ochtend/tip-wie");
        check("tips/vroeg/tip-nooit", "?");
        check("tips/ochtend/tip-thee", "weg: Zet koffie voor wie vroeg komt.");
        push("Terug", B, written);
        push("Nog niet", B, written.replace("titel:", "status: concept\ntitel:"));
        check("tips/ochtend/tip-thee", "weg: ");
        check("verslagen/vroeg", "weg: ");
        restart();
        check("tips/ochtend/tip-thee", "weg: ");
        check("verslagen/vroeg", "weg: ");
    }

    /// As with a form, that saves one text at a time.
    @Test
    void aTipThatMovesInTwoStepsIsFollowed() throws IOException {
        var tip = "- Neem de tijd voor een tweede gesprek aan de deur. ^tip-tijd\n";
        push("Haal een tip weg", A, EVENING.replace(tip, ""));
        check("tips/avond/tip-tijd", "weg: Neem de tijd voor een tweede gesprek aan de deur.");
        push("Zet hem ergens anders", B, MORNING + tip);
        check("tips/avond/tip-tijd", "tips/ochtend/tip-tijd");
        restart();
        check("tips/avond/tip-tijd", "tips/ochtend/tip-tijd");
    }

    @Test
    void aTextThatGoesMustBeMeantToGo() throws IOException {
        var refused = refused("Opruimen", A, null);
        assertEquals(
                A
                        + ":1: deze tekst gaat van de site: /verslagen/avond, met 3 vaste adressen die op papier kunnen staan"
                        + " -> zet de tekst terug, of zet onder je bericht een regel Haalt-weg: " + A
                        + " (git commit --amend --trailer \"Haalt-weg: " + A + "\")",
                refused.getFirst());
        assertTrue(entry("verslagen/avond"));
        for (var said : List.of("Haalt-weg: iets/anders.md", "haalt weg: " + A, "Ik haal weg: ja")) {
            refused("Opruimen\n\n" + said, A, null);
        }
        var lines = push("Opruimen\n\nHaalt-weg: " + A, A, null);
        assertEquals("Verdwenen: 3 adressen.", lines.getFirst());
        assertTrue(lines.contains("  /verslagen/avond: weg (lezers lezen dat het er niet meer is)"), lines.toString());
        assertTrue(lines.stream().anyMatch(line -> line.contains("voorheen: verslagen/avond")), lines.toString());
        check("verslagen/avond", "weg: Avond");
        check("tips/avond/tip-vijver", "weg: Begin klein bij de vijver.");
        check("verslagen/nooit", "?");
        restart();
        check("verslagen/avond", "weg: Avond");
        push("Terug", A, EVENING);
        assertTrue(entry("verslagen/avond"));
    }

    @Test
    void anyWordForAllAndTheAddressItselfDoToo() throws IOException {
        push("Weg ermee\n\nHaalt-weg: ja", A, null);
        push("En weg\n\nHaalt-weg: /verslagen/ochtend", B, null, "artikel.md", "# Blijft\n\nTekst.\n");
    }

    @Test
    void aTextThatIsEmptiedMustBeMeantToBe() throws IOException {
        refused("Leeg", A, "");
        refused("Leeg", A, "---\ntitel: Avond\n---\n");
        refused("Zonder tips", A, report("Avond", "").replace("## Tips", "Er is niets meer.\n"));
        push("Eén tip minder", A, EVENING.replaceFirst("- Begin.*\n", ""));
        var lines = push("Leeg\n\nHaalt-weg: " + A, A, "---\ntitel: Avond\n---\n");
        assertTrue(lines.contains("Verdwenen: 1 adres."), lines.toString());
    }

    @Test
    void whatBecomesADraftIsListedAndItsTitleIsNotTold() throws IOException {
        var lines = push("Nog niet", A, EVENING.replace("titel: Avond", "titel: Avond\nstatus: concept"));
        assertTrue(lines.contains("  /verslagen/avond: nu een concept, lezers zien het niet meer"), lines.toString());
        check("verslagen/avond", "weg: ");
        check("tips/avond/tip-tijd", "weg: ");
        push("Toch weg\n\nHaalt-weg: " + A, A, null);
        check("verslagen/avond", "weg: ");
        restart();
        check("verslagen/avond", "weg: ");
    }

    @Test
    void whatGotAnotherNameAsADraftIsFollowedOnceItIsPublishedAgain() throws IOException {
        var other = "verslagen/2026/buurtavond.md";
        var last = "verslagen/2026/feest.md";
        push("Nog niet", A, draft(EVENING), B, null, "verslagen/vroeg.md", draft(MORNING));
        push("Andere namen", A, null, other, draft(EVENING), "verslagen/vroeg.md", null, B, draft(MORNING));
        check("verslagen/avond", "weg: ");
        push("Publiceer", other, null, last, EVENING.replace("Avond", "Feest"), B, MORNING);
        check("verslagen/avond", "verslagen/feest");
        check("tips/avond/tip-tijd", "tips/feest/tip-tijd");
        assertTrue(entry("tips/ochtend/tip-koffie"));
        restart();
        check("verslagen/avond", "verslagen/feest");
        check("tips/avond/tip-vijver", "tips/feest/tip-vijver");
        push("Eén tip minder", last, EVENING.replaceFirst("- Begin.*\n", ""));
        check("tips/avond/tip-vijver", "weg: ");
    }

    @Test
    void whatHadAnotherNameBeforeItWasADraftIsFollowedOnceItIsPublishedAgain() throws IOException {
        var other = "verslagen/2026/zonneavond.md";
        var bare = EVENING.replace(" ^tip-tijd", "");
        push("Zonder naam", A, bare);
        var made = publisher.current().library().atPath(A).orElseThrow().passages().stream()
                .map(passage -> passage.id().value())
                .filter(id -> !id.equals("tips/avond/tip-vijver"))
                .findFirst()
                .orElseThrow();
        var named = bare.replace("tip-vijver", "tip-plas").replace("tweede gesprek", "goed gesprek");
        push("Andere namen", A, named);
        var reworded = now(made);
        push("Nog niet", A, draft(named));
        for (var address : List.of("tips/avond/tip-vijver", "tips/avond/tip-tijd", made)) check(address, "weg: ");
        push("Toch wel", A, named);
        for (int i = 0; i < 2; i++) {
            check("tips/avond/tip-vijver", "tips/avond/tip-plas");
            check("tips/avond/tip-tijd", reworded);
            check(made, reworded);
            restart();
        }
        push("Ander bestand", A, null, other, named);
        push("Nog niet", other, draft(named));
        check("tips/avond/tip-vijver", "weg: ");
        push("Toch wel", other, named);
        for (int i = 0; i < 2; i++) {
            check("verslagen/avond", "verslagen/zonneavond");
            check("tips/avond/tip-vijver", "tips/zonneavond/tip-plas");
            check("tips/avond/tip-plas", "tips/zonneavond/tip-plas");
            check(made, reworded.replace("/avond/", "/zonneavond/"));
            restart();
        }
        push("Weer anders", other, named.replace("tip-plas", "tip-sloot"));
        check("tips/avond/tip-vijver", "tips/zonneavond/tip-sloot");
        restart();
        check("tips/avond/tip-vijver", "tips/zonneavond/tip-sloot");
    }

    private String now(String address) {
        return publisher
                .vanished()
                .find(address, publisher.current().library())
                .flatMap(Vanished.Found::now)
                .orElseThrow();
    }

    private static String draft(String text) {
        return text.replace("titel:", "status: concept\ntitel:");
    }

    @Test
    void aPersonInATitleIsNotTold() throws IOException {
        push("Met een naam", "verslagen/naam.md", report("Avond bij Fatima el Amrani", "- Doe. ^tip-doe\n"));
        push("Weg\n\nHaalt-weg: ja", "verslagen/naam.md", null);
        check("verslagen/naam", "weg: ");
        restart();
        check("verslagen/naam", "weg: ");
    }

    @Test
    void aNameThatWasWrittenLeadsThereAlsoForWhatGitDoesNotSee() throws IOException {
        var other = report("Heel iets anders", "- Geen woord hetzelfde. ^tip-nieuw\n");
        refused("Herschrijf", A, null, "verslagen/nieuw.md", other);
        push("Herschrijf", A, null, "verslagen/nieuw.md", other.replace("titel:", "voorheen: avond\ntitel:"));
        assertEquals(
                "verslagen/nieuw",
                publisher
                        .current()
                        .library()
                        .formerly("verslagen/avond")
                        .orElseThrow()
                        .id()
                        .value());
        check("tips/avond/tip-tijd", "weg: Neem de tijd voor een tweede gesprek aan de deur.");
    }

    @Test
    void aListThatWasThereStays() throws IOException {
        for (var text : new String[] {null, "", "# niets\n", "groen\n", "{}\n"}) {
            var refused = refused("Lijst", THEMES, text);
            assertEquals(
                    THEMES + ":1: de lijst '" + THEMES + "' was er, en is nu weg, leeg of niet te lezen"
                            + " -> zet de lijst terug; de rest van de site leunt erop",
                    refused.getFirst());
        }
        push("Woorden", "taal/synoniemen.txt", "bewoners, inwoners\n", "atelier.yaml", "naam: Proef\n");
        refused("Woorden", "taal/synoniemen.txt", null);
        refused("Woorden", "atelier.yaml", "");
        assertEquals(1, publisher.current().library().taxonomy().themes().size());
        push("Anders", THEMES, "- {id: grijs, label: Grijs}\n");
        push("Echt weg\n\nHaalt-weg: taal/synoniemen.txt", "taal/synoniemen.txt", null);
        assertEquals(
                List.of(),
                publisher.current().library().synonyms().stream()
                        .filter(group -> group.contains("inwoners"))
                        .toList());
    }

    @Test
    void aThemeThatGoesIsToldAndFollowedByItsNames() throws IOException {
        push("Boom", THEMES, """
                - {id: groen, label: Groen, kinderen: [{id: hitte, label: Hitte}, {id: vis, label: Vissen}]}
                - {id: zorg, label: Zorgen voor elkaar}
                - {id: geld, label: Geld}
                """);
        var lines = push("Andere boom", THEMES, """
                - {id: groen, label: Groen}
                - {id: klimaat, label: Klimaat, kinderen: [{id: hitte, label: Hitte in de straat}]}
                - {id: omzien, label: Zorgen voor elkaar}
                - {id: kosten, label: Wat het kost, voorheen: /themas/geld/}
                """);
        assertEquals(
                List.of(
                        "Verdwenen: 4 adressen.",
                        "  /themas/groen/hitte -> /themas/klimaat/hitte (wie het oude adres opent, komt daar)",
                        "  /themas/groen/vis: weg (lezers lezen dat het er niet meer is)",
                        "  /themas/zorg -> /themas/omzien (wie het oude adres opent, komt daar)",
                        "  /themas/geld -> /themas/kosten (wie het oude adres opent, komt daar)",
                        "Heet het thema nu anders? Zet erbij in taxonomie/themas.yaml: voorheen: [groen/vis]"
                                + "   Een vergissing? Zet het terug."),
                lines.subList(0, 6));
        assertEquals(4, desk.lost().size());
        for (int i = 0; i < 2; i++) {
            check("themas/groen/hitte", "themas/klimaat/hitte");
            check("themas/groen/vis", "weg: Vissen");
            check("themas/zorg", "themas/omzien");
            check("themas/nooit", "?");
            restart();
        }
        var library = publisher.current().library();
        assertEquals(
                "Optional[themas/klimaat/hitte]",
                library.addressNow("themas/groen/hitte").toString());
        assertEquals(
                "Optional[themas/kosten]", library.addressNow("themas/geld").toString());
        push("Met het oude id", B, MORNING.replace("titel:", "themas: [geld]\ntitel:"));
        push("Nog eens", THEMES, """
                - {id: groen, label: Groen}
                - {id: hulp, label: Hulp, alt: [Zorgen voor elkaar]}
                - {id: kosten, label: Wat het kost, voorheen: [geld, groen/vis]}
                """);
        check("themas/zorg", "themas/hulp");
        check("themas/omzien", "themas/hulp");
        check("themas/groen/vis", "themas/kosten");
    }

    @Test
    void aRepositoryIsNotEmptied() throws IOException {
        var refused = refused("Alles weg\n\nHaalt-weg: ja", A, null, B, null, THEMES, null);
        assertTrue(refused.getFirst().contains("er blijft geen enkele tekst over"), refused.toString());
    }

    @Test
    void whatItBreaksInOtherFilesIsToldWithIt() throws IOException {
        push("Link", B, MORNING + "\nZie [de avond](avond.md).\n");
        var lines = push("Hernoem", A, null, "verslagen/2026/feest.md", EVENING);
        assertEquals("Ook in andere bestanden: 1 waarschuwing door deze wijziging.", lines.get(0));
        assertTrue(lines.get(1).startsWith("  " + B + ":"), lines.toString());
    }

    /// It takes nothing away, and yet nobody sees it.
    @Test
    void aFileThatNobodyReadsIsToldOnce() throws IOException {
        var note = "verslagen/2026/notitie.txt";
        var lines = push("Notitie", note, "Tekst.\n", "LICENSE.txt", "Vrij.\n", "bijlagen/los.txt", "Los.\n");
        assertTrue(lines.getFirst().startsWith(note + ":1: dit bestand staat tussen de teksten"), lines.toString());
        assertEquals(1, lines.stream().filter(line -> line.contains(".txt")).count(), lines.toString());
        assertTrue(push("Weg", note, null).stream().noneMatch(line -> line.contains(".txt")));
    }

    @Test
    void theFormTellsWhatItTakesAway() throws IOException {
        var checked = desk.check(A, "---\ntitel: Avond\n---\n");
        assertTrue(checked.takesAway());
        assertEquals(
                "[tips/avond/tip-vijver, tips/avond/tip-tijd]",
                checked.losses().stream().map(LostAddress::address).toList().toString());
        var text = desk.text(A).orElseThrow();
        var empty = new EditedText(A, text.commit(), "---\ntitel: Avond\n---\n");
        assertInstanceOf(Outcome.Rejected.class, desk.save("Ada", empty, "Leeg"));
        assertInstanceOf(Outcome.Done.class, desk.save("Ada", empty, Map.of(), "Leeg", true));
    }

    private void restart() throws IOException {
        close();
        open();
        while (!publisher.vanished().isRead()) LockSupport.parkNanos(1_000_000);
    }

    private boolean entry(String id) {
        return publisher
                .current()
                .library()
                .entry(new nl.kennisatelier.library.EntryId(id))
                .isPresent();
    }

    /// @param expected an address, `weg: ` and a title, or `?` for what never was
    private void check(String address, String expected) {
        var found = publisher.vanished().find(address, publisher.current().library());
        var now = found.flatMap(Vanished.Found::now);
        assertEquals(
                expected,
                now.orElseGet(() -> found.map(gone -> "weg: " + gone.title()).orElse("?")),
                address);
    }

    /// @param files path, text, path, text ... without a text it is taken away
    private List<String> push(String message, String... files) throws IOException {
        var outcome = repository.write(edit(message, files), desk);
        return assertInstanceOf(Outcome.Done.class, outcome, outcome.toString()).lines();
    }

    private List<String> refused(String message, String... files) throws IOException {
        var outcome = repository.write(edit(message, files), desk);
        return assertInstanceOf(Outcome.Rejected.class, outcome, outcome.toString())
                .lines();
    }

    private static Edit edit(String message, String... files) {
        Map<String, Optional<byte[]>> bytes = new HashMap<>();
        for (int i = 0; i < files.length; i += 2) {
            bytes.put(files[i], Optional.ofNullable(files[i + 1]).map(text -> text.getBytes(UTF_8)));
        }
        return new Edit("Ada", "main", Optional.empty(), bytes, message);
    }
}
