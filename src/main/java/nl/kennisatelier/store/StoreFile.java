package nl.kennisatelier.store;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jdbi.v3.core.Jdbi;

/// The file with the tables, looked at from outside: a copy, or what a server left. Nothing in it is changed, and its
/// tables may be of an earlier form.
public final class StoreFile {

    /// In its folder.
    public static final String NAME = H2File.NAME + ".mv.db";

    private StoreFile() {}

    /// Asks for something as it stands there, also of a file that nobody may write in.
    ///
    /// @throws NewerForm when a newer program made it
    /// @throws Unavailable when it is missing, damaged, or somebody has it open
    public static <T> T read(Path folder, Store.Task<T> task) {
        var timeouts = Timeouts.usual();
        try {
            return timeouts.within(timeouts.wholeMillis(), () -> {
                try (var handle = Jdbi.create(H2File.readingUrl(folder)).open()) {
                    TableSteps.refuseNewer(handle);
                    return task.with(handle);
                }
            });
        } catch (NewerForm newer) {
            throw newer;
        } catch (RuntimeException failure) {
            throw new Unavailable(failure);
        } finally {
            timeouts.threads().shutdownNow();
        }
    }

    /// Whether nobody has it open.
    public static boolean isIdle(Path folder) throws IOException {
        try (var file = FileChannel.open(folder.resolve(NAME), StandardOpenOption.READ);
                var lock = file.tryLock(0, Long.MAX_VALUE, true)) {
            return lock != null;
        } catch (OverlappingFileLockException here) {
            return false; // Somebody in this very process has it.
        }
    }

    /// Copies it byte for byte while nobody has it open, and keeps others from opening it meanwhile.
    ///
    /// @return whether it was copied; no when somebody has it open
    public static boolean copyIdle(Path folder, Path to) throws IOException {
        try (var file = FileChannel.open(folder.resolve(NAME), StandardOpenOption.READ);
                var lock = file.tryLock(0, Long.MAX_VALUE, true)) {
            if (lock == null) return false;
            Files.copy(Channels.newInputStream(file), to.resolve(NAME));
            return true;
        } catch (OverlappingFileLockException here) {
            return false; // Somebody in this very process has it.
        }
    }
}
