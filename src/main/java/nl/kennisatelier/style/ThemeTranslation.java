package nl.kennisatelier.style;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Somebody else's tokens, after the NL Design System, as a theme of ours. What they do not say is derived from what
/// they do say, or stays as ours.
public final class ThemeTranslation {

    private static final String BASIS = "--basis-color-";
    private static final String ACCENT = BASIS + "accent-1-color-default";
    private static final String BAR = BASIS + "accent-1-inverse-bg-default";
    private static final String BAR_LETTERS = BASIS + "accent-1-inverse-color-default";
    private static final String ACTION = BASIS + "action-2-inverse-bg-default";
    private static final String PAGE = BASIS + "default-bg-document";

    /// By our name the names of theirs that mean it, the best first. A name that is also in their system as it is in
    /// ours comes before all.
    private static final Map<String, String> MEANT = meant();

    /// Planes with the letters on them: a bar needs both.
    private static final List<String> BARS =
            List.of("utrecht-page-header", "utrecht-nav-bar", "utrecht-navigation-link", "utrecht-page-footer");

    private final GivenTokens light;
    private final GivenTokens dark;
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final List<String> fonts = new ArrayList<>();

    /// @param css a theme for `huisstijl/thema.css`
    /// @param sources for each name in it where its value comes from: a name of theirs, or
    ///     empty when it was derived
    /// @param ours names that they say nothing of
    /// @param fonts letters that they use and that do not come with it
    public record Translated(String css, Map<String, String> sources, List<String> ours, List<String> fonts) {

        public boolean isEmpty() {
            return sources.isEmpty();
        }
    }

    private ThemeTranslation(GivenTokens light, GivenTokens dark) {
        this.light = light;
        this.dark = dark;
    }

    /// @param light texts of files in CSS or JSON; a later one goes before an earlier one
    /// @param dark the same, of their theme for the dark; may be empty
    public static Translated of(List<String> light, List<String> dark) {
        return new ThemeTranslation(all(light), all(dark)).translated();
    }

    private static GivenTokens all(List<String> texts) {
        return texts.stream().map(GivenTokens::of).reduce(new GivenTokens(Map.of()), GivenTokens::and);
    }

    private Translated translated() {
        var day = theme(light, Scheme.LIGHT);
        var night = dark.values().isEmpty() ? Map.<String, String>of() : theme(light.and(dark), Scheme.DARK);
        var css = new StringBuilder(block(day, ""));
        if (!night.isEmpty()) {
            css.append("@media (prefers-color-scheme: dark) {\n")
                    .append(block(night, "  "))
                    .append("}\n");
        }
        var ours = ThemeParser.settable()
                .filter(name -> !sources.containsKey(name))
                .sorted()
                .toList();
        return new Translated(
                css.toString(), sources, ours, fonts.stream().distinct().toList());
    }

    private static String block(Map<String, String> tokens, String indent) {
        return tokens.entrySet().stream()
                .map(token -> indent + "  " + token.getKey() + ": " + token.getValue() + ";\n")
                .collect(Collectors.joining("", indent + ":root {\n", indent + "}\n"));
    }

    private Map<String, String> theme(GivenTokens given, Scheme scheme) {
        var theme = new LinkedHashMap<String, String>();
        MEANT.forEach((name, theirs) -> take(given, name, theirs, theme));
        if (scheme == Scheme.DARK)
            theme.values().removeIf(value -> Colour.parse(value).isEmpty());
        if (!theme.containsKey(BAR)) bar(given, theme);
        derive(theme, scheme);
        return theme;
    }

    private void take(GivenTokens given, String name, String theirs, Map<String, String> theme) {
        var names = new ArrayList<>(List.of(name.substring(2)));
        names.addAll(Arrays.asList(theirs.split(" ")));
        for (var candidate : names) {
            var value = given.value(candidate).flatMap(found -> read(name, found));
            if (value.isEmpty()) continue;
            theme.put(name, value.get());
            sources.putIfAbsent(name, candidate);
            return;
        }
    }

    private Optional<String> read(String name, String value) {
        var shape = TokenShape.of(name).orElseThrow();
        return switch (shape) {
            case COLOUR -> AnyColour.parse(value).map(Colour::hex);
            case FONTS -> families(value);
            case ROUNDING, LETTERS, WIDTH, TARGET, LINE -> shape.read(value, Set.of());
        };
    }

    /// The letters that each machine has; of the others is told.
    private Optional<String> families(String value) {
        var here = new ArrayList<String>();
        for (var family : value.split(",")) {
            var name = family.strip().replaceAll("[\"']", "");
            if (TokenShape.FONTS.read(name, Set.of()).isPresent()) here.add(name);
            else if (!name.isEmpty()) fonts.add(name);
        }
        return here.isEmpty() || here.equals(List.of("sans-serif"))
                ? Optional.empty()
                : TokenShape.FONTS.read(String.join(",", here), Set.of());
    }

