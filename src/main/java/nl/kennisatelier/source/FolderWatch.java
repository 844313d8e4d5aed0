package nl.kennisatelier.source;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static java.nio.file.StandardWatchEventKinds.OVERFLOW;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Tells which files of a folder changed, by the operating system's own notices: no scanning while nothing happens.
public final class FolderWatch implements AutoCloseable {

    /// An editor's "save" is often several events (write, rename, delete); they are taken together.
    private static final Duration QUIET = Duration.ofMillis(40);

    /// A file that is written without end must not keep the others waiting.
    private static final Duration LONGEST = Duration.ofMillis(500);

    private final Folder folder;
    private final Consumer<Optional<Set<String>>> listener;
    private final WatchService service;
    private final Map<WatchKey, Path> watched = new HashMap<>();

    /// @param listener gets the paths that changed, or nothing when everything may have changed
    public FolderWatch(Folder folder, Consumer<Optional<Set<String>>> listener) throws IOException {
        this.folder = folder;
        this.listener = listener;
        this.service = folder.root.getFileSystem().newWatchService();
        watch(folder.root);
        Thread.ofVirtual().name("folder-watch").start(this::listen);
    }

    private void watch(Path top) throws IOException {
        Files.walkFileTree(top, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) throws IOException {
                if (folder.isHidden(inner)) return FileVisitResult.SKIP_SUBTREE;
                watched.put(inner.register(service, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE), inner);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void listen() {
        try {
            while (true) {
                var changed = new TreeSet<String>();
                var all = collect(service.take(), changed);
                var start = System.nanoTime();
                for (var key = next(); key != null; key = next()) {
                    all |= collect(key, changed);
                    if (System.nanoTime() - start > LONGEST.toNanos()) break;
                }
                if (all) {
                    tell(Optional.empty());
                } else if (!changed.isEmpty()) {
                    tell(Optional.of(changed));
                }
            }
        } catch (InterruptedException | ClosedWatchServiceException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// A listener that fails is told of the next change all the same: one bad moment must not end the watching.
    private void tell(Optional<Set<String>> changed) {
        try {
            listener.accept(changed);
        } catch (RuntimeException failure) {
            var thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
        }
    }

    private WatchKey next() throws InterruptedException {
        return service.poll(QUIET.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// @return whether more may have changed than the names that were added
    private boolean collect(WatchKey key, Set<String> changed) {
        var inside = watched.get(key);
        var all = false;
        for (var event : key.pollEvents()) {
            if (event.kind() == OVERFLOW || inside == null) {
                all = true;
                continue;
            }
            var path = inside.resolve((Path) event.context());
            if (folder.isHidden(path)) continue;
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                if (event.kind() == ENTRY_MODIFY)
                    continue; // Of a folder: something in it changed, which says so itself.
                watchNew(path);
                all = true;
            } else if (Content.isContent(folder.name(path)) || Content.isAttachment(folder.name(path))) {
                changed.add(folder.name(path));
            }
        }
        if (!key.reset()) {
            watched.remove(key); // The folder is gone, and all that was in it.
            all = true;
        }
        return all;
    }

    private void watchNew(Path path) {
        try {
            watch(path);
        } catch (IOException gone) {
            // It went again before we looked; reading everything once more finds that out.
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
