package nl.kennisatelier.web.reader.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.kennisatelier.library.Taxonomy.ListName;
import nl.kennisatelier.programme.Coverage;
import nl.kennisatelier.programme.Dashboard;
import nl.kennisatelier.programme.Pilots;
import nl.kennisatelier.search.Facet;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.site.Overview;
import nl.kennisatelier.web.kit.site.PageRequest;

/// Pilots against themes, with the number of lessons in each cell. A number leads to those lessons, none to the form in
/// which one asks for them.
public record CoverageTable(List<Group> groups, List<String> themes, List<Row> rows) {

    private static final int SHADES = 4;

    /// @param themes how many columns are below it
    public record Group(String label, int themes) {}

    /// @param note what one must know of it: its municipality, or that the neighbourhood is not known
    public record Row(Link pilot, String note, List<Cell> cells) {}

    /// @param style its shade, and whether it is not sure that this is the pilot
    /// @param shown the number, or what one can do; `·` where there is nothing to say
    /// @param said what it is, for who does not see the table
    /// @param href empty when it leads nowhere
    public record Cell(String style, String shown, String said, String href, boolean isEmpty) {}

    static CoverageTable of(PageRequest visit, Dashboard dashboard) {
        return new Making(visit, dashboard.coverage(), new ToSearch(visit)).table();
    }

    /// Where the cells of a table lead.
    interface Leads {

        /// @param cell one with lessons
        String filled(Pilots.Pilot pilot, Coverage.Cell cell);

        /// @return empty where nothing can be done
        String empty(Pilots.Pilot pilot, Coverage.Cell cell);
    }

    /// To what a search finds, and to the form in which one asks for what is not there.
    private record ToSearch(PageRequest visit) implements Leads {

        @Override
        public String filled(Pilots.Pilot pilot, Coverage.Cell cell) {
            return visit.href("/zoeken") + "?"
                    + lessons(pilot, cell.theme().path()).toQuery();
        }

        @Override
        public String empty(Pilots.Pilot pilot, Coverage.Cell cell) {
            return visit.root().isPreview()
                    ? ""
                    : asking(visit, pilot, cell.theme().path());
        }
    }

    static CoverageTable of(PageRequest visit, Coverage coverage, Leads leads) {
        return new Making(visit, coverage, leads).table();
    }

    /// The same with other names.
    CoverageTable called(UnaryOperator<String> name) {
        return new CoverageTable(
                groups.stream()
                        .map(group -> new Group(name.apply(group.label()), group.themes()))
                        .toList(),
                themes.stream().map(name).toList(),
                rows.stream()
                        .map(row -> new Row(
                                new Link(
                                        name.apply(row.pilot().label()),
                                        row.pilot().href()),
                                row.note(),
                                row.cells()))
                        .toList());
    }

    /// What a cell finds.
    static SearchRequest lessons(Pilots.Pilot pilot, String theme) {
        return in(pilot, Overview.LESSONS.plus(Facet.THEME, theme));
    }

    /// Narrowed to where a pilot is, or widened to that beside where others are.
    static SearchRequest in(Pilots.Pilot pilot, SearchRequest request) {
        if (pilot.isPlaced()) return request.plus(Facet.NEIGHBOURHOOD, pilot.neighbourhood());
        var inTowns = request;
        for (var town : pilot.municipalities()) inTowns = inTowns.plus(Facet.MUNICIPALITY, town);
        return inTowns;
    }

    private record Making(PageRequest visit, Coverage coverage, Leads leads) {

        CoverageTable table() {
            var language = visit.words().language();
            var groups = coverage.groups().stream()
                    .map(group -> new Group(name(group), group.themes().size()))
                    .toList();
            var themes = coverage.groups().stream()
                    .flatMap(group -> group.themes().stream())
                    .map(theme -> theme.label(language))
                    .toList();
            return new CoverageTable(
                    groups, themes, coverage.rows().stream().map(this::row).toList());
        }

        private String name(Coverage.Group group) {
            return group.challenge().isEmpty()
                    ? t("programme.besides")
                    : visit.names().choice(ListName.CHALLENGES, group.challenge());
        }

        private Row row(Coverage.Row row) {
            var pilot = row.pilot();
            var link = link(pilot);
            return new Row(
                    link,
                    note(pilot),
                    row.cells().stream()
                            .map(cell -> cell(pilot, link.label(), cell))
                            .toList());
        }

        private Link link(Pilots.Pilot pilot) {
            var names = visit.names();
            if (pilot.isPlaced()) {
                var slug = pilot.neighbourhood();
                return new Link(names.neighbourhood(slug), visit.href("/wijken/" + slug));
            }
            return new Link(
                    names.municipality(pilot.municipalityNow()),
                    visit.href("/zoeken") + "?" + in(pilot, SearchRequest.ALL).toQuery());
        }

        private String note(Pilots.Pilot pilot) {
            var names = visit.names();
            var notes = new ArrayList<String>();
            if (pilot.isPlaced()) return names.municipality(pilot.municipalityNow());
            notes.add(t("programme.unplaced"));
            if (!pilot.municipality().equals(pilot.municipalityNow())) {
                notes.add(t("programme.formerly", names.municipality(pilot.municipality())));
            }
            return String.join("; ", notes);
        }

        private Cell cell(Pilots.Pilot pilot, String place, Coverage.Cell cell) {
            var theme = cell.theme().label(visit.words().language());
            if (cell.lessons() > 0) {
                int shade = Math.ceilDiv(cell.lessons() * SHADES, coverage.highest());
                return new Cell(
                        "c" + shade + (pilot.isSure() ? "" : " unsure"),
                        Integer.toString(cell.lessons()),
                        t("matrix.cell", cell.lessons(), theme, place),
                        leads.filled(pilot, cell),
                        false);
            }
            boolean isAsked = !cell.challenge().isEmpty();
            return new Cell(
                    "c0",
                    isAsked ? t("programme.ask") : "·",
                    t("programme.ask.said", theme, place),
                    leads.empty(pilot, cell),
                    true);
        }

        private String t(String key, Object... arguments) {
            return visit.words().get(key, arguments);
        }
    }

    /// The form for a knowledge question of that place, about that theme.
    private static String asking(PageRequest visit, Pilots.Pilot pilot, String theme) {
        var place = pilot.isPlaced() ? "wijk=" + pilot.neighbourhood() : "gemeente=" + pilot.municipalityNow();
        return visit.href("/kennisvragen/nieuw") + "?thema=" + theme + "&" + place;
    }
}
