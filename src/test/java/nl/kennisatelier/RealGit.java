package nl.kennisatelier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The git command line in one folder, without the settings of this machine.
public record RealGit(Path folder, String name) {

    public RealGit(Path folder) {
        this(folder, "Jo de Vries");
    }

    public record Said(int code, String text) {}

    public Said run(String... arguments) {
        return run(new byte[0], arguments);
    }

    public Said run(byte[] input, String... arguments) {
        try {
            var command = new ArrayList<>(List.of("git", "-c", "core.fsync=none", "-c", "gc.auto=0"));
            command.addAll(List.of(arguments));
            var process = process(command).start();
            try (var in = process.getOutputStream()) {
                in.write(input);
            } catch (IOException closed) {
                // It did not want to read all: its exit code says why.
            }
            var text = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Said(process.waitFor(), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    public ProcessBuilder process(List<String> command) {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("GIT_"));
        environment.put("GIT_CONFIG_NOSYSTEM", "1");
        environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
        environment.put("GIT_TERMINAL_PROMPT", "0");
        environment.put("LC_ALL", "C");
        for (var role : List.of("AUTHOR", "COMMITTER")) {
            environment.put("GIT_" + role + "_NAME", name);
            environment.put("GIT_" + role + "_EMAIL", "redactie@example.invalid");
        }
        return builder;
    }

    /// Must succeed.
    public String ok(String... arguments) {
        return ok(new byte[0], arguments);
    }

    public String ok(byte[] input, String... arguments) {
        var said = run(input, arguments);
        assertEquals(0, said.code(), String.join(" ", arguments) + "\n" + said.text());
        return said.text().strip();
    }

    /// Must fail.
    public String refused(String... arguments) {
        var said = run(arguments);
        if (said.code() == 0) throw new AssertionError(String.join(" ", arguments) + " went well\n" + said.text());
        return said.text();
    }

    public RealGit write(String path, String text) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    public RealGit commit(String message) {
        ok("add", "--all");
        ok("commit", "--quiet", "--allow-empty", "-m", message);
        return this;
    }

    public String head() {
        return ok("rev-parse", "HEAD");
    }

    public static RealGit init(Path folder) throws IOException {
        Files.createDirectories(folder);
        var git = new RealGit(folder);
        git.ok("init", "--quiet", "-b", "main");
        return git;
    }
}
