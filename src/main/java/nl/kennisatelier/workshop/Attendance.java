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

/// Who takes part in one workshop, and who of them is there. All but [#saw], [#visited] and [#left] is for one thread
/// at a time.
final class Attendance {

    /// Who was not heard of for so long is no longer there.
    private static final Duration ABSENT_AFTER = Duration.ofSeconds(25);

    /// Who left longer before the end has gone home.
    private static final Duration OUT_OF_REACH = Duration.ofMinutes(10);

    /// Who has no script asks for a page now and then, and is there in between.
    private static final Duration READS_FOR = Duration.ofMinutes(5);

    private final Clock clock;
    private final Arrivals arrivals;
    private final Map<Participant, Presence> seen = new ConcurrentHashMap<>();

    /// The numbers of who was there and is not, and when they were heard of last.
    private final Map<Integer, Instant> away = new ConcurrentHashMap<>();

    /// The roles of who joined and is not put out, by number.
    private final Map<Integer, String> joined = new HashMap<>();

    /// Who did more than come in.
    private final Set<Integer> known = ConcurrentHashMap.newKeySet();

    private final Set<Integer> putOut = new HashSet<>();

    /// How many had joined when the present code was made.
    private int joinedBefore;
    private boolean started;
    private int lastNumber;
    private long lastRemoval;
    private int hall;

    /// @param heard when they were heard of last
    /// @param isSure whether it is somebody, and not only who came in with the code
    private record Presence(Instant heard, Instant until, boolean isSure) {

        Presence and(Presence other) {
            var last = until.isAfter(other.until) ? until : other.until;
            return new Presence(other.heard, last, isSure || other.isSure);
        }
    }

    private Presence presence(Duration time, boolean isSure) {
        var now = clock.instant();
        return new Presence(now, now.plus(time), isSure);
    }

    Attendance(Clock clock, LongSupplier nanos) {
        this.clock = clock;
        this.arrivals = new Arrivals(nanos);
    }

    /// Somebody is there, and will say so again; says whether that is new.
    boolean saw(Participant participant) {
        boolean isNew = known.add(participant.number());
        away.remove(participant.number());
        var presence = presence(ABSENT_AFTER, true);
        return seen.put(participant, presence) == null || isNew;
    }

    /// Somebody asked for a page, and may not say so again; says whether that is new.
    ///
    /// @param acts whether they sent something
    boolean visited(Participant participant, boolean acts) {
        boolean isNew = acts && known.add(participant.number());
        away.remove(participant.number());
        var presence = presence(READS_FOR, acts);
        return seen.merge(participant, presence, Presence::and) == presence || isNew;
    }

    /// Somebody went away; says whether they were there.
    boolean left(Participant participant) {
        if (seen.remove(participant) == null) return false;
        away.put(participant.number(), clock.instant());
        return true;
    }

    /// How many were out of reach at this moment, not long before, and are still.
    int awayAt(Instant moment) {
        var earliest = moment.minus(OUT_OF_REACH);
        return (int) away.values().stream()
                .filter(last -> !last.isAfter(moment) && last.isAfter(earliest))
                .count();
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
        in.forEach(participant -> joined.put(participant.number(), participant.role()));
        lastNumber = in.stream().mapToInt(Participant::number).reduce(lastNumber, Math::max);
        arrivals.add(started ? in.size() : 0); // How those before came in, nobody saw.
        started = true;
        out.forEach(this::putOut);
    }

    private void putOut(Removed who) {
        joined.remove(who.participant().number());
        putOut.add(who.participant().number());
        seen.remove(who.participant());
        away.remove(who.participant().number());
        lastRemoval = Math.max(lastRemoval, who.change());
    }

    /// These gave answers.
    void heard(List<Answer> answers) {
        answers.forEach(answer -> answer.participant().ifPresent(known::add));
    }

    /// @param joined how many had when the present code was made
    void renewed(int joined) {
        if (joined == joinedBefore) return;
        joinedBefore = joined;
        arrivals.forget();
    }

    void forget() {
        joined.clear();
    }

    /// By role. Of those who came with a code that was replaced, only who did anything since: a script with a code
    /// leaves its thousands behind.
    Map<String, Integer> joined() {
        var byRole = new HashMap<String, Integer>();
        joined.forEach((number, role) -> {
            if (number > joinedBefore || known.contains(number)) byRole.merge(role, 1, Integer::sum);
        });
        return byRole;
    }

    /// The numbers of who may take part no longer.
    Set<Integer> putOut() {
        return putOut;
    }

    /// Who of them is there, by role.
    Map<String, Integer> connected() {
        var now = clock.instant();
        var latest = now.plus(READS_FOR);
        // A clock that was set back keeps nobody here.
        seen.forEach((participant, one) -> {
            if (one.until().isAfter(now) && !one.until().isAfter(latest)) return;
            if (seen.remove(participant, one)) away.put(participant.number(), one.heard());
        });
        int sure = (int) seen.values().stream().filter(Presence::isSure).count();
        hall = Math.max(hall, sure);
        var byRole = new HashMap<String, Integer>();
        seen.keySet().forEach(participant -> byRole.merge(participant.role(), 1, Integer::sum));
        return Map.copyOf(byRole);
    }

    Crowd crowd() {
        return arrivals.crowd(hall);
    }
}
