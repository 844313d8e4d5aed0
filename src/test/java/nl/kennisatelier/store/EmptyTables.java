package nl.kennisatelier.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.kennisatelier.source.DiskRoom;

/// A database file as a first start makes it, made once and copied: the steps that make its tables take longer than
/// most tests. That they work is tried by who opens a folder with nothing in it, as the program does.
public final class EmptyTables {

    private static final String NAME = H2File.NAME + ".mv.db";

    /// In milliseconds that anything may take: how long a site waits is tried elsewhere, and a busy machine is slow.
    private static final long PATIENCE = 300_000;

    private static final class Once {
        static final byte[] FILE = made();
    }

    private EmptyTables() {}

    /// Opens the file in this folder, with empty tables when there is none yet.
    public static H2Store open(Path folder) {
        try {
            var file = Files.createDirectories(folder).resolve(NAME);
            if (Files.notExists(file)) Files.write(file, Once.FILE);
            return H2Store.open(folder, "file", () -> DiskRoom.in(folder), new Timeouts(PATIENCE, PATIENCE));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] made() {
        try {
            var folder = Files.createTempDirectory("tables");
            H2Store.open(folder).close();
            return Files.readAllBytes(folder.resolve(NAME));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
