package nl.kennisatelier.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import nl.kennisatelier.source.DurableFiles;

/// Files that hold what others told in confidence: for their owner only, and on disk before anybody relies on them.
final class OwnFiles {

    private OwnFiles() {}

    /// Makes a folder that nobody else may look into.
    static Path folder(Path path) throws IOException {
        Files.createDirectories(path);
        keep(path);
        return path;
    }

    /// Takes away what others may do with it, and all that is in it.
    static void keepAll(Path folder) throws IOException {
        for (var path : DurableFiles.tree(folder)) keep(path);
    }

    static void keep(Path path) throws IOException {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) return;
        var own = Files.isDirectory(path) ? "rwx------" : "rw-------";
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(own));
    }

    /// Writes all in it through to the disk.
    static void sync(Path folder) throws IOException {
        for (var path : DurableFiles.tree(folder)) if (Files.exists(path)) DurableFiles.sync(path);
    }

    /// In bytes, of a file or of all in a folder.
    static long size(Path path) throws IOException {
        long size = 0;
        for (var one : DurableFiles.tree(path)) if (Files.isRegularFile(one)) size += Files.size(one);
        return size;
    }
}
