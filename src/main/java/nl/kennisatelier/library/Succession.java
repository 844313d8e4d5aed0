package nl.kennisatelier.library;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What came after a name: one municipality is merged into another, one programme goes on as the next. For all that can
/// say so (`opgevolgd_door`) this is how it is followed.
public final class Succession {

    /// Nothing was taken over more often; a longer way leads nowhere.
    private static final int STEPS_MAX = 50;

    private Succession() {}

    /// All names after this one, the nearest first. None where the way ends in a ring: nobody knows then what is meant.
    ///
    /// @param next the name that took over, where one did
    public static List<String> after(String name, Function<String, Optional<String>> next) {
        var after = new LinkedHashSet<String>();
        for (var at = next.apply(name); at.isPresent(); at = next.apply(at.get())) {
            if (at.get().equals(name) || !after.add(at.get()) || after.size() > STEPS_MAX) return List.of();
        }
        return List.copyOf(after);
    }

    /// Whether a name would come after itself.
    public static boolean isRound(String name, Function<String, Optional<String>> next) {
        var seen = new LinkedHashSet<String>();
        var at = next.apply(name);
        while (at.isPresent() && !at.get().equals(name) && seen.add(at.get())) at = next.apply(at.get());
        return at.filter(name::equals).isPresent();
    }
}
