package nl.kennisatelier.circulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import nl.kennisatelier.search.IndexInUse;
import nl.kennisatelier.search.SearchIndex;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.search.lucene.LuceneIndex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real folder and a real index on disk.
class PublisherTest {

    private static final String REPORT = "verslagen/2021/avond.md";

    @TempDir
    private Path root;

    private CountingContent content;
    private Path data;

    @BeforeEach
    void fill() throws IOException {
        content = new CountingContent(root.resolve("content")).filled();
        data = root.resolve("data");
    }

    @Test
    void whatIsPublishedIsFound() throws IOException {
        try (var index = LuceneIndex.open(data)) {
            var edition = publisher(index).publish(content, Optional.empty());
            assertEquals(4, edition.files());
            check(index, "vijver", "[tips/avond/tip, verslagen/avond]");
            check(index, "fietspad", "[artikelen/notitie]");
            assertTrue(index.bytes() > 0);
        }
    }

    @Test
    void aChangeIsFoundAndWhatItReplacedIsNot() throws IOException {
        try (var index = LuceneIndex.open(data)) {
            var publisher = publisher(index);
            publisher.publish(content, Optional.empty());
            content.takeRead();
            content.write(REPORT, CountingContent.report("Avond", "groen", "Begin bij de boomgaard."));
            var edition = publisher.publish(content, Optional.of(Set.of(REPORT)));
            assertEquals(List.of(REPORT), content.takeRead());
            assertEquals(List.of(REPORT), edition.changed());
            assertEquals(edition, publisher.current());
            check(index, "boomgaard", "[tips/avond/tip, verslagen/avond]");
            check(index, "vijver", "[]");
        }
    }

    @Test
    void whoListensIsToldOfEachEditionOnceItIsOnline() throws IOException {
        try (var index = LuceneIndex.open(data)) {
            var publisher = publisher(index);
            var told = new ArrayList<List<Object>>();
            publisher.tell(edition -> told.add(List.of(edition, publisher.current())));
            var first = publisher.publish(content, Optional.empty());
            content.write(REPORT, CountingContent.report("Avond", "groen", "Begin bij de boomgaard."));
            var second = publisher.publish(content, Optional.of(Set.of(REPORT)));
            assertEquals(List.of(List.of(first, first), List.of(second, second)), told);
        }
    }

    @Test
    void aFileThatBreaksStaysOnlineAsItWas() throws IOException {
        try (var index = LuceneIndex.open(data)) {
            var publisher = publisher(index);
            publisher.publish(content, Optional.empty());
            content.write(REPORT, "---\ntitel: [\n---\nKapot.\n");
            var broken = publisher.publish(content, Optional.of(Set.of(REPORT)));
            assertEquals(1, broken.problems().errors());
            check(index, "vijver", "[tips/avond/tip, verslagen/avond]");
            content.write(REPORT, CountingContent.report("Avond", "groen", "Begin bij de boomgaard."));
            assertEquals(
                    0,
                    publisher
                            .publish(content, Optional.of(Set.of(REPORT)))
                            .problems()
                            .errors());
            check(index, "boomgaard", "[tips/avond/tip, verslagen/avond]");
        }
    }

    @Test
    void aDeletedFileIsNoLongerFound() throws IOException {
        try (var index = LuceneIndex.open(data)) {
            var publisher = publisher(index);
            publisher.publish(content, Optional.empty());
            content.delete(REPORT);
            publisher.publish(content, Optional.of(Set.of(REPORT)));
            check(index, "vijver", "[]");
        }
    }

    @Test
    void aFolderThatIsGoneLeavesWhatIsOnline() throws IOException {
        try (var index = LuceneIndex.open(data)) {
            var publisher = publisher(index);
            var edition = publisher.publish(content, Optional.empty());
            Files.move(root.resolve("content"), root.resolve("elders"));
            assertThrows(IOException.class, () -> publisher.publish(content, Optional.empty()));
            assertEquals(edition, publisher.current());
            check(index, "vijver", "[tips/avond/tip, verslagen/avond]");
        }
    }

    @Test
    void onlyWhatDiffersIsIndexed() throws IOException {
        try (var index = LuceneIndex.open(data)) {
            assertEquals(new SearchIndex.Update(3, 0, true), update(index));
            assertEquals(new SearchIndex.Update(0, 0, false), update(index));
            content.write(REPORT, CountingContent.report("Avond", "groen", "Anders."));
            content.delete("notitie.md");
            assertEquals(new SearchIndex.Update(1, 1, false), update(index));
        }
    }

    @Test
    void aRestartWithAnIntactIndexIndexesNothing() throws IOException {
        try (var index = LuceneIndex.open(data)) {
            update(index);
        }
        try (var index = LuceneIndex.open(data)) {
            assertEquals(new SearchIndex.Update(0, 0, false), update(index));
            check(index, "vijver", "[tips/avond/tip, verslagen/avond]");
        }
    }

