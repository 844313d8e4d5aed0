package nl.kennisatelier.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.kennisatelier.access.Editors;
import nl.kennisatelier.circulation.PreviewLinks;
import nl.kennisatelier.source.DiskRoom;

/// The data folder: there, to be written in, and closed to other users of the machine. In it are texts that nobody
/// published, and what people said in workshops.
record ClosedFolder(Path path) {

    private static final Set<PosixFilePermission> OWN = PosixFilePermissions.fromString("rwx------");

    /// What the program made in it before it closed the folder itself; other things in it are somebody else's.
    private static final List<String> OURS = List.of(
            "content.git",
            "follow.git",
            "index",
            "gelezen",
            "workshops",
            "pushes.tsv",
            "geheim",
            "redacteuren.tsv",
            Editors.USES_FILE,
            PreviewLinks.FILE,
            PreviewLinks.USES_FILE);

    /// In bytes: under this nothing new is kept. The store says no to what is less.
    static final long ROOM_MIN = 16L << 20;

    /// In bytes: under this the operator is warned.
    static final long ROOM_LOW = 256L << 20;

    /// How open it was found.
    enum Closed {
        ALREADY,
        /// Others could look into it; now they cannot.
        NOW,
        /// Others can look into it, and it is not ours to close.
        NOT
    }

    /// Makes it when it is not there, and closes it to others when it is only ours.
    ///
    /// @throws IOException when nothing can be written there
    Closed prepare() throws IOException {
        if (!Files.exists(path)) make();
        tryToWrite();
        if (!isPosix()) return Closed.ALREADY;
        var before = Files.getPosixFilePermissions(path);
        // What everybody may write in is shared on purpose, as /tmp is.
        if (before.contains(PosixFilePermission.OTHERS_WRITE)) return Closed.NOT;
        try {
            close(path);
            for (var name : OURS) close(path.resolve(name));
            return OWN.containsAll(before) ? Closed.ALREADY : Closed.NOW;
        } catch (IOException notOurs) {
            return Closed.NOT;
        }
    }

    private void make() throws IOException {
        var parent = path.toAbsolutePath().getParent();
        if (parent != null) Files.createDirectories(parent);
        if (isPosix()) Files.createDirectory(path, PosixFilePermissions.asFileAttribute(OWN));
        else Files.createDirectory(path);
    }

    private void tryToWrite() throws IOException {
        try {
            Files.delete(Files.createTempFile(path, "schrijfproef", ""));
        } catch (AccessDeniedException refused) {
            throw new AccessDeniedException(path.toString());
        } catch (FileSystemException failed) { // Of the folder: nobody knows the name of the trial.
            throw new FileSystemException(path.toString(), null, failed.getReason());
        }
    }

    /// Takes away what others may, and gives the owner nothing more.
    private static void close(Path one) throws IOException {
        if (!Files.exists(one, LinkOption.NOFOLLOW_LINKS) || Files.isSymbolicLink(one)) return;
        var rights = EnumSet.copyOf(OWN);
        rights.retainAll(Files.getPosixFilePermissions(one));
        Files.setPosixFilePermissions(one, rights);
    }

    private boolean isPosix() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /// In bytes; as much as there can be where no system tells.
    long room() {
        return DiskRoom.in(path);
    }

    boolean isWritable() {
        return Files.isWritable(path);
    }
}
