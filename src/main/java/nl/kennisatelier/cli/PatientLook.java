package nl.kennisatelier.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Looks at something that may be stuck: one look at a time, however many ask, and nobody waits for it long.
final class PatientLook {

    /// In milliseconds.
    static final long MILLIS_MAX = 500;

    private final Runnable look;
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

    /// What came of it.
    enum Seen {
        WELL,
        SLOW,
        BROKEN
    }

    /// @param look throws when it sees trouble
    PatientLook(Runnable look) {
        this.look = look;
    }

    Seen take() {
        try {
            begun().get(MILLIS_MAX, TimeUnit.MILLISECONDS);
            return Seen.WELL;
        } catch (TimeoutException slow) {
            return Seen.SLOW;
        } catch (ExecutionException broken) {
            return Seen.BROKEN;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Seen.SLOW;
        }
    }

    /// The look that is going on, or a new one.
    private synchronized CompletableFuture<Void> begun() {
        if (last.isDone()) last = CompletableFuture.runAsync(look, Thread::startVirtualThread);
        return last;
    }
}
