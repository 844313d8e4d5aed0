package nl.kennisatelier.web.export;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.kennisatelier.circulation.Edition;

/// Files that take the machine long to make: a few at once, and none that anybody waits for longer than some seconds.
/// What was made is kept for the next who asks, as long as the same texts are online; what was too late for who asked
/// for it too.
final class HeavyWork {

    private static final int AT_ONCE = 2;

    /// Of who asks, for a turn and for the file together.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// In bytes, of the files that are kept; the largest of all fits.
    private static final int KEPT_MAX = 32 << 20;

    /// Makes the bytes of a file.
    interface Maker {
        byte[] make() throws Exception;
    }

    private final Semaphore places;
    private final Duration patience;

    /// By name, the longest ago first. These three are guarded by this.
    private final Map<String, byte[]> kept = new LinkedHashMap<>(16, 0.75f, true);

    private final Map<String, CompletableFuture<byte[]>> begun = new HashMap<>();
    private Edition edition = Edition.NONE;

    HeavyWork() {
        this(AT_ONCE, PATIENCE);
    }

    HeavyWork(int atOnce, Duration patience) {
        this.places = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    /// The file of this name, made of an edition.
    ///
    /// @return nothing when it is not there in time
    /// @throws ExecutionException when it cannot be made, with the reason
    Optional<byte[]> file(Edition of, String name, Maker maker) throws ExecutionException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        var file = begun(of, name, maker, end);
        if (file.isEmpty()) return Optional.empty();
        try {
            return Optional.of(file.get().get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS));
        } catch (TimeoutException late) {
            return Optional.empty();
        }
    }

    private Optional<CompletableFuture<byte[]>> begun(Edition of, String name, Maker maker, long end)
            throws InterruptedException {
        var there = there(of, name);
        if (there.isPresent()) return there;
        if (!places.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) return Optional.empty();
        synchronized (this) {
            var meanwhile = there(of, name);
            if (meanwhile.isPresent()) {
                places.release();
                return meanwhile;
            }
            var file = new CompletableFuture<byte[]>();
            begun.put(name, file);
            // A thread of its own: the others are few, and must stay free for pages.
            Thread.ofPlatform().daemon().name("export").start(() -> make(of, name, maker, file));
            return Optional.of(file);
        }
    }

    private synchronized Optional<CompletableFuture<byte[]>> there(Edition of, String name) {
        if (of != edition) {
            kept.clear();
            begun.clear();
            edition = of;
        }
        var bytes = kept.get(name);
        return bytes == null
                ? Optional.ofNullable(begun.get(name))
                : Optional.of(CompletableFuture.completedFuture(bytes));
    }

    /// Who asks again right after hearing of a failure gets another try.
    private void make(Edition of, String name, Maker maker, CompletableFuture<byte[]> file) {
        try {
            var bytes = maker.make();
            keep(of, name, bytes);
            forget(name, file);
            file.complete(bytes);
        } catch (Exception | Error failure) { // Whoever waits must hear of it.
            forget(name, file);
            file.completeExceptionally(failure);
        } finally {
            places.release();
        }
    }

    private synchronized void keep(Edition of, String name, byte[] bytes) {
        if (of != edition) return;
        kept.put(name, bytes);
        var oldest = kept.entrySet().iterator();
        int size = kept.values().stream().mapToInt(one -> one.length).sum();
        while (size > KEPT_MAX) {
            size -= oldest.next().getValue().length;
            oldest.remove();
        }
    }

    private synchronized void forget(String name, CompletableFuture<byte[]> file) {
        begun.remove(name, file);
    }
}
