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
import java.util.function.Predicate;

/// Content in a plain folder. Links are not followed and names that start with a dot are not ours.
public final class Folder implements Content {

    final Path root;

    public Folder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    @Override
    public Set<String> paths() throws IOException {
        return paths(Content::isContent);
    }

    @Override
    public Set<String> attachments() throws IOException {
        return paths(Content::isAttachment);
    }

    @Override
    public Set<String> otherTexts() throws IOException {
        return paths(Content::isOtherText);
    }

    private Set<String> paths(Predicate<String> wanted) throws IOException {
        var paths = new TreeSet<String>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && !isHidden(file) && wanted.test(name(file))) {
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
        if (!file.startsWith(root)
                || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                || Content.isAttachment(path) && isElsewhere(file)) {
            throw new NoSuchFileException(path);
        }
        return Files.readAllBytes(file);
    }

    /// Whether a folder on the way to it is a link: nobody walked there before, as to the texts.
    private boolean isElsewhere(Path file) throws IOException {
        return !root.toRealPath().resolve(root.relativize(file)).equals(file.toRealPath());
    }

    boolean isHidden(Path path) {
        return !path.equals(root) && path.getFileName().toString().startsWith(".");
    }

    /// The path as content knows it.
    String name(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}
