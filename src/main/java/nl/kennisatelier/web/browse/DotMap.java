package nl.kennisatelier.web.browse;

import java.util.List;
import java.util.stream.IntStream;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.web.page.Visit;

/// Neighbourhoods as dots, without any map below them: no tile server learns who looks. Lengths are in units of the
/// drawing, [#WIDTH] wide.
///
/// @param barWidth of the scale bar, which stands for [#barKm] kilometres
public record DotMap(List<Dot> dots, List<Label> labels, int height, int barWidth, int barKm) {

    public static final int WIDTH = 640;

    /// Radius of a dot.
    public static final int RADIUS = 7;

    private static final int MARGIN = 60;

    /// Room for the longest name beside the dot on the edge.
    private static final int MARGIN_SIDE = 105;
    private static final int HEIGHT_MAX = 900;

    /// A degree of longitude is shorter than one of latitude: cos 52.1°.
    private static final double LONGITUDE_SHRINK = 0.614;

    private static final double KM_PER_DEGREE = 111.2;

    /// In degrees of latitude: one neighbourhood alone, or a few streets, do not fill the whole drawing.
    private static final double SPAN_MIN = 0.05;

    private static final int BAR_WIDTH_MAX = 140;
    private static final int[] BARS_KM = {100, 50, 20, 10, 5, 2, 1};

    /// @param name of the neighbourhood with its municipality
    public record Dot(int x, int y, String name, String town) {}

    /// The name of a municipality beside one of its dots.
    ///
    /// @param anchor which end of the text stands at x: `start`, `middle` or `end`
    public record Label(int x, int y, String text, String anchor) {}

    private record Point(double latitude, double longitude, Document place) {}

    static DotMap of(Visit visit, List<Document> places) {
        var points = places.stream().flatMap(place -> point(place).stream()).toList();
        if (points.isEmpty()) return new DotMap(List.of(), List.of(), 0, 0, 0);
        double west = points.stream().mapToDouble(Point::longitude).min().orElseThrow();
        double east = points.stream().mapToDouble(Point::longitude).max().orElseThrow();
        double south = points.stream().mapToDouble(Point::latitude).min().orElseThrow();
        double north = points.stream().mapToDouble(Point::latitude).max().orElseThrow();
        double wide = Math.max(SPAN_MIN, (east - west) * LONGITUDE_SHRINK);
        double scale = Math.min(
                (WIDTH - 2.0 * MARGIN_SIDE) / wide, (HEIGHT_MAX - 2.0 * MARGIN) / Math.max(SPAN_MIN, north - south));
        double left = (WIDTH - (east - west) * LONGITUDE_SHRINK * scale) / 2;
        var dots = points.stream()
                .map(p -> new Dot(
                        (int) (left + (p.longitude() - west) * LONGITUDE_SHRINK * scale),
                        MARGIN + (int) ((north - p.latitude()) * scale),
                        p.place().title(),
                        MapPage.town(visit, p.place())))
                .toList();
        int height = (int) ((north - south) * scale) + 2 * MARGIN;
        int km = barKm(scale);
        return new DotMap(dots, MapLabels.of(dots, height), height, width(km, scale), km);
    }

    /// What a dot says when it is pointed at.
    public static String title(Dot dot) {
        return dot.name().contains(dot.town()) ? dot.name() : dot.name() + ", " + dot.town();
    }

    private static java.util.Optional<Point> point(Document place) {
        return place.details() instanceof Details.Neighbourhood details
                ? details.place().map(point -> new Point(point.latitude(), point.longitude(), place))
                : java.util.Optional.empty();
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
