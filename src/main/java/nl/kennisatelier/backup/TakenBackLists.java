package nl.kennisatelier.backup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.kennisatelier.access.Editors;
import nl.kennisatelier.access.RevokedTokens;
import nl.kennisatelier.access.TakenBack;
import nl.kennisatelier.source.OwnerFile;

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

    /// Writes in one file which versions of texts were put out of sight by any of them. What was done last stands last.
    static void gatherHidden(List<Path> from, Path to) throws IOException {
        var lines = new LinkedHashSet<String>();
        for (var file : from)
            if (Files.isRegularFile(file) && Files.isReadable(file)) lines.addAll(Files.readAllLines(file, ISO_8859_1));
        var text = lines.stream().map(line -> line + "\n").collect(Collectors.joining());
        if (!text.isEmpty()) OwnerFile.replace(to, text.getBytes(ISO_8859_1));
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
