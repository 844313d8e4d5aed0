package nl.kennisatelier.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// How much can still be written on a disk.
public final class DiskRoom {

    private DiskRoom() {}

    /// In bytes; as much as there can be where no system tells. Some containers do not name where a folder is mounted:
    /// nothing may fail for that.
    public static long in(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException unknown) {
            long room = folder.toFile().getUsableSpace();
            return room > 0 ? room : Long.MAX_VALUE;
        }
    }
}
