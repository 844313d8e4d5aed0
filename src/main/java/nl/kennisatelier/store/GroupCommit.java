package nl.kennisatelier.store;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Group commit: one write to the disk lets all go who were waiting when it began. So a hall that answers at once costs
/// the disk no more than one person does.
final class GroupCommit implements AutoCloseable {

    /// In milliseconds between two writes.
    private static final long PAUSE = 20;

    private final Runnable write;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition asked = lock.newCondition();
    private final Condition done = lock.newCondition();
    private final Thread writer;

    /// The round that is being gathered; a round is over when its write is.
    private long gathering = 1;

    private long finished;
    private boolean anybody;
    private volatile boolean closed;
    private RuntimeException failure;
    private long failedRound;

    GroupCommit(Runnable write) {
        this.write = write;
        this.writer = Thread.ofPlatform().daemon().name("store-sync").start(this::rounds);
    }

    /// Returns when a write that began after this call is done.
    ///
    /// @throws Unavailable when it failed
    void sync() {
        lock.lock();
        try {
            if (closed) throw new Unavailable("closed");
            long mine = gathering;
            anybody = true;
            asked.signal();
            while (finished < mine) done.awaitUninterruptibly();
            // Who wakes late cannot tell a later failure from one of its own: better to hear no than a false yes.
            if (failedRound >= mine) throw new Unavailable(failure);
        } finally {
            lock.unlock();
        }
    }

    private void rounds() {
        while (begin()) {
            RuntimeException wrong = null;
            try {
                write.run();
            } catch (RuntimeException e) {
                wrong = e;
            } catch (Error e) { // Out of memory, say: without this thread all who wait would wait for ever.
                wrong = new Unavailable(e);
            }
            end(wrong);
            pause();
        }
    }

    /// Waits until somebody asks; from then on others gather for the next round.
    private boolean begin() {
        lock.lock();
        try {
            while (!anybody && !closed) asked.awaitUninterruptibly();
            if (!anybody) return false;
            anybody = false;
            gathering++;
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void end(RuntimeException wrong) {
        lock.lock();
        try {
            finished = gathering - 1;
            if (wrong != null) failedRound = finished;
            if (wrong != null) failure = wrong;
            done.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void pause() {
        try {
            Thread.sleep(closed ? 0 : PAUSE);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            asked.signal();
        } finally {
            lock.unlock();
        }
        try {
            writer.join(2_000);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
