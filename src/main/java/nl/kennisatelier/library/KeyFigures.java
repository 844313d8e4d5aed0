package nl.kennisatelier.library;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What Statistics Netherlands counted in the areas that are neighbourhoods here.
///
/// @param exist whether there is a file of them at all
/// @param areas by their code
public record KeyFigures(boolean exist, Map<String, Area> areas) {

    /// Where they stand in the content.
    public static final String PATH = "cijfers/kerncijfers.csv";

    public static final KeyFigures NONE = new KeyFigures(false, Map.of());

    private static final Pattern CODE = Pattern.compile("WK\\d{6}|BU\\d{8}");

    /// @param code `WK063701` of a district, `BU06370104` of a part of one
    /// @param year of the figures, 0 when unknown
    /// @param figures only what is known
    public record Area(String code, String name, int year, Map<Characteristic, Figure> figures) {

        public Area {
            var known = new EnumMap<Characteristic, Figure>(Characteristic.class);
            known.putAll(figures);
            figures = Collections.unmodifiableMap(known);
        }
    }

    /// @param value as it was counted
    /// @param rank where that stands among all districts of the country, from 0 to 100
    public record Figure(double value, double rank) {}

    public KeyFigures {
        areas = Collections.unmodifiableMap(new TreeMap<>(areas));
    }

    public Optional<Area> area(String code) {
        return Optional.ofNullable(areas.get(code));
    }

    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }
}
