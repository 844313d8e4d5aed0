package nl.kennisatelier.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The work tree of one editor, worked with by the real git command line, apart from the settings of this machine.
record EditorsClone(Path folder, String name) {

    /// @param said what git printed, both streams
    record Answer(int exit, String said) {

        boolean isFine() {
            return exit == 0;
        }
    }

    /// Clones an address into a new folder.
    static EditorsClone of(String url, Path folder, String name) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var clone = new EditorsClone(folder, name);
        var answer = clone.git("clone", "--quiet", url, ".");
        if (!answer.isFine()) throw new AssertionError(answer.said());
        return clone;
    }

    /// The address with a token in it.
    static String with(String token, String address) {
        return address.replace("http://", "http://x:" + token + "@") + "/git/content.git";
    }

    Answer git(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("git", "-c", "init.defaultBranch=main", "-c", "gc.auto=0"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        var environment = builder.environment();
        environment.keySet().removeIf(key -> key.startsWith("GIT_"));
        environment.put("HOME", folder.toString());
        environment.put("GIT_CONFIG_NOSYSTEM", "1");
        environment.put("GIT_TERMINAL_PROMPT", "0");
        environment.put("LC_ALL", "C");
        for (var role : List.of("AUTHOR", "COMMITTER")) {
            environment.put("GIT_" + role + "_NAME", name);
            environment.put("GIT_" + role + "_EMAIL", "redactie@example.nl");
        }
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Answer(process.waitFor(), said);
    }

    /// Writes a file and commits it.
    EditorsClone commit(String path, String text) throws IOException, InterruptedException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        must("add", "--all");
        must("commit", "--quiet", "--message", "Wijzig " + path);
        return this;
    }

    String read(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }

    /// What has to work.
    String must(String... arguments) throws IOException, InterruptedException {
        var answer = git(arguments);
        if (!answer.isFine()) throw new AssertionError(List.of(arguments) + "\n" + answer.said());
        return answer.said();
    }
}
