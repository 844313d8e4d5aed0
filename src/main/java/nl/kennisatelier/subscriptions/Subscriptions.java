package nl.kennisatelier.subscriptions;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import nl.kennisatelier.access.RandomSigns;
import nl.kennisatelier.access.Strongbox;
import nl.kennisatelier.source.Sha256;
import nl.kennisatelier.store.Store;

/// Who gets the news by mail: the door of this room. What a method gives back as done is on disk.
///
/// Nobody is kept who did not say yes by the link in a mail, and who stops is gone at once. Every method that asks the
/// tables can throw [nl.kennisatelier.store.Unavailable]; the next call tries anew.
public final class Subscriptions {

    /// Who comes later hears that there is no room.
    public static final int COUNT_MAX = 10_000;

    /// From the asking to the yes.
    public static final Duration ASKED_MAX = Asked.LIFE;

    /// Who could be told nothing for so long is let go: the mail server was never named again, or the secret is lost
    /// that opens their address.
    public static final Duration UNTOLD_MAX = Duration.ofDays(90);

    /// A copy that is older than this may bring somebody back; they stop again by the link in the next mail.
    public static final Duration STOPPED_KEPT = Duration.ofDays(365);

    static final int STOPPED_MAX = 20_000;

    /// Of rows that are deleted in one call.
    private static final int STEP = 500;

    private final Store store;
    private final Clock clock;
    private final BooleanSupplier clockIsBelieved;
    private final Consumer<String> onStopped;
    private final Optional<Strongbox> box;
    private final RandomSigns signs = new RandomSigns();
    private final Optional<Asked> asked;

    /// How many there are whose address opens no more, when somebody last looked.
    private volatile int unreadable;

    private volatile boolean isStuck;

    /// Whom their server refused too often, since this process began.
    private final AtomicInteger letGo = new AtomicInteger();

    /// What becomes of a yes.
    public enum Answer {
        DONE,
        /// There is no room for more.
        FULL,
        /// The link is too old, or none of ours.
        UNKNOWN
    }

    /// @param store is open as long as they are asked
    /// @param secret of the site, by which the addresses are read; nothing when it is lost, or no mail is sent.
    ///     Nobody can ask for anything then, and who has a key can stop all the same
    /// @param clockIsBelieved whether nobody just set the clock: else nothing is deleted for its age
    /// @param onStopped gets the hash of each that is gone, to see to it that it is so from files and copies too
    public Subscriptions(
            Store store,
            Optional<byte[]> secret,
            Clock clock,
            BooleanSupplier clockIsBelieved,
            Consumer<String> onStopped) {
        this.store = store;
        this.clock = clock;
        this.clockIsBelieved = clockIsBelieved;
        this.onStopped = onStopped;
        this.box = secret.map(known -> Strongbox.of(known, "subscription"));
        this.asked = secret.map(known -> new Asked(known, clock));
    }

    /// Somebody typed an address: a mail will ask its owner. The answer is the same whether it is known or not.
    ///
    /// @return whether there was room for the question
    public boolean ask(Subscription wanted) {
        return asked.isPresent() && asked.get().add(wanted, mark(wanted));
    }

    /// What the link in that mail asks for.
    ///
    /// @param key as anybody may send it
    public Optional<Subscription> asked(String key) {
        return asked.flatMap(some -> some.of(key));
    }

    /// The owner of the address said yes. Twice is once, and what they had before is changed to this.
    ///
    /// @param key as anybody may send it
    public Answer confirm(String key) {
        var wanted = asked(key);
        if (wanted.isEmpty()) return Answer.UNKNOWN;
        var stop = signs.next(RandomSigns.SECRET_LENGTH);
        var mark = mark(wanted.get());
        var locked = box().lock(stop + "\n" + wanted.get().address());
        return store.keep(handle -> {
            long now = clock.millis();
            if (SubscriptionTables.change(handle, mark, wanted.get(), now)) return Answer.DONE;
            if (SubscriptionTables.count(handle) >= COUNT_MAX) return Answer.FULL;
            SubscriptionTables.insert(handle, Sha256.hex(stop), mark, locked, wanted.get(), now);
            return Answer.DONE;
        });
    }

    private Strongbox box() {
        return box.orElseThrow();
    }

    private String mark(Subscription wanted) {
        return box().mark(wanted.address().folded());
    }

    /// Whether this is the key of one.
    ///
    /// @param key as anybody may send it
    public boolean isThere(String key) {
        return isKey(key) && store.read(handle -> SubscriptionTables.has(handle, Sha256.hex(key)));
    }

    private static boolean isKey(String key) {
        return key.length() == RandomSigns.SECRET_LENGTH && RandomSigns.isMadeOfThem(key);
    }

    /// Deletes it, at once; twice is once.
    ///
    /// @param key as anybody may send it
    /// @return whether it was there
    public boolean stop(String key) {
        return isKey(key) && stopHash(Sha256.hex(key));
    }

    boolean stopHash(String hash) {
        boolean isStopped = store.keep(handle -> SubscriptionTables.stop(handle, hash, clock.millis()));
        if (isStopped) onStopped.accept(hash);
        return isStopped;
    }

    /// Stops one that its server refuses for good.
    void letGo(String hash) {
        if (stopHash(hash)) letGo.incrementAndGet();
    }

    /// How many were stopped so since this process began.
    public int letGo() {
        return letGo.get();
    }

    /// How many there are.
    public int count() {
        return store.read(SubscriptionTables::count);
    }

    /// How many questions wait for the mail server.
    public int waiting() {
        return asked.map(Asked::waiting).orElse(0);
    }

    /// How many addresses open no more, when it was last looked: another secret locked them.
    public int unreadable() {
        return unreadable;
    }

    /// Whether the mail server did not take what was last handed to it.
    public boolean isStuck() {
        return isStuck;
    }

    void setStuck(boolean stuck) {
        isStuck = stuck;
    }

    /// Nothing when nobody can ask for anything.
    Optional<Asked> asked() {
        return asked;
    }

    /// The key that stops it, and the address, of a row.
    ///
    /// @return nothing when another secret locked them
    Optional<String[]> opened(String locked) {
        return box().open(locked).map(text -> text.split("\n", 2));
    }

    /// The key that stops what an address has already.
    Optional<String> stopOf(Subscription wanted) {
        return store.read(handle -> SubscriptionTables.lockedOf(handle, mark(wanted)))
                .flatMap(this::opened)
                .map(opened -> opened[0]);
    }

    Store store() {
        return store;
    }

    /// Lets go who could be told nothing for long. To be called every hour or so, also where no mail is sent any more.
    ///
    /// @return whether there is more to do: also when the clock was set just now
    public boolean tidy() {
        if (!clockIsBelieved.getAsBoolean()) return true;
        long now = clock.millis();
        var gone = store.read(handle -> SubscriptionTables.forgotten(handle, now - UNTOLD_MAX.toMillis(), STEP));
        gone.forEach(this::stopHash);
        store.change(handle -> {
            SubscriptionTables.forgetStopped(handle, now - STOPPED_KEPT.toMillis(), STOPPED_MAX);
            return true;
        });
        if (box.isPresent()) unreadable = unreadable(store.read(SubscriptionTables::allLocked));
        return gone.size() == STEP;
    }

    private int unreadable(List<String> all) {
        return (int) all.stream().filter(locked -> opened(locked).isEmpty()).count();
    }
}
