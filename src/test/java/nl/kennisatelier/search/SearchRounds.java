package nl.kennisatelier.search;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.kennisatelier.circulation.Publisher;
import nl.kennisatelier.search.lucene.BareLucene;
import nl.kennisatelier.search.lucene.LuceneIndex;
import nl.kennisatelier.source.Folder;
import nl.kennisatelier.web.Site;
import nl.kennisatelier.web.kit.page.FixedPages;
import nl.kennisatelier.web.kit.page.SiteConfig;
import nl.kennisatelier.web.kit.site.SiteServices;

/// The questions, asked of each engine in turn within one process, and files that change.
final class SearchRounds {

    private static final int WARM_UP = 100;
    private static final int ROUNDS = 5;
    private static final int CHANGES = 60;
    private static final int CHANGES_WARM_UP = 20;

    private final Path work;
    private final List<GeneratedLibrary.Ask> asks;
    private final List<Path> reports;

    SearchRounds(Path work, List<GeneratedLibrary.Ask> asks) throws IOException {
        this.work = work;
        this.asks = asks;
        try (var files = Files.walk(work.resolve("content/verslagen"))) {
            reports = files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private interface Asking {
        void ask(GeneratedLibrary.Ask ask) throws Exception;
    }

    private interface Changing {
        void change(Path file) throws Exception;
    }

    /// One way to ask the questions, and how long it took.
    private static final class Row {
        final String name;
        final Asking asking;
        final boolean ownThread;
        final Map<GeneratedLibrary.Kind, List<Double>> times = new EnumMap<>(GeneratedLibrary.Kind.class);
        final List<Double> all = new ArrayList<>();
        final List<Double> cpu = new ArrayList<>();

        /// @param ownThread whether this thread does the work; else it is a visitor whose own time does not count
        Row(String name, boolean ownThread, Asking asking) {
            this.name = name;
            this.asking = asking;
            this.ownThread = ownThread;
        }

        void round(List<GeneratedLibrary.Ask> asks, boolean counts) throws Exception {
            long own = thread();
            long whole = SearchBenchmarkJob.cpuNanos();
            for (var ask : asks) {
                long start = System.nanoTime();
                asking.ask(ask);
                if (!counts) continue;
                double took = (System.nanoTime() - start) / 1e6;
                all.add(took);
                times.computeIfAbsent(ask.kind(), _ -> new ArrayList<>()).add(took);
            }
            double used = SearchBenchmarkJob.cpuNanos() - whole - (ownThread ? 0 : thread() - own);
            if (counts) cpu.add(used / 1e6 / asks.size());
        }

        private static long thread() {
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }
    }

    void run() throws Exception {
        try (var index = LuceneIndex.open(work.resolve("ours"));
                var bare = new BareLucene(work.resolve("lucene"));
                var sqlite = SqlitePeer.isThere() ? new SqlitePeer(work.resolve("sqlite")) : null) {
            var publisher = new Publisher(index, Clock.systemUTC());
            publisher.publish(new Folder(work.resolve("content")), Optional.empty());
            System.gc();
            System.out.printf(
                    "%,d entries; %d MB in use with the library and three indexes open%n%n",
                    publisher.current().library().entries().size(), used());
            var services = SiteServices.of(publisher::current, index, FixedPages.NONE);
            try (var site = Site.of(services, java.util.Optional.empty(), SiteConfig.NONE, java.time.Clock.systemUTC())
                            .start("127.0.0.1", 0);
                    var visitor = new Visitor(site.port())) {
                var rows = new ArrayList<Row>();
                rows.add(new Row("lucene", true, bare::ask));
                if (sqlite != null) rows.add(new Row("sqlite", true, sqlite::ask));
                rows.add(new Row("ours", true, ask -> index.searchCollapsed(ask.request())));
                rows.add(new Row("page over HTTP", false, ask -> visitor.get(address(ask), "")));
                questions(rows);
                again(visitor);
                pages(site.port());
            }
            var content = new Folder(work.resolve("content"));
            System.out.println("\n| one changed file to searchable | first ms | p50 ms | p99 ms | CPU p50 ms |");
            System.out.println("|---|---|---|---|---|");
            changes("lucene", bare::change);
            if (sqlite != null) changes("sqlite", sqlite::change);
            changes(
                    "ours",
                    file -> publisher.publish(
                            content,
                            Optional.of(Set.of(
                                    work.resolve("content").relativize(file).toString()))));
            System.out.printf(
                    Locale.ROOT, "%npeak memory of this process: %.0f MB%n", SearchBenchmarkJob.peakMegabytes());
        }
    }

    private void questions(List<Row> rows) throws Exception {
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            for (var row : rows) row.round(asks, round >= WARM_UP);
        }
        System.out.print("| 200 questions, ms: p50 / p99 | all | CPU | x lucene |");
        for (var kind : GeneratedLibrary.Kind.values())
            System.out.print(" " + kind.name().toLowerCase(Locale.ROOT) + " |");
        System.out.println("\n|" + "---|".repeat(4 + GeneratedLibrary.Kind.values().length));
        double limit = median(rows.getFirst().cpu);
        for (var row : rows) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %.2f | %.1f |",
                    row.name,
                    percentiles(row.all),
                    median(row.cpu),
                    median(row.cpu) / limit);
            for (var kind : GeneratedLibrary.Kind.values())
                System.out.print(" " + percentiles(row.times.get(kind)) + " |");
            System.out.println();
        }
    }

    /// The same page once more, by a browser that has it.
    private void again(Visitor visitor) throws IOException {
        var address = address(asks.getFirst());
        var tag = visitor.get(address, "").tag();
        var times = new ArrayList<Double>();
        int status = 0;
        for (int i = 0; i < 300; i++) {
            long start = System.nanoTime();
            status = visitor.get(address, tag).status();
            if (i >= 100) times.add((System.nanoTime() - start) / 1e6);
        }
        System.out.printf("%na page that the browser has (status %d): %s ms%n", status, percentiles(times));
    }

    private void pages(int port) throws Exception {
        for (int clients : List.of(1, 16)) {
            long start = System.nanoTime();
            int each = Math.max(1, 4 / clients);
            try (var pool = Executors.newFixedThreadPool(clients)) {
                var visits = new ArrayList<Future<Void>>();
                for (int i = 0; i < clients; i++)
                    visits.add(pool.submit((Callable<Void>) () -> {
                        try (var visitor = new Visitor(port)) {
                            for (int round = 0; round < each; round++) {
                                for (var ask : asks) visitor.get(address(ask), "");
                            }
                        }
                        return null;
                    }));
                for (var visit : visits) visit.get();
            }
            System.out.printf(
                    Locale.ROOT,
                    "pages/s with %d client(s): %.0f%n",
                    clients,
                    clients * each * asks.size() / ((System.nanoTime() - start) / 1e9));
        }
    }

    private void changes(String name, Changing changing) throws Exception {
        var times = new ArrayList<Double>();
        var cpu = new ArrayList<Double>();
        double first = 0;
        for (int i = 0; i < CHANGES; i++) {
            var file = reports.get((int) (i * 7919L % reports.size()));
            Files.writeString(file, Files.readString(file) + "\nExtra zin " + name + i + ".\n");
            long own = Row.thread();
            long start = System.nanoTime();
            changing.change(file);
            double took = (System.nanoTime() - start) / 1e6;
            if (i == 0) first = took;
            if (i < CHANGES_WARM_UP) continue;
            times.add(took);
            cpu.add((Row.thread() - own) / 1e6);
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %s | %.2f |%n",
                name,
                first,
                percentiles(times).replace(" / ", " | "),
                median(cpu));
    }

    private static String address(GeneratedLibrary.Ask ask) {
        return "/zoeken?" + ask.request().toQuery();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static String percentiles(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return String.format(
                Locale.ROOT, "%.2f / %.2f", sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 99 / 100));
    }

    private static long used() {
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }
}
