package nl.kennisatelier.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import nl.kennisatelier.circulation.Addition;
import picocli.CommandLine.Model.CommandSpec;

/// Writes a new file and what stands beside it, when it has no errors and nothing is in the way.
record Adding(Console console, CommandSpec spec, Path content, boolean dryRun) {

    /// @param beside other files, by path in the content
    int add(Addition addition, Map<String, byte[]> beside) throws IOException {
        var files = new TreeMap<>(beside);
        files.put(addition.path(), addition.text().getBytes(UTF_8));
        for (var path : files.keySet()) {
            if (Files.exists(content.resolve(path)))
                return console.wrongUse(spec, "cli.new.exists", content.resolve(path));
        }
        if (dryRun) Console.out(spec).print(addition.text());
        addition.problems().stream().map(console.words()::line).forEach(Console.out(spec)::println);
        if (addition.hasErrors()) return say(Console.PROBLEMS, "cli.new.errors");
        if (dryRun) return say(Console.FINE, "cli.new.would", content.resolve(addition.path()), beside.size());
        for (var file : files.entrySet()) write(content.resolve(file.getKey()), file.getValue());
        return say(Console.FINE, "cli.new.wrote", content.resolve(addition.path()), beside.size());
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
