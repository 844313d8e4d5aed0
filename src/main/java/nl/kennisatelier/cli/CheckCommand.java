package nl.kennisatelier.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kennisatelier.circulation.Catalogue;
import nl.kennisatelier.circulation.LostAddress;
import nl.kennisatelier.circulation.NotShown;
import nl.kennisatelier.circulation.Permission;
import nl.kennisatelier.circulation.TakenAway;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.markdown.FormerLine;
import nl.kennisatelier.markdown.FrontMatterSchema;
import nl.kennisatelier.markdown.MissingIds;
import nl.kennisatelier.source.Folder;
import nl.kennisatelier.source.Problem;
import nl.kennisatelier.source.SourceFile;
import nl.kennisatelier.web.kit.page.JsonData;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `check`: every problem of a content folder, as `path:line: error: what is wrong -> how to mend it`.
@Command
final class CheckCommand implements Cli.SubCommand {

    /// Of the addresses that go.
    private static final int LOSSES_MAX = 40;

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

    @Option(names = "--message", paramLabel = "bestand")
    private Optional<Path> message = Optional.empty();

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
        console.describe(
                command, "check", "--fix", "--dry-run", "--errors-only", "--before", "--message", "--schema", "--kind");
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(folder)) {
            return console.wrongUse(spec, "cli.setting.folder", "check", folder);
        }
        if (before.isPresent() && !Files.isDirectory(before.get())) {
            return console.wrongUse(spec, "cli.setting.folder", "--before", before.get());
        }
        if (message.isPresent() && !Files.isRegularFile(message.get())) {
            return console.wrongUse(spec, "cli.setting.file", message.get());
        }
        if (schema || kind.isPresent()) return printSchema();
        var out = Console.out(spec);
        if (before.isPresent()) return compare(read(before.get()));
        var read = read(folder);
        var taken = TakenAway.sinceCommit(folder, new Folder(folder), read);
        if (fix || dryRun) {
            int added = addIds(read.problems().all());
            out.println(console.words().get(dryRun ? "cli.check.would" : "cli.check.wrote", added));
            addFormer(taken);
            if (!dryRun) read = read(folder);
        }
        var notShown = NotShown.in(new Folder(folder));
        Stream.of(read.problems().all(), taken.refused(), notShown)
                .flatMap(List::stream)
                .sorted()
                .filter(problem -> problem.isError() || !errorsOnly)
                .map(this::line)
                .forEach(out::println);
        if (!errorsOnly) tell(taken);
        if (!errorsOnly) new ExampleLines(console.words()).of(read.library()).forEach(out::println);
        long errors = read.problems().errors() + taken.refused().size();
        out.println(console.words()
                .get("cli.check.done", read.files(), errors, read.problems().warnings() + notShown.size()));
        return errors == 0 ? Console.FINE : Console.PROBLEMS;
    }

    /// With a word for whether it keeps a push out.
    private String line(Problem problem) {
        var word = console.words().get(problem.isError() ? "cli.check.error" : "cli.check.warning");
        return problem.location() + ": " + word + ": " + console.words().sentence(problem);
    }

    /// The errors that came since: as a site judges a push.
    private int compare(Catalogue earlier) throws IOException {
        var permission = Permission.of(message.isPresent() ? Files.readString(message.get()) : "");
        var now = earlier.permitting(permission::names).readAll(new Folder(folder), Catalogue.Broken.AS_IT_IS);
        var errors = new ArrayList<>(now.problems().errorsSince(earlier.problems()));
        var taken = TakenAway.between(earlier, now, permission);
        errors.addAll(taken.refused());
        errors.stream().map(this::line).forEach(Console.out(spec)::println);
        if (fix || dryRun) addFormer(taken);
        tell(taken);
        Console.out(spec).println(console.words().get("cli.check.new", now.files(), errors.size()));
        return errors.isEmpty() ? Console.FINE : Console.PROBLEMS;
    }

    /// Which addresses go from the site; a push that takes a whole text away is asked whether that is meant.
    private void tell(TakenAway taken) {
        if (taken.losses().isEmpty()) return;
        var out = Console.out(spec);
        out.println(console.words().get("push.gone", taken.losses().size()));
        taken.losses().stream()
                .limit(LOSSES_MAX)
                .map(loss -> "  " + loss.line(console.words()))
                .forEach(out::println);
        int more = taken.losses().size() - LOSSES_MAX;
        if (more > 0) out.println(console.words().get("push.more", more));
        if (taken.refused().isEmpty() && taken.losses().stream().anyMatch(LostAddress::isTextGone))
            out.println(console.words().get("cli.check.gone"));
    }

    /// Writes where a text that has another name came from, and shows it first.
    private void addFormer(TakenAway taken) throws IOException {
        for (var text : taken.unwritten().entrySet()) {
            Console.out(spec).println(text.getKey() + ": voorheen: " + String.join(", ", text.getValue()));
            var file = folder.resolve(text.getKey());
            var bytes = Files.readAllBytes(file);
            if (dryRun || SourceFile.decode(text.getKey(), bytes).hasErrors()) continue;
            Files.writeString(file, FormerLine.add(new String(bytes, StandardCharsets.UTF_8), text.getValue()));
        }
    }

    private static Catalogue read(Path folder) throws IOException {
        return Catalogue.by(Clock.systemDefaultZone()).readAll(new Folder(folder), Catalogue.Broken.AS_IT_IS);
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
