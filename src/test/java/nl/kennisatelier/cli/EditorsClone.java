package nl.kennisatelier.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.kennisatelier.RealGit;

/// The work tree of one editor, worked with by the real git command line, apart from the settings of this machine.
record EditorsClone(Path folder, String name) {

    /// @param said what git printed, both streams
    record Answer(int exit, String said) {

        boolean isFine() {
            return exit == 0;
        }
    }

    /// Clones an address into a new folder.
    static EditorsClone of(String url, Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        var clone = new EditorsClone(folder, name);
        var answer = clone.git("clone", "--quiet", url, ".");
        if (!answer.isFine()) throw new AssertionError(answer.said());
        return clone;
    }

    /// The address with a token in it.
    static String with(String token, String address) {
        return address.replace("http://", "http://x:" + token + "@") + "/git/redactie.git";
    }

    Answer git(String... arguments) {
        var said = new RealGit(folder, name).run(arguments);
        return new Answer(said.code(), said.text());
    }

    /// Writes a file and commits it.
    EditorsClone commit(String path, String text) throws IOException {
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
    String must(String... arguments) {
        var answer = git(arguments);
        if (!answer.isFine()) throw new AssertionError(List.of(arguments) + "\n" + answer.said());
        return answer.said();
    }
}
