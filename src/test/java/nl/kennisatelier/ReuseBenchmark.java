package nl.kennisatelier;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import nl.kennisatelier.circulation.Publisher;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.ReuseOutcome;
import nl.kennisatelier.search.GeneratedLibrary;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.search.lucene.LuceneIndex;
import nl.kennisatelier.source.Folder;
import nl.kennisatelier.web.Site;
import nl.kennisatelier.web.kit.page.FixedPages;
import nl.kennisatelier.web.kit.page.SiteConfig;
import nl.kennisatelier.web.kit.site.SiteServices;

/// What records of reuse cost: the same reports without them and with two for each, asked and changed in turn. One
/// lesson has a quarter of all records. `scripts/bench reuse REPORTS`.
public final class ReuseBenchmark {

    private static final int ROUNDS = 300;
    private static final int WARM_UP = 100;
    private static final int CHANGES = 40;

    private static final List<String> PLACES = List.of("palenstein", "hengstdal", "spijkerkwartier", "kerschoten");
    private static final List<String> WORDS =
            List.of("warmte", "bewoners betrekken", "groen in de straat", "subsidie", "buurthuis", "riool vervangen");

    private final Path folder;
    private final LuceneIndex index = LuceneIndex.open(Files.createTempDirectory("kennisatelier-index"));
    private final Publisher publisher = new Publisher(index, Clock.systemUTC());
    private final HttpClient client = HttpClient.newHttpClient();
    private Site site;

    private ReuseBenchmark(Path folder) throws IOException {
        this.folder = folder;
        long start = System.nanoTime();
        publisher.publish(new Folder(folder), Optional.empty());
        System.out.printf(
                Locale.ROOT, "%s online in %.1f s%n", folder.getFileName(), (System.nanoTime() - start) / 1e9);
        site = Site.of(
                        SiteServices.of(publisher::current, index, FixedPages.NONE),
                        Optional.empty(),
                        SiteConfig.NONE,
                        Clock.systemUTC())
                .start("127.0.0.1", 0);
    }

    public static void main(String[] arguments) throws Exception {
        int reports = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        var work = Files.createTempDirectory("kennisatelier-reuse");
        Benchmark.generate(work.resolve("without"), reports);
        Benchmark.generate(work.resolve("with"), reports);
        records(work.resolve("with"), 2 * reports, reports);
        var without = new ReuseBenchmark(work.resolve("without"));
        var with = new ReuseBenchmark(work.resolve("with"));
        compare("search", without, with, ROUNDS, ReuseBenchmark::search);
        compare("page of a lesson", without, with, ROUNDS, ReuseBenchmark::lesson);
        compare("page of the busiest lesson", without, with, ROUNDS, (site, i) -> site.get("/tips/verslag-0/tip-0"));
        compare(
                "page of results",
                without,
                with,
                ROUNDS,
                (site, i) -> site.get("/zoeken?q=" + WORDS.get(i % 2).split(" ")[0]));
        compare("a changed report online", without, with, CHANGES, (site, i) -> site.change(1 + i * 37 % reports));
        compare("the report of the busiest lesson online", without, with, CHANGES, (site, i) -> site.change(0));
        var records = new ArrayList<Double>();
        for (int i = 0; i < CHANGES; i++) records.add(time(with, i, ReuseBenchmark::record));
        Benchmark.print("a record of the busiest lesson online", records);
        without.site.close();
        with.site.close();
    }

    private static void records(Path folder, int count, int reports) throws IOException {
        var random = new Random(14);
        var outcomes = ReuseOutcome.words();
        var library = new GeneratedLibrary(List.of(Path.of("content")));
        Files.createDirectories(folder.resolve("hergebruik/veel"));
        for (int i = 0; i < count; i++) {
            int report = i % 4 == 0 ? 0 : random.nextInt(reports);
            int tip = report == 0 ? 0 : random.nextInt(4);
            var text = text(
                    report,
                    tip,
                    PLACES.get(i % 4),
                    outcomes.get(i % 5),
                    library.sentence(random),
                    library.sentence(random));
            Files.writeString(folder.resolve("hergebruik/veel/melding-" + i + ".md"), text);
        }
    }

    private static String text(int report, int tip, String place, String outcome, String adapted, String because) {
        return ("---\nvan: tips/verslag-%d/tip-%d\nwijken: [%s]\ndatum: 2024-05\nwerkte: %s\n"
                        + "aangepast: \"%s\"\nwaardoor: \"%s\"\n---\n")
                .formatted(report, tip, place, outcome, adapted, because);
    }

    private interface Step {
        void on(ReuseBenchmark site, int round) throws Exception;
    }

    private static void compare(String what, ReuseBenchmark without, ReuseBenchmark with, int rounds, Step step)
            throws Exception {
        var bare = new ArrayList<Double>();
        var full = new ArrayList<Double>();
        int warmUp = Math.min(WARM_UP, rounds / 3);
        for (int i = 0; i < rounds + warmUp; i++) {
            double one = time(without, i, step);
            double other = time(with, i, step);
            if (i < warmUp) continue;
            bare.add(one);
            full.add(other);
        }
        System.out.printf(
                Locale.ROOT,
                "%s: without %.2f ms, with %.2f ms, ratio %.2f (mean %.2f)%n",
                what,
                middle(bare),
                middle(full),
                middle(full) / middle(bare),
                mean(full) / mean(bare));
    }

    private static double time(ReuseBenchmark site, int round, Step step) throws Exception {
        long start = System.nanoTime();
        step.on(site, round);
        return (System.nanoTime() - start) / 1e6;
    }

    private static double middle(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private static double mean(List<Double> times) {
        return times.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private void search(int round) {
        var request = SearchRequest.words(WORDS.get(round % WORDS.size()));
        if (index.searchCollapsed(request).total() == 0) throw new IllegalStateException(request.words());
    }

    private void lesson(int round) throws Exception {
        get("/tips/verslag-" + (1 + round * 13 % 900) + "/tip-" + round % 4);
    }

    private void get(String path) throws Exception {
        var answer = client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + site.port() + path))
                        .build(),
                BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) throw new IOException(path + " " + answer.statusCode());
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

    private void record(int round) throws IOException {
        var path = "hergebruik/veel/nieuw-" + round + ".md";
        Files.writeString(folder.resolve(path), text(0, 0, "craneveer", "ja", "Een nieuwe.", "Nieuw " + round));
        publisher.publish(new Folder(folder), Optional.of(Set.of(path)));
    }
}
