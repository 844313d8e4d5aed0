package nl.kennisatelier.circulation;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import nl.kennisatelier.git.ContentRepository;
import nl.kennisatelier.git.ContentRepository.Credentials;
import nl.kennisatelier.git.ForgeFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Follows a forge: gets what is new there, at an interval and when it is told to. While the forge is away it tries
/// again with growing pauses, and what was online stays.
public final class Follower implements AutoCloseable {

    /// The longest pause between two tries.
    public static final Duration PAUSE_MAX = Duration.ofMinutes(15);

    /// In intervals, and some minutes on top: no fetch takes so long.
    private static final int LATE_AFTER = 3;

    private static final Duration LATE_AND = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

    private final ContentRepository repository;
    private final URI remote;
    private final Credentials credentials;
    private final Duration interval;
    private final Desk desk;
    private final Clock clock;
    private final Instant started;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition called = lock.newCondition();
    private boolean isCalled;
    private volatile boolean isClosed;
    private volatile State state = new State(Optional.empty(), Optional.empty());

    /// @param last when the remote was last reached
    /// @param trouble why the last try failed; nothing when it did not
    public record State(Optional<Instant> last, Optional<ForgeFailure.Why> trouble) {}

    /// @param interval between two tries while all is well
    public Follower(
            ContentRepository repository,
            URI remote,
            Credentials credentials,
            Duration interval,
            Desk desk,
            Clock clock) {
        this.repository = repository;
        this.remote = remote;
        this.credentials = credentials;
        this.interval = interval;
        this.desk = desk;
        this.clock = clock;
        this.started = clock.instant();
    }

    public State state() {
        return state;
    }

    /// What is the matter with it now: also when no try failed, and it was not reached for so long that something
    /// hangs.
    public Optional<ForgeFailure.Why> trouble() {
        return state.trouble().or(() -> isLate() ? Optional.of(ForgeFailure.Why.SLOW) : Optional.empty());
    }

    private boolean isLate() {
        var good = state.last().orElse(started);
        return good.plus(interval.multipliedBy(LATE_AFTER)).plus(LATE_AND).isBefore(clock.instant());
    }

    /// Tries at once, and then goes on by itself. Nobody waits for it: what there is can be read.
    public Follower start() {
        Thread.ofVirtual().name("follower").start(() -> follow(fetch() ? interval : pauseAfter(interval)));
        return this;
    }

    /// Asks for a try at once, and does not wait for it.
    public void call() {
        lock.lock();
        try {
            isCalled = true;
            called.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        isClosed = true;
        call();
    }

    private void follow(Duration first) {
        var pause = first;
        while (await(pause)) pause = fetch() ? interval : pauseAfter(pause);
    }

    /// Twice as long as before, and never shorter than the interval.
    static Duration pauseAfter(Duration pause) {
        var longer = pause.multipliedBy(2);
        return longer.compareTo(PAUSE_MAX) < 0 ? longer : PAUSE_MAX;
    }

    /// @return false when it is over
    private boolean await(Duration pause) {
        lock.lock();
        try {
            long left = pause.toNanos();
            while (!isCalled && left > 0) left = called.awaitNanos(left);
            isCalled = false;
            return !isClosed;
        } catch (InterruptedException stop) {
            return false;
        } finally {
            lock.unlock();
        }
    }

    private boolean fetch() {
        try {
            repository.fetch(remote, repository.branch(), credentials, desk);
            state = new State(Optional.of(clock.instant()), Optional.empty());
            return true;
        } catch (IOException | RuntimeException away) { // Whatever it is: what is online stays, and we try again.
            LOG.warn("{} cannot be followed now: {}", host(), away.getMessage());
            var why = away instanceof ForgeFailure told ? told.why() : ForgeFailure.Why.OTHER;
            state = new State(state.last(), Optional.of(why));
            return false;
        }
    }

    /// An address may hold a password; its host does not.
    private String host() {
        return remote.getHost() == null ? remote.getScheme() : remote.getHost();
    }
}
