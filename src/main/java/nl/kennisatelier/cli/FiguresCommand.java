package nl.kennisatelier.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.kennisatelier.circulation.Catalogue;
import nl.kennisatelier.convert.NationalFigures;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.KeyFigures;
import nl.kennisatelier.source.Folder;
import nl.kennisatelier.source.Parsed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `cijfers`: from the file of Statistics Netherlands the rows of our own neighbourhoods, in the content folder. The
/// server never asks for them.
@Command
final class FiguresCommand implements Cli.SubCommand {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d{2})(?!\\d)");

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "kwb-2024.csv")
    private Path file;

    @Option(names = "--year", paramLabel = "jaar")
    private Optional<Integer> year = Optional.empty();

    FiguresCommand(Console console) {
        this.console = console;
    }

    @Override
    public void addFlags(CommandSpec command) {
        console.addFlags(command, Setting.CONTENT, Setting.LANGUAGE);
        console.describe(command, "cijfers", "--year");
    }

    @Override
    public Integer call() throws IOException {
        var settings = console.settings(spec);
        if (settings.isEmpty()) return Console.WRONG_USE;
        boolean isFile = Files.isRegularFile(file) && Files.isReadable(file);
        if (!isFile || Files.size(file) > NationalFigures.SIZE_MAX) {
            return console.wrongUse(spec, "cli.setting.file", file);
        }
        var of = year.or(this::yearInName);
        if (of.isEmpty()) return console.wrongUse(spec, "cli.cijfers.no-year", file.getFileName());
        var content = settings.get().path(Setting.CONTENT);
        var codes = codes(content);
        if (codes.isEmpty()) {
            console.wrongUse(spec, "cli.cijfers.no-codes");
            return Console.PROBLEMS;
        }
        var name = file.getFileName().toString();
        return write(content, codes, NationalFigures.of(name, text(Files.readAllBytes(file)), codes, of.get()));
    }

    private Optional<Integer> yearInName() {
        var found = YEAR.matcher(file.getFileName().toString());
        return found.find() ? Optional.of(Integer.valueOf(found.group(1))) : Optional.empty();
    }

    private static Set<String> codes(Path content) throws IOException {
        return Catalogue.EMPTY.readAll(new Folder(content), Catalogue.Broken.AS_IT_IS).documents().stream()
                .map(Document::details)
                .flatMap(details -> details instanceof Details.Neighbourhood place
                        ? java.util.stream.Stream.of(place.cbs())
                        : java.util.stream.Stream.empty())
                .filter(KeyFigures::isCode)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// As UTF-8, or as programs for Windows write it.
    private static String text(byte[] bytes) {
        var text = new String(bytes, UTF_8);
        return text.indexOf('\uFFFD') < 0 ? text : new String(bytes, Charset.forName("windows-1252"));
    }

    private int write(Path content, Set<String> codes, Parsed<String> made) throws IOException {
        var err = spec.commandLine().getErr();
        made.problems().forEach(problem -> err.println(console.words().line(problem)));
        if (made.value().isEmpty()) return Console.PROBLEMS;
        var to = content.resolve(KeyFigures.PATH);
        Files.createDirectories(to.getParent());
        Files.writeString(to, made.value());
        var found = codes.stream()
                .filter(code -> made.value().contains("\n" + code + ";"))
                .toList();
        var missing = codes.stream().filter(code -> !found.contains(code)).toList();
        Console.out(spec).println(console.words().get("cli.cijfers.wrote", to, found.size()));
        if (!missing.isEmpty()) {
            err.println(console.words().get("cli.cijfers.missing", String.join(", ", missing)));
        }
        return made.problems().isEmpty() && missing.isEmpty() ? Console.FINE : Console.PROBLEMS;
    }
}
