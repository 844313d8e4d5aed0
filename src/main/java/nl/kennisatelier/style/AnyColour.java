package nl.kennisatelier.style;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A colour as other design systems write it; one that lets something through is none.
final class AnyColour {

    private static final String NUMBER = "(\\d+(?:\\.\\d+)?)";
    private static final String BETWEEN = "(?:deg)?[\\s,]+";
    private static final Pattern HSL = Pattern.compile("hsla?\\(\\s*" + NUMBER + BETWEEN + NUMBER + "%[\\s,]+" + NUMBER
            + "%\\s*(?:[,/]\\s*(?:1|1\\.0|100%))?\\s*\\)");
    private static final Pattern RGB =
            Pattern.compile("rgba?\\(\\s*(\\d+)[\\s,]+(\\d+)[\\s,]+(\\d+)\\s*(?:[,/]\\s*(?:1|1\\.0|100%))?\\s*\\)");

    private AnyColour() {}

    static Optional<Colour> parse(String text) {
        var written = text.strip().toLowerCase(Locale.ROOT);
        if (written.equals("white")) return Optional.of(Colour.WHITE);
        if (written.equals("black")) return Optional.of(Colour.BLACK);
        if (written.matches("#[0-9a-f]{6}ff")) return Colour.parse(written.substring(0, 7));
        var rgb = RGB.matcher(written);
        if (rgb.matches()) return Colour.parse("rgb(%s %s %s)".formatted(rgb.group(1), rgb.group(2), rgb.group(3)));
        var hsl = HSL.matcher(written);
        return hsl.matches()
                ? Optional.of(ofHsl(number(hsl.group(1)), number(hsl.group(2)) / 100, number(hsl.group(3)) / 100))
                : Colour.parse(written);
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }

    private static Colour ofHsl(double hue, double saturation, double light) {
        double reach = Math.min(saturation, 1) * Math.min(light, 1 - light);
        return new Colour(part(hue, 0, light, reach), part(hue, 8, light, reach), part(hue, 4, light, reach));
    }

    private static int part(double hue, int turn, double light, double reach) {
        double place = (turn + hue / 30) % 12;
        double share = light - reach * Math.max(-1, Math.min(Math.min(place - 3, 9 - place), 1));
        return (int) Math.round(Math.clamp(share, 0, 1) * 255);
    }
}
