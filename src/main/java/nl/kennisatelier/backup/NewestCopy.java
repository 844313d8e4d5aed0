package nl.kennisatelier.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kennisatelier.source.DurableFiles;

/// Finds in a folder the copy by which a part is best put back: the newest in which that part is whole, whatever became
/// of the others. It is read before it is named, once.
public final class NewestCopy {

    private final Path folder;

    /// Of those that were read; guarded by this.
    private final Map<Read, Boolean> whole = new HashMap<>();

    /// @param changed when its file was, in milliseconds
    private record Read(Path copy, CopyPart part, long changed) {}

    private record Found(Path copy, Instant made, int workshops) {}

    /// The newest; of workshops the newest of those with the most, for their number never gets less by itself.
    private static Comparator<Found> bestFirst(CopyPart part) {
        var newest = Comparator.comparing(Found::made).reversed();
        return part == CopyPart.WORKSHOPS
                ? Comparator.comparingInt(Found::workshops).reversed().thenComparing(newest)
                : newest;
    }

    /// @param folder with archives, by whatever name; it need not exist
    public NewestCopy(Path folder) {
        this.folder = folder;
    }

    /// @return its absolute path; nothing when there is no such copy
    public synchronized Optional<Path> of(CopyPart part) {
        try {
            return bestFirst(files(), part).stream()
                    .filter(copy -> isWhole(copy, part))
                    .findFirst()
                    .map(copy -> copy.toAbsolutePath().normalize());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /// Those that hold the part, by their own account; a file without a workshop is as good as none.
    private static List<Path> bestFirst(List<Path> copies, CopyPart part) {
        var found = new ArrayList<Found>();
        for (var copy : copies) {
            try {
                var manifest = Archive.manifest(copy);
                var one = new Found(copy, manifest.made(), manifest.stock().workshops());
                if (manifest.holds(part) && (part != CopyPart.WORKSHOPS || one.workshops() > 0)) found.add(one);
            } catch (IOException damaged) {
                continue;
            }
        }
        return found.stream().sorted(bestFirst(part)).map(Found::copy).toList();
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Archive::isName).toList();
        }
    }

    private boolean isWhole(Path copy, CopyPart part) {
        var read = new Read(copy, part, copy.toFile().lastModified());
        return whole.computeIfAbsent(read, _ -> isWholeNow(copy, part));
    }

    private static boolean isWholeNow(Path copy, CopyPart part) {
        try {
            var temporary = Files.createTempDirectory("kennisatelier-copy-");
            try {
                var opened = Opened.of(copy, temporary);
                return opened.manifest().isPresent() && opened.isWhole(part);
            } finally {
                DurableFiles.delete(temporary);
            }
        } catch (IOException noRoom) {
            return false;
        }
    }
}
