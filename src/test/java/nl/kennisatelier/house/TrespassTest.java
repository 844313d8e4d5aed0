package nl.kennisatelier.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Trespasses, planted: an inspection that has never found anything may be blind.
class TrespassTest {

    @TempDir
    Path folder;

    @Test
    void aFullNameIsAReferenceToo() throws IOException {
        plant("library/Planted.java", """
                package nl.kennisatelier.library;

                public class Planted {
                    Object hidden() {
                        return new org.apache.lucene.index.Term("veld", nl.kennisatelier.web.Site.class.getName());
                    }
                }
                """);
        assertRemarks(
                "library/Planted.java:5: library may not see web (nl.kennisatelier.web.Site)",
                "library/Planted.java:5: library may not use lucene-core, kept by search.lucene (org.apache.lucene.index.Term)");
    }

    @Test
    void anAnnotationIsAReference() throws IOException {
        plant("markdown/Planted.java", """
                package nl.kennisatelier.markdown;

                @picocli.CommandLine.Command
                class Planted {
                    @com.fasterxml.jackson.annotation.JsonProperty
                    int field;
                }
                """);
        assertRemarks(
                "markdown/Planted.java:5: jackson-annotations has no room in the plan (com.fasterxml.jackson.annotation.JsonProperty)",
                "markdown/Planted.java:3: markdown may not use picocli, kept by cli (picocli.CommandLine$Command)",
                "markdown/Planted.java:3: markdown may not use picocli, kept by cli (picocli.CommandLine)");
    }

    @Test
    void aTypeThatNoLineNamesIsAReference() throws IOException {
        plant("circulation/Planted.java", """
                package nl.kennisatelier.circulation;

                class Planted {
                    Object hidden(nl.kennisatelier.store.Store store) {
                        return store.read(
                                lent -> lent.execute("delete from workshop"));
                    }
                }
                """);
        assertRemarks(
                "circulation/Planted.java:6: circulation may not use jdbi3-core, kept by store, workshop, subscriptions (org.jdbi.v3.core.Handle)");
    }

    @Test
    void noRoomHasAWayOut() throws IOException {
        plant("circulation/Planted.java", """
                package nl.kennisatelier.circulation;

                class Planted {
                    Object hidden() {
                        return java.net.http.HttpClient.newHttpClient();
                    }
                }
                """);
        assertRemarks(
                "circulation/Planted.java:5: circulation may not use java.net.http, kept by access (java.net.http.HttpClient)");
    }

    @Test
    void aTypeArgumentIsAReference() throws IOException {
        plant("words/Planted.java", """
                package nl.kennisatelier.words;

                abstract class Planted {
                    java.util.List<? extends nl.kennisatelier.library.Entry> entries;

                    abstract void fails() throws org.jdbi.v3.core.JdbiException;
                }
                """);
        assertRemarks(
                "words/Planted.java:4: words may not see library (nl.kennisatelier.library.Entry)",
                "words/Planted.java:6: words may not use jdbi3-core, kept by store, workshop, subscriptions (org.jdbi.v3.core.JdbiException)");
    }

    @Test
    void aNeighbourIsNotSeenAndARoomWithoutAFloorNeither() throws IOException {
        plant("search/Planted.java", """
                package nl.kennisatelier.search;

                class Planted {
                    nl.kennisatelier.workshop.Workshops neighbour;
                }
                """);
        plant("attic/Attic.java", """
                package nl.kennisatelier.attic;

                class Attic {
                    nl.kennisatelier.source.Problem known;
                }
                """);
        assertRemarks(
                "attic/Attic.java:4: is not in the plan: no floor for attic or source (nl.kennisatelier.source.Problem)",
                "search/Planted.java:4: search may not see workshop (nl.kennisatelier.workshop.Workshops)");
    }

    @Test
    void twoTypesOfOneNameAreFound() throws IOException {
        plant("library/Passage.java", "package nl.kennisatelier.library; class Passage {}");
        plant("search/Passage.java", "package nl.kennisatelier.search; class Passage {}");
        plant("search/Other.java", "package nl.kennisatelier.search; class Other { record Passage(int of) {} }");
        var remark = "library/Passage.java:1: Passage is also search/Passage.java";
        assertEquals(List.of(remark), told(inspect().namesTwice()));
    }

    @Test
    void aLibraryWithoutARoomIsFoundInThePom() throws IOException {
        var pom = Path.of("pom.xml");
        var lines = Files.readAllLines(pom);
        lines.add(
                30,
                "<dependency><groupId>org.jooq</groupId><artifactId>jooq</artifactId><version>3.20.5</version></dependency>");
        var real = new Inspection(SourceFile.readAll(Path.of("target/classes"), Path.of("src/main/java")));
        assertEquals(List.of("pom.xml:31: jooq has no room in the plan"), real.strayLibraries(pom, lines));
    }

    @Test
    void aRoomWithoutItsLibraryIsFound() throws IOException {
        plant("words/Planted.java", "package nl.kennisatelier.words; class Planted {}");
        var lines = Files.readAllLines(Path.of("pom.xml"));
        lines.removeIf(line -> line.contains("<artifactId>jsoup</artifactId>"));
        var remarks = inspect().strayLibraries(Path.of("pom.xml"), lines);
        assertEquals(
                true,
                remarks.contains("the plan has a room for jsoup, and the house has no such library"),
                remarks::toString);
    }

    private void assertRemarks(String... remarks) throws IOException {
        assertEquals(List.of(remarks).stream().sorted().toList(), told(inspect().trespasses()));
    }

    private List<String> told(List<String> remarks) {
        return remarks.stream()
                .map(remark -> remark.replace(folder.resolve("src/nl/kennisatelier") + "/", ""))
                .sorted()
                .toList();
    }

    private void plant(String place, String source) throws IOException {
        var file = folder.resolve("src/nl/kennisatelier").resolve(place);
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
    }

    private Inspection inspect() throws IOException {
        var sources = folder.resolve("src");
        var classes = folder.resolve("classes");
        try (var found = Files.walk(sources)) {
            var arguments = new java.util.ArrayList<>(List.of("-g", "-cp", classPath(), "-d", classes.toString()));
            found.filter(file -> file.toString().endsWith(".java")).forEach(file -> arguments.add(file.toString()));
            int code = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
            assertEquals(0, code, "the planted sources compile");
        }
        return new Inspection(SourceFile.readAll(classes, sources));
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
