package nl.kennisatelier.cli;

import java.io.IOException;
import java.net.BindException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import nl.kennisatelier.circulation.BuiltInPages;
import nl.kennisatelier.circulation.Edition;
import nl.kennisatelier.circulation.Publisher;
import nl.kennisatelier.search.IndexInUse;
import nl.kennisatelier.search.LuceneIndex;
import nl.kennisatelier.source.Folder;
import nl.kennisatelier.source.FolderWatch;
import nl.kennisatelier.web.Site;
import nl.kennisatelier.web.page.Backstage;
import nl.kennisatelier.web.page.SiteConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `serve`: the site on a content folder, until it is told to stop.
@Command
final class ServeCommand implements Cli.SubCommand {

    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

    private final Console console;

    @Spec
    private CommandSpec spec;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public void addFlags(CommandSpec command) {
        console.addFlags(command, Setting.values());
    }

    @Override
    public Integer call() throws IOException {
        var settings = console.settings(spec);
        return settings.isEmpty() ? Console.WRONG_USE : serve(settings.get());
    }

    private int serve(Settings settings) throws IOException {
        var content = new Folder(settings.path(Setting.CONTENT));
        var stopped = new CountDownLatch(1);
        try (var index = LuceneIndex.open(settings.path(Setting.DATA).resolve("index"))) {
            var publisher = new Publisher(index, Clock.systemUTC());
            try (var _ = new FolderWatch(content, changed -> publish(publisher, content, changed));
                    var site = Site.of(
                            Backstage.of(publisher::current, index, new BuiltInPages()::page), siteConfig(settings))) {
                log(publisher.publish(content, Optional.empty()));
                site.start(settings.get(Setting.HOST), settings.port());
                stopWithTheProcess(stopped);
                sayReady(settings, site.port(), publisher.current());
                awaitStop(stopped);
            }
            return Console.FINE;
        } catch (BindException taken) {
            return console.wrongUse(spec, "cli.serve.taken", settings.get(Setting.PORT));
        } catch (IndexInUse inUse) {
            return console.wrongUse(spec, "cli.serve.busy", settings.get(Setting.DATA));
        } finally {
            closed.countDown();
        }
    }

    /// Opened when everything is closed: only then may the process end.
    private final CountDownLatch closed = new CountDownLatch(1);

    /// Ctrl-C and SIGTERM come in as a shutdown hook, on a thread of its own.
    private void stopWithTheProcess(CountDownLatch stopped) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stopped.countDown();
            awaitStop(closed);
        }));
    }

    private static void awaitStop(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void publish(Publisher publisher, Folder content, Optional<Set<String>> changed) {
        try {
            log(publisher.publish(content, changed));
        } catch (IOException | RuntimeException failure) {
            LOG.error("The change could not be put online; what was online stays.", failure);
        }
    }

    private void log(Edition edition) {
        edition.problems().all().stream()
                .filter(problem -> edition.changed().isEmpty()
                        ? problem.isError()
                        : edition.changed().contains(problem.location().path()))
                .map(console.words()::line)
                .forEach(LOG::warn);
        LOG.info(
                "{} files, {} entries, {} errors, online in {} ms",
                edition.files(),
                edition.library().entries().size(),
                edition.problems().errors(),
                edition.took().toMillis());
    }

    private static SiteConfig siteConfig(Settings settings) {
        return new SiteConfig(
                settings.get(Setting.BASE_URL),
                settings.get(Setting.EDIT_URL),
                settings.get(Setting.SOURCE_URL),
                settings.get(Setting.SECURITY_CONTACT));
    }

    private void sayReady(Settings settings, int port, Edition edition) {
        var host = settings.get(Setting.HOST).equals("127.0.0.1") ? "localhost" : settings.get(Setting.HOST);
        var address = "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
        Console.out(spec)
                .println(console.words()
                        .get(
                                "cli.serve.ready",
                                address,
                                edition.files(),
                                edition.problems().errors()));
    }
}
