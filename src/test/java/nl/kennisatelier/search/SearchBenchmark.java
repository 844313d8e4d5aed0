package nl.kennisatelier.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// `scripts/bench search [REPORTS ...] [FOLDER ...]`: what searching costs as the library grows, beside Lucene alone
/// and SQLite in the same run. Prints tables, keeps nothing. Each build and each restart is a process of its own; the
/// questions take turns inside one process.
public final class SearchBenchmark {

    private static final Path CONTENT = Path.of("content");
    private static final List<String> ENGINES = List.of("ours", "lucene", "sqlite");

    private SearchBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        var sizes = new ArrayList<Integer>();
        var folders = new ArrayList<Path>(List.of(CONTENT));
        for (var argument : arguments) {
            if (argument.matches("\\d+")) sizes.add(Integer.parseInt(argument));
            else folders.add(Path.of(argument));
        }
        if (sizes.isEmpty()) sizes.addAll(List.of(1000, 10_000));
        for (int size : sizes) {
            var work = Files.createTempDirectory("kennisatelier-search");
            try {
                measure(work, size, folders);
            } finally {
                Processes.delete(work);
            }
        }
    }

    private static void measure(Path work, int size, List<Path> folders) throws Exception {
        var library = new GeneratedLibrary(folders);
        var content = work.resolve("content");
        library.write(CONTENT, content, size);
        var asks = library.questions(size).stream()
                .map(ask -> ask.kind() + "\t" + ask.words())
                .toList();
        Files.write(work.resolve("questions.tsv"), asks);
        long files;
        try (var all = Files.walk(content)) {
            files = all.filter(Files::isRegularFile).count();
        }
        System.out.printf(Locale.ROOT, "%n## %,d reports%n%n", size);
        System.out.println("| build | files/s | CPU s | peak MB | MB on disk | restart to first answer, s | CPU s |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (var engine : ENGINES) {
            if (engine.equals("sqlite") && !SqlitePeer.isThere()) continue;
            var built = child(work, "build", engine);
            var started = child(work, "start", engine);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.0f | %.1f | %.0f | %.1f | %.2f | %.2f |%n",
                    engine,
                    files / built.get("seconds"),
                    built.get("cpu"),
                    built.get("peak"),
                    Processes.bytes(work.resolve(engine)) / 1e6,
                    started.get("seconds"),
                    started.get("cpu"));
        }
        System.out.println();
        process(work, "ask", "all").inheritIO().start().waitFor();
    }

    private static Map<String, Double> child(Path work, String job, String engine)
            throws IOException, InterruptedException {
        var process = process(work, job, engine)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) throw new IOException(job + " " + engine + " failed: " + said);
        var figures = new LinkedHashMap<String, Double>();
        for (var line : said.lines().filter(l -> l.startsWith("figure ")).toList()) {
            var parts = line.split(" ");
            figures.put(parts[1], Double.parseDouble(parts[2]));
        }
        return figures;
    }

    private static ProcessBuilder process(Path work, String job, String engine) {
        return Processes.job(SearchBenchmarkJob.class, job, engine, work.toString());
    }
}
