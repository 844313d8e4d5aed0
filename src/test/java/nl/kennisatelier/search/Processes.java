package nl.kennisatelier.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What the benchmarks of this room share: jobs in processes of their own, and the folders that those leave.
final class Processes {

    private static final List<String> BENCH_OPTS = Stream.of(
                    System.getenv().getOrDefault("BENCH_OPTS", "").split("\\s+"))
            .filter(option -> !option.isEmpty())
            .toList();

    private static final List<String> AS_INDEX =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders");

    private Processes() {}

    /// A Java as this one, with the options of `BENCH_OPTS`.
    ///
    /// @param arguments the main class first
    static ProcessBuilder java(String... arguments) {
        return java(BENCH_OPTS, arguments);
    }

    /// The same for one job of an engine: a build runs as `scripts/kennisatelier index` does, for all alike, unless
    /// `BENCH_OPTS` says how.
    ///
    /// @param job its name first
    static ProcessBuilder job(Class<?> main, String... job) {
        var options = job[0].equals("build") && BENCH_OPTS.isEmpty() ? AS_INDEX : BENCH_OPTS;
        return java(
                options,
                Stream.concat(Stream.of(main.getName()), Stream.of(job)).toArray(String[]::new));
    }

    private static ProcessBuilder java(List<String> options, String... arguments) {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(options);
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    /// Of all files in a folder.
    static long bytes(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            long bytes = 0;
            for (var file : files.filter(Files::isRegularFile).toList()) bytes += Files.size(file);
            return bytes;
        }
    }

    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
