package nl.kennisatelier.circulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import nl.kennisatelier.circulation.Catalogue.Broken;
import nl.kennisatelier.kept.KeptValues;
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
        public Optional<byte[]> find(String name, String state) throws IOException {
            return values.find(name, state);
        }

        @Override
        public void put(String name, String state, byte[] value) throws IOException {
            anew.add(name);
            values.put(name, state, value);
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

    private record Start(Catalogue catalogue, List<String> anew) {}

    private Start start(Path content, String version) throws IOException {
        var values = new Counting(LuceneValues.open(root.resolve("gelezen"), version));
        try (var kept = KeptReadings.in(values)) {
            var catalogue = Catalogue.by(Clock.systemUTC(), kept).readAll(new Folder(content), Broken.AS_IT_IS);
            values.settle(catalogue.documents().stream().map(Document::path).collect(Collectors.toSet()));
            return new Start(catalogue, List.copyOf(values.anew));
        }
    }

    @Test
    void aSecondStartReadsNothingAndShowsTheSame() throws IOException {
        var content = Path.of("content");
        var first = start(content, "1");
        var second = start(content, "1");
        assertTrue(first.anew().size() > 100, "all were read");
        assertEquals(NONE, second.anew());
        assertEquals(
                List.copyOf(first.catalogue().documents()),
                List.copyOf(second.catalogue().documents()));
        assertEquals(
                first.catalogue().problems().all(),
                second.catalogue().problems().all());
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
        assertEquals(
                List.copyOf(all.catalogue().documents()),
                List.copyOf(again.catalogue().documents()));
    }

    @Test
    void whatHangsOnTheDayIsReadEachTime() throws IOException {
        var folder = new CountingContent(root.resolve("content"));
        folder.write("verslagen/later.md", "---\ntitel: Later\nsamenvatting: Later.\ndatum: 2090-01-01\n---\nTekst.\n");
        var first = start(root.resolve("content"), "1");
        assertTrue(first.catalogue().problems().all().stream()
                .anyMatch(problem -> problem.kind() == Problem.Kind.DATE_FAR));
        assertEquals(NONE, first.anew(), "it is not kept");
    }
}
