package nl.kennisatelier.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kennisatelier.source.SetAside;

/// What is known of the small lists when a copy is put back: what it tells itself, what lies beside it, and what stands
/// where it is put back.
///
/// @param data where it is put back
record NewestLists(Path copy, KeptFolder data) {

    /// The lists of some parts that are nowhere but in the copy.
    List<SmallList> untold(List<CopyPart> parts, boolean whole) throws IOException {
        var untold = new ArrayList<SmallList>();
        for (var list : SmallList.values()) {
            if (!parts.contains(list.part()) || !list.isBesideCopies() || Files.exists(besides(list.file()))) continue;
            boolean isHere = !whole
                    && list.names(data.path()).stream()
                            .map(data.path()::resolve)
                            .anyMatch(here -> Files.exists(here) && list.isReadable(here));
            if (!isHere) untold.add(list);
        }
        return untold;
    }

    /// Whether something is put back of which a list tells.
    static boolean isIn(SmallList list, Manifest manifest, KeptFolder ready) {
        return switch (list) {
            case HIDDEN, REVIEWS -> manifest.commit().isPresent();
            case PREVIEWS -> Files.exists(ready.path().resolve(KeptFolder.SECRET));
            case REVOKED -> Files.exists(ready.editors());
            case WIPED ->
                Files.exists(ready.workshopsFile()) && manifest.stock().workshops() > 0;
        };
    }

    /// Where a list is told, the newest last: in the copy, beside it, and where it is put back.
    List<Path> sources(SmallList list, String name, Path inCopy) {
        return Stream.of(inCopy, besides(list.file()), data.path().resolve(name))
                .filter(path -> path.equals(besides(list.file())) || list.isReadable(path))
                .toList();
    }

    private Path besides(String name) {
        return copy.toAbsolutePath().resolveSibling(name);
    }

    /// All that stands there is in what is put back.
    void settle(KeptFolder ready, CopyPart part) throws IOException {
        for (var list : SmallList.values()) {
            if (list.part() != part || list == SmallList.WIPED) continue; // Those go with the tables.
            for (var name : list.names(ready.path())) {
                var to = ready.path().resolve(name);
                list.gather(sources(list, name, to), to);
            }
        }
    }

    /// All that stands there is in it, unless nobody can read that.
    static Optional<Restore.Aside> put(SmallList list, Path from, Path to) throws IOException {
        var aside = list.isSound(to)
                ? Optional.<Restore.Aside>empty()
                : Optional.of(new Restore.Aside(SetAside.move(to), Optional.empty()));
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return aside;
    }
}
