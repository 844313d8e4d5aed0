package nl.kennisatelier.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.circulation.Catalogue;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.markdown.FrontMatterSchema;
import nl.kennisatelier.markdown.MissingIds;
import nl.kennisatelier.source.Folder;
import nl.kennisatelier.source.Problem;
import nl.kennisatelier.source.SourceFile;
import nl.kennisatelier.web.page.JsonData;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `check`: every problem of a content folder, as `path:line: what is wrong -> how to mend it`.
@Command
final class CheckCommand implements Cli.SubCommand {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "map", arity = "0..1")
    private Path folder = Path.of("content");

    @Option(names = "--fix")
    private boolean fix;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--errors-only")
    private boolean errorsOnly;

    @Option(names = "--before", paramLabel = "map")
    private Optional<Path> before = Optional.empty();

    @Option(names = "--schema")
    private boolean schema;

    @Option(names = "--kind", paramLabel = "soort")
    private Optional<String> kind = Optional.empty();

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public void addFlags(CommandSpec command) {
        console.addFlag(command, Setting.LANGUAGE);
        console.describe(command, "check", "--fix", "--dry-run", "--errors-only", "--before", "--schema", "--kind");
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(folder)) {
            return console.wrongUse(spec, "cli.setting.folder", "check", folder);
        }
        if (before.isPresent() && !Files.isDirectory(before.get())) {
            return console.wrongUse(spec, "cli.setting.folder", "--before", before.get());
        }
        if (schema || kind.isPresent()) return printSchema();
        var out = Console.out(spec);
        var read = read(folder);
        if (before.isPresent()) return compare(read, read(before.get()));
        if (fix || dryRun) {
            int added = addIds(read.problems().all());
            out.println(console.words().get(dryRun ? "cli.check.would" : "cli.check.wrote", added));
            if (!dryRun) read = read(folder);
        }
        read.problems().all().stream()
                .filter(problem -> problem.isError() || !errorsOnly)
                .map(console.words()::line)
                .forEach(out::println);
        out.println(console.words()
                .get(
                        "cli.check.done",
                        read.files(),
                        read.problems().errors(),
                        read.problems().warnings()));
        return read.problems().errors() == 0 ? Console.FINE : Console.PROBLEMS;
    }

    /// The errors that came since: as a site judges a push.
    private int compare(Catalogue now, Catalogue earlier) {
        var errors = now.problems().errorsSince(earlier.problems());
        errors.stream().map(console.words()::line).forEach(Console.out(spec)::println);
        Console.out(spec).println(console.words().get("cli.check.new", now.files(), errors.size()));
        return errors.isEmpty() ? Console.FINE : Console.PROBLEMS;
    }

    private static Catalogue read(Path folder) throws IOException {
        return Catalogue.EMPTY.readAll(new Folder(folder), Catalogue.Broken.AS_IT_IS);
    }

    /// Of any file, or of those of one kind.
    private int printSchema() throws IOException {
        var named = kind.flatMap(Kind::ofWord).filter(Kind::isDocument);
        if (kind.isPresent() && named.isEmpty()) {
            return console.wrongUse(spec, "cli.new.kind", kind.get(), NewCommand.kinds());
        }
        var library = read(folder).library();
        var made = named.map(only -> FrontMatterSchema.of(only, library, console.words()))
                .orElseGet(() -> FrontMatterSchema.of(library, console.words()));
        Console.out(spec).println(JsonData.indented(made));
        return Console.FINE;
    }

    /// Shows each change, then makes it; a file that is not UTF-8 is left alone.
    private int addIds(List<Problem> problems) throws IOException {
        int added = 0;
        var paths = problems.stream()
                .filter(problem -> problem.kind() == Problem.Kind.ID_MISSING)
                .map(problem -> problem.location().path())
                .distinct()
                .toList();
        for (var path : paths) {
            var own = problems.stream()
                    .filter(p -> p.location().path().equals(path))
                    .toList();
            added += addIds(path, own);
        }
        return added;
    }

    private int addIds(String path, List<Problem> problems) throws IOException {
        var file = folder.resolve(path);
        var bytes = Files.readAllBytes(file);
        var source = SourceFile.decode(path, bytes);
        if (source.hasErrors()) return 0;
        var additions = MissingIds.additions(source.value(), problems);
        show(path, source.value().lines(), additions);
        if (!dryRun) {
            var text = new String(bytes, StandardCharsets.UTF_8);
            Files.writeString(file, MissingIds.apply(text, additions));
        }
        return additions.size();
    }

    private void show(String path, List<String> lines, Map<Integer, String> additions) {
        additions.forEach((line, addition) -> Console.out(spec)
                .println(path + ":" + line + ": " + lines.get(line - 1).strip() + addition));
    }
}
