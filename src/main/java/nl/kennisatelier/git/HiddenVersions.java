package nl.kennisatelier.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import nl.kennisatelier.source.KeptList;

/// Which versions of texts an editor has put out of sight: a line for each time in a file beside the repository, known
/// after a restart too, and who did it. A version is known by its bytes, wherever it stands.
public final class HiddenVersions {

    /// The name of the file, in the folder of the repository.
    public static final String FILE = "verborgen.tsv";

    private static final Pattern LINE = Pattern.compile("([-+])\t([0-9a-f]{40})\t.*");

    private final Path file;
    private final Clock clock;
    private final Set<String> hidden = ConcurrentHashMap.newKeySet();

    private final boolean isClosed;

    private HiddenVersions(Path file, Clock clock, boolean isClosed) {
        this.isClosed = isClosed;
        this.file = file;
        this.clock = clock;
    }

    /// When less is known than there was, or nobody can tell, all of the past is out of sight.
    ///
    /// @param file made when something is hidden first
    /// @param known how many lines it had, at least
    public static HiddenVersions open(Path file, Clock clock, int known) {
        var list = new KeptList(file);
        boolean isClosed = KeptList.state(known, () -> list.lines().size()) != KeptList.State.WELL;
        var versions = new HiddenVersions(file, clock, isClosed);
        try {
            if (!isClosed) list.lines().forEach(versions::read);
            return versions;
        } catch (KeptList.Unreadable meanwhile) {
            return new HiddenVersions(file, clock, true);
        }
    }

    private void read(String line) {
        var match = LINE.matcher(line);
        if (!match.matches()) return; // The power failed in the middle of a line.
        if (match.group(1).equals("-")) hidden.add(match.group(2));
        else hidden.remove(match.group(2));
    }

    public boolean isHidden(String blob) {
        return isClosed || hidden.contains(blob);
    }

    /// @param blob id of the bytes
    /// @param who the editor
    public synchronized void hide(String blob, String who) throws IOException {
        write("-", blob, who);
        hidden.add(blob);
    }

    /// Undoes it.
    public synchronized void show(String blob, String who) throws IOException {
        write("+", blob, who);
        hidden.remove(blob);
    }

    private void write(String sign, String blob, String who) throws IOException {
        var line = String.join(
                "\t", sign, blob, who.replaceAll("\\s+", " "), clock.instant().toString());
        Files.writeString(
                file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
    }
}
