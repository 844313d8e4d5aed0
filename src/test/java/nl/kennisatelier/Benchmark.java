package nl.kennisatelier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.kennisatelier.circulation.Publisher;
import nl.kennisatelier.search.GeneratedLibrary;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.search.lucene.LuceneIndex;
import nl.kennisatelier.source.Folder;

/// Figures, by `scripts/bench`: no test, for time decides no test. Of a generated library, or of a folder as it is.
final class Benchmark {

    private static final List<String> QUESTIONS = List.of(
            "warmtenet",
            "bewoners betrekken",
            "sociale cohesie",
            "wijkaanpak",
            "huizen isoleren",
            "van het gas af",
            "hoe krijg je iedereen mee in de buurt",
            "energiecooperatie",
            "vergoening",
            "budgetten koppelen gemeente");

    private final Path folder;

    private Benchmark(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        int reports = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        var given = arguments.length > 1 ? Path.of(arguments[1]) : null;
        var work = Files.createTempDirectory("kennisatelier-bench");
        var folder = given == null ? work.resolve("content") : given;
        if (given == null) generate(folder, reports);
        new Benchmark(folder).run(work.resolve("data"));
    }

    private void run(Path data) throws IOException {
        long start = System.nanoTime();
        try (var index = LuceneIndex.open(data.resolve("index"))) {
            var publisher = new Publisher(index, Clock.systemUTC());
            var edition = publisher.publish(new Folder(folder), Optional.empty());
            System.out.printf(
                    "first start: %.2f s for %d files, %d entries, %d bytes of index%n",
                    since(start) / 1000,
                    edition.files(),
                    edition.library().entries().size(),
                    index.bytes());
            System.out.printf("memory in use after collection: %d MiB%n", usedMemory());
            questions(index);
            changes(publisher);
        }
        start = System.nanoTime();
        try (var index = LuceneIndex.open(data.resolve("index"))) {
            var publisher = new Publisher(index, Clock.systemUTC());
            publisher.publish(new Folder(folder), Optional.empty());
            System.out.printf("restart on an intact index, same process: %.2f s%n", since(start) / 1000);
        }
    }

    private static void questions(LuceneIndex index) {
        var times = new ArrayList<Double>();
        for (int round = 0; round < 60; round++) {
            for (var question : QUESTIONS) {
                long start = System.nanoTime();
                index.searchCollapsed(SearchRequest.words(question));
                if (round >= 20) times.add(since(start)); // The first rounds warm the compiler up.
            }
        }
        print("question with facets, fragments and collapsing", times);
    }

    private void changes(Publisher publisher) throws IOException {
        var times = new ArrayList<Double>();
        var paths = new Folder(folder)
                .paths().stream().filter(path -> path.startsWith("verslagen/")).toList();
        for (int i = 0; i < 60 && !paths.isEmpty(); i++) {
            var path = paths.get(i * 7919 % paths.size());
            Files.writeString(
                    folder.resolve(path), Files.readString(folder.resolve(path)) + "\nExtra zin " + i + ".\n");
            long start = System.nanoTime();
            publisher.publish(new Folder(folder), Optional.of(Set.of(path)));
            if (i >= 20) times.add(since(start));
        }
        print("one changed file until it can be found", times);
    }

    static void print(String what, List<Double> times) {
        if (times.isEmpty()) return;
        var sorted = times.stream().sorted().toList();
        System.out.printf(
                "%s: p50 %.1f ms, p99 %.1f ms (%d times)%n",
                what, sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 99 / 100), sorted.size());
    }

    static void generate(Path folder, int reports) throws IOException {
        var content = Path.of("content");
        new GeneratedLibrary(List.of(content)).write(content, folder, reports);
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static long usedMemory() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }
}
