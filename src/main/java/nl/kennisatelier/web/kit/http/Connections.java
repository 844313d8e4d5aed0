package nl.kennisatelier.web.kit.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// How many connections there may be at once: what the machine lets a process open, less what the site needs itself.
public final class Connections {

    /// More than any hall needs, and what they take in memory is bounded.
    static final int MOST = 10_000;

    /// For the index, the repository and the tables.
    private static final int OWN = 192;

    /// With fewer nobody could look at a page.
    private static final int LEAST = 64;

    private static final Path LIMITS = Path.of("/proc/self/limits");
    private static final Pattern OPEN_FILES = Pattern.compile("(?m)^Max open files +(\\d+)");

    private Connections() {}

    /// On this machine; where it does not tell what it allows, it is taken to allow enough.
    public static int most() {
        try {
            return Files.isReadable(LIMITS) ? most(Files.readString(LIMITS)) : MOST;
        } catch (IOException | UncheckedIOException untold) {
            return MOST;
        }
    }

    /// @param limits as Linux tells them
    static int most(String limits) {
        var files = OPEN_FILES.matcher(limits);
        if (!files.find() || files.group(1).length() > 6) return MOST;
        return Math.clamp(Long.parseLong(files.group(1)) - OWN, LEAST, MOST);
    }
}
