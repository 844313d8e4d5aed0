package nl.kennisatelier.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import nl.kennisatelier.inventory.Held;
import nl.kennisatelier.inventory.SetAside;
import nl.kennisatelier.store.H2Store;
import nl.kennisatelier.store.Unavailable;
import nl.kennisatelier.workshop.Workshops;

/// The copies that stand beside the file of the workshops.
///
/// @param folder that all of them are in
record WorkshopCopies(Path folder) {

    private static final String FILE = "workshops.mv.db";

    private static final String TRY = "herstel";

    /// Whether there is any, good or not.
    boolean isAny() {
        try {
            return !all().isEmpty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The newest first.
    private List<Path> all() throws IOException {
        var copies = new ArrayList<Path>();
        if (Files.notExists(folder)) return copies;
        try (var files = Files.newDirectoryStream(folder, "kopie*.zip")) {
            files.forEach(copies::add);
        }
        copies.sort(Comparator.<Path>comparingLong(copy -> copy.toFile().lastModified())
                .reversed());
        return copies;
    }

    /// Puts the newest good copy in the place of the file, and the file aside. What was due to be deleted since it was
    /// made is deleted from it first.
    ///
    /// @return what is in it; nothing when no copy is good
    Optional<Held> putBack() throws IOException {
        for (var copy : all()) {
            var held = opened(copy);
            if (held.isEmpty()) continue;
            var file = folder.resolve(FILE);
            if (Files.exists(file)) SetAside.move(file);
            Files.move(folder.resolve(TRY).resolve(FILE), file, StandardCopyOption.ATOMIC_MOVE);
            sync(file);
            clear();
            return held;
        }
        clear();
        return Optional.empty();
    }

    /// Unpacks a copy aside and looks whether its tables can be read.
    private Optional<Held> opened(Path copy) throws IOException {
        clear();
        var aside = Files.createDirectories(folder.resolve(TRY));
        try {
            unpack(copy, aside.resolve(FILE));
            try (var store = H2Store.open(aside)) {
                var workshops = Workshops.on(store, Clock.systemUTC());
                workshops.retention().tidy();
                return Optional.of(workshops.held());
            }
        } catch (IOException | Unavailable damaged) {
            return Optional.empty();
        }
    }

    private static void unpack(Path copy, Path file) throws IOException {
        try (var zip = new ZipInputStream(Files.newInputStream(copy))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(FILE)) Files.copy(zip, file, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        if (Files.notExists(file)) throw new IOException(copy + " holds no " + FILE);
    }

    private static void sync(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private void clear() throws IOException {
        var aside = folder.resolve(TRY);
        if (Files.notExists(aside)) return;
        try (var files = Files.list(aside)) {
            for (var file : files.toList()) Files.delete(file);
        }
        Files.delete(aside);
    }
}
