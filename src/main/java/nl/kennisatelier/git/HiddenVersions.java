package nl.kennisatelier.git;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import nl.kennisatelier.source.KeptList;

/// Which versions of texts an editor has put out of sight: a line for each time in a file beside the repository, known
/// after a restart too, and who did it. A version is known by its bytes, wherever it stands.
public final class HiddenVersions {

    /// The name of the file, in the folder of the repository.
    public static final String FILE = "verborgen.tsv";

    private static final Pattern LINE =
            Pattern.compile("([-+])\t([0-9a-fA-F]{40})\t([^\t]*\t\\d{4}-\\d{2}-\\d{2}T[\\d:.]+Z)\\s*");

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
        boolean isClosed = KeptList.state(known, () -> stock(file)) != KeptList.State.WELL;
        var versions = new HiddenVersions(file, clock, isClosed);
        try {
            if (!isClosed) list.told(HiddenVersions::act).once().forEach(versions::read);
            return versions;
        } catch (KeptList.Unreadable meanwhile) {
            return new HiddenVersions(file, clock, true);
        }
    }

    /// How many lines there are.
    ///
    /// @throws KeptList.Unreadable when the file is there and cannot be read
    public static KeptList.Stock stock(Path file) throws IOException {
        return new KeptList(file).told(HiddenVersions::act).stock();
    }

    /// A line of ours as it is written; nothing of any other.
    public static Optional<String> line(String line) {
        return act(line).map(Act::line);
    }

    /// What somebody did.
    private record Act(boolean isHidden, String blob, String whoAndWhen) {

        String line() {
            return String.join("\t", isHidden ? "-" : "+", blob, whoAndWhen);
        }
    }

    private static Optional<Act> act(String line) {
        var match = LINE.matcher(line);
        if (!match.matches()) return Optional.empty();
        var blob = match.group(2).toLowerCase(Locale.ROOT);
        return Optional.of(new Act(match.group(1).equals("-"), blob, match.group(3)));
    }

    private void read(Act act) {
        if (act.isHidden()) hidden.add(act.blob());
        else hidden.remove(act.blob());
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
        new KeptList(file).append(line + "\n", HiddenVersions::act);
    }
}
