package nl.kennisatelier.store;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Waits for what a database does, but not for ever: H2 was seen to turn in a circle in a file that failed. That is
/// done aside, and on no virtual thread: one that never stops keeps a carrier, and two of those stop the whole
/// process.
///
/// @param workMillis that one change, one question or one write to disk may take
/// @param wholeMillis for what goes through the whole file, when that is small
record Timeouts(long workMillis, long wholeMillis, ExecutorService threads) {

    /// In bytes each millisecond: a slower disk is stuck.
    private static final long RATE_MIN = 1_000;

    /// That something is cancelled again: it may have been between two statements.
    private static final int CANCELS = 20;

    Timeouts(long workMillis, long wholeMillis) {
        this(
                workMillis,
                wholeMillis,
                Executors.newCachedThreadPool(
                        Thread.ofPlatform().daemon().name("store-", 1).factory()));
    }

    static Timeouts usual() {
        return new Timeouts(10_000, 60_000);
    }

    /// @param size in bytes
    long wholeMillis(long size) {
        return wholeMillis + size / RATE_MIN;
    }

    /// It took too long, and may still be going on.
    static final class Lost extends RuntimeException {

        private Lost(long millis) {
            super("it was not done after " + millis + " ms");
        }
    }

    /// @param millis that it may take
    /// @throws Lost when it took longer
    /// @throws Unavailable when who waits is stopped; it goes on
    /// @throws RuntimeException or an error, whatever the work throws; what is checked comes as the cause of one
    <T> T within(long millis, Callable<T> work) {
        return within(threads.submit(work), millis).orElseThrow(() -> new Lost(millis));
    }

    /// The same for what can be cancelled. When it took too long it is, and fails as what was cancelled does; only what
    /// does not stop then is lost, after half the time more.
    <T> T within(long millis, Callable<T> work, Runnable cancel) {
        var going = threads.submit(work);
        var done = within(going, millis);
        for (int i = 0; done.isEmpty() && i < CANCELS; i++) {
            cancel.run();
            done = within(going, millis / 2 / CANCELS);
        }
        return done.orElseThrow(() -> new Lost(millis + millis / 2));
    }

    /// Nothing when it took longer.
    private static <T> Optional<T> within(Future<T> going, long millis) {
        try {
            return Optional.of(going.get(millis, TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            return Optional.empty();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Unavailable("stopped");
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error error -> throw error;
                case Throwable checked -> throw new IllegalStateException(checked.getMessage(), checked);
            }
        }
    }
}
