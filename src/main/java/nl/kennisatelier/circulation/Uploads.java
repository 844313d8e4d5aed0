package nl.kennisatelier.circulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.kennisatelier.access.RandomSigns;
import nl.kennisatelier.source.OwnerFile;
import nl.kennisatelier.source.SourceFile;

/// Pictures and PDFs that wait for their text to be saved: in a folder of the data folder, for a day at most. They come
/// into git in one commit with the text that names them, and nobody but editors sees them before.
///
/// The name of a file says whose it is, and what it is known by: a word of chance when it was just sent, and a hash of
/// its path once it has a place beside a text.
public final class Uploads {

    /// The name of the folder in the data folder.
    public static final String FOLDER = "opgestuurd";

    static final Duration LIFE = Duration.ofHours(24);

    /// In bytes, that wait of one editor.
    static final long BYTES_MAX = 40L << 20;

    private static final int HASH_LENGTH = 16;

    private final Path folder;
    private final Clock clock;
    private final RandomSigns signs = new RandomSigns();

    private Uploads(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /// @param folder need not exist yet
    public static Uploads in(Path folder, Clock clock) {
        return new Uploads(folder, clock);
    }

    /// @param who the name of the editor
    /// @return what it is known by from now on; nothing when too much waits of this editor already
    public synchronized Optional<String> keep(String who, byte[] bytes) throws IOException {
        tidy();
        if (waiting(who) + bytes.length > BYTES_MAX) return Optional.empty();
        Files.createDirectories(folder);
        var id = signs.next(HASH_LENGTH);
        OwnerFile.replace(folder.resolve(name(who, id)), bytes);
        return Optional.of(id);
    }

    /// What this editor sent.
    ///
    /// @param id as somebody sent it: anything at all
    public Optional<byte[]> sent(String who, String id) throws IOException {
        return id.matches("\\w{1,40}") ? read(folder.resolve(name(who, id))) : Optional.empty();
    }

    /// Gives it its place beside a text.
    public synchronized void place(String who, String id, String path) throws IOException {
        Files.move(folder.resolve(name(who, id)), folder.resolve(name(who, key(path))));
    }

    /// What waits for this path, of whomever.
    public Optional<byte[]> at(String path) throws IOException {
        for (var file : files()) {
            if (file.getFileName().toString().endsWith("-" + key(path))) return read(file);
        }
        return Optional.empty();
    }

    /// The file that has this [fingerprint][SourceFile#fingerprint].
    public Optional<byte[]> ofPrint(String fingerprint) throws IOException {
        for (var file : files()) {
            var bytes = read(file).filter(read -> SourceFile.fingerprint(read).equals(fingerprint));
            if (bytes.isPresent()) return bytes;
        }
        return Optional.empty();
    }

    /// It is in git, or nobody wants it.
    public synchronized void drop(String path) throws IOException {
        for (var file : files()) {
            if (file.getFileName().toString().endsWith("-" + key(path))) Files.deleteIfExists(file);
        }
    }

    /// The editor does not want it after all.
    ///
    /// @param id as somebody sent it
    public synchronized void forget(String who, String id) throws IOException {
        if (sent(who, id).isPresent()) Files.deleteIfExists(folder.resolve(name(who, id)));
    }

    /// Deletes what nobody saved in time.
    ///
    /// @return that there is nothing more to do
    public synchronized boolean tidy() throws IOException {
        var old = FileTime.from(clock.instant().minus(LIFE));
        for (var file : files()) {
            if (Files.getLastModifiedTime(file).compareTo(old) < 0) Files.deleteIfExists(file);
        }
        return false;
    }

    private long waiting(String who) throws IOException {
        long bytes = 0;
        for (var file : files()) {
            if (file.getFileName().toString().startsWith(hash(who) + "-")) bytes += Files.size(file);
        }
        return bytes;
    }

    private List<Path> files() throws IOException {
        var found = new ArrayList<Path>();
        if (Files.notExists(folder)) return found;
        try (var files = Files.newDirectoryStream(folder)) {
            files.forEach(found::add);
        }
        return found;
    }

    private static Optional<byte[]> read(Path file) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    private static String name(String who, String id) {
        return hash(who) + "-" + id;
    }

    private static String key(String path) {
        return "p" + hash(path);
    }

    private static String hash(String text) {
        return SourceFile.fingerprint(text.getBytes(UTF_8)).substring(0, HASH_LENGTH);
    }
}
