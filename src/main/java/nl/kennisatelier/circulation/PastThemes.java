package nl.kennisatelier.circulation;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.library.Taxonomy;
import nl.kennisatelier.library.Theme;

/// The themes that went from the tree, by the path that they had; the last time counts. For one thread at a time.
final class PastThemes {

    /// Of the paths kept: no tree of themes is as large as this.
    private static final int COUNT_MAX = 10_000;

    /// From one path to the next; a ring of them ends.
    private static final int STEPS_MAX = 10;

    private final Map<String, Gone> gone = new HashMap<>();

    private record Gone(LostTheme theme, Instant when) {}

    void note(List<LostTheme> themes, Instant when) {
        for (var theme : themes) {
            if (gone.size() < COUNT_MAX) gone.put(theme.path(), new Gone(theme, when));
        }
    }

    Optional<Vanished.Found> at(String path, Taxonomy taxonomy) {
        return Optional.ofNullable(gone.get(path))
                .map(known -> new Vanished.Found(
                        now(known, taxonomy, 0).map(theme -> Theme.FOLDER + theme.path()),
                        Optional.empty(),
                        known.theme().label(),
                        known.when()));
    }

    /// Where it went then, or else what has its name now.
    private Optional<Theme> now(Gone known, Taxonomy taxonomy, int steps) {
        if (steps > STEPS_MAX) return Optional.empty();
        var then = known.theme().now();
        return then.flatMap(taxonomy::theme)
                .or(() -> then.map(gone::get).flatMap(next -> now(next, taxonomy, steps + 1)))
                .or(() -> taxonomy.formerly(known.theme().path()))
                .or(() -> taxonomy.themeCalled(known.theme().label()));
    }
}
