package nl.kennisatelier.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The copies in a folder that are of another site: they are left alone.
public final class OtherCopies {

    private OtherCopies() {}

    /// @param folder with archives; it need not exist
    /// @return the oldest first, by their names
    public static List<Path> in(Path folder, Path data) throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        var owner = Owner.of(new KeptFolder(data));
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Archive::isName)
                    .filter(copy -> isOfAnother(owner, copy))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isOfAnother(Owner owner, Path copy) {
        try {
            return !owner.has(Archive.manifest(copy));
        } catch (IOException cannotTell) {
            return false;
        }
    }
}
