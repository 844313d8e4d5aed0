package nl.kennisatelier.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What is damaged is put aside under another name: it may be all that is left of something.
public final class SetAside {

    private static final String ENDING = ".stuk";

    private SetAside() {}

    /// @param path a file or a folder
    /// @return where it is now: a name that nothing had before
    public static Path move(Path path) throws IOException {
        var aside = path.resolveSibling(path.getFileName() + ENDING);
        for (int number = 2; Files.exists(aside); number++) {
            aside = path.resolveSibling(path.getFileName() + ENDING + number);
        }
        return Files.move(path, aside);
    }
}
