package nl.kennisatelier.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.kennisatelier.source.OwnerFile;

/// When secrets were last used, to the minute. Using one writes nothing: it is noted, and written by [#keep], which is
/// to be called every hour or so. When the file is lost nobody is shut out, and nothing is opened.
public final class LastUses {

    private final Path file;
    private final Clock clock;
    private final Map<String, Instant> noted = new ConcurrentHashMap<>();

    private LastUses(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /// @param file need not exist yet
    public static LastUses of(Path file, Clock clock) {
        return new LastUses(file, clock);
    }

    /// @param name of a secret that is known here, so there are few; without tabs
    public void note(String name) {
        noted.put(name, clock.instant().truncatedTo(ChronoUnit.MINUTES));
    }

    public Optional<Instant> last(String name) throws IOException {
        var moment = noted.get(name);
        return Optional.ofNullable(moment != null ? moment : kept().get(name));
    }

    /// Writes what was noted since the last time.
    public synchronized void keep() throws IOException {
        if (noted.isEmpty()) return;
        var now = Map.copyOf(noted);
        var all = kept();
        all.putAll(now);
        var lines = all.entrySet().stream()
                .map(use -> use.getKey() + "\t" + use.getValue() + "\n")
                .collect(Collectors.joining());
        OwnerFile.replace(file, lines.getBytes(UTF_8));
        now.forEach(noted::remove); // What was used meanwhile is of the next time.
    }

    /// A line that is none of ours says nothing.
    private TreeMap<String, Instant> kept() {
        var all = new TreeMap<String, Instant>();
        if (!Files.exists(file)) return all;
        text().lines().map(line -> line.split("\t")).forEach(parts -> {
            try {
                if (parts.length == 2) all.put(parts[0], Instant.parse(parts[1]));
            } catch (DateTimeParseException odd) {
                all.remove(parts[0]);
            }
        });
        return all;
    }

    /// Nothing of a file that cannot be read: what it tells is not worth that anybody waits for it.
    private String text() {
        try {
            return new String(Files.readAllBytes(file), UTF_8);
        } catch (IOException unreadable) {
            return "";
        }
    }
}
