package nl.kennisatelier.web.reader.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kennisatelier.web.reader.browse.DotMap.Dot;
import nl.kennisatelier.web.reader.browse.DotMap.Label;

/// The names of towns on the map, where there is room for them: no name touches a dot, another name or the edge.
/// A town without room goes without: the list beside the map has them all.
final class MapLabels {

    /// Estimates for letters of 16 units high, on the safe side.
    private static final int LETTER_WIDTH = 9;

    private static final int ASCENT = 15;
    private static final int DESCENT = 6;

    /// Between a dot and its name.
    private static final int GAP = 5;

    /// The scale bar stands in the lowest strip of the drawing.
    private static final int STRIP = 34;

    /// A rectangle of the drawing.
    private record Box(int left, int top, int right, int bottom) {

        boolean overlaps(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    private MapLabels() {}

    static List<Label> of(List<Dot> dots, int height) {
        var taken = new ArrayList<>(dots.stream().map(MapLabels::box).toList());
        var room = new Box(0, 0, DotMap.WIDTH, height - STRIP);
        var labels = new ArrayList<Label>();
        dots.forEach(dot -> place(dot, taken, room).ifPresent(label -> {
            labels.add(label);
            taken.add(box(label));
        }));
        return labels;
    }

    private static Optional<Label> place(Dot dot, List<Box> taken, Box room) {
        return candidates(dot)
                .filter(label -> isInside(box(label), room))
                .filter(label -> taken.stream().noneMatch(box(label)::overlaps))
                .findFirst();
    }

    /// To the right, to the left, above and below, and above and below to either side.
    private static Stream<Label> candidates(Dot dot) {
        int gap = dot.radius() + GAP;
        return Stream.of(
                new Label(dot.x() + gap, dot.y() + DESCENT, dot.town(), "start"),
                new Label(dot.x() - gap, dot.y() + DESCENT, dot.town(), "end"),
                new Label(dot.x(), dot.y() - gap, dot.town(), "middle"),
                new Label(dot.x(), dot.y() + gap + ASCENT - 3, dot.town(), "middle"),
                new Label(dot.x(), dot.y() - gap, dot.town(), "start"),
                new Label(dot.x(), dot.y() - gap, dot.town(), "end"),
                new Label(dot.x(), dot.y() + gap + ASCENT - 3, dot.town(), "start"),
                new Label(dot.x(), dot.y() + gap + ASCENT - 3, dot.town(), "end"));
    }

    private static Box box(Dot dot) {
        int around = dot.radius() + 2;
        return new Box(dot.x() - around, dot.y() - around, dot.x() + around, dot.y() + around);
    }

    private static Box box(Label label) {
        int width = label.text().length() * LETTER_WIDTH;
        int left = switch (label.anchor()) {
            case "start" -> label.x();
            case "end" -> label.x() - width;
            default -> label.x() - width / 2;
        };
        return new Box(left, label.y() - ASCENT, left + width, label.y() + DESCENT);
    }

    private static boolean isInside(Box box, Box room) {
        return box.left >= room.left && box.right <= room.right && box.top >= room.top && box.bottom <= room.bottom;
    }
}
