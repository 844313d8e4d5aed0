package nl.kennisatelier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.kennisatelier.access.Editors;
import nl.kennisatelier.access.Invitations;
import nl.kennisatelier.circulation.Desk;
import nl.kennisatelier.circulation.PreviewLinks;
import nl.kennisatelier.circulation.Publisher;
import nl.kennisatelier.circulation.PushLog;
import nl.kennisatelier.circulation.ReviewLog;
import nl.kennisatelier.circulation.Reviewing;
import nl.kennisatelier.circulation.SecondEyes;
import nl.kennisatelier.circulation.Uploads;
import nl.kennisatelier.git.ContentRepository;
import nl.kennisatelier.git.Outcome;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.search.lucene.LuceneIndex;
import nl.kennisatelier.source.Folder;
import nl.kennisatelier.web.Site;
import nl.kennisatelier.web.kit.page.FixedPages;
import nl.kennisatelier.web.kit.page.SiteConfig;
import nl.kennisatelier.web.kit.site.Editorial;
import nl.kennisatelier.web.kit.site.SiteServices;
import nl.kennisatelier.words.Words;

/// One changed file in a library of many, by `git push` over HTTP to a site in this process: until the site has it
/// online, until git's command ends, and what it takes of memory. `scripts/bench push REPORTS`.
public final class PushBenchmark {

    private static final int PUSHES = 60;
    private static final int WARM_UP = 20;

    private PushBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int reports = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5000;
        var work = Files.createTempDirectory("kennisatelier-push");
        var folder = work.resolve("content");
        Benchmark.generate(folder, reports);
        var data = work.resolve("data");
        try (var index = LuceneIndex.open(data.resolve("index"));
                var repository = ContentRepository.open(data.resolve("content.git"), "main")) {
            var publisher = new Publisher(index, Clock.systemUTC());
            var log = PushLog.open(data.resolve("pushes.tsv"));
            var links = PreviewLinks.open(new byte[32], data, Clock.systemUTC());
            var desk = new Desk(repository, publisher, log, links, Words.dutch(), "", Clock.systemUTC());
            desk.open();
            long start = System.nanoTime();
            var outcome = desk.importFirst(new Folder(folder), "Eerste inhoud");
            if (!(outcome instanceof Outcome.Done)) throw new IOException(outcome.toString());
            System.out.printf(
                    "%d files, %d entries: first import and index %.1f s%n",
                    publisher.current().files(),
                    publisher.current().library().entries().size(),
                    (System.nanoTime() - start) / 1e9);
            var editors = Editors.of(data.resolve(Editors.FILE), Clock.systemUTC());
            var token = editors.add("Anna");
            var door = repository.door(desk, Words.dutch());
            var services = new SiteServices(
                    publisher::current,
                    index,
                    FixedPages.NONE,
                    Optional.of(repository.history()),
                    Optional.of(new Editorial(
                            desk,
                            editors,
                            Invitations.of(folder.resolve(Invitations.FILE), Clock.systemUTC()),
                            Uploads.in(folder.resolve(Uploads.FOLDER), Clock.systemUTC()),
                            new Reviewing(repository, desk, SecondEyes.free(ReviewLog.inMemory(Clock.systemUTC()))),
                            true,
                            true,
                            Optional.empty(),
                            Optional.empty())));
            try (var site = Site.of(services, Optional.of(door), SiteConfig.NONE, Clock.systemUTC())) {
                site.start("127.0.0.1", 0);
                var url = "http://x:" + token + "@127.0.0.1:" + site.port() + "/git/redactie.git";
                push(work.resolve("clone"), url, publisher, index);
            }
            System.gc();
            var runtime = Runtime.getRuntime();
            System.out.printf(
                    "heap in use after collection: %d MiB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        }
    }

    private static void push(Path clone, String url, Publisher publisher, LuceneIndex index)
            throws IOException, InterruptedException {
        Files.createDirectories(clone);
        git(clone, "clone", "--quiet", "--depth", "1", url, ".");
        var paths = new Folder(clone)
                .paths().stream().filter(path -> path.startsWith("verslagen/")).toList();
        var online = new ArrayList<Double>();
        var command = new ArrayList<Double>();
        for (int i = 0; i < PUSHES; i++) {
            var file = clone.resolve(paths.get((int) (i * 7919L % paths.size())));
            var word = "proefwoord" + Integer.toString(i, 26).replaceAll("\\d", "q") + "x";
            Files.writeString(file, Files.readString(file) + "\nExtra " + word + ".\n");
            git(clone, "-c", "user.name=Anna", "-c", "user.email=a@example.nl", "commit", "-qam", "Extra zin");
            long start = System.nanoTime();
            git(clone, "push", "--quiet", "origin", "HEAD:main");
            double took = (System.nanoTime() - start) / 1e6;
            if (index.search(SearchRequest.words("\"" + word + "\"")).total() == 0)
                throw new IOException(word + " is not found");
            if (i < WARM_UP) continue;
            command.add(took);
            online.add(publisher.current().took().toNanos() / 1e6);
        }
        Benchmark.print("from receiving the objects to findable", online);
        Benchmark.print("the whole command git push", command);
    }

    private static void git(Path folder, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) throw new IOException(command + "\n" + said);
    }
}
