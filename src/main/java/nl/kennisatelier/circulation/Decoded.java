package nl.kennisatelier.circulation;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import nl.kennisatelier.source.Content;
import nl.kennisatelier.source.Location;
import nl.kennisatelier.source.Parsed;
import nl.kennisatelier.source.Problem;
import nl.kennisatelier.source.SourceFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What getting one file gave; neither when it does not exist.
record Decoded(Optional<SourceFile> file, List<Problem> problems) {

    private static final Logger LOG = LoggerFactory.getLogger(Decoded.class);

    static Decoded of(Content content, String path) {
        try {
            var decoded = SourceFile.decode(path, content.read(path));
            return new Decoded(Optional.of(decoded.value()), decoded.problems());
        } catch (NoSuchFileException gone) {
            return new Decoded(Optional.empty(), List.of());
        } catch (IOException unreadable) {
            LOG.warn("{} cannot be read: {}", path, unreadable.toString()); // For who knows the program.
            var problem = Problem.of(Problem.Kind.NOT_READABLE, new Location(path, 1));
            return new Decoded(Optional.empty(), List.of(problem));
        }
    }

    boolean isGone() {
        return file.isEmpty() && problems.isEmpty();
    }

    /// As far as it can be read: an empty text when it cannot.
    Parsed<SourceFile> text(String path) {
        return new Parsed<>(file.orElse(new SourceFile(path, "", "")), problems);
    }
}
