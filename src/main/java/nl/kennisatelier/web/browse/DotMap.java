package nl.kennisatelier.web.browse;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.web.browse.MapPage.Town;

/// Where the neighbourhoods lie: a dot for each town, on a drawing of the country that lies among our own files, so no
/// tile server learns who looks. Lengths are in units of the drawing, [#WIDTH] wide.
///
/// @param land puts the drawing of the country, `nederland.svg`, below the dots: an SVG transform
/// @param barWidth of the scale bar, which stands for [#barKm] kilometres
public record DotMap(List<Dot> dots, List<Label> labels, int height, String land, int barWidth, int barKm) {

    public static final int WIDTH = 480;

    /// Around a dot there is this much to tap, also on a phone.
    public static final int REACH = 17;

    private static final int MARGIN = 50;

    /// Room for the longest name beside the dot on the edge.
    private static final int MARGIN_SIDE = 100;
    private static final int HEIGHT_MIN = 300;
    private static final int HEIGHT_MAX = 600;

    /// A degree of longitude is shorter than one of latitude: cos 52.1°.
    private static final double LONGITUDE_SHRINK = 0.614;

    /// In degrees: where the drawing of the country begins. It has a thousand units in a degree of latitude.
    private static final double LAND_WEST = 3.3;
    private static final double LAND_NORTH = 53.6;
    private static final double LAND_UNITS = 1000;

    private static final double KM_PER_DEGREE = 111.2;

    /// In degrees of latitude, about 100 km: of one town alone one sees in which part of the country it lies.
    private static final double SPAN_MIN = 0.9;

    private static final int BAR_WIDTH_MAX = 110;
    private static final int[] BARS_KM = {100, 50, 20, 10, 5, 2, 1};

    /// @param town its name, which may stand beside it
    /// @param places how many neighbourhoods it stands for
    /// @param name what it is, in full: `Palenstein, Zoetermeer` or `Arnhem: 4 wijken`
    public record Dot(int x, int y, String town, int places, String name, String href) {

        public int radius() {
            return places > 1 ? 12 : 8;
        }
    }

    /// The name of a municipality beside its dot.
    ///
    /// @param anchor which end of the text stands at x: `start`, `middle` or `end`
    public record Label(int x, int y, String text, String anchor) {}

    /// A town in degrees, in the middle of those of its neighbourhoods whose place is known.
    private record Point(double latitude, double longitude, Town town, int places) {}

    static DotMap of(List<Town> towns) {
        var points =
                towns.stream().map(DotMap::point).filter(p -> p.places() > 0).toList();
        if (points.isEmpty()) return new DotMap(List.of(), List.of(), 0, "", 0, 0);
        double west = points.stream().mapToDouble(Point::longitude).min().orElseThrow();
        double east = points.stream().mapToDouble(Point::longitude).max().orElseThrow();
        double south = points.stream().mapToDouble(Point::latitude).min().orElseThrow();
        double north = points.stream().mapToDouble(Point::latitude).max().orElseThrow();
        double wide = Math.max(SPAN_MIN, (east - west) * LONGITUDE_SHRINK);
        double scale = Math.min(
                (WIDTH - 2.0 * MARGIN_SIDE) / wide, (HEIGHT_MAX - 2.0 * MARGIN) / Math.max(SPAN_MIN, north - south));
        int height = Math.max(HEIGHT_MIN, (int) ((north - south) * scale) + 2 * MARGIN);
        double left = (WIDTH - (east - west) * LONGITUDE_SHRINK * scale) / 2;
        double top = (height - (north - south) * scale) / 2;
        var dots = points.stream()
                .map(p -> dot(p, (int) (left + (p.longitude() - west) * LONGITUDE_SHRINK * scale), (int)
                        (top + (north - p.latitude()) * scale)))
                .toList();
        var land = String.format(
                Locale.ROOT,
                "translate(%.1f %.1f) scale(%.5f)",
                left + (LAND_WEST - west) * LONGITUDE_SHRINK * scale,
                top + (north - LAND_NORTH) * scale,
                scale / LAND_UNITS);
        int km = barKm(scale);
        return new DotMap(dots, MapLabels.of(dots, height), height, land, width(km, scale), km);
    }

    private static Dot dot(Point point, int x, int y) {
        var town = point.town();
        var only = town.rows().size() == 1;
        return new Dot(
                x,
                y,
                town.name(),
                town.rows().size(),
                town.mapName(),
                only ? town.rows().getFirst().link().href() : "#" + town.anchor());
    }

    private static Point point(Town town) {
        var known = town.rows().stream()
                .flatMap(row -> row.place().details() instanceof Details.Neighbourhood details
                        ? details.place().stream()
                        : java.util.stream.Stream.<Details.Place>empty())
                .toList();
        return new Point(
                known.stream().mapToDouble(Details.Place::latitude).average().orElse(0),
                known.stream().mapToDouble(Details.Place::longitude).average().orElse(0),
                town,
                known.size());
    }

    private static int barKm(double scale) {
        return IntStream.of(BARS_KM)
                .filter(km -> width(km, scale) <= BAR_WIDTH_MAX)
                .findFirst()
                .orElse(1);
    }

    private static int width(int km, double scale) {
        return (int) (km / KM_PER_DEGREE * scale);
    }
}
