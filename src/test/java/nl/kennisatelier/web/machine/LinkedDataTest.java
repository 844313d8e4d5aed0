package nl.kennisatelier.web.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
        assertEquals("", String.join("\n", said(all, "/themas/groen/hitte")));
        assertEquals("", String.join("\n", said(all, "/begrippen/warmtenet")));
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
