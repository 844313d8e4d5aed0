package nl.kennisatelier.cli;

import java.io.IOException;
import java.net.BindException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import nl.kennisatelier.access.LastUses;
import nl.kennisatelier.backup.CopyDesk;
import nl.kennisatelier.backup.Restore;
import nl.kennisatelier.circulation.Edition;
import nl.kennisatelier.circulation.Publisher;
import nl.kennisatelier.git.FolderHistory;
import nl.kennisatelier.search.IndexInUse;
import nl.kennisatelier.search.SearchIndex;
import nl.kennisatelier.search.lucene.LuceneIndex;
import nl.kennisatelier.source.Folder;
import nl.kennisatelier.store.H2Store;
import nl.kennisatelier.web.Site;
import nl.kennisatelier.web.kit.page.SiteConfig;
import nl.kennisatelier.web.kit.site.SiteServices;
import nl.kennisatelier.workshop.Workshops;
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

    /// What the operator may have overlooked.
    private List<String> warnings = List.of();

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
        if (settings.get(Setting.LOG).equals("json")) LogLines.useJson();
        var data = settings.path(Setting.DATA);
        if (Restore.isUnfinished(data)) return console.wrongUse(spec, "backup.UNFINISHED", data);
        var folder = new ClosedFolder(data);
        var closed = folder.prepare();
        warnings = new StartWarnings(settings, closed, folder.room(), OpenFiles.max()).lines(console.words());
        return open(settings);
    }

    private int open(Settings settings) throws IOException {
        try (var index = LuceneIndex.open(settings.path(Setting.DATA).resolve("index"))) {
            var publisher = new Publisher(index, Clock.systemUTC());
            try (var supply = supply(settings, index, publisher);
                    var store = H2Store.open(settings.workshops())) {
                serve(settings, supply, publisher, store);
            }
            return Console.FINE;
        } catch (AdminPortTaken taken) {
            return console.wrongUse(spec, "cli.serve.admin.taken", settings.get(Setting.ADMIN_PORT));
        } catch (BindException taken) {
            return console.wrongUse(spec, "cli.serve.taken", settings.get(Setting.PORT));
        } catch (IndexInUse inUse) {
            return console.wrongUse(spec, "cli.serve.busy", settings.get(Setting.DATA));
        } finally {
            closed.countDown();
        }
    }

    /// When tokens and addresses of previews were used last; nothing on a site that shows a folder.
    private static List<LastUses> uses(Supply supply) {
        return supply.services()
                .editorial()
                .map(editorial ->
                        List.of(editorial.editors().uses(), editorial.desk().previewUses()))
                .orElse(List.of());
    }

    private void serve(Settings settings, Supply supply, Publisher publisher, H2Store store) throws IOException {
        var stopped = new CountDownLatch(1);
        var workshops = Workshops.on(store, Clock.systemUTC());
        try (var tidying = Tidying.of(workshops, store, settings.workshops(), uses(supply), Clock.systemUTC());
                var _ = CopyDesk.open(store, settings.workshops());
                var elsewhere = Tidying.elsewhere(settings, store, Clock.systemUTC());
                var site = Site.of(
                        watched(settings, supply, store, workshops, tidying.and(elsewhere)),
                        supply.git(),
                        siteConfig(settings),
                        Clock.systemUTC())) {
            supply.start();
            site.start(settings.get(Setting.HOST), settings.port());
            startAdmin(settings, site);
            stopWithTheProcess(stopped);
            warnings.forEach(LOG::warn);
            sayReady(settings, site.port(), publisher.current(), supply.advice(settings.local(site.port())));
            awaitStop(stopped);
        }
    }

    private SiteServices watched(
            Settings settings, Supply supply, H2Store store, Workshops workshops, List<Duty> duties) {
        var folder = new ClosedFolder(settings.path(Setting.DATA));
        var lookout = new Lookout(console.words(), folder, store, workshops, duties);
        return supply.services()
                .withWorkshops(workshops)
                .withHealth(lookout.health())
                .withFigures(lookout.figures());
    }

    private static final class AdminPortTaken extends IOException {

        private static final long serialVersionUID = 1;
    }

    private void startAdmin(Settings settings, Site site) throws IOException {
        if (settings.get(Setting.ADMIN_PORT).isEmpty()) return;
        var host = settings.get(Setting.ADMIN_HOST);
        try {
            int port = site.startAdmin(host, Integer.parseInt(settings.get(Setting.ADMIN_PORT)));
            Console.out(spec).println(console.words().get("cli.serve.admin", host + ":" + port));
        } catch (BindException taken) {
            throw new AdminPortTaken();
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

    private Supply supply(Settings settings, SearchIndex index, Publisher publisher) throws IOException {
        var log = new EditionLog(console.words());
        if (settings.hasRepository()) return new RepositorySupply(settings, console.words(), index, publisher, log);
        var folder = settings.path(Setting.CONTENT);
        return new FolderSupply(new Folder(folder), FolderHistory.of(folder), index, publisher, log);
    }

    private static SiteConfig siteConfig(Settings settings) {
        return new SiteConfig(
                settings.get(Setting.BASE_URL),
                settings.get(Setting.EDIT_URL),
                settings.get(Setting.SOURCE_URL),
                settings.get(Setting.SECURITY_CONTACT),
                settings.get(Setting.WORKSHOPS).equals("token"),
                Integer.parseInt(settings.get(Setting.KEEP_DAYS)),
                settings.get(Setting.TRUSTED_PROXY));
    }

    private void sayReady(Settings settings, int port, Edition edition, String advice) {
        var out = Console.out(spec);
        out.println(console.words()
                .get(
                        "cli.serve.ready",
                        settings.local(port),
                        edition.files(),
                        edition.problems().errors()));
        if (!advice.isEmpty()) out.println(advice);
    }
}
