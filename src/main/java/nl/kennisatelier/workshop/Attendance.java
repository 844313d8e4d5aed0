package nl.kennisatelier.workshop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import nl.kennisatelier.workshop.KeyTables.Removed;

/// Who takes part in one workshop, and who of them is there. All but [#saw] and [#left] is for one thread at a time.
final class Attendance {

    /// Who was not heard of for so long is no longer there.
    private static final Duration ABSENT_AFTER = Duration.ofSeconds(25);

    private final Clock clock;
    private final Arrivals arrivals;
    private final Map<Participant, Instant> seen = new ConcurrentHashMap<>();
    private final Map<String, Integer> joined = new HashMap<>();
    private final Set<Integer> putOut = new HashSet<>();
    private boolean started;
    private int lastNumber;
    private long lastRemoval;
    private int hall;

    Attendance(Clock clock, LongSupplier nanos) {
        this.clock = clock;
        this.arrivals = new Arrivals(nanos);
    }

    /// Somebody is there; says whether that is new.
    boolean saw(Participant participant) {
        return seen.put(participant, clock.instant()) == null;
    }

    /// Somebody went away; says whether they were there.
    boolean left(Participant participant) {
        return seen.remove(participant) != null;
    }

    /// The number of who joined last.
    int lastNumber() {
        return lastNumber;
    }

    /// The change in which somebody was put out last.
    long lastRemoval() {
        return lastRemoval;
    }

    /// @param in who joined since the last time, those who were put out among them
    /// @param out who was put out since; each has joined
    void change(List<Participant> in, List<Removed> out) {
        in.forEach(participant -> joined.merge(participant.role(), 1, Integer::sum));
        lastNumber = in.stream().mapToInt(Participant::number).reduce(lastNumber, Math::max);
        arrivals.add(started ? in.size() : 0); // How those before came in, nobody saw.
        started = true;
        out.forEach(this::putOut);
    }

    private void putOut(Removed who) {
        joined.computeIfPresent(who.participant().role(), (_, many) -> many > 1 ? many - 1 : null);
        putOut.add(who.participant().number());
        seen.remove(who.participant());
        lastRemoval = Math.max(lastRemoval, who.change());
    }

    void forget() {
        joined.clear();
    }

    /// By role.
    Map<String, Integer> joined() {
        return joined;
    }

    /// The numbers of who may take part no longer.
    Set<Integer> putOut() {
        return putOut;
    }

    /// Who of them is there, by role.
    Map<String, Integer> connected() {
        var now = clock.instant();
        var limit = now.minus(ABSENT_AFTER);
        seen.replaceAll((_, last) -> last.isAfter(now) ? now : last); // A clock that was set back keeps nobody here.
        seen.values().removeIf(last -> last.isBefore(limit));
        hall = Math.max(hall, seen.size());
        var byRole = new HashMap<String, Integer>();
        seen.keySet().forEach(participant -> byRole.merge(participant.role(), 1, Integer::sum));
        return Map.copyOf(byRole);
    }

    Crowd crowd() {
        return arrivals.crowd(hall);
    }
}
