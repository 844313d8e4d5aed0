package nl.kennisatelier.cli;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import nl.kennisatelier.access.Editors;
import nl.kennisatelier.backup.OtherCopies;
import nl.kennisatelier.backup.Restore;
import nl.kennisatelier.circulation.Edition;
import nl.kennisatelier.inventory.InventoryFile;
import nl.kennisatelier.search.IndexInUse;
import nl.kennisatelier.source.FolderClaim;
import nl.kennisatelier.style.HouseStyle;
import nl.kennisatelier.web.Site;
import nl.kennisatelier.web.kit.page.SiteConfig;
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
        for (var port : List.of(Setting.PORT, Setting.ADMIN_PORT)) {
            var hindrance = hindrance(settings, port);
            if (hindrance.isPresent()) return cannotListen(settings, port, hindrance.get());
        }
        if (isOneForBoth(settings)) return taken(settings, Setting.ADMIN_PORT);
        if (settings.isDatabaseUnnamed()) return console.wrongUse(spec, "cli.database.unnamed", data);
        if (!hasReaders(settings, data)) return console.wrongUse(spec, "cli.serve.review");
        if (Restore.isUnfinished(data)) return console.wrongUse(spec, "backup.UNFINISHED", data);
        var folder = new ClosedFolder(data);
        var closed = folder.prepare();
        var owner = new FolderOwner(data);
        var other = owner.other();
        warnings = new StartWarnings(settings, closed, other, folder.room(), OpenFiles.max()).lines(console.words());
        try {
            return open(settings);
        } finally {
            if (other.isPresent()) owner.giveBack();
            ended.countDown();
        }
    }

    /// Whether somebody can read over what another made, where that is asked for.
    private static boolean hasReaders(Settings settings, Path data) throws IOException {
        if (!settings.get(Setting.REVIEW).equals("on")) return true;
        if (settings.isSet(Setting.OIDC_ISSUER)) return true; // Who that is comes from groups, and nobody came yet.
        var editors = Editors.of(data.resolve(Editors.FILE), Clock.systemUTC()).all();
        return editors.stream().filter(one -> one.role().mayApprove()).count() > 1;
    }

    /// Looked at before all content is read. It may still be taken meanwhile.
    private static Optional<SocketException> hindrance(Settings settings, Setting port) throws IOException {
        var number = settings.get(port);
        if (number.isEmpty()) return Optional.empty();
        try (var trial = new ServerSocket()) {
            trial.setReuseAddress(true);
            trial.bind(new InetSocketAddress(settings.get(host(port)), Integer.parseInt(number)));
            return Optional.empty();
        } catch (SocketException hindrance) {
            return Optional.of(hindrance);
        }
    }

    /// Whether the port for the operator is that of the site; on two addresses of a machine it may be.
    private static boolean isOneForBoth(Settings settings) {
        var hosts = List.of(settings.get(Setting.HOST), settings.get(Setting.ADMIN_HOST));
        boolean meet = hosts.getFirst().equals(hosts.getLast()) || hosts.contains("0.0.0.0") || hosts.contains("::");
        return meet
                && settings.port() != 0
                && settings.isSet(Setting.ADMIN_PORT)
                && settings.port() == Integer.parseInt(settings.get(Setting.ADMIN_PORT));
    }

    private static Setting host(Setting port) {
        return port == Setting.PORT ? Setting.HOST : Setting.ADMIN_HOST;
    }

    /// By what the system says of it: most often somebody else has the port.
    private int cannotListen(Settings settings, Setting port, SocketException why) {
        var said = String.valueOf(why.getMessage()).toLowerCase(Locale.ROOT);
        if (said.contains("assign requested") || said.contains("unresolved")) {
            return console.wrongUse(spec, "cli.serve.host", host(port).flag(), settings.get(host(port)));
        }
        if (said.contains("permission")) {
            return console.wrongUse(spec, "cli.serve.port.rights", settings.get(port), port.flag());
        }
        return taken(settings, port);
    }

    private int taken(Settings settings, Setting port) {
        var key = port == Setting.PORT ? "cli.serve.taken" : "cli.serve.admin.taken";
        return console.wrongUse(spec, key, settings.get(port));
    }

    private int open(Settings settings) throws IOException {
        try (var parts = Parts.open(settings, console.words())) {
            serve(settings, parts);
            return Console.FINE;
        } catch (AdminPortTaken taken) {
            return taken(settings, Setting.ADMIN_PORT);
        } catch (BindException taken) {
            return taken(settings, Setting.PORT);
        } catch (FolderClaim.Taken | IndexInUse inUse) {
            return console.wrongUse(spec, "cli.serve.busy", settings.get(Setting.DATA));
        } catch (InventoryFile.NewerFormat newer) {
            return console.wrongUse(spec, "cli.serve.newer", settings.get(Setting.DATA));
        }
    }

    private void serve(Settings settings, Parts parts) throws IOException {
        var stopped = new CountDownLatch(1);
        var supply = parts.supply();
        try (var site = Site.of(
                        parts.services(), supply.git(), siteConfig(settings, style(settings)), Clock.systemUTC());
                var _ = Watch.over(parts, console.words())) {
            parts.publisher().tell(site::prepare);
            parts.start();
            site.start(settings.get(Setting.HOST), settings.port());
            startAdmin(settings, site);
            stopWithTheProcess(stopped);
            warnings.forEach(LOG::warn);
            if (settings.backupTo().isPresent())
                warnOfOthers(settings, settings.backupTo().get());
            var origin = settings.local(site.port());
            sayReady(origin, parts.publisher().current(), supply.advice(origin));
            awaitStop(stopped);
        }
    }

    /// Only now this site has a name of its own, by which its copies are told from others.
    private void warnOfOthers(Settings settings, Path copies) {
        try {
            var others = OtherCopies.in(copies, settings.path(Setting.DATA));
            if (others.isEmpty()) return;
            LOG.warn(console.words().get("warning.backup.others", copies, others.size(), others.getLast()));
        } catch (IOException unreadable) { // The first copy that is made there tells it.
            LOG.debug("the folder of copies cannot be read", unreadable);
        }
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
    private final CountDownLatch ended = new CountDownLatch(1);

    /// Ctrl-C and SIGTERM come in as a shutdown hook, on a thread of its own.
    private void stopWithTheProcess(CountDownLatch stopped) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stopped.countDown();
            awaitStop(ended);
        }));
    }

    private static void awaitStop(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /// That of the operator; nothing where the texts say how the site looks.
    private Optional<HouseStyle> style(Settings settings) throws IOException {
        if (settings.get(Setting.THEME).isEmpty()) return Optional.empty();
        var read = StyleFolder.read(settings.path(Setting.THEME));
        read.problems().forEach(problem -> LOG.warn(console.words().line(problem)));
        return Optional.of(read.value());
    }

    private static SiteConfig siteConfig(Settings settings, Optional<HouseStyle> style) {
        return new SiteConfig(
                settings.get(Setting.BASE_URL),
                settings.get(Setting.EDIT_URL),
                settings.get(Setting.SOURCE_URL),
                settings.get(Setting.SECURITY_CONTACT),
                settings.get(Setting.WORKSHOPS).equals("token"),
                Integer.parseInt(settings.get(Setting.KEEP_DAYS)),
                settings.get(Setting.TRUSTED_PROXY),
                style);
    }

    private void sayReady(String origin, Edition edition, String advice) {
        var out = Console.out(spec);
        var errors = edition.problems().errors();
        out.println(console.words().get("cli.serve.ready", origin, edition.files(), errors));
        if (!advice.isEmpty()) out.println(advice);
    }
}
