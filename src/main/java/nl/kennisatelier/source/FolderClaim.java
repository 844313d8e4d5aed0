package nl.kennisatelier.source;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;

/// A folder that one process has for itself, until this is closed or the process ends, whatever becomes of that.
public final class FolderClaim implements AutoCloseable {

    /// By which it is known, in the folder. Who copies the folder leaves it out: to read it here would undo the claim.
    public static final String FILE = "in-use";

    private final FileChannel channel;

    private FolderClaim(FileChannel channel) {
        this.channel = channel;
    }

    /// Somebody else has it.
    public static final class Taken extends IOException {

        private static final long serialVersionUID = 1;

        private Taken(Path folder) {
            super(folder + " is in use by another process");
        }
    }

    /// @param folder that exists
    /// @throws Taken when somebody has it, also somebody in this process
    /// @throws IOException when nothing can be written there
    public static FolderClaim of(Path folder) throws IOException {
        var channel = OwnerFile.open(folder.resolve(FILE));
        try {
            if (channel.tryLock() != null) return new FolderClaim(channel);
        } catch (OverlappingFileLockException here) {
            // Somebody in this very process has it.
        }
        channel.close();
        throw new Taken(folder);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
