package nl.kennisatelier.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.TreeMap;
import nl.kennisatelier.circulation.Addition;
import picocli.CommandLine.Model.CommandSpec;

/// Writes a new file and what stands beside it, when it has no errors and nothing is in the way.
record Adding(Console console, CommandSpec spec, Path content, boolean dryRun) {

    int add(Addition addition) throws IOException {
        int beside = addition.beside().size();
        var inTheWay = inTheWay(addition);
        if (inTheWay.isPresent()) return console.wrongUse(spec, "cli.new.exists", inTheWay.get());
        if (dryRun) Console.out(spec).print(addition.text());
        addition.problems().stream().map(console.words()::line).forEach(Console.out(spec)::println);
        if (addition.hasErrors()) return say(Console.PROBLEMS, "cli.new.errors");
        write(addition);
        var key = dryRun ? "cli.new.would" : "cli.new.wrote";
        return say(Console.FINE, key, content.resolve(addition.path()), beside);
    }

    boolean isTaken(String path) {
        return Files.exists(content.resolve(path));
    }

    /// A file that stands where one of these would.
    Optional<Path> inTheWay(Addition addition) {
        return files(addition).keySet().stream()
                .filter(this::isTaken)
                .findFirst()
                .map(content::resolve);
    }

    /// Writes nothing when it only looks what would come.
    void write(Addition addition) throws IOException {
        if (dryRun) return;
        for (var file : files(addition).entrySet()) write(content.resolve(file.getKey()), file.getValue());
    }

    private static TreeMap<String, byte[]> files(Addition addition) {
        var files = new TreeMap<>(addition.beside());
        files.put(addition.path(), addition.text().getBytes(UTF_8));
        return files;
    }

    private int say(int exit, String key, Object... arguments) {
        Console.out(spec).println(console.words().get(key, arguments));
        return exit;
    }

    /// Never over a file that came in the meantime.
    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }
}
