package nl.kennisatelier.web.kit.site;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// How the running site is, for who looks after it.
///
/// @param health of each part at the moment of asking; each answers within a second
/// @param figures each with a name of its own
public record Vitals(List<Supplier<HealthCheck>> health, List<Figure> figures) {

    public static final Vitals NONE = new Vitals(List.of(), List.of());

    /// Looks after these as well.
    public Vitals and(List<Supplier<HealthCheck>> more, List<Figure> moreFigures) {
        return new Vitals(
                Stream.concat(health.stream(), more.stream()).toList(),
                Stream.concat(figures.stream(), moreFigures.stream()).toList());
    }

    public List<HealthCheck> look() {
        return health.stream().map(Supplier::get).toList();
    }
}
