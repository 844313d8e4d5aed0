package nl.kennisatelier.circulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import nl.kennisatelier.source.KeptList;
import nl.kennisatelier.source.SetAside;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The last changes that came in, also after a restart: a line each in a file of the data folder.
///
/// Git itself remembers what was accepted; this is for people, so a line that cannot be written or read is left out.
public final class PushLog {

    /// The name of the file in the data folder.
    public static final String FILE = "pushes.tsv";

    /// The page shows no more.
    public static final int KEPT_MAX = 50;

    /// In bytes; beyond it only the last lines are kept, at the next start.
    private static final long SIZE_MAX = 1 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(PushLog.class);

    private final Path file;
    private final Deque<Push> last = new ArrayDeque<>();

    private boolean damaged;

    private PushLog(Path file) {
        this.file = file;
    }

    /// Reads what there is. A file that is damaged goes aside, and a new one takes over the lines that can be read.
    public static PushLog open(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var log = new PushLog(file);
        if (Files.notExists(file)) return log;
        try {
            log.read(new KeptList(file).text().lines().toList());
        } catch (IOException unreadable) {
            log.putAside(List.of());
        }
        return log;
    }

    private void read(List<String> lines) throws IOException {
        var whole = lines.stream().filter(line -> parse(line).isPresent()).toList();
        whole.forEach(line -> keep(parse(line).orElseThrow()));
        if (isDamaged(lines)) putAside(whole);
        else if (Files.size(file) > SIZE_MAX) {
            Files.write(file, lines.subList(Math.max(0, lines.size() - KEPT_MAX), lines.size()));
        }
    }

    /// The power may have failed in the middle of the last line, and of one before each later start.
    private static boolean isDamaged(List<String> lines) {
        return lines.stream().anyMatch(line -> line.indexOf('\0') >= 0)
                || lines.size() > 1
                        && lines.stream().noneMatch(line -> parse(line).isPresent());
    }

    private void putAside(List<String> whole) {
        damaged = true;
        try {
            LOG.warn("{} was damaged; it is now {}", file.getFileName(), SetAside.move(file));
            Files.write(file, whole);
        } catch (IOException readOnly) {
            LOG.warn("{} is damaged, and cannot be put aside: {}", file.getFileName(), readOnly.toString());
        }
    }

    /// Whether the file was damaged, and lines are missing.
    public boolean wasDamaged() {
        return damaged;
    }

    public synchronized void add(Push push) {
        keep(push);
        var line = String.join(
                "\t",
                push.when().toString(),
                push.who(),
                push.branch(),
                push.commit(),
                Integer.toString(push.files()),
                Integer.toString(push.errors()),
                push.took().toString());
        try {
            new KeptList(file).append(line.replaceAll("[\\r\\n]", " ") + "\n", PushLog::parse);
        } catch (IOException full) {
            LOG.warn("{} cannot be written: {}", file.getFileName(), full.toString());
        }
    }

    /// Newest first.
    public synchronized List<Push> last() {
        return List.copyOf(last);
    }

    private void keep(Push push) {
        last.addFirst(push);
        if (last.size() > KEPT_MAX) last.removeLast();
    }

    private static Optional<Push> parse(String line) {
        var parts = line.split("\t", -1);
        if (parts.length != 7) return Optional.empty();
        try {
            return Optional.of(new Push(
                    Instant.parse(parts[0]),
                    parts[1],
                    parts[2],
                    parts[3],
                    Integer.parseInt(parts[4]),
                    Integer.parseInt(parts[5]),
                    Duration.parse(parts[6])));
        } catch (DateTimeException | NumberFormatException broken) {
            return Optional.empty(); // The power failed in the middle of a line.
        }
    }
}
