package nl.kennisatelier.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.kennisatelier.circulation.Addition;
import nl.kennisatelier.circulation.Catalogue;
import nl.kennisatelier.circulation.ImportedText;
import nl.kennisatelier.circulation.WithoutNames;
import nl.kennisatelier.convert.Converted;
import nl.kennisatelier.convert.Importer;
import nl.kennisatelier.convert.Manuscript;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.source.Folder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `import`: reports written elsewhere, each as a draft in our form with what is not sure marked in it.
@Command
final class ImportCommand implements Cli.SubCommand {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "bestand", arity = "1..*")
    private List<Path> given = new ArrayList<>();

    @Option(names = "--to", paramLabel = "pad")
    private Optional<String> to = Optional.empty();

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--keep-names")
    private boolean keepNames;

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public void addFlags(CommandSpec command) {
        console.addFlags(command, Setting.CONTENT, Setting.LANGUAGE);
        console.describe(command, "import", "--to", "--dry-run", "--keep-names");
    }

    @Override
    public Integer call() throws IOException {
        var settings = console.settings(spec);
        if (settings.isEmpty()) return Console.WRONG_USE;
        for (var path : given) {
            if (!Files.isReadable(path)) return console.wrongUse(spec, "cli.setting.file", path);
        }
        if (to.isPresent() && !to.get().matches("(?!.*//)[a-z0-9][a-z0-9/-]*[a-z0-9]\\.md")) {
            return console.wrongUse(spec, "cli.import.path", to.get());
        }
        var content = settings.get().path(Setting.CONTENT);
        var before = Catalogue.EMPTY.readAll(new Folder(content), Catalogue.Broken.AS_IT_IS);
        return ImportPile.isOne(given) ? one(content, before) : all(content, before);
    }

    private int one(Path content, Catalogue before) throws IOException {
        var file = given.getFirst();
        return switch (read(ImportPile.item(file), before)) {
            case Converted.Unusable(var reason) -> {
                console.wrongUse(
                        spec, "cli.import.refused", file, console.words().get("import." + reason));
                yield Console.PROBLEMS;
            }
            case Manuscript manuscript -> {
                var path = to.orElseGet(() -> ImportedText.path(manuscript, today()));
                int exit = new Adding(console, spec, content, dryRun).add(addition(manuscript, path, before));
                if (exit == Console.FINE)
                    Console.out(spec).println(console.words().get("cli.import.next"));
                yield exit;
            }
        };
    }

    private int all(Path content, Catalogue before) throws IOException {
        if (to.isPresent()) return console.wrongUse(spec, "cli.import.many");
        try (var pile = ImportPile.of(given)) {
            var table = new ImportTable(console, spec, new Adding(console, spec, content, dryRun), before);
            table.begin(pile.items());
            for (var item : pile.items()) {
                switch (read(item, before)) {
                    case Converted.Unusable(var reason) ->
                        table.refused(item, console.words().get("import." + reason));
                    case Manuscript manuscript ->
                        table.add(
                                item,
                                ImportedText.path(manuscript, today()),
                                path -> addition(manuscript, path, before));
                }
            }
            return table.end(pile.passed());
        } catch (ImportPile.TooMany many) {
            return console.wrongUse(spec, "cli.import.toomany", ImportPile.FILES_MAX);
        }
    }

    /// A file that the machine cannot read is refused as any other: it stops nobody.
    private Converted read(ImportPile.Item item, Catalogue before) {
        try {
            var name = item.name().replaceFirst(".*[/\\\\]", "");
            var read = new Importer(before.library(), console.words())
                    .read(ImportPile.shown(name), item.bytes().read(), item.beside()::read);
            return read instanceof Manuscript manuscript && !keepNames
                    ? WithoutNames.of(manuscript, before.library(), console.words())
                    : read;
        } catch (IOException unreadable) {
            return new Converted.Unusable(Converted.Reason.BROKEN);
        }
    }

    private Addition addition(Manuscript manuscript, String path, Catalogue before) throws IOException {
        var made = ImportedText.file(manuscript, path, before.conventions(), console.words());
        return Addition.of(before, path, made.text(), made.pictures()).withIds(before);
    }

    private static EventDate today() {
        return new EventDate(LocalDate.now(Clock.systemDefaultZone()).getYear(), 0, 0);
    }
}
