package nl.kennisatelier.library;

import java.util.Optional;
import java.util.regex.Pattern;

/// The years in which most of a neighbourhood was built.
public record BuildingPeriod(int from, int to) {

    private static final Pattern SHAPE =
            Pattern.compile("(1\\d{3}|20\\d{2})(?:\\s*(?:-|–|tot|t/m)\\s*(1\\d{3}|20\\d{2}))?");

    /// `1945-1975`, or `1965` alone.
    public static Optional<BuildingPeriod> parse(String text) {
        var years = SHAPE.matcher(text.strip());
        if (!years.matches()) return Optional.empty();
        int from = Integer.parseInt(years.group(1));
        int to = years.group(2) == null ? from : Integer.parseInt(years.group(2));
        return from <= to ? Optional.of(new BuildingPeriod(from, to)) : Optional.empty();
    }

    public double middle() {
        return (from + to) / 2.0;
    }

    @Override
    public String toString() {
        return from == to ? Integer.toString(from) : from + "-" + to;
    }
}
