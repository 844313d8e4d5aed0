package nl.kennisatelier.style;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a token may hold. A value is never taken over: it is read, and written anew.
enum TokenShape {
    COLOUR,
    /// In px or rem, from 0 to 1000 px.
    ROUNDING,
    /// In px or rem: letters that can be read.
    LETTERS,
    /// In px or rem: how wide a page is.
    WIDTH,
    /// In px or rem: what a finger can hit.
    TARGET,
    /// A plain number: the height of a line, by that of its letters.
    LINE,
    FONTS;

    private static final double REM = 16; // pixels

    private static final Pattern LENGTH = Pattern.compile("(\\d{1,4}(?:\\.\\d{1,4})?|\\.\\d{1,4})(px|rem|)");

    /// What machines have, and what each machine takes for it.
    static final List<String> DEVICE_FONTS = List.of(
            "Atkinson Hyperlegible Next",
            "system-ui",
            "sans-serif",
            "serif",
            "Segoe UI",
            "Roboto",
            "Noto Sans",
            "Noto Serif",
            "Arial",
            "Helvetica",
            "Helvetica Neue",
            "Verdana",
            "Tahoma",
            "Trebuchet MS",
            "Calibri",
            "Georgia",
            "Cambria",
            "Times New Roman");

    private static final Set<String> GENERIC = Set.of("system-ui", "sans-serif", "serif");

    /// Of a token of ours; nothing for one that no theme may set.
    static Optional<TokenShape> of(String name) {
        if (name.startsWith("--basis-color-") || name.startsWith("--basis-focus-")) return Optional.of(COLOUR);
        return switch (name) {
            case "--ka-risk", "--ka-risk-bg", "--ka-mark", "--ka-bar", "--ka-accent" -> Optional.of(COLOUR);
            case "--basis-text-font-family-default", "--basis-heading-font-family" -> Optional.of(FONTS);
            case "--basis-text-font-size-sm", "--basis-text-font-size-md" -> Optional.of(LETTERS);
            case "--basis-text-line-height-md" -> Optional.of(LINE);
            case "--basis-page-max-inline-size" -> Optional.of(WIDTH);
            case "--basis-pointer-target-min-block-size" -> Optional.of(TARGET);
            default -> name.startsWith("--basis-border-radius-") ? Optional.of(ROUNDING) : Optional.empty();
        };
    }

    /// Key of the sentence that says what it may be.
    String key() {
        return "style.shape." + name().toLowerCase(Locale.ROOT);
    }

    /// A value as it is written in our style sheet; nothing when it is not of this shape.
    ///
    /// @param fonts that come with the theme
    Optional<String> read(String value, Set<String> fonts) {
        return switch (this) {
            case COLOUR -> Colour.parse(value).map(Colour::hex);
            case ROUNDING -> length(value, 0, 1000);
            case LETTERS -> length(value, 14, 24);
            case WIDTH -> length(value, 640, 2000);
            case TARGET -> length(value, 44, 80);
            case LINE -> number(value);
            case FONTS -> families(value, fonts);
        };
    }

    private static Optional<String> length(String value, double min, double max) {
        var found = LENGTH.matcher(value.strip().toLowerCase(Locale.ROOT));
        if (!found.matches()) return Optional.empty();
        double number = Double.parseDouble(found.group(1));
        if (found.group(2).isEmpty() && number != 0) return Optional.empty();
        double pixels = found.group(2).equals("rem") ? number * REM : number;
        return pixels < min || pixels > max ? Optional.empty() : Optional.of(plain(number) + found.group(2));
    }

    private static Optional<String> number(String value) {
        var found = LENGTH.matcher(value.strip());
        if (!found.matches() || !found.group(2).isEmpty()) return Optional.empty();
        double number = Double.parseDouble(found.group(1));
        return number < 1.4 || number > 2 ? Optional.empty() : Optional.of(plain(number));
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    /// The last is always one that every machine has.
    private static Optional<String> families(String value, Set<String> fonts) {
        var known = Stream.concat(DEVICE_FONTS.stream(), fonts.stream()).toList();
        var named = Arrays.stream(value.split(",", -1))
                .map(name -> name.strip().replaceFirst("^([\"'])(.*)\\1$", "$2"))
                .map(name -> known.stream().filter(name::equalsIgnoreCase).findFirst())
                .toList();
        if (named.stream().anyMatch(Optional::isEmpty)) return Optional.empty();
        var names = named.stream().flatMap(Optional::stream);
        return Optional.of(Stream.concat(names, Stream.of("sans-serif"))
                .distinct()
                .map(name -> GENERIC.contains(name) ? name : '"' + name + '"')
                .collect(Collectors.joining(", ")));
    }
}
