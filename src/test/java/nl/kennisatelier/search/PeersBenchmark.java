package nl.kennisatelier.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `scripts/bench peers`: ours beside what a user might pick instead, over the same library and questions in the same
/// run. Each job of each engine is a process of its own; a peer whose job fails is left out with a line. Keeps nothing.
public final class PeersBenchmark {

    private static final Path CONTENT = Path.of("content").toAbsolutePath();

    /// Engines whose jobs are [SearchBenchmarkJob], [PeersJob] and [PeersRuns]; the others are in `src/test/peers`.
    private static final List<String> IN_JAVA = List.of("ours", "page", "lucene", "sqlite");

    private final List<String> engines;
    private final Path work;

    private PeersBenchmark(List<String> engines, Path work) {
        this.engines = engines;
        this.work = work;
    }

    /// `ENGINE,... [REPORTS ...]`, or `ENGINE,... --judged [QUERIES QRELS CONTENT]`; without a set it is the project's
    /// own.
    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        var engines = List.of(arguments[0].split("[, ]+"));
        var work = Files.createTempDirectory("kennisatelier-peers");
        try {
            var peers = new PeersBenchmark(engines, work);
            if (arguments.length > 1 && arguments[1].equals("--judged")) {
                if (arguments.length == 5) peers.judge(arguments[2], arguments[3], arguments[4]);
                else peers.judgeOwn();
                return;
            }
            if (arguments.length == 1) peers.judgeOwn();
            var sizes = arguments.length == 1
                    ? Stream.of("200", "1000", "10000")
                    : Stream.of(arguments).skip(1);
            for (var size : sizes.toList()) peers.measure(Integer.parseInt(size));
        } finally {
            Processes.delete(work);
        }
    }

    private void judgeOwn() throws Exception {
        var questions = work.resolve("golden.tsv").toString();
        var answers = work.resolve("golden.qrels").toString();
        figures(Processes.java(PeersRuns.class.getName(), "golden", CONTENT.toString(), questions, answers));
        judge(questions, answers, CONTENT.toString());
    }

    private void judge(String questions, String answers, String content) throws Exception {
        var judging = new ArrayList<>(List.of("nl.kennisatelier.Judge", questions, answers));
        for (var engine : engines) {
            if (engine.equals("page")) continue;
            var run = work.resolve(engine + ".trec").toString();
            var job = new String[] {
                "run", engine, content, questions, run, work.resolve("judged").toString()
            };
            if (!run(engine, job, PeersRuns.class).containsKey("failed")) judging.add(run);
        }
        Processes.java(judging.toArray(String[]::new)).inheritIO().start().waitFor();
    }

    private void measure(int size) throws Exception {
        var folder = work.resolve("size" + size);
        var library = new GeneratedLibrary(List.of(CONTENT));
        library.write(CONTENT, folder.resolve("content"), size);
        var asks = library.questions(size).stream().map(ask -> ask.kind() + "\t" + ask.words());
        Files.write(folder.resolve("questions.tsv"), asks.toList());
        System.out.printf(
                "%n## %,d reports%n%n| | build CPU s | s | peak MB | index MB | start to answer s | question p50 / p99"
                        + " ms | with two filters | change ms | written ms | first search KB |%n|%s%n",
                size, "---|".repeat(11));
        for (var engine : engines) {
            var figures = all(engine, folder);
            if (!figures.containsKey("failed")) print(engine, figures);
        }
        Processes.delete(folder);
    }

    private Map<String, Double> all(String engine, Path folder) throws Exception {
        var figures = new HashMap<String, Double>();
        var jobs = switch (engine) {
            case "page" -> List.of("ask", "bytes");
            case "ours", "lucene", "sqlite" -> List.of("build", "start", "ask", "change");
            default -> List.of("build", "start", "ask", "bytes", "change");
        };
        for (var job : jobs) {
            var main = job.equals("build") || job.equals("start") ? SearchBenchmarkJob.class : PeersJob.class;
            var got = run(engine, new String[] {job, engine, folder.toString()}, main);
            got.forEach((name, value) -> figures.put(job.equals("start") ? "start " + name : name, value));
            if (got.containsKey("failed")) figures.put("failed", 1.0);
            if (job.equals("build")) {
                var index = folder.resolve(engine).resolve(engine.equals("pagefind") ? "public/pagefind" : "");
                figures.put("disk", Processes.bytes(index) / 1e6);
            }
            if (figures.containsKey("failed")) break;
        }
        return figures;
    }

    private static void print(String engine, Map<String, Double> figures) {
        var cells = new ArrayList<String>(List.of(engine));
        for (var name : List.of("cpu", "seconds", "peak", "disk", "start seconds"))
            cells.add(cell(figures, name, "%.1f"));
        for (var name : List.of("plain", "facets"))
            cells.add(cell(figures, name + "50", "%.2f") + " / " + cell(figures, name + "99", "%.2f"));
        cells.add(cell(figures, figures.containsKey("here50") ? "here50" : "online50", "%.1f"));
        cells.add(cell(figures, "online50", "%.1f"));
        var kilobytes = new HashMap<>(figures);
        kilobytes.replaceAll((_, value) -> value / 1000);
        cells.add(cell(kilobytes, "bytes50", "%.0f")
                + (figures.containsKey("bytesWithoutFont50")
                        ? ", " + cell(kilobytes, "bytesWithoutFont50", "%.0f") + " without font"
                        : ""));
        System.out.println("| " + String.join(" | ", cells) + " |");
    }

    private static String cell(Map<String, Double> figures, String name, String format) {
        return figures.containsKey(name) ? format.formatted(figures.get(name)) : "";
    }

    /// One job in a process of its own; `failed` among its figures when it did not end well.
    private Map<String, Double> run(String engine, String[] job, Class<?> main) throws InterruptedException {
        try {
            if (IN_JAVA.contains(engine)) return figures(Processes.job(main, job));
            var command = new ArrayList<>(List.of("node", "--max-old-space-size=8192", "target/node-peers/peers.mjs"));
            command.addAll(List.of(job));
            return figures(new ProcessBuilder(command));
        } catch (IOException e) {
            System.err.println("without " + engine + ": " + job[0] + " did not work, " + e.getMessage());
            return Map.of("failed", 1.0);
        }
    }

    private static Map<String, Double> figures(ProcessBuilder builder) throws IOException, InterruptedException {
        var process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) throw new IOException("see above " + said);
        return said.lines()
                .filter(line -> line.startsWith("figure "))
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(line -> line[1], line -> Double.parseDouble(line[2])));
    }
}
