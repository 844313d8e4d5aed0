package nl.kennisatelier.style;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A colour that hides what lies under it.
///
/// @param red from 0 to 255, as the others
record Colour(int red, int green, int blue) {

    static final Colour WHITE = new Colour(255, 255, 255);
    static final Colour BLACK = new Colour(0, 0, 0);

    private static final Pattern SHORT = Pattern.compile("#([0-9a-f])([0-9a-f])([0-9a-f])");
    private static final Pattern LONG = Pattern.compile("#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})");
    private static final Pattern RGB =
            Pattern.compile("rgb\\(\\s*(\\d{1,3})(?:\\s+|\\s*,\\s*)(\\d{1,3})(?:\\s+|\\s*,\\s*)(\\d{1,3})\\s*\\)");

    /// As `#f80`, `#ff8800`, `rgb(255 136 0)` or `rgb(255, 136, 0)`; nothing for all else.
    static Optional<Colour> parse(String text) {
        var written = text.strip().toLowerCase(Locale.ROOT);
        return parse(written, SHORT, 16)
                .map(parts -> parts.stream().map(part -> part * 17).toList())
                .or(() -> parse(written, LONG, 16))
                .or(() -> parse(written, RGB, 10))
                .filter(parts -> parts.stream().allMatch(part -> part <= 255))
                .map(parts -> new Colour(parts.get(0), parts.get(1), parts.get(2)));
    }

    private static Optional<List<Integer>> parse(String text, Pattern form, int radix) {
        return Optional.of(form.matcher(text))
                .filter(found -> found.matches())
                .map(MatchResult.class::cast)
                .map(found -> IntStream.rangeClosed(1, 3)
                        .mapToObj(part -> Integer.valueOf(found.group(part), radix))
                        .toList());
    }

    /// `#ff8800`.
    String hex() {
        return "#%02x%02x%02x".formatted(red, green, blue);
    }

    /// How much they differ in light, as WCAG counts it: from 1 to 21.
    double contrast(Colour other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    /// Black or white: what can best be read on it, which is 4.58 or more.
    Colour letters() {
        return contrast(WHITE) >= contrast(BLACK) ? WHITE : BLACK;
    }

    /// On the way to another.
    ///
    /// @param part from 0, this one, to 1, the other
    Colour towards(Colour other, double part) {
        return new Colour(
                between(red, other.red, part), between(green, other.green, part), between(blue, other.blue, part));
    }

    private static int between(int from, int to, double part) {
        return (int) Math.round(from + (to - from) * part);
    }

    /// From 0, black, to 1, white.
    double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    /// Of one part its share of the light.
    static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
