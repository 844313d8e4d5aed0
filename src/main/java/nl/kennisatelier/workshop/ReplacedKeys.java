package nl.kennisatelier.workshop;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/// The keys of workshops that were taken back or replaced, by their hashes, so that no copy of before makes them open
/// anything again. Keys are long and made at random: their hash opens nothing, and nobody finds the key by it.
///
/// @param all for each workshop the hash of the key that came instead of one; [#NOTHING] where none did
record ReplacedKeys(Map<String, Map<String, String>> all) {

    static final String NOTHING = "-";

    static final ReplacedKeys NONE = new ReplacedKeys(Map.of());

    private static final Pattern LINE = Pattern.compile("([0-9a-z]{1,12})\t([0-9a-f]{64})\t([0-9a-f]{64}|-)");

    /// @param lines among others
    static ReplacedKeys read(String lines) {
        var all = new HashMap<String, Map<String, String>>();
        lines.lines().map(LINE::matcher).forEach(line -> {
            if (line.matches()) put(all, line.group(1), line.group(2), line.group(3));
        });
        return new ReplacedKeys(all);
    }

    /// Whether a line tells of one.
    static boolean isOne(String line) {
        return LINE.matcher(line).matches();
    }

    private static void put(Map<String, Map<String, String>> all, String workshop, String old, String instead) {
        all.computeIfAbsent(workshop, _ -> new TreeMap<>()).put(old, instead);
    }

    static String line(String workshop, String old, String instead) {
        return workshop + "\t" + old + "\t" + instead + "\n";
    }

    String lines() {
        var lines = new StringBuilder();
        new TreeMap<>(all)
                .forEach(
                        (workshop, keys) -> keys.forEach((old, instead) -> lines.append(line(workshop, old, instead))));
        return lines.toString();
    }

    ReplacedKeys plus(ReplacedKeys others) {
        if (others.all.isEmpty()) return this;
        var both = new HashMap<String, Map<String, String>>();
        all.forEach((workshop, keys) -> keys.forEach((old, instead) -> put(both, workshop, old, instead)));
        others.all.forEach((workshop, keys) -> keys.forEach((old, instead) -> put(both, workshop, old, instead)));
        return new ReplacedKeys(both);
    }

    int count() {
        return all.values().stream().mapToInt(Map::size).sum();
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /// Whether one of them opens something.
    boolean isThere(Handle handle) {
        return all.entrySet().stream()
                .anyMatch(one -> one.getValue().keySet().stream()
                        .anyMatch(
                                old -> KeyTables.may(handle, one.getKey(), old).isPresent()));
    }

    /// Makes them open nothing any more, and what came instead open what they did.
    ///
    /// @param actions make a new way in where who comes in had one that was replaced
    void settle(Handle handle, FacilitatorActions actions) {
        all.forEach((workshop, keys) -> keys.keySet()
                .forEach(old -> KeyTables.may(handle, workshop, old).ifPresent(may -> {
                    if (may == Capability.JOIN) actions.renew(handle, workshop);
                    else KeyTables.put(handle, workshop, old, instead(handle, workshop, old, may));
                })));
    }

    /// @return nothing when it opens something already, or is of another kind
    private Optional<String> instead(Handle handle, String workshop, String old, Capability may) {
        var keys = all.get(workshop);
        var last = old;
        for (int steps = 0; steps < keys.size() && keys.containsKey(last); steps++) last = keys.get(last);
        boolean isFree = !last.equals(NOTHING)
                && !keys.containsKey(last)
                && KeyTables.may(handle, workshop, last).isEmpty();
        return Optional.of(last).filter(_ -> isFree && may == Capability.FACILITATE);
    }
}
