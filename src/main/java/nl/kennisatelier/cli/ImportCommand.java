package nl.kennisatelier.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;
import nl.kennisatelier.circulation.Addition;
import nl.kennisatelier.circulation.Catalogue;
import nl.kennisatelier.convert.Converted;
import nl.kennisatelier.convert.Importer;
import nl.kennisatelier.convert.Manuscript;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.markdown.NewDocument;
import nl.kennisatelier.source.Folder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `import`: a report written elsewhere, as a draft in our form with what is not sure marked in it.
@Command
final class ImportCommand implements Cli.SubCommand {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "bestand")
    private Path file;

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
        if (!Files.isReadable(file) || !Files.isRegularFile(file)) {
            return console.wrongUse(spec, "cli.setting.file", file);
        }
        if (to.isPresent() && !to.get().matches("(?!.*//)[a-z0-9][a-z0-9/-]*[a-z0-9]\\.md")) {
            return console.wrongUse(spec, "cli.import.path", to.get());
        }
        var content = settings.get().path(Setting.CONTENT);
        var before = Catalogue.EMPTY.readAll(new Folder(content), Catalogue.Broken.AS_IT_IS);
        var importer = new Importer(before.library(), console.words());
        return switch (importer.read(file.getFileName().toString(), bytes(), this::beside)) {
            case Converted.Unusable(var reason) -> {
                console.wrongUse(spec, "cli.import." + reason, file);
                yield Console.PROBLEMS;
            }
            case Manuscript manuscript ->
                write(content, before, keepNames ? manuscript : WithoutNames.of(manuscript, before, console.words()));
        };
    }

    /// One byte more than is taken at most, so that a larger file is found to be too large.
    private byte[] bytes() throws IOException {
        try (var stream = Files.newInputStream(file)) {
            return stream.readNBytes(Importer.SIZE_MAX + 1);
        }
    }

    /// A picture that a web page names, when it stands in the folder of the page or below it.
    private Optional<byte[]> beside(String name) {
        try {
            var folder = file.toRealPath().getParent();
            var picture = folder.resolve(URLDecoder.decode(name, UTF_8)).toRealPath();
            if (!picture.startsWith(folder) || !Files.isRegularFile(picture)) {
                return Optional.empty();
            }
            return Files.size(picture) > Importer.SIZE_MAX
                    ? Optional.empty()
                    : Optional.of(Files.readAllBytes(picture));
        } catch (IOException | IllegalArgumentException missing) {
            return Optional.empty(); // The editor is told that a picture could not come along.
        }
    }

    private int write(Path content, Catalogue before, Manuscript manuscript) throws IOException {
        var known = new NewDocument.Known(
                manuscript.title(),
                manuscript.labels(),
                manuscript.meeting(),
                manuscript.participants(),
                manuscript.remarks());
        var now = LocalDate.now(Clock.systemDefaultZone());
        var path = to.orElseGet(() -> NewDocument.path(Kind.REPORT, known, new EventDate(now.getYear(), 0, 0)));
        var stem = path.replaceFirst("\\.md$", "").replaceFirst(".*/", "");
        var body = manuscript.body().replaceAll("]\\(picture-(\\d+\\.\\w+)\\)", "](" + stem + "-$1)");
        var document = NewDocument.of(Kind.REPORT, path, known, body, before.conventions(), console.words());
        var addition = Addition.of(before, path, document.text()).withIds(before);
        var pictures = new TreeMap<String, byte[]>();
        for (var picture : manuscript.pictures()) {
            var number = picture.name().replaceFirst("picture", "");
            pictures.put(path.replaceFirst("\\.md$", "") + number + "." + picture.extension(), picture.bytes());
        }
        int exit = new Adding(console, spec, content, dryRun).add(addition, pictures);
        if (exit == Console.FINE) Console.out(spec).println(console.words().get("cli.import.next"));
        return exit;
    }
}
