package nl.kennisatelier.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// A small file that no other user of the machine may read. It is replaced as a whole, so whoever reads need not wait,
/// and what was written is on the disk.
public final class OwnerFile {

    private OwnerFile() {}

    /// Makes the file, or puts another in its place. Of a link that somebody made, where it leads to: the link stays.
    ///
    /// @param file in a folder that exists
    public static void replace(Path file, byte[] bytes) throws IOException {
        if (Files.isSymbolicLink(file)) replace(file.resolveSibling(Files.readSymbolicLink(file)), bytes);
        else replaceItself(file, bytes);
    }

    private static void replaceItself(Path file, byte[] bytes) throws IOException {
        var beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        try (var channel = FileChannel.open(
                beside, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), rights(file))) {
            var left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) channel.write(left);
            channel.force(true);
        }
        giveToOwner(beside);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        DurableFiles.sync(file.toAbsolutePath().getParent()); // Only then does the new name survive a power cut.
    }

    /// Makes another program wait that wants to change the same file.
    ///
    /// @return to be closed after the change
    public static FileChannel lock(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var channel = open(file.resolveSibling(file.getFileName() + ".lock"));
        channel.lock(); // Ends with the channel.
        return channel;
    }

    /// One with nothing in it, to be locked; made when it is not there.
    static FileChannel open(Path file) throws IOException {
        boolean isNew = Files.notExists(file);
        var channel = FileChannel.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), rights(file));
        if (isNew) giveToOwner(file);
        return channel;
    }

    /// Whoever gives a command as root is not who serves the site: the file belongs to whom its folder belongs to. Any
    /// other user can give nothing away, and need not.
    private static void giveToOwner(Path file) throws IOException {
        if (!hasPosix(file)) return;
        var folder = Files.readAttributes(file.toAbsolutePath().getParent(), PosixFileAttributes.class);
        var own = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (own.readAttributes().owner().equals(folder.owner())) return;
        try {
            own.setOwner(folder.owner());
            own.setGroup(folder.group());
        } catch (FileSystemException notRoot) {
            // It stays ours, as it always was.
        }
    }

    /// Makes all in a folder belong to whom the folder belongs to.
    ///
    /// @throws IOException when it is not ours to give away
    public static void giveAll(Path folder) throws IOException {
        if (!hasPosix(folder)) return;
        var owner = Files.readAttributes(folder, PosixFileAttributes.class);
        for (var path : DurableFiles.tree(folder)) {
            if (!Files.exists(path)) continue; // A link that leads nowhere.
            var own = Files.getFileAttributeView(path, PosixFileAttributeView.class);
            if (own.readAttributes().owner().equals(owner.owner())) continue;
            own.setOwner(owner.owner());
            own.setGroup(owner.group());
        }
    }

    private static FileAttribute<?>[] rights(Path file) {
        return hasPosix(file)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean hasPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
