package nl.kennisatelier.circulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.kennisatelier.access.LastUses;
import nl.kennisatelier.access.Signature;
import nl.kennisatelier.access.SiteSecret;
import nl.kennisatelier.access.TakenBack;
import nl.kennisatelier.source.KeptList;

/// The addresses of previews: each is made of the secret of the site, its branch, and how often it was taken back. So a
/// branch has the same address until somebody takes that back, also after a restart.
public final class PreviewLinks {

    /// The name of the file in the data folder, with how often addresses were taken back.
    public static final String FILE = TakenBack.PREVIEWS;

    /// The name of the file beside it, with when they were last opened.
    public static final String USES_FILE = "voorbeelden-gebruik.tsv";

    private final byte[] secret;
    private final TakenBack file;
    private final LastUses uses;
    private final Map<String, Integer> takenBack;
    private final boolean isGone;

    private PreviewLinks(byte[] secret, TakenBack file, LastUses uses, Map<String, Integer> takenBack, boolean isGone) {
        this.secret = secret.clone();
        this.file = file;
        this.uses = uses;
        this.takenBack = takenBack;
        this.isGone = isGone;
    }

    /// @param secret of the site; at least 16 bytes
    /// @param data folder; nothing need be in it yet
    public static PreviewLinks open(byte[] secret, Path data, Clock clock) throws IOException {
        return open(secret, data, clock, 0);
    }

    /// As above. When less is known than there was, or nobody can tell, an address that was taken back would
    /// open again: then no address from before opens anything, those from now on do until the program stops,
    /// and the file is not touched.
    ///
    /// @param known how often an address was taken back, at least
    public static PreviewLinks open(byte[] secret, Path data, Clock clock, int known) throws IOException {
        var file = new TakenBack(data.resolve(FILE));
        var uses = LastUses.of(data.resolve(USES_FILE), clock);
        boolean isGone = KeptList.state(known, file::stock) != KeptList.State.WELL;
        return isGone
                ? new PreviewLinks(SiteSecret.random(), file, uses, new TreeMap<>(), true)
                : new PreviewLinks(secret, file, uses, file.read(), false);
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
        if (isGone) return; // All end with this process.
        file.write(takenBack);
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
