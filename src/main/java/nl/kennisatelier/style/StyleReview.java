package nl.kennisatelier.style;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;

/// The colours of a theme as its owner looks them over: which cannot be read and what stands in for them.
///
/// @param good how many pairs of colours can be read as the theme has them, of all
/// @param weak each colour that moves, once
/// @param hasDark whether the theme says anything of the dark
/// @param light what each token is in the light, legible or not
public record StyleReview(int good, int all, List<Weak> weak, boolean hasDark, SortedMap<String, String> light) {

    /// @param given as the theme has it, in hex
    /// @param proposal the nearest that can be read wherever it stands, in hex
    public record Weak(String token, boolean isDark, String given, String proposal, List<Place> places) {}

    /// Where a colour cannot be read.
    ///
    /// @param contrast as WCAG 2.2 counts it, from 1 to 21
    public record Place(String over, String under, double contrast, double need) {}

    /// What a colour is in the light, as `#0a4a52`.
    public String hex(String token) {
        return Colour.parse(light.get(token)).orElseThrow().hex();
    }

    /// @param theme the text of `thema.css`; may be empty
    public static StyleReview of(String theme) {
        return of(ThemeParser.read(StyleReader.THEME, theme, Set.of(), new ArrayList<>()));
    }

    private static StyleReview of(TokenSets theme) {
        var weak = new ArrayList<Weak>();
        int bad = 0;
        for (var scheme : Scheme.values()) {
            var mended = Mending.of(theme, scheme);
            bad += mended.failures().size();
            weak.addAll(weak(mended, scheme));
        }
        int all = ColourPair.ALL.size() * Scheme.values().length;
        var light = theme.over(OwnTheme.TOKENS, Scheme.LIGHT);
        return new StyleReview(all - bad, all, weak, !theme.dark().isEmpty(), light);
    }

    private static List<Weak> weak(Mending.Mended mended, Scheme scheme) {
        var byToken = new LinkedHashMap<String, Weak>();
        for (var failure : mended.failures()) {
            var pair = failure.pair();
            boolean isOver = failure.moved().equals(pair.over());
            var given = (isOver ? failure.over() : failure.under()).hex();
            var weak = byToken.computeIfAbsent(
                    failure.moved(),
                    token -> new Weak(
                            token, scheme == Scheme.DARK, given, mended.values().get(token), new ArrayList<>()));
            weak.places().add(new Place(pair.over(), pair.under(), failure.contrast(), pair.need()));
        }
        return List.copyOf(byToken.values());
    }

    /// A theme in which some tokens have another value, and all else stands as it was.
    ///
    /// @param values by token; colours in hex
    public static String with(String theme, boolean isDark, Map<String, String> values) {
        var text = theme;
        var left = new LinkedHashSet<String>();
        for (var value : values.entrySet()) {
            var changed = replaced(text, isDark, value.getKey(), value.getValue());
            if (changed.equals(text) && !isSet(text, isDark, value)) left.add(value.getKey());
            text = changed;
        }
        if (left.isEmpty()) return text;
        var lines = new StringBuilder(text.isBlank() || text.endsWith("\n") ? text : text + "\n");
        var indent = isDark ? "  " : "";
        if (isDark) lines.append("@media (prefers-color-scheme: dark) {\n");
        lines.append(indent).append(":root {\n");
        left.forEach(token -> lines.append("%s  %s: %s;\n".formatted(indent, token, values.get(token))));
        lines.append(indent).append("}\n");
        if (isDark) lines.append("}\n");
        return lines.toString();
    }

    private static boolean isSet(String theme, boolean isDark, Map.Entry<String, String> value) {
        var declared = declared(theme, isDark).get(value.getKey());
        return declared != null && declared.value().equals(value.getValue());
    }

    private static SortedMap<String, TokenSets.Declaration> declared(String theme, boolean isDark) {
        return ThemeParser.read(StyleReader.THEME, theme, Set.of(), new ArrayList<>())
                .of(isDark ? Scheme.DARK : Scheme.LIGHT);
    }

    /// On the line where it is declared, when it stands there as we call it.
    private static String replaced(String theme, boolean isDark, String token, String value) {
        var declared = declared(theme, isDark).get(token);
        if (declared == null) return theme;
        var lines = new ArrayList<>(List.of(theme.split("\n", -1)));
        var at = Pattern.compile("(?<![\\w-])(" + Pattern.quote(token) + "\\s*:\\s*)[^;}/]+?(?=\\s*(?:[;}/]|$))");
        var line = lines.get(declared.line() - 1);
        lines.set(declared.line() - 1, at.matcher(line).replaceFirst("$1" + value));
        return String.join("\n", lines);
    }
}
