package nl.kennisatelier.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.kennisatelier.access.Editors;
import nl.kennisatelier.access.RevokedTokens;
import nl.kennisatelier.access.TakenBack;

/// What was taken back of what editors gave out, as it is told in more than one place: together they know most, for it
/// only ever grows.
final class TakenBackLists {

    private TakenBackLists() {}

    /// Writes in one folder what is told in all of them.
    static void gather(List<Path> from, Path to) throws IOException {
        var tokens = new TreeSet<String>();
        var times = new TreeMap<String, Integer>();
        for (var folder : from) {
            tokens.addAll(tokens(folder).read());
            previews(folder).read().forEach((name, count) -> times.merge(name, count, Math::max));
        }
        tokens(to).add(tokens);
        if (!times.equals(previews(to).read())) previews(to).write(times);
    }

    private static RevokedTokens tokens(Path folder) {
        return new RevokedTokens(folder.resolve(RevokedTokens.FILE));
    }

    private static TakenBack previews(Path folder) {
        return new TakenBack(folder.resolve(KeptFolder.PREVIEWS));
    }

    /// Makes a list of editors from before let nobody in whose token was taken back since.
    static void settle(Path data, Clock clock) throws IOException {
        var editors = data.resolve(Editors.FILE);
        Editors.of(editors, clock).settle();
        if (Files.exists(editors) && Files.size(editors) == 0) Files.delete(editors);
    }
}
