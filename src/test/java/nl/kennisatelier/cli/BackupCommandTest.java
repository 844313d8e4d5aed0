package nl.kennisatelier.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import nl.kennisatelier.access.Editors;
import nl.kennisatelier.backup.SmallSite;
import nl.kennisatelier.inventory.Inventory;
import nl.kennisatelier.inventory.InventoryFile;
import nl.kennisatelier.source.DurableFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `backup`, `verify`, `restore` and `doctor` as somebody types them; what is advised is done as it stands there.
class BackupCommandTest {

    private static final Pattern ADVISED = Pattern.compile("kennisatelier ((?:mend|restore) .*?)(?:, |\\. |\\.?$)");

    @TempDir
    private Path root;

    @BeforeEach
    void fill() throws IOException {
        SmallSite.fillNow(root.resolve("data"));
    }

    private record Said(int code, String text) {}

    /// @param command with `DIR` for the folder of this run
    private Said run(String command) {
        var said = new StringWriter();
        var writer = new PrintWriter(said, true);
        var arguments = command.replace("DIR", root.toString()).split(" ");
        int code = Cli.run(Map.of(), writer, writer, arguments);
        return new Said(code, said.toString().replace(root.toString(), "DIR").strip());
    }

    private void check(String command, int code, String sentence) {
        var said = run(command);
        assertTrue(said.text().matches("(?s).*" + sentence + ".*"), command + "\n" + said.text());
        assertEquals(code, said.code(), command + "\n" + said.text());
    }

    @Test
    void aCopyIsMadeLookedThroughAndPutBack() {
        check(
                "backup DIR/k.tar.zst --data DIR/data",
                0,
                "Kopie gemaakt: DIR/k.tar.zst \\(\\d+ bestanden, 1 workshop, 1 antwoord, commit [0-9a-f]{10}\\)\\.");
        check("backup DIR/k.tar.zst --data DIR/data", 2, "DIR/k.tar.zst bestaat al en blijft zoals het is\\.");
        check("verify DIR/k.tar.zst", 0, "De kopie is heel, en er staat niets in dat al weg had moeten zijn\\.");
        check("restore DIR/k.tar.zst --data DIR/terug", 0, "In DIR/terug staat nu de kopie van 20.*Z\\.");
        check("restore DIR/k.tar.zst --data DIR/terug", 1, "De map DIR/terug is niet leeg en blijft zoals zij is\\.");
        check("restore DIR/k.tar.zst --data DIR/data --only boeken", 2, "Het deel 'boeken' bestaat niet\\.");
        check("doctor --data DIR/terug", 0, "Alles in DIR/terug is heel\\.");
        check("doctor --data DIR/niets", 1, "De map DIR/niets bestaat niet\\.");
        for (var command : List.of("backup DIR/k2", "mend texts", "accept texts")) {
            check(command + " --data DIR/niets", 2, "De map DIR/niets bestaat niet\\.");
        }
        for (var command : List.of("backup DIR/k3.tar.zst", "doctor")) {
            check(
                    command + " --data DIR/data --repository weg.git",
                    2,
                    "In DIR/data staat geen repository weg\\.git\\.");
            check(command + " --data DIR/data --repository content.git", 0, "");
        }
        check("restore DIR/k.tar.zst --data DIR/weer --repository content.git", 0, "In DIR/weer staat nu de kopie");
        check("backup DIR/nergens/k.tar.zst --data DIR/data", 2, "De map DIR/nergens bestaat niet\\.");
        check("backup DIR/data/k.tar.zst --data DIR/data", 2, "ligt in de datamap zelf");
        check("backup DIR/K.TAR.ZST --data DIR/data", 0, "Kopie gemaakt");
        assertTrue(Files.isRegularFile(root.resolve("K.TAR.ZST")));
        check("verify DIR/data/geheim", 1, "DIR/data/geheim is geen kopie die te lezen is");
    }

    @Test
    void whatTheDoctorAdvisesMendsIt() throws IOException {
        Files.createDirectories(root.resolve("elders"));
        run("backup DIR/elders/k.tar.zst --data DIR/data");
        Files.writeString(root.resolve("elders/nieuwer.tar.zst"), "half");
        for (var file : List.of(
                "workshops/workshops.mv.db",
                "content.git/refs/heads/main",
                Editors.FILE,
                "geheim",
                "binnengekomen/a.md")) {
            var damaged = root.resolve("data").resolve(file);
            Files.write(damaged, new byte[Files.size(damaged) > 100 ? 100 : 0]);
            mended(file);
        }
    }

    /// The first command that is named does it, as it stands there.
    private void mended(String what) {
        var said = run("doctor --data DIR/data --backup-to DIR/elders");
        assertEquals(1, said.code(), what + "\n" + said.text());
        assertFalse(said.text().contains("KOPIE"), said.text());
        var advised = ADVISED.matcher(said.text());
        assertTrue(advised.find(), said.text());
        var done = run(advised.group(1));
        assertEquals(0, done.code(), what + ": " + advised.group(1) + "\n" + done.text());
        check("doctor --data DIR/data", 0, "Alles in DIR/data is heel\\.");
    }

    /// Nothing of a part is left.
    @Test
    void whatIsGoneIsToldByABackupAndPutBackByTheFirstCommandThatIsNamed() throws IOException {
        Files.createDirectories(root.resolve("elders"));
        var made = run("backup DIR/elders/k.tar.zst --data DIR/data").text();
        var commit = new RealGit(root.resolve("data/content.git")).ok("rev-parse", "main");
        assertTrue(made.contains(commit.substring(0, 10)), made);
        InventoryFile.in(root.resolve("data"))
                .update(known -> known.withOnline(Inventory.branch("content.git", "main"), commit)
                        .withLetters(1));
        for (var gone : List.of("content.git", "binnengekomen")) {
            DurableFiles.delete(root.resolve("data").resolve(gone));
            var sentence = gone.equals("content.git") ? "De teksten in content.git zijn weg" : "en er was 1 brief\\.";
            check("backup DIR/" + gone + ".tar.zst --data DIR/data", 1, sentence);
            check("verify DIR/" + gone + ".tar.zst", 1, sentence);
            mended(gone);
        }
    }
}
