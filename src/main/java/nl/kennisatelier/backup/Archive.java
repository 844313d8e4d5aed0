package nl.kennisatelier.backup;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nl.kennisatelier.source.DurableFiles;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/// A folder in one file, which `tar --zstd` opens too. Its manifest comes first, so that what else is to come is known.
final class Archive {

    static final String ENDING = ".tar.zst";

    /// In bytes; no manifest is larger.
    private static final int MANIFEST_MAX = 64 << 20;

    private Archive() {}

    static boolean isName(Path path) {
        return KeptFolder.name(path).toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    /// @param file does not exist yet
    static void pack(Path folder, Path file, Instant made) throws IOException {
        ZstdLibrary.load(file.toAbsolutePath().getParent());
        Files.createFile(file);
        OwnFiles.keep(file);
        try (var out = new BufferedOutputStream(Files.newOutputStream(file));
                var small = new ZstdOutputStream(out).setChecksum(true);
                var tar = new TarArchiveOutputStream(small, StandardCharsets.UTF_8.name())) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
            for (var path : files(folder)) put(tar, folder, path, made);
        }
    }

    /// The manifest first, the others by name.
    private static List<Path> files(Path folder) throws IOException {
        var files = new ArrayList<>(
                DurableFiles.tree(folder).stream().filter(Files::isRegularFile).toList());
        files.sort(Comparator.<Path, Boolean>comparing(
                        path -> !KeptFolder.name(path).equals(Manifest.FILE))
                .thenComparing(Path::toString));
        return files;
    }

    private static void put(TarArchiveOutputStream tar, Path folder, Path path, Instant made) throws IOException {
        var entry = new TarArchiveEntry(folder.relativize(path).toString().replace('\\', '/'));
        entry.setSize(Files.size(path));
        entry.setMode(0600);
        entry.setLastModifiedTime(FileTime.from(made));
        tar.putArchiveEntry(entry);
        Files.copy(path, tar);
        tar.closeArchiveEntry();
    }

    private static TarArchiveInputStream open(Path file) throws IOException {
        ZstdLibrary.load(file.toAbsolutePath().getParent());
        var in = new BufferedInputStream(Files.newInputStream(file));
        try {
            return new TarArchiveInputStream(new ZstdInputStream(in), StandardCharsets.UTF_8.name());
        } catch (IOException | RuntimeException failure) {
            in.close();
            throw failure;
        }
    }

    /// What is in it, by its own account.
    static Manifest manifest(Path file) throws IOException {
        try (var tar = open(file)) {
            return manifest(tar);
        }
    }

    private static Manifest manifest(TarArchiveInputStream tar) throws IOException {
        var first = tar.getNextEntry();
        if (first == null || !first.getName().equals(Manifest.FILE)) throw new IOException("no list of a copy");
        if (first.getSize() > MANIFEST_MAX) throw new IOException("the list is too long");
        return Manifest.read(new String(tar.readAllBytes(), StandardCharsets.UTF_8));
    }

    /// Unpacks what its manifest names, and nothing else; whoever made it, nothing comes beside the folder.
    ///
    /// @param folder is empty
    /// @param troubles gets what it holds and should not, and where it breaks off
    static Manifest unpack(Path file, Path folder, List<Trouble> troubles) throws IOException {
        try (var tar = open(file)) {
            var manifest = manifest(tar);
            try {
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    take(tar, entry, manifest, folder, troubles);
                }
            } catch (IOException broken) {
                troubles.add(new Trouble(Trouble.Kind.BROKEN_OFF, KeptFolder.name(file), Trouble.why(broken)));
            }
            return manifest;
        }
    }

    private static void take(
            TarArchiveInputStream tar, TarArchiveEntry entry, Manifest manifest, Path folder, List<Trouble> troubles)
            throws IOException {
        if (entry.isDirectory()) return;
        var mark = manifest.files().get(entry.getName());
        var to = folder.resolve(entry.getName()).normalize();
        if (mark == null || mark.size() != entry.getSize() || !to.startsWith(folder) || !entry.isFile()) {
            troubles.add(new Trouble(Trouble.Kind.STRAY, entry.getName()));
            return;
        }
        Files.createDirectories(to.getParent());
        Files.copy(tar, to);
    }
}
