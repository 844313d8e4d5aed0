package nl.kennisatelier;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.kennisatelier.circulation.Publisher;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.ReuseOutcome;
import nl.kennisatelier.search.lucene.LuceneIndex;
import nl.kennisatelier.source.Folder;
import nl.kennisatelier.web.Site;
import nl.kennisatelier.web.kit.page.FixedPages;
import nl.kennisatelier.web.kit.page.SiteConfig;
import nl.kennisatelier.web.kit.site.SiteServices;

/// What a programme's pages cost over many reports: the first visit after each change, when all is worked out again,
/// and the visits behind it. `scripts/bench programme REPORTS`.
public final class ProgrammeBenchmark {

    private static final int ROUNDS = 100;
    private static final int WARM_UP = 20;
    private static final int VISITS = 5;
    private static final int RECORDS = 500;

    /// After a change is online: at once, and as long as somebody needs to open a page.
    private static final List<Duration> WAITS = List.of(Duration.ZERO, Duration.ofSeconds(1));

    private static final String PROGRAMME = "/programmas/next-generation-woonwijken";

    private static final List<String> PAGES = List.of(
            PROGRAMME,
            PROGRAMME + "/kwartaal/2024-2",
            PROGRAMME + "/kwartaal/2024-2/lessen",
            PROGRAMME + "/kwartaal",
            PROGRAMME + "/kwartaal/2024-2.csv");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path folder;
    private final Publisher publisher;
    private final Site site;

    private ProgrammeBenchmark(Path folder, LuceneIndex index) throws IOException {
        this.folder = folder;
        this.publisher = new Publisher(index, Clock.systemUTC());
        this.site = Site.of(
                        SiteServices.of(publisher::current, index, FixedPages.NONE),
                        Optional.empty(),
                        SiteConfig.NONE,
                        Clock.systemUTC())
                .start("127.0.0.1", 0);
        publisher.tell(site::prepare);
        publisher.publish(new Folder(folder), Optional.empty());
    }

    public static void main(String[] arguments) throws Exception {
        int reports = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        var folder = Files.createTempDirectory("kennisatelier-programme");
        Benchmark.generate(folder, reports);
        records(folder, reports);
        try (var index = LuceneIndex.inMemory()) {
            var bench = new ProgrammeBenchmark(folder, index);
            for (var page : PAGES) bench.measure(page, reports);
            bench.site.close();
        }
    }

    private static void records(Path folder, int reports) throws IOException {
        var outcomes = ReuseOutcome.words();
        Files.createDirectories(folder.resolve("hergebruik/veel"));
        Files.createDirectories(folder.resolve("signalen/veel"));
        Files.createDirectories(folder.resolve("kennisvragen/veel"));
        for (int i = 0; i < RECORDS; i++) {
            var day = "datum: 2024-%02d-1%d\n".formatted(1 + i % 12, i % 10);
            Files.writeString(
                    folder.resolve("hergebruik/veel/melding-" + i + ".md"),
                    "---\nvan: tips/verslag-%d/tip-%d\nwijken: [palenstein]\n%swerkte: %s\n---\n"
                            .formatted(i * 7 % reports, i % 4, day, outcomes.get(i % 5)));
            Files.writeString(
                    folder.resolve("signalen/veel/signaal-" + i + ".md"),
                    "---\ntitel: Signaal %d\nsamenvatting: x\nbewijs: [tips/verslag-%d/tip-0]\n".formatted(i, i)
                            + "verloop:\n  - {stap: opgehaald, " + day.strip() + "}\n---\n");
            Files.writeString(
                    folder.resolve("kennisvragen/veel/vraag-" + i + ".md"),
                    "---\ntitel: Vraag %d?\nwijken: [palenstein]\n%s---\n".formatted(i, day));
        }
    }

    private void measure(String page, int reports) throws Exception {
        for (var wait : WAITS) measure(page, wait, reports);
    }

    private void measure(String page, Duration wait, int reports) throws Exception {
        var first = new ArrayList<Double>();
        var next = new ArrayList<Double>();
        for (int i = 0; i < ROUNDS + WARM_UP; i++) {
            change(i * 7919 % reports);
            Thread.sleep(wait);
            double one = time(page);
            for (int visit = 0; visit < VISITS; visit++) {
                double other = time(page);
                if (i >= WARM_UP) next.add(other);
            }
            if (i >= WARM_UP) first.add(one);
        }
        var name = page.substring(PROGRAMME.length());
        Benchmark.print(String.format(Locale.ROOT, "%-24s first, %4d ms after a change", name, wait.toMillis()), first);
        Benchmark.print(String.format(Locale.ROOT, "%-24s after that", name), next);
    }

    private double time(String path) throws Exception {
        long start = System.nanoTime();
        var answer = client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + site.port() + path))
                        .build(),
                BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) throw new IOException(path + " " + answer.statusCode());
        return (System.nanoTime() - start) / 1e6;
    }

    private void change(int report) throws IOException {
        var path = publisher
                .current()
                .library()
                .document(Kind.REPORT, "verslag-" + report)
                .orElseThrow()
                .path();
        var file = folder.resolve(path);
        Files.writeString(file, Files.readString(file) + "\nNog een zin.\n");
        publisher.publish(new Folder(folder), Optional.of(Set.of(path)));
    }
}
