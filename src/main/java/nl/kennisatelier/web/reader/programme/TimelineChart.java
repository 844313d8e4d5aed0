package nl.kennisatelier.web.reader.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.kennisatelier.programme.Timeline;
import nl.kennisatelier.programme.Timeline.Lane;
import nl.kennisatelier.web.kit.site.PageRequest;

/// What happened in which year, as dots on lines and as a table. All lengths are in units of the drawing, [#WIDTH]
/// wide.
///
/// @param said what one sees, in a sentence
public record TimelineChart(String said, List<Year> years, List<Line> lines) {

    public static final int WIDTH = 1180;
    public static final int HEIGHT = 360;

    /// From one line to the next.
    private static final int LANE = 80;

    private static final int TOP = 62;

    /// From one dot to the next.
    private static final int STEP = 15;

    private static final int DOTS_IN_ROW = 5;
    private static final int ROWS = 3;

    /// @param x of its middle
    public record Year(int year, int x) {}

    /// @param y of the line
    /// @param style class that gives the colour
    /// @param counts of each year
    public record Line(String label, String style, int y, List<Dot> dots, List<More> more, List<Integer> counts) {}

    public record Dot(int x, int y) {}

    /// How many more there are than dots.
    public record More(int x, int y, String number) {}

    static TimelineChart of(PageRequest visit, Timeline timeline) {
        int count = timeline.last() - timeline.first() + 1;
        int step = WIDTH / count;
        var years = IntStream.range(0, count)
                .mapToObj(i -> new Year(timeline.first() + i, i * step + step / 2))
                .toList();
        var lines = new ArrayList<Line>();
        for (var lane : Lane.values()) {
            lines.add(line(visit, timeline, lane, years, TOP + lines.size() * LANE));
        }
        return new TimelineChart(said(visit, timeline), years, lines);
    }

    private static Line line(PageRequest visit, Timeline timeline, Lane lane, List<Year> years, int y) {
        var dots = new ArrayList<Dot>();
        var more = new ArrayList<More>();
        for (var year : years) {
            int count = timeline.count(lane, year.year());
            int shown = Math.min(count, DOTS_IN_ROW * ROWS);
            int wide = Math.min(count, DOTS_IN_ROW);
            for (int i = 0; i < shown; i++) {
                int x = year.x() + (i % DOTS_IN_ROW) * STEP - (wide - 1) * STEP / 2;
                dots.add(new Dot(x, y - i / DOTS_IN_ROW * STEP));
            }
            if (count > shown) more.add(new More(year.x(), y - ROWS * STEP, "+" + (count - shown)));
        }
        return new Line(
                visit.words().get("timeline." + lane),
                lane.name().toLowerCase(java.util.Locale.ROOT),
                y,
                dots,
                more,
                years.stream().map(year -> timeline.count(lane, year.year())).toList());
    }

    private static String said(PageRequest visit, Timeline timeline) {
        var busiest =
                timeline.busiest(Lane.REPORTS).stream().map(String::valueOf).toList();
        if (busiest.isEmpty()) return visit.words().get("timeline.none");
        var last = Integer.toString(timeline.lastYear(Lane.REPORTS));
        return visit.words().get("timeline.said", visit.names().and(busiest), last);
    }
}
