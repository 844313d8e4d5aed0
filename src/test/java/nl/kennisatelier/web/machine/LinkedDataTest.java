package nl.kennisatelier.web.machine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.export.ThemesAndTerms;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.markdown.ConventionsReader;
import nl.kennisatelier.markdown.DocumentReader;
import nl.kennisatelier.source.SourceFile;
import nl.kennisatelier.words.Words;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// What others link to, read by a program that did not write it: the same in both forms.
class LinkedDataTest {

    private static final TestSite SITE = TestSite.of(SampleLibrary.small());

    @AfterAll
    static void stop() {
        SITE.close();
    }

    private static Model read(String path, RDFFormat format) throws Exception {
        return Rio.parse(new StringReader(SITE.text(path)), "", format);
    }

    /// What is said of one thing, each as `predicate object`.
    private static TreeSet<String> said(Model all, String path) {
        return all.stream()
                .filter(one -> one.getSubject().stringValue().endsWith(path))
                .map(one -> one.getPredicate().getLocalName() + " "
                        + one.getObject().toString())
                .map(line -> line.replace("https://kennisatelier.example", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void bothFormsSayTheSame() throws Exception {
        for (var path : new String[] {"/taxonomie", "/catalogus"}) {
            var turtle = read(path + ".ttl", RDFFormat.TURTLE);
            assertTrue(turtle.size() > 20, path);
            assertEquals(turtle, read(path + ".jsonld", RDFFormat.JSONLD), path);
        }
    }

    @Test
    void aThemeHasItsNamesAndItsPlaceInTheTree() throws Exception {
        var all = read("/taxonomie.ttl", RDFFormat.TURTLE);
        assertEquals("""
                altLabel "koelte"@nl
                broader /themas/groen
                inScheme /themas
                notation "groen/hitte"
                prefLabel "Heat"@en
                prefLabel "Hitte"@nl
                type http://www.w3.org/2004/02/skos/core#Concept""", String.join("\n", said(all, "/themas/groen/hitte")));
    }

    /// Our own lists and terms, as they are.
    @Test
    void whatIsLikeAThemeElsewhereAndWhatReplacedATerm() throws Exception {
        var files = new HashMap<String, SourceFile>();
        for (var path : ConventionsReader.files()) {
            var file = Path.of("content", path);
            if (Files.exists(file)) files.put(path, read(path));
        }
        var conventions = ConventionsReader.read(files).value();
        var terms = Stream.of("paw", "nplw")
                .map(name -> "begrippen/" + name + ".md")
                .map(path -> DocumentReader.read(read(path), conventions).value())
                .toList();
        var library = Library.of(conventions, terms).value();
        var words = List.of(Words.dutch(), Words.english());
        var turtle = new ThemesAndTerms(library, "https://kennisatelier.example", words)
                .statements()
                .turtle();
        var all = Rio.parse(new StringReader(new String(turtle, UTF_8)), "", RDFFormat.TURTLE);
        assertTrue(said(all, "/themas/klimaat-en-groen")
                .contains("closeMatch https://identifier.overheid.nl/tooi/def/thes/top/c_79010191"));
        assertTrue(said(all, "/begrippen/paw").contains("isReplacedBy /begrippen/nplw"));
    }

    private static SourceFile read(String path) {
        try {
            return SourceFile.decode(path, Files.readAllBytes(Path.of("content", path)))
                    .value();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyFileOfTheCatalogueIsThere() throws Exception {
        var all = read("/catalogus.ttl", RDFFormat.TURTLE);
        var files = all.stream()
                .filter(one -> one.getPredicate().getLocalName().equals("downloadURL"))
                .map(one -> one.getObject().stringValue().replace("https://kennisatelier.example", ""))
                .toList();
        assertTrue(files.size() > 6, files.toString());
        for (var file : files) assertEquals(200, SITE.get(file).statusCode(), file);
    }
}
