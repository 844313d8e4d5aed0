package nl.kennisatelier.circulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import nl.kennisatelier.circulation.Catalogue.Broken;
import nl.kennisatelier.kept.KeptValues;
import nl.kennisatelier.library.Body;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.search.lucene.LuceneValues;
import nl.kennisatelier.source.Folder;
import nl.kennisatelier.source.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real texts, and what was read of them on disk.
class KeptReadingsTest {

    private static final List<String> NONE = List.of();

    @TempDir
    private Path root;

    /// Tells which texts were read anew.
    private static final class Counting implements KeptValues {

        final Set<String> anew = new ConcurrentSkipListSet<>();
        private final KeptValues values;

        Counting(KeptValues values) {
            this.values = values;
        }

        @Override
        public Optional<byte[]> find(String name) throws IOException {
            return values.find(name);
        }

        @Override
        public void put(String name, byte[] value) throws IOException {
            anew.add(name.substring(0, name.indexOf(' ')));
            values.put(name, value);
        }

        @Override
        public void settle(Set<String> names) throws IOException {
            values.settle(names);
        }

        @Override
        public void close() throws IOException {
            values.close();
        }
    }

    /// @param all each text and all that it says
    private record Start(List<Document> documents, List<Problem> problems, List<Object> all, List<String> anew) {}

    private Start start(Path content, String version) throws IOException {
        var values = new Counting(LuceneValues.open(root.resolve("gelezen"), version));
        try (var kept = KeptReadings.in(values)) {
            var catalogue = Catalogue.by(Clock.systemUTC(), kept).readAll(new Folder(content), Broken.AS_IT_IS);
            var documents = List.copyOf(catalogue.documents());
            var all = documents.stream().flatMap(KeptReadingsTest::all).toList();
            kept.settle();
            return new Start(documents, catalogue.problems().all(), all, List.copyOf(values.anew));
        }
    }

    private static Stream<Object> all(Document document) {
        var words = document.passages().stream()
                .map(passage -> List.of(
                        passage.headline(), passage.text(), passage.html(), passage.restHtml(), passage.notes()));
        return Stream.of(Stream.of(document.unsaid(), document.sections()), words)
                .flatMap(each -> each);
    }

    @Test
    void aSecondStartReadsNothingAndShowsTheSame() throws IOException {
        var content = Path.of("content");
        var first = start(content, "1");
        var second = start(content, "1");
        assertTrue(first.anew().size() > 100, "all were read");
        assertEquals(NONE, second.anew());
        assertEquals(first.all(), second.all());
        assertEquals(first.problems(), second.problems());
        assertTrue(
                second.documents().stream().allMatch(document -> document.body() instanceof Body.Elsewhere),
                "their words are not in memory");
        var plain = Catalogue.by(Clock.systemUTC()).readAll(new Folder(content), Broken.AS_IT_IS);
        assertEquals(plain.documents().stream().flatMap(KeptReadingsTest::all).toList(), second.all());
    }

    @Test
    void onlyWhatDiffersIsReadAnew() throws IOException {
        var folder = new CountingContent(root.resolve("content")).filled();
        var content = root.resolve("content");
        var all = start(content, "1").anew();
        assertEquals(NONE, start(content, "1").anew());

        folder.write(all.getFirst(), Files.readString(content.resolve(all.getFirst())) + "\nNog een zin.\n");
        assertEquals(List.of(all.getFirst()), start(content, "1").anew());
        assertEquals(all, start(content, "2").anew(), "another version of the program reads all");
        folder.write("taal/synoniemen.txt", "huis, woning\n");
        assertEquals(NONE, start(content, "2").anew(), "words by which is searched decide nothing");
        folder.write("taxonomie/themas.yaml", "- {id: groen, label: Groen}\n");
        assertEquals(all, start(content, "2").anew(), "the lists say how to read");
    }

    @Test
    void damagedBytesAreReadAnew() throws IOException {
        new CountingContent(root.resolve("content")).filled();
        var content = root.resolve("content");
        var all = start(content, "1");
        try (var files = Files.list(root.resolve("gelezen"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".cfs")).toList()) {
                var bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 1;
                Files.write(file, bytes);
            }
        }
        var again = start(content, "1");
        assertEquals(all.anew(), again.anew());
        assertEquals(all.all(), again.all());
    }

    @Test
    void whatHangsOnTheDayIsReadEachTime() throws IOException {
        var folder = new CountingContent(root.resolve("content"));
        folder.write("verslagen/later.md", "---\ntitel: Later\nsamenvatting: Later.\ndatum: 2090-01-01\n---\nTekst.\n");
        var first = start(root.resolve("content"), "1");
        assertTrue(first.problems().stream().anyMatch(problem -> problem.kind() == Problem.Kind.DATE_FAR));
        assertEquals(NONE, first.anew(), "it is not kept");
    }

    @Test
    void wordsThatAreLostLaterAreReadAgain() throws IOException {
        var folder = new CountingContent(root.resolve("content")).filled();
        var content = new Folder(root.resolve("content"));
        var full = List.copyOf(Catalogue.by(Clock.systemUTC())
                .readAll(content, Broken.AS_IT_IS)
                .documents());
        start(root.resolve("content"), "1");
        List<Document> documents;
        try (var kept = KeptReadings.in(LuceneValues.open(root.resolve("gelezen"), "1"))) {
            var read = Catalogue.by(Clock.systemUTC(), kept).readAll(content, Broken.AS_IT_IS);
            documents = List.copyOf(read.documents());
        }
        var last = documents.getLast();
        folder.write(last.path(), "---\ntitel: Anders\n---\nAnders.\n");
        assertThrows(UncheckedIOException.class, last::sections, "another text says something else");
        for (int i = 0; i < documents.size() - 1; i++) {
            assertEquals(all(full.get(i)).toList(), all(documents.get(i)).toList());
        }
    }

    @Test
    void whatIsReadOnTheWayIsFoundAtOnceAndWhatNobodyLooksForIsForgotten() throws IOException {
        try (var values = LuceneValues.open(root.resolve("values"), "1")) {
            for (int i = 0; i < 2500; i++) values.put("name " + i, new byte[] {(byte) i});
            for (int i = 0; i < 2500; i++)
                assertEquals((byte) i, values.find("name " + i).orElseThrow()[0]);
            values.settle(Set.of("name 7"));
            values.put("later", new byte[] {1});
        }
        try (var values = LuceneValues.open(root.resolve("values"), "1")) {
            assertEquals(7, values.find("name 7").orElseThrow()[0]);
            assertEquals(1, values.find("later").orElseThrow()[0]);
            assertEquals(Optional.empty(), values.find("name 8"));
        }
    }
}