    @Test
    void aRestartIndexesWhatChangedMeanwhile() throws IOException {
        try (var index = LuceneIndex.open(data)) {
            update(index);
        }
        content.write("notitie.md", "# Notitie\n\nOver een wandelpad.\n");
        content.delete(REPORT);
        try (var index = LuceneIndex.open(data)) {
            assertEquals(new SearchIndex.Update(1, 1, false), update(index));
            check(index, "wandelpad", "[artikelen/notitie]");
            check(index, "vijver", "[]");
        }
    }

    @Test
    void anIndexOfAnotherAnalysisIsMadeAnew() throws IOException {
        try (var index = LuceneIndex.open(data)) {
            update(index);
            content.write("taal/woorddelen.txt", "loodgieter\nvijver\n");
            assertEquals(new SearchIndex.Update(3, 0, true), update(index));
        }
        content.write("taal/onsplitsbaar.txt", "vijver\n");
        try (var index = LuceneIndex.open(data)) {
            assertEquals(new SearchIndex.Update(3, 0, true), update(index));
            check(index, "vijver", "[tips/avond/tip, verslagen/avond]");
        }
    }

    /// Each damage to a file of each kind there is; `-Ddamaged=all` to every file.
    @Test
    void anyDamageIsNoticedAndMendsItself() throws IOException {
        try (var index = LuceneIndex.open(data)) {
            update(index);
            content.write("notitie.md", "# Notitie\n\nOver een wandelpad.\n");
            update(index);
        }
        var random = new Random(4);
        for (var damage : Damage.values()) {
            for (var name : toDamage(random)) {
                var copy = Files.createTempDirectory(root, "index");
                for (var file : names(data)) Files.copy(data.resolve(file), copy.resolve(file));
                damage.to(copy.resolve(name), random);
                try (var index = LuceneIndex.open(copy)) {
                    assertTrue(update(index).rebuilt(), name + " " + damage);
                    check(index, "vijver", "[tips/avond/tip, verslagen/avond]");
                    check(index, "wandelpad", "[artikelen/notitie]");
                }
                try (var index = LuceneIndex.open(copy)) {
                    assertFalse(update(index).rebuilt(), name + " " + damage + ": mended for good");
                }
            }
        }
    }

    @Test
    void aLockWithSomethingInItIsStillOne() throws IOException {
        try (var index = LuceneIndex.open(data)) {
            update(index);
        }
        Files.writeString(data.resolve("write.lock"), "half a disk block");
        try (var index = LuceneIndex.open(data)) {
            assertFalse(update(index).rebuilt());
            assertThrows(IndexInUse.class, () -> LuceneIndex.open(data));
        }
    }

    @Test
    void filesOfAnotherProgramAreNoIndex() throws IOException {
        Files.createDirectories(data);
        Files.writeString(data.resolve("segments_1"), "geen index");
        try (var index = LuceneIndex.open(data)) {
            assertTrue(update(index).rebuilt());
            check(index, "vijver", "[tips/avond/tip, verslagen/avond]");
        }
    }

    @Test
    void aSecondOneOnTheSameFolderIsRefusedAndHurtsNothing() throws IOException {
        try (var index = LuceneIndex.open(data)) {
            update(index);
            assertThrows(IndexInUse.class, () -> LuceneIndex.open(data));
            check(index, "vijver", "[tips/avond/tip, verslagen/avond]");
        }
        LuceneIndex.open(data).close();
    }

    private List<String> toDamage(Random random) throws IOException {
        var names = new ArrayList<>(names(data));
        if ("all".equals(System.getProperty("damaged"))) return names;
        Collections.shuffle(names, random);
        var kinds = new HashSet<String>();
        return names.stream()
                .filter(name -> kinds.add(name.replaceFirst(".*[._]", ".").replaceFirst("\\d+$", "")))
                .toList();
    }

    private enum Damage {
        FLIPPED,
        CUT,
        EMPTIED,
        GONE;

        void to(Path file, Random random) throws IOException {
            var bytes = Files.readAllBytes(file);
            int place = random.nextInt(bytes.length);
            switch (this) {
                case FLIPPED -> {
                    bytes[place] ^= (byte) (1 << random.nextInt(8));
                    Files.write(file, bytes);
                }
                case CUT -> Files.write(file, Arrays.copyOf(bytes, place));
                case EMPTIED -> Files.write(file, new byte[0]);
                case GONE -> Files.delete(file);
            }
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("write.lock"))
                    .sorted()
                    .toList();
        }
    }

    private Publisher publisher(SearchIndex index) {
        return new Publisher(index, Clock.systemUTC());
    }

    private SearchIndex.Update update(SearchIndex index) throws IOException {
        return index.update(
                Catalogue.EMPTY.readAll(content, Catalogue.Broken.AS_IT_WAS).library());
    }

    private static void check(SearchIndex index, String words, String expected) {
        var found = index.search(SearchRequest.words(words)).hits().stream()
                .map(hit -> hit.entry().id().value())
                .sorted()
                .toList();
        assertEquals(expected, found.toString(), words);
    }
}
