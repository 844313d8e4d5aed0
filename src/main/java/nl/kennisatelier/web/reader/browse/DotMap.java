package nl.kennisatelier.web.reader.browse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.programme.LikeMine;
import nl.kennisatelier.web.reader.browse.MapPage.Town;

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
    /// @param near whether the neighbourhood of the visitor lies there, or one like it
    public record Dot(int x, int y, String town, int places, String name, String href, Nearness near) {

        Dot at(int x, int y) {
            return new Dot(x, y, town, places, name, href, near);
        }

        public boolean isMine() {
            return near == Nearness.MINE;
        }

        /// Whether there is a ring around it.
        public boolean isNear() {
            return near != Nearness.NONE;
        }

        public int radius() {
            return places > 1 ? 12 : 8;
        }
    }

    /// What a dot is to the visitor.
    public enum Nearness {
        NONE,
        LIKE,
        MINE;

        private static Nearness of(Town town, Optional<LikeMine> mine) {
            if (mine.isEmpty()) return NONE;
            var slugs = town.rows().stream().map(row -> row.place().id().slug()).toList();
            if (slugs.contains(mine.get().slug())) return MINE;
            return slugs.stream().anyMatch(mine.get().slugs()::contains) ? LIKE : NONE;
        }
    }

    /// The name of a municipality beside its dot.
    ///
    /// @param anchor which end of the text stands at x: `start`, `middle` or `end`
    public record Label(int x, int y, String text, String anchor) {}

    /// A town in degrees, in the middle of those of its neighbourhoods whose place is known.
    private record Point(double latitude, double longitude, Town town, int places) {}

    /// How degrees become units of the drawing.
    private record View(double west, double north, double left, double top, double scale, int height) {

        /// All points with room around them.
        static View of(List<Point> points) {
            var across = points.stream().mapToDouble(Point::longitude).summaryStatistics();
            var down = points.stream().mapToDouble(Point::latitude).summaryStatistics();
            double wide = (across.getMax() - across.getMin()) * LONGITUDE_SHRINK;
            double high = down.getMax() - down.getMin();
            double scale = Math.min(
                    (WIDTH - 2.0 * MARGIN_SIDE) / Math.max(SPAN_MIN, wide),
                    (HEIGHT_MAX - 2.0 * MARGIN) / Math.max(SPAN_MIN, high));
            int height = Math.max(HEIGHT_MIN, (int) (high * scale) + 2 * MARGIN);
            double left = (WIDTH - wide * scale) / 2;
            return new View(across.getMin(), down.getMax(), left, (height - high * scale) / 2, scale, height);
        }

        double x(double longitude) {
            return left + (longitude - west) * LONGITUDE_SHRINK * scale;
        }

        double y(double latitude) {
            return top + (north - latitude) * scale;
        }

        String land() {
            return String.format(
                    Locale.ROOT, "translate(%.1f %.1f) scale(%.5f)", x(LAND_WEST), y(LAND_NORTH), scale / LAND_UNITS);
        }
    }

    static DotMap of(List<Town> towns, Optional<LikeMine> mine) {
        var points = towns.stream()
                .map(DotMap::point)
                .filter(point -> point.places() > 0)
                .toList();
        if (points.isEmpty()) return new DotMap(List.of(), List.of(), 0, "", 0, 0);
        var view = View.of(points);
        var lie = points.stream()
                .map(point -> dot(point.town(), mine, (int) view.x(point.longitude()), (int) view.y(point.latitude())))
                .toList();
        var dots = Apart.put(lie, view.height());
        int km = barKm(view.scale());
        return new DotMap(
                dots, MapLabels.of(dots, view.height()), view.height(), view.land(), width(km, view.scale()), km);
    }

    private static Dot dot(Town town, Optional<LikeMine> mine, int x, int y) {
        int places = town.rows().size();
        var href = places == 1 ? town.rows().getFirst().link().href() : "#" + town.anchor();
        return new Dot(x, y, town.name(), places, town.mapName(), href, Nearness.of(town, mine));
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
