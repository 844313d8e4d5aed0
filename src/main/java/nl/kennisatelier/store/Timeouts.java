package nl.kennisatelier.store;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Waits for what a database does, but not for ever: H2 was seen to turn in a circle in a file that failed. That is
/// done aside, and on no virtual thread: one that never stops keeps a carrier, and two of those stop the whole
/// process.
///
/// @param workMillis that one change, one question or one write to disk may take: whatever takes longer is stuck
/// @param wholeMillis for what goes through the whole file
record Timeouts(long workMillis, long wholeMillis, ExecutorService threads) {

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
        try {
            return threads.submit(work).get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new Lost(millis);
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
