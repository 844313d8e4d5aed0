package nl.kennisatelier.web.facilitator.harvest;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.circulation.DraftReport;
import nl.kennisatelier.circulation.HarvestChoices;

/// What facilitators sent last, so that they find it back when they return from the preview of their draft. Only here,
/// and not for long: it holds words of people.
final class Memory {

    /// An evening, and the next day.
    private static final Duration LIFE = Duration.ofHours(24);

    /// Of workshops; the one looked at longest ago is forgotten first.
    private static final int KEPT_MAX = 100;

    private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

    /// @param draft that was made last, if one was
    /// @param branch that it waits on, or empty
    record Kept(HarvestChoices sorting, Optional<DraftReport> draft, String branch, long when) {}

    synchronized void keep(String workshop, HarvestChoices sorting) {
        var before = of(workshop);
        keep(
                workshop,
                sorting,
                before.flatMap(Kept::draft),
                before.map(Kept::branch).orElse(""));
    }

    synchronized void keep(String workshop, HarvestChoices sorting, Optional<DraftReport> draft, String branch) {
        kept.put(workshop, new Kept(sorting, draft, branch, System.nanoTime()));
        if (kept.size() > KEPT_MAX) kept.remove(kept.keySet().iterator().next());
    }

    /// For a workshop whose answers were deleted.
    synchronized void forget(String workshop) {
        kept.remove(workshop);
    }

    synchronized Optional<Kept> of(String workshop) {
        kept.values().removeIf(one -> System.nanoTime() - one.when() > LIFE.toNanos());
        return Optional.ofNullable(kept.get(workshop));
    }
}
