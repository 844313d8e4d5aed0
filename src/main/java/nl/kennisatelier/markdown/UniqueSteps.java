package nl.kennisatelier.markdown;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.kennisatelier.library.EntryId;

/// Steps of addresses that are given out once: the second `tip-rol` becomes `tip-rol-2`.
final class UniqueSteps {

    private final Set<String> taken = new HashSet<>();

    /// The last number tried for a step, so that ten thousand equal headings do not each count from two.
    private final Map<String, Integer> numbers = new HashMap<>();

    boolean isTaken(String step) {
        return taken.contains(step);
    }

    void take(String step) {
        taken.add(step);
    }

    /// The step itself when it is free, else with the first number that is; never too long for an address.
    String free(String step) {
        if (taken.add(step)) return step;
        while (true) {
            var number = "-" + numbers.merge(step, 2, (last, _) -> last + 1);
            var room = Math.min(step.length(), EntryId.STEP_LENGTH_MAX - number.length());
            var numbered = step.substring(0, room) + number;
            if (taken.add(numbered)) return numbered;
        }
    }
}