    /// A bar in their colour, on which its letters can be read; a white one would not stand out from the page.
    private void bar(GivenTokens given, Map<String, String> theme) {
        var page = Colour.parse(theme.getOrDefault(PAGE, "#fff")).orElseThrow();
        for (var bar : BARS) {
            var plane = given.value(bar + "-background-color").flatMap(AnyColour::parse);
            var letters = given.value(bar + "-color").flatMap(AnyColour::parse);
            if (plane.isEmpty() || plane.get().contrast(page) < 1.5) continue;
            theme.put(BAR, plane.get().hex());
            theme.put(BAR_LETTERS, letters.orElse(plane.get().letters()).hex());
            sources.putIfAbsent(BAR, bar + "-background-color");
            sources.putIfAbsent(BAR_LETTERS, bar + "-color");
            return;
        }
        colour(theme, ACCENT).ifPresent(accent -> {
            theme.put(BAR, accent.hex());
            theme.put(BAR_LETTERS, accent.letters().hex());
            sources.putIfAbsent(BAR, "");
            sources.putIfAbsent(BAR_LETTERS, "");
        });
    }

    /// What lies between two colours of theirs.
    private void derive(Map<String, String> theme, Scheme scheme) {
        var page = colour(theme, PAGE).orElse(scheme == Scheme.LIGHT ? Colour.WHITE : new Colour(18, 25, 27));
        var far = scheme == Scheme.LIGHT ? Colour.BLACK : Colour.WHITE;
        from(theme, ACCENT, BASIS + "accent-1-color-hover", accent -> accent.towards(far, 0.25));
        from(theme, ACCENT, BASIS + "accent-1-bg-subtle", accent -> page.towards(accent, 0.07));
        from(theme, ACCENT, BASIS + "accent-1-bg-default", accent -> page.towards(accent, 0.12));
        from(theme, ACCENT, BASIS + "accent-1-border-default", accent -> accent);
        from(theme, ACCENT, "--ka-bar", accent -> page.towards(accent, 0.45));
        from(theme, BAR, BASIS + "accent-1-inverse-bg-subtle", bar -> bar.towards(Colour.BLACK, 0.2));
        var letters = colour(theme, BAR_LETTERS).orElse(Colour.WHITE);
        from(theme, BAR, BASIS + "accent-1-inverse-color-subtle", bar -> letters.towards(bar, 0.06));
        from(theme, BAR, "--ka-accent", _ -> letters);
        from(theme, ACTION, BASIS + "action-2-inverse-bg-hover", action -> action.towards(Colour.BLACK, 0.2));
        from(theme, ACTION, BASIS + "action-2-inverse-color-default", Colour::letters);
    }

    private void from(Map<String, String> theme, String of, String name, Function<Colour, Colour> how) {
        if (theme.containsKey(name)) return;
        colour(theme, of).ifPresent(colour -> {
            theme.put(name, how.apply(colour).hex());
            sources.putIfAbsent(name, "");
        });
    }

    private static Optional<Colour> colour(Map<String, String> theme, String name) {
        return Optional.ofNullable(theme.get(name)).flatMap(Colour::parse);
    }

    private static Map<String, String> meant() {
        var meant = new LinkedHashMap<String, String>();
        meant.put(
                PAGE, "utrecht-document-background-color utrecht-body-background-color utrecht-page-background-color");
        meant.put(BASIS + "default-bg-subtle", "utrecht-surface-background-color utrecht-root-background-color");
        meant.put(BASIS + "default-bg-default", "");
        meant.put(BASIS + "default-border-subtle", "utrecht-separator-color utrecht-table-row-border-block-end-color");
        meant.put(BASIS + "default-border-default", "utrecht-form-control-border-color utrecht-textbox-border-color");
        meant.put(BASIS + "default-color-document", "utrecht-document-color utrecht-body-color utrecht-root-color");
        meant.put(BASIS + "default-color-default", "utrecht-form-field-description-color");
        meant.put(ACCENT, "utrecht-link-color utrecht-button-primary-action-background-color denhaag-link-color");
        meant.put(BASIS + "accent-1-color-hover", "utrecht-link-hover-color");
        meant.put(BASIS + "accent-1-bg-subtle", "");
        meant.put(BASIS + "accent-1-bg-default", "");
        meant.put(BASIS + "accent-1-border-default", "");
        meant.put(BAR, "");
        meant.put(BASIS + "accent-1-inverse-bg-subtle", "");
        meant.put(BAR_LETTERS, "");
        meant.put(BASIS + "accent-1-inverse-color-subtle", "");
        meant.put(ACTION, "utrecht-button-primary-action-background-color denhaag-button-primary-background-color");
        meant.put(BASIS + "action-2-inverse-bg-hover", "utrecht-button-primary-action-hover-background-color");
        meant.put(BASIS + "action-2-inverse-color-default", "utrecht-button-primary-action-color");
        meant.put("--basis-focus-background-color", "utrecht-focus-background-color");
        meant.put("--basis-focus-color", "utrecht-focus-color");
        meant.put("--basis-focus-outline-color", "utrecht-focus-outline-color");
        meant.put("--basis-border-radius-sm", "utrecht-form-control-border-radius utrecht-border-radius-sm");
        meant.put(
                "--basis-border-radius-md",
                "utrecht-button-border-radius utrecht-border-radius-md denhaag-border-radius");
        meant.put("--basis-text-font-family-default", "utrecht-document-font-family utrecht-body-font-family");
        meant.put("--basis-heading-font-family", "utrecht-heading-1-font-family utrecht-heading-font-family");
        meant.put("--basis-text-font-size-md", "utrecht-document-font-size");
        meant.put("--basis-text-line-height-md", "utrecht-document-line-height utrecht-paragraph-line-height");
        return meant;
    }
}
