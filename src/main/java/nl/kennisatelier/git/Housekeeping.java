package nl.kennisatelier.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jgit.internal.storage.file.GC;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes one pack of many, in the background: every push brings one, and every one makes reading a little slower.
///
/// Nobody waits for it. What no branch holds or ever held stays for two weeks on its own, so a push that comes in
/// meanwhile is safe, and packs of the last minute are left alone, as are the names of branches.
final class Housekeeping {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    /// Of packs. Git itself waits for 50.
    private static final int PACKS_MAX = 50;

    private static final Duration YOUNG = Duration.ofMinutes(1);

    private final BareRepository store;
    private final AtomicBoolean wanted = new AtomicBoolean();
    private final ReentrantLock tidying = new ReentrantLock();
    private volatile boolean closed;

    Housekeeping(BareRepository store) {
        this.store = store;
    }

    /// Something came in.
    void look() {
        if (packs() > PACKS_MAX && wanted.compareAndSet(false, true)) {
            Thread.ofVirtual().name("housekeeping").start(this::tidy);
        }
    }

    private long packs() {
        try (var files =
                Files.list(store.git.getObjectDatabase().getPackDirectory().toPath())) {
            return files.filter(Housekeeping::isOldPack).count();
        } catch (IOException unreadable) {
            LOG.warn("The packs cannot be counted", unreadable);
            return 0;
        }
    }

    private static boolean isOldPack(Path file) {
        return file.toString().endsWith(".pack")
                && file.toFile().lastModified() < System.currentTimeMillis() - YOUNG.toMillis();
    }

    private void tidy() {
        tidying.lock();
        try {
            if (!closed) packAll();
        } catch (IOException | ParseException | RuntimeException trouble) {
            LOG.warn("The repository could not be tidied up; nothing is lost", trouble);
        } finally {
            tidying.unlock();
            wanted.set(false);
        }
    }

    private void packAll() throws IOException, ParseException {
        var packs = new GC(store.git);
        packs.setPackExpireAgeMillis(YOUNG.toMillis());
        packs.repack();
        packs.prune(Set.of());
    }

    /// Waits until nothing is touched any more.
    void close() {
        closed = true;
        tidying.lock();
        tidying.unlock();
    }
}
