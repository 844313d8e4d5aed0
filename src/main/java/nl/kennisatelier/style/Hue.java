package nl.kennisatelier.style;

/// A colour as eyes take it, after OKLab: how light it is apart from which tint it has.
///
/// @param light from 0 to 1
/// @param green how far it is from green to red
/// @param blue how far it is from blue to yellow
record Hue(double light, double green, double blue) {

    static Hue of(Colour colour) {
        double red = Colour.linear(colour.red());
        double green = Colour.linear(colour.green());
        double blue = Colour.linear(colour.blue());
        double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        return new Hue(
                0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
                1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
                0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s);
    }

    /// The same tint, as light as this; the nearest that a screen can show.
    Colour as(double lightness) {
        double l = cube(lightness + 0.3963377774 * green + 0.2158037573 * blue);
        double m = cube(lightness - 0.1055613458 * green - 0.0638541728 * blue);
        double s = cube(lightness - 0.0894841775 * green - 1.291485548 * blue);
        return new Colour(
                part(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                part(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                part(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s));
    }

    private static double cube(double root) {
        return root * root * root;
    }

    private static int part(double share) {
        double bent = share <= 0.0031308 ? 12.92 * share : 1.055 * Math.pow(share, 1 / 2.4) - 0.055;
        return (int) Math.round(Math.clamp(bent, 0, 1) * 255);
    }
}
