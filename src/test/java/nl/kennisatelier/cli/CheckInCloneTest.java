package nl.kennisatelier.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import nl.kennisatelier.RealGit;
import nl.kennisatelier.circulation.Publisher;
import nl.kennisatelier.git.FolderHistory;
import nl.kennisatelier.search.lucene.LuceneIndex;
import nl.kennisatelier.source.Folder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `check` before a push: what would go from the site, and what it can write for it.
class CheckInCloneTest {

    private static final String EVENING = """
            ---
            titel: Avond
            datum: 2026-03-01
            samenvatting: Over de avond.
            ---
            ## Tips

            - Begin klein bij de vijver. ^tip-vijver
            - Neem de tijd voor een tweede gesprek aan de deur. ^tip-tijd
            """;

    @TempDir
    private Path root;

    private RealGit git;

    @BeforeEach
    void begin() throws IOException {
        git = RealGit.init(root);
        git.write("content/verslagen/2026/avond.md", EVENING)
                .write(
                        "content/verslagen/2026/ochtend.md",
                        EVENING.replace("Avond", "Ochtend")
                                .replace("avond", "ochtend")
                                .replace("tweede gesprek aan de deur", "kop koffie in het buurthuis"))
                .write("content/taal/synoniemen.txt", "bewoners, inwoners\n")
                .commit("Begin");
    }

    @Test
    void inACloneItTellsWhatGoesAndWritesWhereItCameFrom() throws IOException {
        assertEquals("3 bestanden gelezen: geen fouten, geen waarschuwingen.\n", check(0, "content"));
        git.ok("mv", "content/verslagen/2026/avond.md", "content/verslagen/feest.md");
        var told = check(0, "content");
        assertTrue(told.contains("Verdwenen: 3 adressen."), told);
        assertTrue(told.contains("/tips/avond/tip-tijd -> /tips/feest/tip-tijd"), told);
        var shown = check(0, "--dry-run", "content");
        assertTrue(shown.contains("verslagen/feest.md: voorheen: verslagen/avond\n"), shown);
        assertEquals(EVENING, Files.readString(root.resolve("content/verslagen/feest.md")));
        check(0, "--fix", "content");
        assertEquals(
                EVENING.replace("avond.\n---", "avond.\nvoorheen: [verslagen/avond]\n---"),
                Files.readString(root.resolve("content/verslagen/feest.md")));
        assertTrue(!check(0, "--fix", "content").contains("feest.md: voorheen"), "once is enough");
        git.write("content/verslagen/feest.md", "").commit("Leeg");
        Files.delete(root.resolve("content/verslagen/2026/ochtend.md"));
        var gone = check(0, "content");
        assertTrue(gone.contains("/verslagen/ochtend: weg"), gone);
        assertTrue(gone.contains("Haalt-weg:"), gone);
    }

    @Test
    void aFolderInACloneKnowsWhatWasOnlineToo() throws IOException {
        git.ok("mv", "content/verslagen/2026/avond.md", "content/verslagen/feest.md");
        git.commit("Hernoem");
        git.ok("rm", "--quiet", "content/verslagen/2026/ochtend.md");
        git.commit("Weg");
        var content = root.resolve("content");
        try (var index = LuceneIndex.inMemory()) {
            var publisher = new Publisher(index, Clock.systemUTC());
            var library =
                    publisher.publish(new Folder(content), Optional.empty()).library();
            publisher.vanished().start(FolderHistory.of(content).orElseThrow(), library);
            while (!publisher.vanished().isRead()) LockSupport.parkNanos(1_000_000);
            assertEquals("tips/feest/tip-tijd", now(publisher, "tips/avond/tip-tijd"));
            assertEquals("weg: Ochtend", now(publisher, "verslagen/ochtend"));
            Files.move(content.resolve("verslagen/feest.md"), content.resolve("verslagen/slot.md"));
            publisher.publish(new Folder(content), Optional.of(Set.of("verslagen/feest.md", "verslagen/slot.md")));
            assertEquals("tips/slot/tip-tijd", now(publisher, "tips/avond/tip-tijd"));
        }
    }

