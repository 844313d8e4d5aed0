package nl.kennisatelier.style;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The tokens of a theme: what each name stands for in the light, and what in the dark.
///
/// @param light by name
/// @param dark by name; what is not in it is as in the light, or as in the theme below
record TokenSets(SortedMap<String, Declaration> light, SortedMap<String, Declaration> dark) {

    /// @param value as it may be written in a style sheet
    /// @param line where it stands
    record Declaration(String value, int line) {

        Optional<Colour> colour() {
            return Colour.parse(value);
        }
    }

    static final TokenSets NONE = new TokenSets(new TreeMap<>(), new TreeMap<>());

    boolean isEmpty() {
        return light.isEmpty() && dark.isEmpty();
    }

    SortedMap<String, Declaration> of(Scheme scheme) {
        return scheme == Scheme.LIGHT ? light : dark;
    }

    /// All that holds, by name: in the dark what is said of the dark, else what is said of the light.
    SortedMap<String, String> values(Scheme scheme) {
        var values = new TreeMap<String, String>();
        put(light, values);
        if (scheme == Scheme.DARK) put(dark, values);
        return values;
    }

    /// This theme over the one below it. Its colours of the light stay in the light: in the dark they would stand on
    /// planes that were not made for them.
    SortedMap<String, String> over(TokenSets below, Scheme scheme) {
        var values = below.values(scheme);
        var own = new TreeMap<String, String>();
        put(light, own);
        if (scheme == Scheme.DARK) {
            own.values().removeIf(value -> Colour.parse(value).isPresent());
            put(dark, own);
        }
        values.putAll(own);
        return values;
    }

    private static void put(Map<String, Declaration> tokens, Map<String, String> values) {
        tokens.forEach((name, token) -> values.put(name, token.value()));
    }
}
