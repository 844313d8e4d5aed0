package nl.kennisatelier.programme;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.kennisatelier.library.Characteristic;
import nl.kennisatelier.library.Document;

/// How far one neighbourhood is from another, by what is known of both. What is not known of one of them does not
/// count, neither for nor against.
///
/// @param points for each characteristic that both have how far they are apart, from 0 to 100
public record Comparison(Profile one, Profile other, Map<Characteristic, Double> points) {

    /// With fewer in common two neighbourhoods cannot be compared.
    public static final int KNOWN_MIN = 4;

    /// On average; further apart is not alike.
    public static final double LIKE_MAX = 20;

    /// So near is the same.
    private static final double SAME_MAX = 12;

    /// And so far is different.
    private static final double DIFFERENT_MIN = 25;

    private static final int ALSO_MAX = 3;
    private static final int OTHERWISE_MAX = 2;

    /// Where a rank stands among all districts.
    public enum Third {
        LOW,
        MIDDLE,
        HIGH;

        static Third of(double rank) {
            if (rank * 3 < 100) return LOW;
            return rank * 3 < 200 ? MIDDLE : HIGH;
        }
    }

    /// What both have: much of it, little, or neither.
    public record Shared(Characteristic what, Third how) {}

    /// In what the other differs.
    ///
    /// @param isMore whether the other has more of it; for a building period whether it is newer
    public record Different(Characteristic what, boolean isMore) {}

    public static Comparison of(Profile one, Profile other) {
        var points = new EnumMap<Characteristic, Double>(Characteristic.class);
        one.places().forEach((what, place) -> {
            var there = other.places().get(what);
            if (there != null) points.put(what, Math.min(100, Math.abs(place - there)));
        });
        return new Comparison(one, other, Collections.unmodifiableMap(points));
    }

    public boolean isComparable() {
        return points.size() >= KNOWN_MIN;
    }

    /// On average, from 0 to 100; 100 where nothing is known of both.
    public double distance() {
        return points.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(100);
    }

    public boolean isLike() {
        return isComparable() && distance() <= LIKE_MAX;
    }

    /// Nearest first. Of two at the same distance the one of which more is known, and then by address, so that the
    /// order never depends on that of the rows.
    static Comparator<Comparison> nearestFirst() {
        return Comparator.comparingDouble(Comparison::distance)
                .thenComparing(comparison -> -comparison.points().size())
                .thenComparing(comparison -> comparison.place().id().value());
    }

    /// The neighbourhood that is compared with ours.
    public Document place() {
        return other.place();
    }

    /// What both have, the nearest first; last what most neighbourhoods have.
    public List<Shared> also() {
        return points.entrySet().stream()
                .filter(entry ->
                        entry.getValue() <= SAME_MAX && third(one, entry.getKey()) == third(other, entry.getKey()))
                .sorted(Comparator.comparing((Map.Entry<Characteristic, Double> entry) -> isUsual(entry.getKey()))
                        .thenComparing(Map.Entry.comparingByValue()))
                .map(entry -> new Shared(entry.getKey(), third(one, entry.getKey())))
                .limit(ALSO_MAX)
                .toList();
    }

    private boolean isUsual(Characteristic what) {
        return what != Characteristic.BUILT && third(one, what) == Third.MIDDLE;
    }

    /// A year stands in no third.
    private static Third third(Profile profile, Characteristic what) {
        return what == Characteristic.BUILT
                ? Third.MIDDLE
                : Third.of(profile.places().get(what));
    }

    /// What is different there, the farthest first.
    public List<Different> otherwise() {
        return points.entrySet().stream()
                .filter(entry -> entry.getValue() > DIFFERENT_MIN)
                .sorted(Map.Entry.<Characteristic, Double>comparingByValue().reversed())
                .map(entry -> new Different(entry.getKey(), isMore(entry.getKey())))
                .limit(OTHERWISE_MAX)
                .toList();
    }

    private boolean isMore(Characteristic what) {
        return other.places().get(what) > one.places().get(what);
    }
}
