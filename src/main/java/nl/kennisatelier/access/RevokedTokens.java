package nl.kennisatelier.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.kennisatelier.source.KeptList;
import nl.kennisatelier.source.OwnerFile;

/// The tokens that were taken back, by their hashes, a line each: no list of editors from before lets anybody in with
/// one of them. No names are in it.
public record RevokedTokens(Path file) {

    /// The name of the file in the data folder, and beside the copies of all.
    public static final String FILE = "ingetrokken.tsv";

    /// Lines that are none of ours are left out.
    ///
    /// @throws KeptList.Unreadable when the file is there and cannot be read
    public Set<String> read() throws IOException {
        return new TreeSet<>(told().said());
    }

    /// How many there are.
    ///
    /// @throws KeptList.Unreadable as [#read]
    public KeptList.Stock stock() throws IOException {
        return told().stock();
    }

    private KeptList.Told<String> told() throws IOException {
        return new KeptList(file).told(RevokedTokens::hash);
    }

    private static Optional<String> hash(String line) {
        var hash = line.strip().toLowerCase(Locale.ROOT);
        return hash.matches("[0-9a-f]{64}") ? Optional.of(hash) : Optional.empty();
    }

    /// Whether all is there that was.
    ///
    /// @param known how many lines it had, at least
    boolean isWhole(int known) {
        return KeptList.state(known, this::stock) == KeptList.State.WELL;
    }

    /// They are on disk when this returns. What stands there stays as it is, also what is none of ours.
    public void add(Collection<String> hashes) throws IOException {
        var added = new TreeSet<>(hashes);
        added.removeAll(read());
        if (added.isEmpty()) return;
        if (Files.notExists(file)) OwnerFile.replace(file, text(added).getBytes(UTF_8));
        else new KeptList(file).append(text(added), RevokedTokens::hash);
    }

    /// The text of a file with these.
    public static String text(Set<String> hashes) {
        return hashes.stream().map(hash -> hash + "\n").collect(Collectors.joining());
    }
}
