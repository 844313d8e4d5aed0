package nl.kennisatelier.web.reader.home;

import java.util.List;
import java.util.Map;
import nl.kennisatelier.library.Theme;
import nl.kennisatelier.search.Facet;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.site.Overview;
import nl.kennisatelier.web.kit.site.PageRequest;

/// Neighbourhoods against themes, with the number of lessons in each cell.
public record Matrix(List<String> themes, List<Row> rows) {

    private static final int THEMES_MAX = 6;
    private static final int ROWS_MAX = 8;

    /// @param place the municipality, or empty when the neighbourhood bears its name
    public record Row(Link neighbourhood, String place, List<Cell> cells) {}

    /// @param shade 0 for none to 4 for the most
    /// @param name the cell in words
    public record Cell(long lessons, int shade, String href, String name) {}

    public static Matrix of(PageRequest visit) {
        var overview = visit.overview();
        var themes = overview.byLessons(visit.library().taxonomy().themes()).stream()
                .filter(theme -> overview.lessons(Facet.THEME, theme.path()) > 0)
                .limit(THEMES_MAX)
                .toList();
        var most = overview.lessons().facets().getOrDefault(Facet.NEIGHBOURHOOD, Map.of()).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(ROWS_MAX)
                .map(Map.Entry::getKey)
                .toList();
        long max = most.stream()
                .flatMap(slug -> themes.stream().map(theme -> overview.lessons(theme.path(), slug)))
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        return new Matrix(
                themes.stream()
                        .map(theme -> theme.label(visit.words().language()))
                        .toList(),
                most.stream().map(slug -> row(visit, slug, themes, max)).toList());
    }

    private static Row row(PageRequest visit, String slug, List<Theme> themes, long max) {
        var names = visit.names();
        var name = names.neighbourhood(slug);
        return new Row(
                new Link(name, visit.href("/wijken/" + slug)),
                names.municipalityOf(slug)
                        .map(names::municipality)
                        .filter(place -> !place.equals(name))
                        .orElse(""),
                themes.stream()
                        .map(theme -> cell(visit, name, slug, theme, max))
                        .toList());
    }

    private static Cell cell(PageRequest visit, String name, String slug, Theme theme, long max) {
        long lessons = visit.overview().lessons(theme.path(), slug);
        var request = Overview.LESSONS.plus(Facet.NEIGHBOURHOOD, slug).plus(Facet.THEME, theme.path());
        return new Cell(
                lessons,
                max == 0 ? 0 : (int) Math.ceilDiv(lessons * 4, max),
                visit.href("/zoeken") + "?" + request.toQuery(),
                visit.words()
                        .get("matrix.cell", lessons, theme.label(visit.words().language()), name));
    }
}
