package nl.kennisatelier.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// `scripts/bench start`: what a start of the built program costs, from nothing to the first page of results, with and
/// without what Java learned from an earlier start, with an index and without one. In turn; medians. Keeps nothing.
public final class StartBenchmark {

    private static final int ROUNDS = 5;
    private static final Pattern READY = Pattern.compile("http://localhost:\\d+");
    private static final String LEARNED = "-XX:AOTCache=target/app/kennisatelier.aot";

    private final String content;
    private final Path work;
    private final TreeMap<String, List<double[]>> rounds = new TreeMap<>();

    private StartBenchmark(String content, Path work) {
        this.content = content;
        this.work = work;
    }

    /// `[CONTENT FOLDER or number of generated reports]`.
    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        var work = Files.createTempDirectory("kennisatelier-start");
        try {
            new StartBenchmark(content(arguments.length > 0 ? arguments[0] : "content", work), work).run();
        } finally {
            Processes.delete(work);
        }
    }

    private static String content(String asked, Path work) throws IOException {
        if (!asked.matches("\\d+")) return asked;
        var content = Path.of("content");
        var generated = work.resolve("content");
        new GeneratedLibrary(List.of(content)).write(content, generated, Integer.parseInt(asked));
        return generated.toString();
    }

    private void run() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            measure("1. no index, nothing learned", work.resolve("plain" + round));
            measure("2. an index, nothing learned", work.resolve("plain" + round));
            measure("3. no index, learned", work.resolve("learned" + round), LEARNED);
            measure("4. an index, learned", work.resolve("learned" + round), LEARNED);
        }
        System.out.printf("| start, until the first results | s | CPU s |%n|---|---|---|%n");
        rounds.forEach((name, values) ->
                System.out.printf("| %s | %.1f | %.1f |%n", name.substring(3), median(values, 0), median(values, 1)));
    }

    private void measure(String name, Path data, String... options) throws Exception {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(List.of(options));
        command.addAll(List.of("-XX:+UseCompactObjectHeaders", "-jar", "target/app/kennisatelier.jar", "serve"));
        command.addAll(List.of("--content", content, "--data", data.toString(), "--port", "0"));
        long start = System.nanoTime();
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var said = process.inputReader();
                var client = HttpClient.newHttpClient()) {
            var address = URI.create(address(said) + "/zoeken?q=warmtenet");
            var status = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                    .statusCode();
            if (status != 200) throw new IOException("the page answers " + status);
            var seconds = (System.nanoTime() - start) / 1e9;
            var cpu = process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
            rounds.computeIfAbsent(name, _ -> new ArrayList<>()).add(new double[] {seconds, cpu});
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static String address(BufferedReader said) throws IOException {
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            var ready = READY.matcher(line);
            if (ready.find()) return ready.group();
        }
        throw new IOException("it stopped before it was up");
    }

    private static double median(List<double[]> values, int column) {
        var sorted =
                values.stream().mapToDouble(value -> value[column]).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
