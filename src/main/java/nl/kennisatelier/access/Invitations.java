package nl.kennisatelier.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.kennisatelier.source.OwnerFile;
import nl.kennisatelier.source.Sha256;

/// Links with which somebody makes a token of their own: each for one name, once, and for three days. Only
/// the hash of a link is kept; nobody mails one.
public final class Invitations {

    /// The name of the file in the data folder.
    public static final String FILE = "uitnodigingen.tsv";

    public static final Duration LIFE = Duration.ofHours(72);

    /// That wait at once.
    private static final int COUNT_MAX = 50;

    private final Path file;
    private final Clock clock;
    private final RandomSigns signs = new RandomSigns();

    private Invitations(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /// @param file need not exist yet
    public static Invitations of(Path file, Clock clock) {
        return new Invitations(file, clock);
    }

    /// @param until the moment from which it opens nothing
    public record Invitation(String name, Role role, Instant until, String hash) {}

    /// All that somebody can still use.
    public synchronized List<Invitation> all() throws IOException {
        return read();
    }

    /// @return the last step of its address: this is the only time that it can be seen
    public synchronized Optional<String> make(String name, Role role) throws IOException {
        var all = read();
        all.removeIf(one -> one.name().equalsIgnoreCase(name));
        if (all.size() >= COUNT_MAX) return Optional.empty();
        var secret = signs.next(RandomSigns.SECRET_LENGTH);
        all.add(new Invitation(name, role, clock.instant().plus(LIFE), Sha256.hex(secret)));
        write(all);
        return Optional.of(secret);
    }

    /// Whom this is for; nothing when it was used, is too old, or never was.
    ///
    /// @param secret as somebody sent it: anything at all
    public synchronized Optional<Invitation> find(String secret) throws IOException {
        var hash = Sha256.hex(secret);
        return read().stream().filter(one -> Signature.isSame(one.hash(), hash)).findFirst();
    }

    /// It is used, or taken back.
    public synchronized void end(String name) throws IOException {
        var all = read();
        if (all.removeIf(one -> one.name().equalsIgnoreCase(name))) write(all);
    }

    private List<Invitation> read() throws IOException {
        var all = new ArrayList<Invitation>();
        if (Files.notExists(file)) return all;
        for (var line : new String(Files.readAllBytes(file), UTF_8).lines().toList()) {
            parse(line).filter(one -> one.until().isAfter(clock.instant())).ifPresent(all::add);
        }
        return all;
    }

    private static Optional<Invitation> parse(String line) {
        var parts = line.split("\t", -1);
        if (parts.length != 4) return Optional.empty();
        try {
            var until = Instant.parse(parts[2]);
            return Role.of(parts[1]).map(role -> new Invitation(parts[0], role, until, parts[3]));
        } catch (DateTimeException odd) {
            return Optional.empty();
        }
    }

    private void write(List<Invitation> all) throws IOException {
        var text = all.stream()
                .map(one -> String.join(
                                "\t", one.name(), one.role().word, one.until().toString(), one.hash()) + "\n")
                .collect(Collectors.joining());
        OwnerFile.replace(file, text.getBytes(UTF_8));
    }
}
