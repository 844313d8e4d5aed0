package nl.kennisatelier.subscriptions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.access.Strongbox;
import nl.kennisatelier.words.DutchTime;

/// What was asked for, and not yet confirmed: only in memory, until the mail that asks for it is handed over. After
/// that it is nowhere but in the link in that mail, which only this site can read.
final class Asked {

    /// That wait for the mail server.
    static final int WAITING_MAX = 200;

    /// To one address in a day: nobody's mailbox is filled from here.
    static final int MAILS_A_DAY_MAX = 3;

    /// From the asking to the yes.
    static final Duration LIFE = Duration.ofHours(48);

    private static final Duration AGAIN_AFTER = Duration.ofMinutes(15);

    private final Strongbox box;
    private final Clock clock;
    private final Deque<One> waiting = new ArrayDeque<>();

    /// By the mark of an address, on that day.
    private final Map<String, Integer> mails = new HashMap<>();

    private LocalDate day = LocalDate.MIN;

    /// @param from not to be tried before
    record One(Subscription wanted, Instant came, Instant from) {}

    Asked(byte[] secret, Clock clock) {
        this.box = Strongbox.of(secret, "asked subscription");
        this.clock = clock;
    }

    /// @param mark of the address
    /// @return whether there was room; who asks too often hears nothing of it, and gets no more mail today
    synchronized boolean add(Subscription wanted, String mark) {
        if (waiting.size() >= WAITING_MAX) return false;
        var today = DutchTime.today(clock);
        if (!today.equals(day)) mails.clear();
        day = today;
        if (mails.merge(mark, 1, Integer::sum) > MAILS_A_DAY_MAX) return true;
        waiting.add(new One(wanted, clock.instant(), clock.instant()));
        return true;
    }

    /// Takes out those that can be tried now. Those that waited for too long are gone.
    synchronized List<One> take() {
        var now = clock.instant();
        waiting.removeIf(one -> now.isAfter(one.came().plus(LIFE)));
        var all = new ArrayList<One>();
        waiting.stream().filter(one -> !one.from().isAfter(now)).forEach(all::add);
        waiting.removeAll(all);
        return all;
    }

    /// Puts some back that were not handed over, to be tried as soon as can be.
    synchronized void putBack(List<One> some) {
        some.forEach(waiting::addFirst);
    }

    /// Puts one back that was not taken for now.
    synchronized void later(One one) {
        waiting.add(new One(one.wanted(), one.came(), clock.instant().plus(AGAIN_AFTER)));
    }

    synchronized int waiting() {
        return waiting.size();
    }

    /// The key in the link: all of what was asked for, locked.
    String key(One one) {
        return box.lock(one.came().getEpochSecond() + "\n" + one.wanted().line());
    }

    /// What was asked for.
    ///
    /// @param key as anybody may send it
    /// @return nothing when it is none of ours, or too old
    Optional<Subscription> of(String key) {
        return box.open(key).filter(this::isYoung).flatMap(line -> Subscription.ofLine(line.split("\n", 2)[1]));
    }

    private boolean isYoung(String line) {
        var came = Instant.ofEpochSecond(Long.parseLong(line.split("\n", 2)[0]));
        return !clock.instant().isAfter(came.plus(LIFE));
    }
}
