package nl.kennisatelier.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.kennisatelier.circulation.Catalogue;
import nl.kennisatelier.convert.NationalFigures;
import nl.kennisatelier.library.Details;
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
        if (!isFile) return console.wrongUse(spec, "cli.setting.file", file);
        if (Files.size(file) > NationalFigures.SIZE_MAX) {
            return console.wrongUse(
                    spec, "cli.cijfers.large", file, Files.size(file) >> 20, NationalFigures.SIZE_MAX >> 20);
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
        var made = NationalFigures.of(name, text(Files.readAllBytes(file)), codes.keySet(), of.get());
        return write(content, codes, made);
    }

    private Optional<Integer> yearInName() {
        var found = YEAR.matcher(file.getFileName().toString());
        return found.find() ? Optional.of(Integer.valueOf(found.group(1))) : Optional.empty();
    }

    /// By code the text that has it.
    private static SortedMap<String, String> codes(Path content) throws IOException {
        var codes = new TreeMap<String, String>();
        for (var text : Catalogue.EMPTY
                .readAll(new Folder(content), Catalogue.Broken.AS_IT_IS)
                .documents()) {
            if (text.details() instanceof Details.Neighbourhood place && KeyFigures.isCode(place.cbs())) {
                codes.put(place.cbs(), text.path());
            }
        }
        return codes;
    }

    /// As UTF-8, or as programs for Windows write it.
    private static String text(byte[] bytes) {
        var text = new String(bytes, UTF_8);
        return text.indexOf('\uFFFD') < 0 ? text : new String(bytes, Charset.forName("windows-1252"));
    }

    private int write(Path content, SortedMap<String, String> codes, Parsed<String> made) throws IOException {
        var err = spec.commandLine().getErr();
        made.problems().forEach(problem -> err.println(console.words().line(problem)));
        if (made.value().isEmpty()) return Console.PROBLEMS;
        var missing = codes.keySet().stream()
                .filter(code -> !made.value().contains("\n" + code + ";"))
                .map(code -> code + " (" + codes.get(code) + ")")
                .toList();
        if (missing.size() == codes.size()) { // What was there is better than nothing.
            console.wrongUse(spec, "cli.cijfers.none", file.getFileName());
            return Console.PROBLEMS;
        }
        var to = content.resolve(KeyFigures.PATH);
        Files.createDirectories(to.getParent());
        Files.writeString(to, made.value());
        Console.out(spec).println(console.words().get("cli.cijfers.wrote", to, codes.size() - missing.size()));
        if (!missing.isEmpty()) {
            err.println(console.words().get("cli.cijfers.missing", String.join(", ", missing)));
        }
        return made.problems().isEmpty() && missing.isEmpty() ? Console.FINE : Console.PROBLEMS;
    }
}
