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
import nl.kennisatelier.access.Editors;
import nl.kennisatelier.backup.SmallSite;
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
        check("backup DIR/k2 --data DIR/niets", 2, "De map DIR/niets bestaat niet\\.");
        check("verify DIR/data/geheim", 1, "DIR/data/geheim is geen kopie die te lezen is");
    }

    @Test
    void whatTheDoctorAdvisesMendsIt() throws IOException {
        run("backup DIR/k.tar.zst --data DIR/data");
        for (var file : List.of("workshops/workshops.mv.db", "content.git/refs/heads/main", Editors.FILE, "geheim")) {
            var damaged = root.resolve("data").resolve(file);
            Files.write(damaged, new byte[Files.size(damaged) > 100 ? 100 : 0]);
            var said = run("doctor --data DIR/data");
            assertEquals(1, said.code(), file + "\n" + said.text());
            var done = follow(said.text());
            if (done.code() != 0) done = follow(done.text()); // What cannot be mended is put back.
            assertEquals(0, done.code(), done.text());
            check("doctor --data DIR/data", 0, "Alles in DIR/data is heel\\.");
        }
    }

    private Said follow(String said) {
        var advised = ADVISED.matcher(said);
        assertTrue(advised.find(), said);
        return run(advised.group(1).replace("KOPIE", "DIR/k.tar.zst"));
    }
}
