package nl.kennisatelier.backup;

import com.github.luben.zstd.util.Native;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import nl.kennisatelier.source.MachineTrouble;

/// What of zstd is made for this machine. It is unpacked before it can be loaded, in the folder for passing things;
/// where that is full or nothing on it may run, beside the copy. Nobody uses a class of zstd before: one that could not
/// be loaded once cannot be so again, whatever became of the disk.
final class ZstdLibrary {

    private ZstdLibrary() {}

    /// @param beside the folder of a copy
    /// @throws UncheckedIOException when it can be loaded nowhere; the next try may succeed
    static void load(Path beside) {
        load(List.of(Path.of(System.getProperty("java.io.tmpdir")), beside));
    }

    private static void load(List<Path> folders) {
        LinkageError last = null;
        for (var folder : folders) {
            try {
                if (!Native.isLoaded()) Native.load(folder.toFile());
                return;
            } catch (LinkageError failed) {
                last = failed;
            }
        }
        throw new UncheckedIOException(new IOException(MachineTrouble.CANNOT_UNPACK, last));
    }
}
