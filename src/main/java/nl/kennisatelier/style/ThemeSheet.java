package nl.kennisatelier.style;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Writes the style sheet of a theme: what holds in the light, and what is other in the dark. A visitor who chose one
/// of the two has it as `data-colour` on the page; else the device says which.
final class ThemeSheet {

    /// What paper is of: what the light is, whichever the screen wears.
    private static final Map<String, String> OF_LIGHT = Map.of(
            "--ka-paper", "--basis-color-default-bg-document",
            "--ka-ink", "--basis-color-default-color-document",
            "--ka-ink-soft", "--basis-color-default-color-default",
            "--ka-paper-plane", "--basis-color-accent-1-bg-subtle",
            "--ka-paper-rule", "--basis-color-default-border-subtle",
            "--ka-paper-soft", "--basis-color-accent-1-bg-default",
            "--ka-paper-line", "--basis-color-accent-1-border-default",
            "--ka-paper-accent", "--basis-color-accent-1-color-default");

    private static final String FAINTEST = "--basis-color-accent-1-bg-default";
    private static final String STRONGEST = "--basis-color-accent-1-inverse-bg-default";

    /// How far each of the four colours of a table with many and few lies between the faintest and the strongest.
    private static final List<Double> STRENGTHS = List.of(0.0, 0.33, 0.72, 1.0);

    private ThemeSheet() {}

    /// What follows from the light, which no theme says itself.
    static void derive(SortedMap<String, String> light, SortedMap<String, String> dark) {
        var derived = new TreeMap<String, String>();
        OF_LIGHT.forEach((name, of) -> derived.put(name, light.get(of)));
        var faint = Colour.parse(light.get(FAINTEST)).orElseThrow();
        var strong = Colour.parse(light.get(STRONGEST)).orElseThrow();
        for (int step = 1; step <= STRENGTHS.size(); step++) {
            var colour = faint.towards(strong, STRENGTHS.get(step - 1));
            derived.put("--ka-matrix-" + step, colour.hex());
            derived.put("--ka-matrix-" + step + "-color", colour.letters().hex());
        }
        light.putAll(derived);
        dark.putAll(derived);
    }

    /// @param fonts that come with the theme: names by the file that lies beside the sheet
    static String of(SortedMap<String, String> light, SortedMap<String, String> dark, Map<String, String> fonts) {
        var other = new TreeMap<>(dark);
        other.entrySet().removeIf(token -> token.getValue().equals(light.get(token.getKey())));
        var night = tokens(other) + "color-scheme:dark";
        return faces(fonts)
                + ":root{" + tokens(light) + "color-scheme:light}\n"
                + "@media screen and (prefers-color-scheme:dark){:root:not([data-colour=light]){" + night + "}}\n"
                + "@media screen{:root[data-colour=dark]{" + night + "}}\n";
    }

    private static String tokens(Map<String, String> tokens) {
        return tokens.entrySet().stream()
                .map(token -> token.getKey() + ":" + token.getValue().replaceAll("\\s+", " ") + ";")
                .collect(Collectors.joining());
    }

    private static String faces(Map<String, String> fonts) {
        return fonts.entrySet().stream()
                .map(font -> "@font-face{font-family:\"" + font.getValue() + "\";src:url(" + font.getKey()
                        + ") format(\"woff2\");font-weight:400 700;font-display:optional}\n")
                .collect(Collectors.joining());
    }
}
