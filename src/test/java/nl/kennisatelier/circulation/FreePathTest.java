package nl.kennisatelier.circulation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.kennisatelier.circulation.Catalogue.Broken;
import nl.kennisatelier.source.Folder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreePathTest {

    @TempDir
    private Path root;

    @Test
    void noOtherTextHasTheLastStepWhateverItsKindAndYear() throws IOException {
        write("artikelen/avond.md");
        write("verslagen/2025/avond-2.md");
        write("vragensets/middag.md");
        check("verslagen/2026/avond-3.md", "verslagen/2026/avond.md");
        check("vragensets/avond-3.md", "vragensets/avond.md");
        check("vragensets/middag-2.md", "vragensets/middag.md");
        check("vragensets/ochtend.md", "vragensets/ochtend.md");
    }

    private void write(String path) throws IOException {
        var file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, "---\ntitel: Samen\n---\nTekst.\n".getBytes(UTF_8));
    }

    private void check(String expected, String wished) throws IOException {
        var library = Catalogue.EMPTY.readAll(new Folder(root), Broken.AS_IT_IS).library();
        assertEquals(expected, FreePath.of(wished, library));
    }
}
