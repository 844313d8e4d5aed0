package nl.kennisatelier.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.kennisatelier.source.Content;
import nl.kennisatelier.style.StyleReader;
import nl.kennisatelier.style.ThemeTranslation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `theme`: the tokens of a municipality, after the NL Design System, as a house style of ours.
@Command
final class ThemeCommand implements Cli.SubCommand {

    /// In bytes: the tokens of all components of a municipality are a tenth of it.
    private static final int SIZE_MAX = 16 << 20;

    /// Where packages of tokens have them, in a folder of a package and in its `dist`.
    private static final List<String> FILES = List.of("index.css", "root.css", "theme.css", "design-tokens.css");

    private static final List<String> JSON_FILES = List.of("index.tokens.json", "index.json", "tokens.json");

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "bestand|map")
    private Path from;

    @Option(names = "--dark", paramLabel = "bestand")
    private Optional<Path> dark = Optional.empty();

    @Option(names = "--to", paramLabel = "map")
    private Optional<Path> to = Optional.empty();

    ThemeCommand(Console console) {
        this.console = console;
    }

    @Override
    public void addFlags(CommandSpec command) {
        console.addFlag(command, Setting.LANGUAGE);
        console.describe(command, "theme", "--dark", "--to");
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.exists(from)) return console.wrongUse(spec, "cli.setting.file", from);
        var light = files(from);
        var night = dark.isPresent() ? files(dark.get()) : files(folder(from).resolve("dark"));
        var made = ThemeTranslation.of(texts(light), texts(night));
        if (made.isEmpty()) return console.wrongUse(spec, "cli.theme.none", from);
        var file = to.map(folder -> folder.resolve(StyleReader.THEME));
        if (file.filter(Files::exists).isPresent()) return console.wrongUse(spec, "cli.theme.exists", file.get());
        write(made, file);
        tell(made);
        return Console.FINE;
    }

    private static Path folder(Path from) {
        var dist = from.resolve("dist");
        return Files.isDirectory(dist) ? dist : from;
    }

    /// A file, or those of a folder; none when nothing is there.
    private static List<Path> files(Path from) {
        if (Files.isRegularFile(from)) return List.of(from);
        var css = in(folder(from), FILES);
        return css.isEmpty() ? in(folder(from), JSON_FILES).stream().limit(1).toList() : css;
    }

    private static List<Path> in(Path folder, List<String> names) {
        return names.stream().map(folder::resolve).filter(Files::isRegularFile).toList();
    }

    private static List<String> texts(List<Path> files) throws IOException {
        var texts = new ArrayList<String>();
        for (var file : files) {
            try (var in = Files.newInputStream(file)) {
                texts.add(new String(in.readNBytes(SIZE_MAX), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    private void write(ThemeTranslation.Translated made, Optional<Path> file) throws IOException {
        if (file.isEmpty()) {
            Console.out(spec).print(made.css());
            return;
        }
        Files.createDirectories(file.get().getParent());
        Files.writeString(file.get(), made.css());
        Console.out(spec).println(console.words().get("cli.theme.wrote", file.get()));
    }

    /// Beside the theme, so that it may go to a file: where each value comes from, and what is wrong with them.
    private void tell(ThemeTranslation.Translated made) {
        var err = spec.commandLine().getErr();
        made.sources()
                .forEach((name, source) -> err.println(
                        source.isEmpty()
                                ? console.words().get("cli.theme.derived", name)
                                : console.words().get("cli.theme.taken", name, source)));
        made.ours().forEach(name -> err.println(console.words().get("cli.theme.ours", name)));
        made.fonts().forEach(font -> err.println(console.words().get("cli.theme.font", font)));
        var files = new TreeMap<String, byte[]>();
        files.put(StyleReader.THEME, made.css().getBytes(StandardCharsets.UTF_8));
        Stream.of(StyleReader.read(Content.STYLE, files))
                .flatMap(read -> read.problems().stream())
                .forEach(problem -> err.println(console.words().line(problem)));
    }
}
