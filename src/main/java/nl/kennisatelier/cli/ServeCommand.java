package nl.kennisatelier.cli;

import java.io.IOException;
import java.net.BindException;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import nl.kennisatelier.circulation.Edition;
import nl.kennisatelier.inventory.InventoryFile;
import nl.kennisatelier.search.IndexInUse;
import nl.kennisatelier.web.Site;
import nl.kennisatelier.web.kit.page.SiteConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `serve`: the site on a content folder, until it is told to stop.
@Command
final class ServeCommand implements Cli.SubCommand {

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
        try (var parts = Parts.open(settings, console.words())) {
            serve(settings, parts);
            return Console.FINE;
        } catch (BindException taken) {
            return console.wrongUse(spec, "cli.serve.taken", settings.get(Setting.PORT));
        } catch (IndexInUse inUse) {
            return console.wrongUse(spec, "cli.serve.busy", settings.get(Setting.DATA));
        } catch (InventoryFile.NewerFormat newer) {
            return console.wrongUse(spec, "cli.serve.newer", settings.get(Setting.DATA));
        } finally {
            closed.countDown();
        }
    }

    private void serve(Settings settings, Parts parts) throws IOException {
        var stopped = new CountDownLatch(1);
        var supply = parts.supply();
        try (var site = Site.of(parts.services(), supply.git(), siteConfig(settings), Clock.systemUTC());
                var _ = Watch.over(parts, console.words())) {
            parts.startRounds();
            supply.start();
            site.start(settings.get(Setting.HOST), settings.port());
            stopWithTheProcess(stopped);
            var origin = settings.local(site.port());
            sayReady(origin, parts.publisher().current(), supply.advice(origin));
            awaitStop(stopped);
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

    private static SiteConfig siteConfig(Settings settings) {
        return new SiteConfig(
                settings.get(Setting.BASE_URL),
                settings.get(Setting.EDIT_URL),
                settings.get(Setting.SOURCE_URL),
                settings.get(Setting.SECURITY_CONTACT),
                settings.get(Setting.WORKSHOPS).equals("token"),
                Integer.parseInt(settings.get(Setting.KEEP_DAYS)));
    }

    private void sayReady(String origin, Edition edition, String advice) {
        var out = Console.out(spec);
        var errors = edition.problems().errors();
        out.println(console.words().get("cli.serve.ready", origin, edition.files(), errors));
        if (!advice.isEmpty()) out.println(advice);
    }
}
