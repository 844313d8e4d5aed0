package nl.kennisatelier.git;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Set;
import nl.kennisatelier.source.DurableFiles;
import org.eclipse.jgit.errors.TooLargePackException;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.BaseRepositoryBuilder;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.PackParser;
import org.eclipse.jgit.util.NB;
import org.eclipse.jgit.util.io.LimitedInputStream;

/// The same repository, but what is new stands apart in a folder of its own until it is let in: as git itself does. Who
/// closes it throws away all that was not let in.
final class Quarantine extends FileRepository {

    /// Of one push, in bytes. A first push of a whole library with its pictures fits.
    static final long PACK_SIZE_MAX = 256L << 20;

    /// Of one object, unpacked, in bytes. The rules for files are stricter, and say it better.
    static final long OBJECT_SIZE_MAX = 10L << 20;

    /// JGit reserves room for as many objects as a pack says it has.
    static final long OBJECTS_MAX = 2_000_000;

    private static final int HEADER_SIZE = 12;
    private static final int PACK = 'P' << 24 | 'A' << 16 | 'C' << 8 | 'K';

    private final Path kept;
    private final Path folder;

    private Quarantine(BaseRepositoryBuilder<?, ?> builder, Path kept, Path folder) throws IOException {
        super(builder);
        this.kept = kept;
        this.folder = folder;
    }

    static Quarantine open(FileRepository store, Path parent) throws IOException {
        Files.createDirectories(parent);
        var folder = Files.createTempDirectory(parent, "new-");
        Files.createDirectory(folder.resolve("pack"));
        var kept = store.getObjectsDirectory();
        var builder = new FileRepositoryBuilder()
                .setGitDir(store.getDirectory())
                .setBare()
                .setObjectDirectory(folder.toFile())
                .addAlternateObjectDirectory(kept)
                .setup();
        return new Quarantine(builder, kept.toPath(), folder);
    }

    /// Moves all that is new to where it stays. Only after this may a branch point to it.
    void release() throws IOException {
        var rooms = new HashSet<Path>();
        for (var object : DurableFiles.tree(folder)) {
            var name = object.getFileName().toString();
            if (Files.isRegularFile(object) && !name.endsWith(".idx")) move(object, rooms);
        }
        for (var index : DurableFiles.tree(folder)) { // Last: a pack counts from the moment that its index is there.
            if (index.toString().endsWith(".idx")) move(index, rooms);
        }
        for (var room : rooms) DurableFiles.sync(room);
    }

    private void move(Path object, Set<Path> rooms) throws IOException {
        var target = kept.resolve(folder.relativize(object));
        if (object.toString().endsWith(".keep") || isThere(target)) return;
        DurableFiles.sync(object);
        var room = target.getParent();
        if (!Files.exists(room)) {
            Files.createDirectory(room);
            rooms.add(kept);
        }
        Files.move(object, target, StandardCopyOption.ATOMIC_MOVE);
        rooms.add(room);
    }

    /// A pack is named after the objects in it: when it is there as a whole, ours adds nothing.
    private static boolean isThere(Path target) {
        var name = target.getFileName().toString();
        if (!name.startsWith("pack-")) return Files.exists(target);
        var base = name.substring(0, name.indexOf('.'));
        return Files.exists(target.resolveSibling(base + ".pack"))
                && Files.exists(target.resolveSibling(base + ".idx"));
    }

    @Override
    public ObjectInserter newObjectInserter() {
        var plain = super.newObjectInserter();
        return new ObjectInserter.Filter() {
            @Override
            protected ObjectInserter delegate() {
                return plain;
            }

            @Override
            public PackParser newPackParser(InputStream in) throws IOException {
                var parser = super.newPackParser(limited(in));
                parser.setMaxObjectSizeLimit(OBJECT_SIZE_MAX);
                return parser;
            }
        };
    }

    private static InputStream limited(InputStream in) throws IOException {
        var header = in.readNBytes(HEADER_SIZE);
        var isPack = header.length == HEADER_SIZE && NB.decodeInt32(header, 0) == PACK;
        if (isPack && NB.decodeUInt32(header, 8) > OBJECTS_MAX) {
            throw new TooLargePackException(OBJECTS_MAX);
        }
        return new LimitedInputStream(new SequenceInputStream(new ByteArrayInputStream(header), in), PACK_SIZE_MAX) {
            @Override
            protected void limitExceeded() throws TooLargePackException {
                throw new TooLargePackException(limit);
            }
        };
    }

    @Override
    protected void doClose() {
        super.doClose();
        try {
            DurableFiles.delete(folder);
        } catch (IOException kept) {
            throw new UncheckedIOException(kept); // It is cleared at the next start.
        }
    }
}
