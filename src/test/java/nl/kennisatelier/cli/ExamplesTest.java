package nl.kennisatelier.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.kennisatelier.RealGit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The examples that editors copy: the hook under the real git, and the calls in the files for a forge.
class ExamplesTest {

    private static final Path EXAMPLES = Path.of("src/docs/examples");
    private static final String GOOD = "---\ntitel: Avond\ndatum: 2021\nsamenvatting: Kort.\n---\nTekst.\n";
    private static final String BAD = "---\ntitel: a: b\n---\nTekst.\n";

    @TempDir
    private Path repository;

    @BeforeEach
    void installTheHook() throws IOException, InterruptedException {
        git("init", "--quiet", "--initial-branch=main");
        git("config", "kennisatelier.content", "content");
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var program = java + " -XX:TieredStopAtLevel=1 -cp " + System.getProperty("java.class.path");
        git("config", "kennisatelier.command", program + " nl.kennisatelier.Main");
        Files.createDirectories(repository.resolve(".git/hooks"));
        Files.copy(EXAMPLES.resolve("commit-msg"), repository.resolve(".git/hooks/commit-msg"));
    }

    @Test
    void theHookTakesWhatIsGoodAndRefusesWhatIsNotAsItIsStaged() throws IOException, InterruptedException {
        write("LEESMIJ.txt", "Nog geen teksten.");
        assertEquals(0, commit().exit, "there is no content yet");
        write("content/verslagen/goed.md", GOOD);
        assertEquals(0, commit().exit);
        write("content/verslagen/goed.md", BAD);
        var refused = commit();
        assertEquals(1, refused.exit, refused.printed);
        assertTrue(
                refused.printed.contains("verslagen/goed.md:2: fout: een tekst met een dubbele punt"), refused.printed);
        assertTrue(refused.printed.contains("1 nieuwe fout."), refused.printed);
        Files.writeString(repository.resolve("content/verslagen/goed.md"), GOOD);
        assertEquals(1, git("commit", "-m", "mended, but not staged").exit);
        write("content/verslagen/goed.md", GOOD + "Meer tekst.\n");
        assertEquals(0, commit().exit);
        git("rm", "--quiet", "content/verslagen/goed.md");
        write("content/verslagen/ander.md", GOOD.replace("Avond", "Ochtend").replace("Tekst", "Iets heel anders"));
        var gone = commit();
        assertEquals(1, gone.exit, gone.printed);
        assertTrue(gone.printed.contains("verslagen/goed.md:1: fout: deze tekst gaat van de site"), gone.printed);
        assertEquals(0, git("commit", "-m", "Weg\n\nHaalt-weg: verslagen/goed.md").exit);
        assertEquals("4", git("rev-list", "--count", "HEAD").printed.strip());
    }

    @Test
    void anErrorThatWasThereBeforeHoldsNobodyUp() throws IOException, InterruptedException {
        write("content/verslagen/fout.md", BAD);
        git("commit", "--no-verify", "-m", "in a hurry");
        write("content/verslagen/goed.md", GOOD);
        var taken = commit();
        assertEquals(0, taken.exit, taken.printed);
        write("content/verslagen/ook-fout.md", BAD);
        var refused = commit();
        assertEquals(1, refused.exit);
        assertTrue(refused.printed.contains("verslagen/ook-fout.md:2:"), refused.printed);
        assertTrue(!refused.printed.contains("verslagen/fout.md"), refused.printed);
    }

    @Test
    void theFilesForAForgeAreYamlAndCallCheckAsItIs() throws IOException, InterruptedException {
        write("content/verslagen/goed.md", GOOD);
        for (var name : List.of("github-actions.yml", "gitlab-ci.yml")) {
            var text = Files.readString(EXAMPLES.resolve(name));
            var settings = LoadSettings.builder().build();
            assertTrue(((Map<?, ?>) new Load(settings).loadFromString(text))
                    .containsKey(name.startsWith("gitlab") ? "check" : "jobs"));
            var call = Pattern.compile("program/(scripts/kennisatelier) (check .*)")
                    .matcher(text);
            assertTrue(call.find(), name);
            assertTrue(Files.isExecutable(Path.of(call.group(1))));
            var arguments = call.group(2).split(" ");
            arguments[arguments.length - 1] = repository.resolve("content").toString();
            var out = new PrintWriter(new StringWriter());
            assertEquals(0, Cli.run(Map.of(), out, out, arguments), name);
        }
    }

    private record Ran(int exit, String printed) {}

    private void write(String path, String text) throws IOException, InterruptedException {
        var file = repository.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        git("add", path);
    }

    private Ran commit() throws IOException, InterruptedException {
        return git("commit", "--quiet", "-m", "change");
    }

    private Ran git(String... arguments) {
        var said = new RealGit(repository).run(arguments);
        return new Ran(said.code(), said.text());
    }
}
