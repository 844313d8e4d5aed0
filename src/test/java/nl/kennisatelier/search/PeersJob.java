package nl.kennisatelier.search;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import nl.kennisatelier.circulation.Publisher;
import nl.kennisatelier.search.lucene.BareLucene;
import nl.kennisatelier.search.lucene.LuceneIndex;
import nl.kennisatelier.source.Folder;
import nl.kennisatelier.web.Site;
import nl.kennisatelier.web.kit.page.FixedPages;
import nl.kennisatelier.web.kit.page.SiteConfig;
import nl.kennisatelier.web.kit.site.SiteServices;

/// One process of [PeersBenchmark] for an engine in Java: asks, changes files, or counts what a first visit transfers.
public final class PeersJob {

    private static final int WARM_UP = 6;
    private static final int ROUNDS = 3;
    private static final int CHANGES = 40;
    private static final int CHANGES_WARM_UP = 10;
    private static final Pattern LINKED =
            Pattern.compile("(?:href|src)=\"([^\"]+\\.(?:css|js|svg|woff2|png|ico)[^\"]*)\"");
    private static final Pattern IN_CSS = Pattern.compile("url\\([\"']?([^\"')]+)[\"']?\\)");

    private PeersJob() {}

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        var work = Path.of(arguments[2]);
        var asks = SearchBenchmarkJob.questions(work);
        if (arguments[0].equals("bytes")) {
            bytes(work, asks);
            return;
        }
        try (var engine = open(arguments[1], work)) {
            if (arguments[0].equals("change")) {
                change(engine, arguments[1], work);
                return;
            }
            ask("plain", engine, asks);
            ask(
                    "facets",
                    engine,
                    asks.stream()
                            .map(ask -> new GeneratedLibrary.Ask(GeneratedLibrary.Kind.TWO_FACETS, ask.words()))
                            .toList());
        }
    }

    static Engine open(String name, Path work) throws Exception {
        return switch (name) {
            case "ours" -> new Ours(work);
            case "page" -> new Page(work);
            case "lucene" -> new BareLucene(work.resolve(name));
            default -> new SqlitePeer(work.resolve(name));
        };
    }

    private static final class Ours implements Engine {
        final LuceneIndex index;
        final Publisher publisher;
        private final Path content;

        Ours(Path work) throws IOException {
            content = work.resolve("content");
            index = LuceneIndex.open(work.resolve("ours"));
            publisher = new Publisher(index, Clock.systemUTC());
            publisher.publish(new Folder(content), Optional.empty());
        }

        @Override
        public long ask(GeneratedLibrary.Ask ask) {
            return index.searchCollapsed(ask.request()).total();
        }

        @Override
        public void change(Path file) throws IOException {
            var path = content.relativize(file).toString();
            publisher.publish(new Folder(content), Optional.of(Set.of(path)));
        }

        @Override
        public void close() throws IOException {
            index.close();
        }
    }

    /// The whole page of results, over one open connection.
    private static final class Page implements Engine {
        private final Ours ours;
        private final Site site;
        private final Visitor visitor;

        Page(Path work) throws Exception {
            ours = new Ours(work);
            site = site(ours);
            visitor = new Visitor(site.port());
        }

        static Site site(Ours ours) throws IOException {
            var services = SiteServices.of(ours.publisher::current, ours.index, FixedPages.NONE);
            return Site.of(services, java.util.Optional.empty(), SiteConfig.NONE, java.time.Clock.systemUTC())
                    .start("127.0.0.1", 0);
        }

        @Override
        public long ask(GeneratedLibrary.Ask ask) throws IOException {
            return visitor.get("/zoeken?" + ask.request().toQuery(), "").bytes();
        }

        @Override
        public void change(Path file) throws IOException {
            ours.change(file);
        }

        @Override
        public void close() throws Exception {
            visitor.close();
            site.close();
            ours.close();
        }
    }

    private static void ask(String name, Engine engine, List<GeneratedLibrary.Ask> asks) throws Exception {
        var times = new ArrayList<Double>();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            for (var ask : asks) {
                long start = System.nanoTime();
                engine.ask(ask);
                if (round >= WARM_UP) times.add((System.nanoTime() - start) / 1e6);
            }
        }
        middleAndTop(name, times);
    }

    private static void change(Engine engine, String name, Path work) throws Exception {
        List<Path> reports;
        try (var files = Files.walk(work.resolve("content/verslagen"))) {
            reports = files.filter(Files::isRegularFile).sorted().toList();
        }
        var times = new ArrayList<Double>();
        for (int i = 0; i < CHANGES; i++) {
            var file = reports.get((int) (i * 7919L % reports.size()));
            Files.writeString(file, Files.readString(file) + "\nExtra zin " + name + i + ".\n");
            long start = System.nanoTime();
            engine.change(file);
            if (i >= CHANGES_WARM_UP) times.add((System.nanoTime() - start) / 1e6);
        }
        middleAndTop("online", times);
    }

    /// A browser that has nothing yet: the page, and all that the page and its style name, packed where the site packs.
    private static void bytes(Path work, List<GeneratedLibrary.Ask> asks) throws Exception {
        try (var ours = new Ours(work);
                var site = Page.site(ours);
                var client = HttpClient.newHttpClient()) {
            var home = URI.create("http://127.0.0.1:" + site.port());
            var all = new ArrayList<Double>();
            var withoutFont = new ArrayList<Double>();
            for (var ask : asks) {
                var got =
                        new Got(client, home.resolve("/zoeken?" + ask.request().toQuery()));
                var linked = new LinkedHashSet<URI>();
                LINKED.matcher(got.text).results().forEach(link -> linked.add(home.resolve(link.group(1))));
                for (var link : List.copyOf(linked)) {
                    if (!link.getPath().endsWith(".css")) continue;
                    var css = new Got(client, link);
                    IN_CSS.matcher(css.text)
                            .results()
                            .map(found -> found.group(1))
                            .filter(found -> !found.startsWith("data:"))
                            .forEach(found -> linked.add(link.resolve(found)));
                }
                double bytes = got.bytes;
                double fonts = 0;
                for (var link : linked) {
                    int size = new Got(client, link).bytes;
                    bytes += size;
                    if (link.getPath().endsWith(".woff2")) fonts += size;
                }
                all.add(bytes);
                withoutFont.add(bytes - fonts);
            }
            middleAndTop("bytes", all);
            middleAndTop("bytesWithoutFont", withoutFont);
        }
    }

    private static final class Got {
        final int bytes;
        final String text;

        Got(HttpClient client, URI address) throws IOException, InterruptedException {
            var request = HttpRequest.newBuilder(address)
                    .header("Accept-Encoding", "gzip")
                    .build();
            var response = client.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) throw new IOException(address + " gave " + response.statusCode());
            var packed =
                    response.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
            bytes = response.body().length;
            var body = new ByteArrayInputStream(response.body());
            text = new String((packed ? new GZIPInputStream(body) : body).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void middleAndTop(String name, List<Double> values) {
        var sorted = values.stream().sorted().toList();
        System.out.printf("figure %s50 %.3f%n", name, sorted.get(sorted.size() / 2));
        System.out.printf("figure %s99 %.3f%n", name, sorted.get(sorted.size() * 99 / 100));
    }
}
