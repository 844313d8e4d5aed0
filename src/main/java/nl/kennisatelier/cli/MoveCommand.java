package nl.kennisatelier.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.kennisatelier.backup.CopyRounds;
import nl.kennisatelier.inventory.Held;
import nl.kennisatelier.store.H2Store;
import nl.kennisatelier.store.NewerForm;
import nl.kennisatelier.store.PostgresServer;
import nl.kennisatelier.store.PostgresStore;
import nl.kennisatelier.store.Store;
import nl.kennisatelier.store.StoreFile;
import nl.kennisatelier.store.TableMove;
import nl.kennisatelier.store.TableSum;
import nl.kennisatelier.store.Unavailable;
import nl.kennisatelier.workshop.Workshops;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `move`: brings the workshops from the file in a data folder to a database, or back. Only one of the two has them
/// afterwards.
@Command
final class MoveCommand implements Cli.SubCommand {

    private static final Logger LOG = LoggerFactory.getLogger(MoveCommand.class);

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Option(names = "--from", paramLabel = "map, jdbc:postgresql://...", required = true)
    private String from;

    @Option(names = "--to", paramLabel = "map, jdbc:postgresql://...", required = true)
    private String to;

    MoveCommand(Console console) {
        this.console = console;
    }

    @Override
    public void addFlags(CommandSpec command) {
        console.addFlags(command, Setting.DATABASE_PASSWORD, Setting.LANGUAGE);
        console.describe(command, "move", "--from", "--to");
    }

    @Override
    public Integer call() throws IOException {
        var settings = console.settings(spec);
        if (settings.isEmpty()) return Console.WRONG_USE;
        boolean isToServer = PostgresServer.isAddress(to);
        if (isToServer == PostgresServer.isAddress(from)) return console.wrongUse(spec, "cli.move.use");
        var server = settings.get().database(isToServer ? to : from);
        var data = Path.of(isToServer ? from : to);
        if (!Files.isDirectory(data)) return console.wrongUse(spec, "backup.NO_FOLDER", data);
        try {
            return isToServer ? toServer(data, server) : toFile(server, data);
        } catch (NewerForm newer) {
            return say(Console.PROBLEMS, "cli.move.newer");
        } catch (Unavailable failed) {
            LOG.info("{}", failed.getMessage());
            return say(Console.PROBLEMS, "cli.move.failed");
        }
    }

    private int toServer(Path data, PostgresServer server) throws IOException {
        var folder = Settings.workshops(data);
        var refused = tell(TableMove.toServer(folder, server));
        if (refused.isPresent()) return refused.get();
        try (var store = PostgresStore.open(server)) {
            note(data, held(store), true);
        }
        var copy = CopyRounds.retire(folder, Clock.systemUTC());
        return say(Console.FINE, "cli.move.server", copy);
    }

    private int toFile(PostgresServer server, Path data) throws IOException {
        var folder = Settings.workshops(data);
        var refused = tell(TableMove.toFile(server, folder));
        if (refused.isPresent()) return refused.get();
        try (var store = H2Store.open(folder)) {
            note(data, held(store), false);
        }
        return say(Console.FINE, "cli.move.file", folder.resolve(StoreFile.NAME));
    }

    private static Held held(Store store) {
        return Workshops.on(store, Clock.systemUTC()).held();
    }

    private static void note(Path data, Held held, boolean inDatabase) throws IOException {
        KnownFolder.open(data).note(inventory -> inventory.withWorkshops(held).withDatabase(inDatabase));
    }

    /// Says what was moved; or why nothing was, with the exit code.
    private Optional<Integer> tell(TableMove.Outcome outcome) {
        return switch (outcome) {
            case TableMove.Outcome.Refused(var why) -> Optional.of(say(Console.PROBLEMS, "cli.move." + why));
            case TableMove.Outcome.Done(var sums) -> {
                list(sums);
                yield Optional.empty();
            }
        };
    }

    private void list(List<TableSum> sums) {
        for (var sum : sums) Console.out(spec).println("%-22s %8d  %s".formatted(sum.table(), sum.rows(), sum.sum()));
    }

    private int say(int exit, String key, Object... arguments) {
        Console.out(spec).println(console.words().get(key, arguments));
        return exit;
    }
}
