package nl.kennisatelier.circulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.kennisatelier.access.LastUses;
import nl.kennisatelier.access.Signature;
import nl.kennisatelier.source.OwnerFile;

/// The addresses of previews: each is made of the secret of the site, its branch, and how often it was taken back. So a
/// branch has the same address until somebody takes that back, also after a restart.
public final class PreviewLinks {

    /// The name of the file in the data folder, with how often addresses were taken back.
    public static final String FILE = "voorbeelden.tsv";

    /// The name of the file beside it, with when they were last opened.
    public static final String USES_FILE = "voorbeelden-gebruik.tsv";

    private final byte[] secret;
    private final Path file;
    private final LastUses uses;
    private final Map<String, Integer> takenBack;

    private PreviewLinks(byte[] secret, Path file, LastUses uses, Map<String, Integer> takenBack) {
        this.secret = secret.clone();
        this.file = file;
        this.uses = uses;
        this.takenBack = takenBack;
    }

    /// @param secret of the site; at least 16 bytes
    /// @param data folder; nothing need be in it yet
    public static PreviewLinks open(byte[] secret, Path data, Clock clock) throws IOException {
        var file = data.resolve(FILE);
        return new PreviewLinks(secret, file, LastUses.of(data.resolve(USES_FILE), clock), read(file));
    }

    private static Map<String, Integer> read(Path file) throws IOException {
        var times = new TreeMap<String, Integer>();
        if (!Files.exists(file)) return times;
        new String(Files.readAllBytes(file), UTF_8)
                .lines()
                .map(line -> line.split("\t"))
                .filter(parts -> parts.length == 2 && parts[1].matches("\\d{1,9}"))
                .forEach(parts -> times.put(parts[0], Integer.parseInt(parts[1])));
        return times;
    }

    /// The step in the address of a branch: 128 bits that only this site can make.
    synchronized String token(String branch) {
        int times = takenBack.getOrDefault(branch, 0);
        var name = times == 0 ? branch : branch + "\n" + times; // No name of a branch has a line in it.
        return HexFormat.of().formatHex(Signature.of(name.getBytes(UTF_8), secret), 0, 16);
    }

    /// Makes that the address of a branch opens nothing any more; it has another. It is on disk.
    synchronized void takeBack(String branch) throws IOException {
        takenBack.merge(branch, 1, Integer::sum);
        var lines = takenBack.entrySet().stream()
                .map(times -> times.getKey() + "\t" + times.getValue() + "\n")
                .collect(Collectors.joining());
        OwnerFile.replace(file, lines.getBytes(UTF_8));
    }

    /// Somebody opened it. Nothing is written.
    void opened(String branch) {
        uses.note(branch);
    }

    Optional<Instant> lastOpened(String branch) throws IOException {
        return uses.last(branch);
    }

    /// When addresses were opened.
    public LastUses uses() {
        return uses;
    }
}
