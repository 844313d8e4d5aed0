package nl.kennisatelier.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTest {

    @TempDir
    private Path root;

    @Test
    void markdownAndTheFilesThatSayHowToReadItAreContent() throws IOException {
        check(
                """
                atelier.yaml
                diep/in/de/map/tekst.markdown
                plaatje.png
                taal/woorden.txt
                taal/diep/woorden.txt
                taxonomie/themas.yaml
                verslagen/2021/avond.MD
                verslagen/los.yaml
                """,
                "[atelier.yaml, diep/in/de/map/tekst.markdown, taal/woorden.txt, taxonomie/themas.yaml, "
                        + "verslagen/2021/avond.MD]");
    }

    @Test
    void otherFilesWithWordsAreKnownToo() throws IOException {
        for (var path : List.of("verslagen/a.md", "verslagen/b.TXT", "verslagen/diep/c.docx", "verslagen/d.png"))
            write(path);
        for (var path : List.of("LICENSE.txt", "taal/synoniemen.txt", "taal/oud.txt", ".git/x.txt", "a/.b/c.txt"))
            write(path);
        assertEquals(
                "[verslagen/b.TXT, verslagen/diep/c.docx]",
                new Folder(root).otherTexts().toString());
    }

    @Test
    void namesThatStartWithADotAreNotOurs() throws IOException {
        check("""
                .git/HEAD.md
                .verborgen.md
                map/.obsidian/notitie.md
                map/.#slot.md
                map/wel.md
                """, "[map/wel.md]");
    }

    @Test
    void oddNamesAreKeptAsTheyAre() throws IOException {
        check("""
                een map/50% korting.md
                een map/wijk & buurt (nieuw).md
                coöperatie/日本.md
                """, "[coöperatie/日本.md, een map/50% korting.md, een map/wijk & buurt (nieuw).md]");
    }

    @Test
    void anEmptyFolderHasNoFiles() throws IOException {
        check("", "[]");
    }

    @Test
    void aFolderThatDoesNotExistIsAFailure() {
        var gone = new Folder(root.resolve("weg"));
        assertThrows(NoSuchFileException.class, gone::paths);
    }

    @Test
    void linksAreNotFollowed(@TempDir Path elsewhere) throws IOException {
        write("echt.md");
        Files.writeString(elsewhere.resolve("geheim.md"), "geheim");
        Files.createSymbolicLink(root.resolve("bestand.md"), elsewhere.resolve("geheim.md"));
        Files.createSymbolicLink(root.resolve("map"), elsewhere);
        Files.createSymbolicLink(root.resolve("rond"), root);
        var folder = new Folder(root);
        assertEquals("[echt.md]", folder.paths().toString());
        assertThrows(NoSuchFileException.class, () -> folder.read("bestand.md"));
    }

    @Test
    void nothingAboveTheFolderIsRead(@TempDir Path outer) throws IOException {
        Files.writeString(outer.resolve("buiten.md"), "buiten");
        var inner = Files.createDirectory(outer.resolve("binnen"));
        Files.writeString(inner.resolve("a.md"), "binnen");
        var folder = new Folder(inner);
        assertArrayEquals("binnen".getBytes(UTF_8), folder.read("a.md"));
        for (var path :
                new String[] {"../buiten.md", "x/../../buiten.md", outer.resolve("buiten.md") + "", "", "weg"}) {
            assertThrows(NoSuchFileException.class, () -> folder.read(path), path);
        }
    }

    /// Makes these files and asks which of them are content.
    private void check(String paths, String expected) throws IOException {
        for (var path : paths.lines().toList()) write(path);
        assertEquals(expected, new Folder(root).paths().toString());
    }

    private void write(String path) throws IOException {
        var file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "tekst");
    }
}
