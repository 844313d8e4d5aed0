package nl.kennisatelier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import nl.kennisatelier.circulation.Publisher;
import nl.kennisatelier.search.LuceneIndex;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.source.Folder;

/// Figures, by `scripts/bench`: no test, for time decides no test. Reports are made from the words of `content/`, with
/// a
/// fixed seed, so that two runs on one machine can be compared.
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
    private final int reports;

    Benchmark(Path folder, int reports) {
        this.folder = folder;
        this.reports = reports;
    }

    public static void main(String[] arguments) throws IOException {
        int reports = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        var given = arguments.length > 1 ? Path.of(arguments[1]) : null;
        var work = Files.createTempDirectory("kennisatelier-bench");
        var benchmark = new Benchmark(given == null ? work.resolve("content") : given, reports);
        if (given == null) benchmark.generate(Path.of("content"));
        benchmark.run(work.resolve("data"));
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

    void generate(Path content) throws IOException {
        for (var path : new Folder(content).paths()) {
            if (path.startsWith("verslagen/")) continue;
            var copy = folder.resolve(path);
            Files.createDirectories(copy.getParent());
            Files.copy(content.resolve(path), copy);
        }
        var sentences = new ArrayList<String>();
        for (var path : new Folder(content).paths()) {
            if (!path.startsWith("verslagen/")) continue;
            var body = Files.readString(content.resolve(path)).replaceFirst("(?s)^---.*?\n---\n", "");
            Arrays.stream(body.split("(?<=[.!?])\\s+"))
                    .map(sentence -> sentence.replaceAll("(?s)<!--.*?-->|\\^[a-z-]+|[#*\\[\\]()]|\\n", " ")
                            .strip())
                    .filter(sentence -> sentence.length() > 30 && sentence.length() < 200)
                    .forEach(sentences::add);
        }
        var random = new Random(20261122);
        for (int i = 0; i < reports; i++) {
            var file = folder.resolve("verslagen/" + (2015 + i % 12) + "/verslag-" + i + ".md");
            Files.createDirectories(file.getParent());
            Files.writeString(file, report(i, sentences, random));
        }
    }

    private static String report(int number, List<String> sentences, Random random) {
        var themes = List.of("aardgasvrij", "vergroening", "sociale-samenhang", "werkgelegenheid", "warmtenet");
        var places = List.of("palenstein", "hengstdal", "spijkerkwartier", "kerschoten", "loenen", "craneveer");
        var text = new StringBuilder("---\ntitel: \"Verslag " + number + "\"\nsamenvatting: \"")
                .append(pick(sentences, random).replace('"', '\''))
                .append("\"\ndatum: ")
                .append(2015 + number % 12)
                .append("-0")
                .append(1 + number % 9)
                .append("-11\nthemas: [")
                .append(pick(themes, random))
                .append("]\nwijken: [")
                .append(pick(places, random))
                .append("]\n---\n");
        for (int i = 0; i < 12; i++) text.append(pick(sentences, random)).append(i % 4 == 3 ? "\n\n" : " ");
        text.append("## Tips\n");
        for (int i = 0; i < 4; i++)
            text.append("- ")
                    .append(pick(sentences, random))
                    .append(" ^tip-")
                    .append(i)
                    .append('\n');
        text.append("## Vragen\n");
        for (int i = 0; i < 3; i++)
            text.append("1. ")
                    .append(pick(sentences, random))
                    .append(" ^vraag-")
                    .append(i)
                    .append('\n');
        return text.toString();
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
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
