package nl.kennisatelier.programme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kennisatelier.library.Choice;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.Taxonomy.ListName;
import nl.kennisatelier.library.Theme;

/// What the pilots of a programme learned, by theme. An entry counts for the themes that it has itself, so each number
/// is what a search for that place and that theme finds.
///
/// @param groups themes by the challenge they are part of, then those of none that somebody learned about
/// @param rows one for each pilot, in the order of the programme
public record Coverage(List<Group> groups, List<Row> rows) {

    /// @param challenge id, or empty for the themes besides
    public record Group(String challenge, List<Theme> themes) {}

    /// @param cells in the order of the themes of all groups
    public record Row(Pilots.Pilot pilot, List<Cell> cells) {

        /// The lessons about any of these themes, each counted for each of them.
        public int lessons(Group group) {
            return cells.stream()
                    .filter(cell -> group.themes().contains(cell.theme()))
                    .mapToInt(Cell::lessons)
                    .sum();
        }
    }

    /// @param newest day of the newest lesson of which it is known
    public record Cell(String challenge, Theme theme, int lessons, Optional<EventDate> newest) {}

    public Coverage {
        groups = List.copyOf(groups);
        rows = List.copyOf(rows);
    }

    /// @param own the lessons of the pilots, among more of theirs
    static Coverage of(Pilots pilots, List<Entry> own) {
        var count = new Count(pilots);
        own.stream().filter(entry -> entry.kind().isLesson()).forEach(count::add);
        var groups = count.groups();
        return new Coverage(
                groups,
                pilots.all().stream()
                        .map(pilot -> new Row(pilot, count.cells(groups, pilot)))
                        .toList());
    }

    /// In how many pilots nobody learned anything about a challenge.
    public int without(Group group) {
        return (int) rows.stream().filter(row -> row.lessons(group) == 0).count();
    }

    /// The most lessons in one cell.
    public int highest() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .mapToInt(Cell::lessons)
                .max()
                .orElse(0);
    }

    /// The themes at the top that these are part of.
    static Set<String> roots(Set<String> paths) {
        var roots = new LinkedHashSet<String>();
        for (var path : paths) roots.add(path.substring(0, (path + "/").indexOf('/')));
        return roots;
    }

    /// What stands under a place and a theme.
    private record Spot(Pilots.Pilot pilot, String theme) {}

    private record Tally(int lessons, Optional<EventDate> newest) {

        Tally plus(Tally other) {
            var later = newest.isEmpty()
                            || other.newest
                                    .filter(date -> date.compareTo(newest.get()) > 0)
                                    .isPresent()
                    ? other.newest
                    : newest;
            return new Tally(lessons + other.lessons, later);
        }
    }

    private record Count(Pilots pilots, Map<Spot, Tally> tallies) {

        Count(Pilots pilots) {
            this(pilots, new HashMap<>());
        }

        void add(Entry lesson) {
            var roots = roots(lesson.labels().themes());
            if (roots.isEmpty()) return;
            var one = new Tally(1, lesson.labels().date());
            pilots.of(lesson)
                    .forEach(pilot -> roots.forEach(theme -> tallies.merge(new Spot(pilot, theme), one, Tally::plus)));
        }

        List<Group> groups() {
            var themes = pilots.library().taxonomy().themes();
            var groups = new ArrayList<Group>();
            var taken = new LinkedHashSet<Theme>();
            for (var challenge : challenges()) {
                var own = themes.stream()
                        .filter(theme -> theme.challenges().contains(challenge) && !taken.contains(theme))
                        .toList();
                taken.addAll(own);
                if (!own.isEmpty()) groups.add(new Group(challenge, own));
            }
            var besides = themes.stream()
                    .filter(theme -> !taken.contains(theme) && isLearned(theme))
                    .toList();
            if (!besides.isEmpty()) groups.add(new Group("", besides));
            return groups;
        }

        /// Those of the programme, or all where it names none; in the order of the list.
        private List<String> challenges() {
            var all = pilots.library().taxonomy().list(ListName.CHALLENGES).stream()
                    .map(Choice::id);
            return pilots.programme().details() instanceof Details.Programme details
                            && !details.challenges().isEmpty()
                    ? all.filter(details.challenges()::contains).toList()
                    : all.toList();
        }

        private boolean isLearned(Theme theme) {
            return tallies.keySet().stream().anyMatch(spot -> spot.theme().equals(theme.path()));
        }

        List<Cell> cells(List<Group> groups, Pilots.Pilot pilot) {
            var none = new Tally(0, Optional.empty());
            return groups.stream()
                    .flatMap(group -> group.themes().stream().map(theme -> {
                        var tally = tallies.getOrDefault(new Spot(pilot, theme.path()), none);
                        return new Cell(group.challenge(), theme, tally.lessons(), tally.newest());
                    }))
                    .toList();
        }
    }
}
