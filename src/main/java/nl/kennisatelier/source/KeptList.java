package nl.kennisatelier.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/// A small file with a line for each thing that somebody decided. It only grows: with fewer lines something is missing.
///
/// All such lists of a data folder are read here, so that one that nobody may read is never taken for one that is not
/// there, and is named by whoever trips over it.
public record KeptList(Path file) {

    /// It is there, and cannot be read: it is a folder, or somebody else's.
    public static final class Unreadable extends IOException {

        private static final long serialVersionUID = 1;

        private final transient Path file;

        private Unreadable(Path file, IOException why) {
            super(file + ": " + why.getMessage(), why);
            this.file = file;
        }

        /// Which one it is.
        public Path place() {
            return file;
        }
    }

    /// How it stands beside what there was.
    public enum State {
        WELL,
        /// Less is in it than there was, or it is not there.
        GONE,
        UNREADABLE
    }

    /// A counting of what is in a list.
    public interface Counting {
        int count() throws IOException;
    }

    /// What stands in it, of bytes that are no UTF-8 as well as can be; nothing of a file that is not there.
    ///
    /// @throws Unreadable when it cannot be read
    public String text() throws Unreadable {
        return new String(bytes(), UTF_8);
    }

    /// @throws Unreadable when it cannot be read
    public byte[] bytes() throws Unreadable {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException absent) {
            return new byte[0];
        } catch (IOException why) {
            throw new Unreadable(file, why);
        }
    }

    /// @throws Unreadable when it cannot be read
    public List<String> lines() throws Unreadable {
        return text().lines().filter(line -> !line.isBlank()).toList();
    }

    /// @param known how much there was, at least
    public static State state(int known, Counting counting) {
        try {
            return counting.count() < known ? State.GONE : State.WELL;
        } catch (IOException unreadable) {
            return State.UNREADABLE;
        }
    }
}
