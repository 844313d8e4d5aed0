package nl.kennisatelier.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
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
        return new KeptList(file)
                .lines().stream()
                        .filter(line -> line.matches("[0-9a-f]{64}"))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Whether all is there that was.
    ///
    /// @param known how many lines it had, at least
    boolean isWhole(int known) {
        return KeptList.state(known, () -> read().size()) == KeptList.State.WELL;
    }

    /// They are on disk when this returns.
    public void add(Collection<String> hashes) throws IOException {
        var all = new TreeSet<>(read());
        if (!all.addAll(hashes)) return;
        OwnerFile.replace(
                file,
                all.stream()
                        .map(hash -> hash + "\n")
                        .collect(Collectors.joining())
                        .getBytes(UTF_8));
    }
}
