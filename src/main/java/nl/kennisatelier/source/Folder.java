package nl.kennisatelier.source;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.TreeSet;

/// Content in a plain folder. Links are not followed and names that start with a dot are not ours.
public final class Folder implements Content {

    final Path root;

    public Folder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    @Override
    public Set<String> paths() throws IOException {
        var paths = new TreeSet<String>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && !isHidden(file) && Content.isContent(name(file))) {
                    paths.add(name(file));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (file.equals(root)) throw failure;
                return FileVisitResult.CONTINUE; // Went away while we walked, or may not be read: `read` will say so.
            }
        });
        return paths;
    }

    @Override
    public byte[] read(String path) throws IOException {
        var file = root.resolve(path).normalize();
        if (!file.startsWith(root) || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new NoSuchFileException(path);
        }
        return Files.readAllBytes(file);
    }

    boolean isHidden(Path path) {
        return !path.equals(root) && path.getFileName().toString().startsWith(".");
    }

    /// The path as content knows it.
    String name(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}
