package nl.kennisatelier.search;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.kennisatelier.circulation.Publisher;
import nl.kennisatelier.search.lucene.BareLucene;
import nl.kennisatelier.search.lucene.LuceneIndex;
import nl.kennisatelier.source.Folder;

/// One process of [SearchBenchmark]: builds an index, starts on one, or asks and changes.
public final class SearchBenchmarkJob {

    private SearchBenchmarkJob() {}

    public static void main(String[] arguments) throws Exception {
        var engine = arguments[1];
        var work = Path.of(arguments[2]);
        var index = work.resolve(engine);
        var content = work.resolve("content");
        switch (arguments[0]) {
            case "build" -> build(engine, index, content);
            case "start" -> start(engine, work);
            default -> new SearchRounds(work, questions(work)).run();
        }
        if (arguments[0].equals("ask")) return;
        figure("seconds", (System.currentTimeMillis() - started()) / 1e3);
        figure("cpu", cpuNanos() / 1e9);
        figure("peak", peakMegabytes());
    }

    private static void build(String engine, Path index, Path content) throws Exception {
        switch (engine) {
            case "ours" -> {
                try (var ours = LuceneIndex.open(index)) {
                    new Publisher(ours, Clock.systemUTC()).publish(new Folder(content), Optional.empty());
                }
            }
            case "lucene" -> {
                try (var bare = new BareLucene(index)) {
                    bare.build(content, Runtime.getRuntime().availableProcessors());
                }
            }
            default -> {
                try (var sqlite = new SqlitePeer(index)) {
                    sqlite.build(content);
                }
            }
        }
    }

    private static void start(String engine, Path work) throws Exception {
        try (var started = PeersJob.open(engine, work)) {
            started.ask(questions(work).getFirst());
        }
    }

    static List<GeneratedLibrary.Ask> questions(Path work) throws IOException {
        return Files.readAllLines(work.resolve("questions.tsv")).stream()
                .map(line -> line.split("\t"))
                .map(line -> new GeneratedLibrary.Ask(GeneratedLibrary.Kind.valueOf(line[0]), line[1]))
                .toList();
    }

    private static void figure(String name, double value) {
        System.out.printf(Locale.ROOT, "figure %s %.3f%n", name, value);
    }

    private static long started() {
        return ManagementFactory.getRuntimeMXBean().getStartTime();
    }

    /// Of the whole process: compiling and collecting included.
    static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /// The most that the process ever held; 0 where the system does not tell.
    static double peakMegabytes() throws IOException {
        var status = Path.of("/proc/self/status");
        if (!Files.exists(status)) return 0;
        return Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
                        .sum()
                / 1024;
    }
}
