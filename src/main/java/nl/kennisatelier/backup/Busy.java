package nl.kennisatelier.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Two who write in one place at once would write through each other: the second is told so, and waits for nobody.
public final class Busy extends IOException {

    private static final long serialVersionUID = 1;

    private Busy(Path path) {
        super(path + " is being written by another");
    }

    /// Held as long as somebody writes there; it ends with the process too, whatever becomes of that.
    record Hold(Path beside, FileChannel channel) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(beside);
            channel.close();
        }
    }

    private static Path beside(Path path) {
        return path.resolveSibling(KeptFolder.name(path) + ".lock");
    }

    /// @param path of what will be written, in a folder that exists
    /// @throws Busy when somebody is writing it
    static Hold hold(Path path) throws IOException {
        var beside = beside(path);
        var channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (isLocked(channel)) {
            OwnFiles.keep(beside);
            return new Hold(beside, channel);
        }
        channel.close();
        throw new Busy(path);
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException withinThisProcess) {
            return false;
        }
    }

    /// Whether somebody was writing it, and was ended.
    static boolean isLeft(Path path) throws IOException {
        return Files.exists(beside(path)) && !isHeld(path);
    }

    /// Whether somebody is writing it.
    static boolean isHeld(Path path) throws IOException {
        if (Files.notExists(beside(path))) return false;
        try (var _ = hold(path)) { // Which takes away what a process left that was ended.
            return false;
        } catch (Busy busy) {
            return true;
        }
    }
}