    private static String now(Publisher publisher, String address) {
        var found = publisher
                .vanished()
                .find(address, publisher.current().library())
                .orElseThrow();
        return found.now().orElse("weg: " + found.title());
    }

    @Test
    void aListThatGoesAndAFolderThatIsEmptiedAreErrors() throws IOException {
        var without = copy("zonder");
        Files.delete(without.resolve("taal/synoniemen.txt"));
        Files.delete(without.resolve("verslagen/2026/avond.md"));
        var list = check(1, "--before", "content", "zonder");
        assertTrue(list.contains("taal/synoniemen.txt:1: fout: de lijst 'taal/synoniemen.txt' was er"), list);
        assertTrue(list.contains("Verdwenen: 3 adressen.") && list.contains("2 nieuwe fouten."), list);
        assertTrue(
                list.contains("verslagen/2026/avond.md:1: fout: deze tekst gaat van de site: /verslagen/avond, met"),
                list);
        var message = "Weg\n\nHaalt-weg: taal/synoniemen.txt\nHaalt-weg: /verslagen/avond\n# Haalt-weg: dit niet\n";
        git.write("bericht", message);
        var file = root.resolve("bericht").toString();
        assertTrue(check(0, "--message", file, "--before", "content", "zonder").contains("Verdwenen: 3 adressen."));
        git.write("bericht", "Weg\n\n# Haalt-weg: taal/synoniemen.txt\n");
        check(1, "--message", file, "--before", "content", "zonder");
        Files.createDirectories(root.resolve("leeg"));
        var empty = check(1, "--before", "content", "leeg");
        assertTrue(empty.contains("er blijft geen enkele tekst over"), empty);
        var renamed = copy("hernoemd");
        Files.move(renamed.resolve("verslagen/2026/avond.md"), renamed.resolve("verslagen/feest.md"));
        check(0, "--fix", "--before", "content", "hernoemd");
        assertTrue(Files.readString(renamed.resolve("verslagen/feest.md")).contains("voorheen: [verslagen/avond]"));
    }

    @Test
    void aListThatGoesIsToldBesideWhatWasCommitted() throws IOException {
        git.write("content/taal/synoniemen.txt", "# niets\n");
        var list = check(1, "content");
        assertTrue(list.contains("taal/synoniemen.txt:1: fout: de lijst 'taal/synoniemen.txt' was er"), list);
        git.write("content/taal/synoniemen.txt", "bewoners, inwoners\n")
                .write("content/taxonomie/themas.yaml", "- {id: groen, label: Groen}\n")
                .commit("Thema");
        git.write("content/taxonomie/themas.yaml", "- {id: natuur, label: Groen}\n");
        var theme = check(0, "content");
        assertTrue(theme.contains("  /themas/groen -> /themas/natuur"), theme);
    }

    private Path copy(String name) throws IOException {
        var to = root.resolve(name);
        Files.createDirectories(to.resolve("verslagen/2026"));
        Files.createDirectories(to.resolve("taal"));
        for (var file : new String[] {"verslagen/2026/avond.md", "verslagen/2026/ochtend.md", "taal/synoniemen.txt"}) {
            Files.copy(root.resolve("content").resolve(file), to.resolve(file));
        }
        return to;
    }

    /// @param arguments of which the last, and the one behind `--before`, are folders
    private String check(int exit, String... arguments) {
        var all = new java.util.ArrayList<String>();
        all.add("check");
        for (var argument : arguments)
            all.add(
                    argument.startsWith("-") || argument.startsWith("/")
                            ? argument
                            : root.resolve(argument).toString());
        var out = new StringWriter();
        var printer = new PrintWriter(out, true);
        int code = Cli.run(Map.of(), printer, printer, all.toArray(String[]::new));
        assertEquals(exit, code, out.toString());
        return out.toString();
    }
}
