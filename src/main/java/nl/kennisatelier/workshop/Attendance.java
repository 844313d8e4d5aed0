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
import java.util.stream.Collectors;
import nl.kennisatelier.workshop.KeyTables.Removed;
import nl.kennisatelier.workshop.SeatTables.Sat;

/// Who takes part in one workshop, and who of them is there. All but [#saw], [#visited] and [#left] is for one thread
/// at a time.
final class Attendance {

    /// Who was not heard of for so long is no longer there.
    private static final Duration ABSENT_AFTER = Duration.ofSeconds(25);

    /// Who left longer before the end has gone home.
    private static final Duration OUT_OF_REACH = Duration.ofMinutes(10);

    /// Who was not heard of for so long is not waited for.
    static final Duration WAITED_FOR = Duration.ofMinutes(1);

    /// Who has no script asks for a page now and then, and is there in between.
    private static final Duration READS_FOR = Duration.ofMinutes(5);

    private final Clock clock;
    private final Arrivals arrivals;
    private final Map<Participant, Presence> seen = new ConcurrentHashMap<>();

    /// When somebody was last heard of, by number.
    private final Map<Integer, Instant> heardOf = new ConcurrentHashMap<>();

    /// The roles of who joined and is not put out, by number.
    private final Map<Integer, String> joined = new HashMap<>();

    /// Who did more than come in.
    private final Set<Integer> known = ConcurrentHashMap.newKeySet();

    private final Set<Integer> putOut = new HashSet<>();

    /// The tables of who answers for one, by number; never changed, but replaced.
    private Map<Integer, Integer> seats = Map.of();

    /// How many had joined when the present code was made.
    private int joinedBefore;
    private boolean started;
    private int lastNumber;
    private long lastRemoval;
    private long lastSeat;
    private int hall;

    /// @param isSure whether it is somebody, and not only who came in with the code
    private record Presence(Instant until, boolean isSure) {

        Presence and(Presence other) {
            return new Presence(until.isAfter(other.until) ? until : other.until, isSure || other.isSure);
        }
    }

    Attendance(Clock clock, LongSupplier nanos) {
        this.clock = clock;
        this.arrivals = new Arrivals(nanos);
    }

    /// Somebody is there, and will say so again; says whether that is new.
    boolean saw(Participant participant) {
        boolean isNew = known.add(participant.number());
        var presence = new Presence(heardOf(participant).plus(ABSENT_AFTER), true);
        return seen.put(participant, presence) == null || isNew;
    }

    /// Somebody asked for a page, and may not say so again; says whether that is new.
    ///
    /// @param acts whether they sent something
    boolean visited(Participant participant, boolean acts) {
        boolean isNew = acts && known.add(participant.number());
        var presence = new Presence(heardOf(participant).plus(READS_FOR), acts);
        return seen.merge(participant, presence, Presence::and) == presence || isNew;
    }

    /// Somebody went away; says whether they were there.
    boolean left(Participant participant) {
        heardOf(participant);
        return seen.remove(participant) != null;
    }

    /// How many were out of reach at this moment, heard of not long before, and are still.
    int awayAt(Instant moment) {
        var earliest = moment.minus(OUT_OF_REACH);
        var there = seen.keySet().stream().map(Participant::number).collect(Collectors.toSet());
        return (int) heardOf.entrySet().stream()
                .filter(heard -> !there.contains(heard.getKey()))
                .filter(heard ->
                        !heard.getValue().isAfter(moment) && heard.getValue().isAfter(earliest))
                .count();
    }

    private Instant heardOf(Participant participant) {
        var now = clock.instant();
        heardOf.put(participant.number(), now);
        return now;
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
        // Those of before a restart too: who is still there says so within the minute.
        var now = clock.instant();
        in.forEach(participant -> heardOf.putIfAbsent(participant.number(), now));
        lastNumber = in.stream().mapToInt(Participant::number).reduce(lastNumber, Math::max);
        arrivals.add(started ? in.size() : 0); // How those before came in, nobody saw.
        started = true;
        out.forEach(this::putOut);
    }

    private void putOut(Removed who) {
        joined.remove(who.participant().number());
        putOut.add(who.participant().number());
        seen.remove(who.participant());
        heardOf.remove(who.participant().number());
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
        seats = Map.of();
    }

    /// All of who joined, was put out and sits at a table is told anew; who is there stays.
    void startAgain() {
        forget();
        putOut.clear();
        lastNumber = 0;
        lastRemoval = 0;
        lastSeat = 0;
        started = false;
    }

    /// The change in which somebody sat down last.
    long lastSeat() {
        return lastSeat;
    }

    /// These sat down at a table, or stood up.
    void seated(List<Sat> sat) {
        if (sat.isEmpty()) return;
        var now = new HashMap<>(seats);
        sat.forEach(one -> now.put(one.number(), one.table()));
        seats = Map.copyOf(now);
        lastSeat = sat.stream().mapToLong(Sat::change).reduce(lastSeat, Math::max);
    }

    /// By the number of who answers for it.
    Map<Integer, Integer> seats() {
        return seats;
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

    /// The numbers of those who were heard of in the last minute.
    Set<Integer> waitedFor() {
        var now = clock.instant();
        return heardOf.entrySet().stream()
                // A clock that was set back keeps nobody here.
                .filter(heard -> Duration.between(heard.getValue(), now).abs().compareTo(WAITED_FOR) <= 0)
                .map(Map.Entry::getKey)
                .filter(joined::containsKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Who of them is there, by role.
    Map<String, Integer> connected() {
        var now = clock.instant();
        var latest = now.plus(READS_FOR);
        // A clock that was set back keeps nobody here.
        seen.values().removeIf(one -> !one.until().isAfter(now) || one.until().isAfter(latest));
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
