package nl.kennisatelier.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds in a folder the copy by which a part is best put back: the newest in which that part is whole, whatever became
/// of the others. It is read before it is named, once.
public final class NewestCopy {

    private final Path folder;
    private final KeptFolder data;
    private final Clock clock;

    /// Of those that were read; guarded by this.
    private final Map<Read, Boolean> whole = new HashMap<>();

    /// @param changed when its file was, in milliseconds
    private record Read(Path copy, CopyPart part, long changed) {}

    /// @param worth of its workshops
    record Found(Path copy, Worth worth) {}

    /// The newest; of workshops the one that is worth most. One whose moment is still to come was made while the clock
    /// ran ahead, and comes last.
    private Comparator<Found> bestFirst(CopyPart part) {
        if (part == CopyPart.WORKSHOPS)
            return Comparator.comparing(Found::worth).reversed();
        var now = clock.instant();
        return Comparator.comparing((Found found) -> found.worth().made().isAfter(now))
                .thenComparing(found -> found.worth().made(), Comparator.reverseOrder());
    }

    /// @param folder with archives, by whatever name; it need not exist
    /// @param data the folder whose copies count: others stand there for another site
    public NewestCopy(Path folder, Path data, Clock clock) {
        this.folder = folder;
        this.data = new KeptFolder(data);
        this.clock = clock;
    }

    /// @return its absolute path; nothing when there is no such copy
    public Optional<Path> of(CopyPart part) {
        return best(part).map(Found::copy);
    }

    Optional<Found> workshops() {
        return best(CopyPart.WORKSHOPS);
    }

    private synchronized Optional<Found> best(CopyPart part) {
        try {
            return bestFirst(files(), part).stream()
                    .filter(found -> isWhole(found.copy(), part))
                    .findFirst();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /// Those that hold the part, by their own account; a file without a workshop is as good as none.
    private List<Found> bestFirst(List<Path> copies, CopyPart part) {
        var found = new ArrayList<Found>();
        var owner = Owner.of(data);
        for (var copy : copies) {
            try {
                var manifest = Archive.manifest(copy);
                var worth = Worth.of(manifest.stock(), manifest.made(), clock.instant());
                if (owner.has(manifest)
                        && manifest.holds(part)
                        && (part != CopyPart.WORKSHOPS || worth.workshops() > 0))
                    found.add(new Found(copy.toAbsolutePath().normalize(), worth));
            } catch (IOException | UncheckedIOException damaged) {
                continue;
            }
        }
        return found.stream().sorted(bestFirst(part)).toList();
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
        try (var room = Workroom.open()) {
            var opened = Opened.of(copy, room.folder());
            return opened.manifest().isPresent() && opened.isWhole(part);
        } catch (IOException noRoom) {
            return false;
        }
    }
}
