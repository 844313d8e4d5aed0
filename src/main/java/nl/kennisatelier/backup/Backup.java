package nl.kennisatelier.backup;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Optional;
import nl.kennisatelier.source.DurableFiles;
import nl.kennisatelier.store.PostgresServer;

/// Makes a copy of a data folder, also while a server has it: one commit of each repository, and every answer that was
/// acknowledged before it began.
public final class Backup {

    /// The end of the name that it has until it is whole.
    private static final String MAKING = ".nieuw";

    private Backup() {}

    /// @param to an archive when its name ends in `.tar.zst`, a folder otherwise; it does not exist yet, and is there
    ///     only when it is whole
    /// @param program its version
    /// @return what is in it, and what was wrong
    /// @throws FileAlreadyExistsException when something is there already
    /// @throws Busy when another makes one there now
    /// @throws NoRoom when the disk that it comes on is full: nothing is left there
    /// @throws IOException when it cannot be written
    public static Manifest make(Path data, Path to, Clock clock, String program) throws IOException {
        return make(data, to, clock, program, Optional.empty());
    }

    /// The same of a folder whose workshops are in a database.
    ///
    /// @param server nothing where they are in a file
    public static Manifest make(Path data, Path to, Clock clock, String program, Optional<PostgresServer> server)
            throws IOException {
        return make(data, to, clock, program, WorkshopsCopy.outside(server));
    }

    static Manifest make(Path data, Path to, Clock clock, String program, WorkshopsCopy.Source source)
            throws IOException {
        if (Files.exists(to)) throw new FileAlreadyExistsException(to.toString());
        clear(to.toAbsolutePath().getParent());
        try (var _ = Busy.hold(to.toAbsolutePath())) {
            if (Files.exists(to)) throw new FileAlreadyExistsException(to.toString()); // By who was before us.
            return make(to, making -> Snapshot.take(data, making, clock, program, source));
        }
    }

    /// Deletes what others left in a folder that were broken off: half a copy is of no use, and answers are in it.
    private static void clear(Path folder) throws IOException {
        try (var left = Files.newDirectoryStream(folder, "*" + MAKING)) {
            for (var making : left) {
                var name = KeptFolder.name(making);
                if (!Busy.isLeft(making.resolveSibling(name.substring(0, name.length() - MAKING.length())))) continue;
                DurableFiles.delete(making);
                Files.deleteIfExists(packed(making));
            }
        }
    }

    private interface Maker {
        Manifest make(Path folder) throws IOException;
    }

    private static Manifest make(Path to, Maker maker) throws IOException {
        var making = to.toAbsolutePath().resolveSibling(KeptFolder.name(to) + MAKING);
        DurableFiles.delete(making);
        try {
            OwnFiles.folder(making);
            var manifest = maker.make(making);
            put(making, to, manifest);
            return manifest;
        } catch (IOException | RuntimeException failed) {
            NoRoom.check(making.getParent(), failed);
            throw failed;
        } finally {
            DurableFiles.delete(making);
            Files.deleteIfExists(packed(making));
        }
    }

    private static Path packed(Path folder) {
        return folder.resolveSibling(KeptFolder.name(folder) + Archive.ENDING);
    }

    private static void put(Path folder, Path to, Manifest manifest) throws IOException {
        var ready = folder;
        if (Archive.isName(to)) {
            ready = packed(folder);
            Files.deleteIfExists(ready);
            Archive.pack(folder, ready, manifest.made());
        }
        OwnFiles.sync(ready);
        Files.move(ready, to, StandardCopyOption.ATOMIC_MOVE);
    }
}
