package nl.kennisatelier.source;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;

/// What must be on the disk itself, so that a power failure takes back nothing that was promised.
public final class DurableFiles {

    private DurableFiles() {}

    /// Writes a file, or the list of names in a folder, through to the disk.
    public static void sync(Path path) throws IOException {
        if (Files.isDirectory(path) && path.getFileSystem().getSeparator().equals("\\")) return; // Windows cannot.
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /// The folder and all in it, inner ones first.
    public static List<Path> tree(Path folder) throws IOException {
        if (!Files.exists(folder)) return List.of();
        try (var walk = Files.walk(folder)) {
            return walk.sorted(Comparator.reverseOrder()).toList();
        }
    }

    public static void delete(Path folder) throws IOException {
        for (var path : tree(folder)) Files.deleteIfExists(path);
    }
}
