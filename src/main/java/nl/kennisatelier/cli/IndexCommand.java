package nl.kennisatelier.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import nl.kennisatelier.circulation.Publisher;
import nl.kennisatelier.search.IndexInUse;
import nl.kennisatelier.search.lucene.LuceneIndex;
import nl.kennisatelier.source.Folder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `index`: reads a content folder into the index of a data folder, and says what that took.
@Command
final class IndexCommand implements Cli.SubCommand {

    private final Console console;

    @Spec
    private CommandSpec spec;

    IndexCommand(Console console) {
        this.console = console;
    }

    @Override
    public void addFlags(CommandSpec command) {
        console.addFlags(command, Setting.CONTENT, Setting.DATA, Setting.LANGUAGE);
    }

    @Override
    public Integer call() throws IOException {
        var settings = console.settings(spec);
        if (settings.isEmpty()) return Console.WRONG_USE;
        var content = new Folder(settings.get().path(Setting.CONTENT));
        try (var index = LuceneIndex.open(settings.get().path(Setting.DATA).resolve("index"))) {
            var edition = new Publisher(index, Clock.systemUTC()).publish(content, Optional.empty());
            var seconds = edition.took().toMillis() / 1000.0;
            var entries = edition.library().entries().size();
            Console.out(spec)
                    .println(console.words().get("cli.index.done", edition.files(), entries, seconds, index.bytes()));
            return Console.FINE;
        } catch (IndexInUse inUse) {
            return console.wrongUse(spec, "cli.serve.busy", settings.get().get(Setting.DATA));
        }
    }
}
