package nl.kennisatelier.workshop;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// How workshops stood last: so that a copy of before does not make one go on that has ended, nor keep answers longer
/// than was promised. No words and no keys are in it.
///
/// @param all for each workshop [#OPEN], [#SHUT], [#GONE], or the moment at which it ended, in milliseconds
record LastStates(Map<String, String> all) {

    /// It goes on.
    static final String OPEN = "open";

    /// It goes on, and nobody new comes in.
    static final String SHUT = "dicht";

    /// Its answers are gone. It stays so, whatever anybody else says.
    static final String GONE = "weg";

    static final LastStates NONE = new LastStates(Map.of());

    private static final Pattern LINE =
            Pattern.compile("([0-9a-z]{1,12})\t(" + OPEN + "|" + SHUT + "|" + GONE + "|\\d{1,15})");

    /// @param lines among others; what stands last holds
    static LastStates read(String lines) {
        var all = new HashMap<String, String>();
        lines.lines().map(LINE::matcher).forEach(line -> {
            if (line.matches()) put(all, line.group(1), line.group(2));
        });
        return new LastStates(all);
    }

    /// Whether a line tells of one.
    static boolean isOne(String line) {
        return LINE.matcher(line).matches();
    }

    /// In tables of every form that there ever was.
    static LastStates of(Handle handle) {
        var all = new HashMap<String, String>();
        handle.createQuery("select * from workshop").mapToMap().forEach(row -> all.put(row.get("id") + "", state(row)));
        return new LastStates(all);
    }

    private static String state(Map<String, Object> row) {
        if (row.get("purged") != null) return GONE;
        if (row.get("ended") != null) return row.get("ended").toString();
        return Boolean.TRUE.equals(row.get("locked")) ? SHUT : OPEN;
    }

    private static void put(Map<String, String> all, String workshop, String state) {
        all.merge(workshop, state, (before, now) -> before.equals(GONE) ? GONE : now);
    }

    static String line(String workshop, String state) {
        return workshop + "\t" + state + "\n";
    }

    String lines() {
        var lines = new StringBuilder();
        new TreeMap<>(all).forEach((workshop, state) -> lines.append(line(workshop, state)));
        return lines.toString();
    }

    /// @param later what is known of the same workshops since
    LastStates plus(LastStates later) {
        if (later.all.isEmpty()) return this;
        var both = new HashMap<>(all);
        later.all.forEach((workshop, state) -> put(both, workshop, state));
        return new LastStates(both);
    }

    Set<String> gone() {
        return all.entrySet().stream()
                .filter(one -> one.getValue().equals(GONE))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /// Whether a workshop goes on in these tables, or stands open, that did not any more.
    boolean isThere(Handle handle) {
        var there = of(handle);
        return all.entrySet().stream().anyMatch(one -> isOlder(there.all.get(one.getKey()), one.getValue()));
    }

    /// @param there null for a workshop that is not in the tables
    private static boolean isOlder(String there, String last) {
        if (there == null || there.equals(GONE) || last.equals(OPEN)) return false;
        return last.equals(SHUT) ? there.equals(OPEN) : !there.equals(last);
    }

    /// Makes them stand so. Of those whose answers are gone others see to it.
    void settle(Handle handle, FacilitatorActions actions) {
        var there = of(handle);
        all.forEach((workshop, last) -> {
            var before = there.all.get(workshop);
            if (!isOlder(before, last) || last.equals(GONE)) return;
            if (last.equals(SHUT)) {
                actions.lead(handle, workshop, new Command.Lock(true));
                return;
            }
            if (before.equals(OPEN) || before.equals(SHUT)) actions.lead(handle, workshop, new Command.End());
            WorkshopTables.setEnded(handle, workshop, Instant.ofEpochMilli(Long.parseLong(last)));
        });
    }
}
