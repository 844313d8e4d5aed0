package nl.kennisatelier.web.browse;

import java.util.ArrayList;
import java.util.List;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.web.page.Visit;

/// Neighbourhoods as dots, without any map below them: no tile server learns who looks. Lengths are in units of the
/// drawing, [#WIDTH] wide.
public record DotMap(List<Dot> dots, List<Label> labels, int height) {

    public static final int WIDTH = 400;

    private static final int MARGIN = 40;

    /// A degree of longitude is shorter than one of latitude: cos 52.1°.
    private static final double LONGITUDE_SHRINK = 0.614;

    private static final int LABEL_HEIGHT = 18;
    private static final int LETTER_WIDTH = 8;

    /// @param name of the neighbourhood with its municipality
    public record Dot(int x, int y, String name, String href) {}

    /// The name of a municipality beside its first dot.
    public record Label(int x, int y, String text, boolean left) {}

    private record Point(double latitude, double longitude, Document place) {}

    static DotMap of(Visit visit, List<Document> places) {
        var points = places.stream().flatMap(place -> point(place).stream()).toList();
        if (points.isEmpty()) return new DotMap(List.of(), List.of(), 0);
        double west = points.stream().mapToDouble(Point::longitude).min().orElseThrow();
        double east = points.stream().mapToDouble(Point::longitude).max().orElseThrow();
        double south = points.stream().mapToDouble(Point::latitude).min().orElseThrow();
        double north = points.stream().mapToDouble(Point::latitude).max().orElseThrow();
        double scale = (WIDTH - 2.0 * MARGIN) / Math.max(0.05, (east - west) * LONGITUDE_SHRINK);
        int height = (int) Math.clamp((north - south) * scale, 120, 700) + 2 * MARGIN;
        var dots = points.stream()
                .map(p -> new Dot(
                        MARGIN + (int) ((p.longitude() - west) * LONGITUDE_SHRINK * scale),
                        MARGIN + (int) Math.min((north - p.latitude()) * scale, height - 2.0 * MARGIN),
                        p.place().title() + ", " + MapPage.town(visit, p.place()),
                        visit.href(p.place())))
                .toList();
        return new DotMap(dots, labels(dots), height);
    }

    private static java.util.Optional<Point> point(Document place) {
        return place.details() instanceof Details.Neighbourhood details
                ? details.place().map(point -> new Point(point.latitude(), point.longitude(), place))
                : java.util.Optional.empty();
    }

    /// Names of towns where there is room for them: the first come goes first.
    private static List<Label> labels(List<Dot> dots) {
        var labels = new ArrayList<Label>();
        for (var dot : dots) {
            var town = dot.name().substring(dot.name().lastIndexOf(", ") + 2);
            boolean left = dot.x() > WIDTH / 2;
            var label = new Label(left ? dot.x() - 10 : dot.x() + 10, dot.y() + 5, town, left);
            boolean known = labels.stream().anyMatch(other -> other.text().equals(town));
            boolean free = labels.stream().noneMatch(other -> overlaps(label, other))
                    && dots.stream().noneMatch(other -> covers(label, other));
            if (!known && free) labels.add(label);
        }
        return labels;
    }

    private static boolean overlaps(Label one, Label other) {
        return Math.abs(one.y() - other.y()) < LABEL_HEIGHT && start(one) < end(other) && start(other) < end(one);
    }

    private static boolean covers(Label label, Dot dot) {
        return Math.abs(label.y() - 5 - dot.y()) < LABEL_HEIGHT * 2 / 3
                && dot.x() > start(label) - 6
                && dot.x() < end(label) + 6;
    }

    private static int start(Label label) {
        return label.left() ? label.x() - width(label) : label.x();
    }

    private static int end(Label label) {
        return label.left() ? label.x() : label.x() + width(label);
    }

    private static int width(Label label) {
        return label.text().length() * LETTER_WIDTH;
    }
}
