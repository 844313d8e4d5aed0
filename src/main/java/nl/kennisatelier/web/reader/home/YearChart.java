package nl.kennisatelier.web.reader.home;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.web.kit.site.PageRequest;

/// Reports in each year, as bars and as a table. All lengths are in units of the drawing, [#WIDTH] wide.
///
/// @param undated reports that stand in no year
public record YearChart(List<Bar> bars, int highest, String words, long undated) {

    public static final int WIDTH = 640;
    public static final int HEIGHT = 190;

    /// Where the bars stand.
    public static final int GROUND = 155;

    private static final int BAR_MAX = 120;
    private static final int BAR_WIDTH_MAX = 56;

    /// With less room than this a year is written short: `’21`.
    private static final int FULL_YEAR_MIN = 44;

    /// @param middle of the bar, from the left
    public record Bar(
            int year, String label, int reports, int x, int y, int width, int height, int middle, String href) {}

    public static YearChart of(PageRequest visit) {
        var counts = new TreeMap<Integer, Integer>();
        visit.library().documents(Kind.REPORT).stream()
                .filter(report -> report.status().isFound())
                .flatMap(report -> report.labels().date().stream())
                .forEach(date -> counts.merge(date.year(), 1, Integer::sum));
        int dated = counts.values().stream().mapToInt(Integer::intValue).sum();
        long undated = visit.overview().count(Kind.REPORT) - dated;
        if (counts.isEmpty()) return new YearChart(List.of(), 0, "", undated);
        for (int year = counts.firstKey(); year < counts.lastKey(); year++) counts.putIfAbsent(year, 0);
        int highest = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        var bars = new ArrayList<Bar>();
        int step = WIDTH / counts.size();
        counts.forEach((year, reports) -> {
            int width = Math.min(BAR_WIDTH_MAX, step * 3 / 5);
            int height = reports * BAR_MAX / highest;
            int middle = bars.size() * step + step / 2;
            var href = visit.href("/zoeken") + "?soort=verslag&jaar=" + year;
            var label = step < FULL_YEAR_MIN ? "’%02d".formatted(year % 100) : Integer.toString(year);
            bars.add(new Bar(year, label, reports, middle - width / 2, GROUND - height, width, height, middle, href));
        });
        var said = bars.stream()
                .filter(bar -> bar.reports() > 0)
                .map(bar -> bar.year() + ": " + bar.reports())
                .collect(Collectors.joining(", "));
        return new YearChart(bars, highest, said, undated);
    }
}
