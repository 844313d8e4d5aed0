package nl.kennisatelier.web.facilitator.live;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.kennisatelier.library.Asking;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.workshop.Answer;
import nl.kennisatelier.workshop.Board;
import nl.kennisatelier.workshop.RoleGroups;
import nl.kennisatelier.workshop.Tally;

/// What a hall chose, over the whole width of the screen, and by role when the facilitator wants it.
///
/// @param form as [Asking.Form#word] of what is asked
/// @param heads of what stands beside each other, with how many people they are: everybody first, and alone when it is
///     not split
/// @param outcome of a scale in a sentence, or empty
public record ScreenTally(String form, List<String> heads, List<Row> rows, String outcome) {

    /// Above this many the letters are smaller.
    private static final int FEW_MAX = 6;

    /// As many dots stand in a row.
    private static final int DOTS_SHOWN_MAX = 40;

    /// @param label what could be chosen; for a step of a scale its number
    /// @param word of a step of a scale, or empty
    /// @param cells of everybody, and then of each role
    public record Row(String label, String word, List<Cell> cells) {

        public Cell all() {
            return cells.getFirst();
        }
    }

    /// @param value in words
    /// @param part of those who answered, `48%`; or empty
    /// @param percent length of the bar, 0 to 100
    /// @param isMost whether nothing was chosen more
    public record Cell(String value, String part, int percent, boolean isMost) {}

    /// One group of people with what it chose.
    private record Group(String name, Tally tally) {}

    static ScreenTally of(PageRequest visit, Board board, int question, Asking how) {
        var wall = board.wall(question).toList();
        var roles = board.screen().byRole() ? RoleGroups.of(board.answeredByRole(question)) : RoleGroups.NONE;
        var groups = groups(visit, how, wall, roles);
        var all = groups.getFirst().tally();
        boolean isScale = how.form() == Asking.Form.SCALE;
        var shown = isScale ? groups.subList(0, 1) : groups;
        var rows = all.rows().stream().map(row -> row(visit, how, row, shown)).toList();
        return new ScreenTally(
                how.form().word,
                shown.stream().map(group -> head(group)).toList(),
                rows,
                isScale ? outcome(visit, groups) : "");
    }

    private static String head(Group group) {
        return group.name() + " (" + group.tally().total() + ")";
    }

    private static List<Group> groups(PageRequest visit, Asking how, List<Answer> wall, RoleGroups roles) {
        var groups = new ArrayList<Group>();
        groups.add(group(visit.words().get("live.role.all"), how, wall, _ -> true));
        for (var role : roles.roles()) {
            groups.add(group(Roles.brief(visit, role), how, wall, role::equals));
        }
        if (!roles.rest().isEmpty()) {
            groups.add(group(visit.words().get("live.role.others"), how, wall, roles.rest()::contains));
        }
        return groups;
    }

    private static Group group(String name, Asking how, List<Answer> wall, Predicate<String> role) {
        return new Group(
                name,
                Tally.of(
                        how,
                        wall.stream()
                                .filter(answer -> role.test(answer.role()))
                                .map(Answer::text)
                                .toList()));
    }

    private static Row row(PageRequest visit, Asking how, Tally.TallyRow row, List<Group> groups) {
        var cells = groups.stream()
                .map(group -> cell(visit, how, group.tally(), value(group.tally(), row.label())))
                .toList();
        boolean isScale = how.form() == Asking.Form.SCALE;
        var step = row.label().split(" ", 2);
        return isScale
                ? new Row(step[0], step.length > 1 ? step[1].replaceAll("^\\(|\\)$", "") : "", cells)
                : new Row(row.label(), "", cells);
    }

    private static double value(Tally tally, String label) {
        return tally.rows().stream()
                .filter(row -> row.label().equals(label))
                .mapToDouble(Tally.TallyRow::value)
                .findFirst()
                .orElse(0);
    }

    private static Cell cell(PageRequest visit, Asking how, Tally tally, double value) {
        var values = tally.rows().stream().mapToDouble(Tally.TallyRow::value).summaryStatistics();
        return switch (how.form()) {
            case OPEN, CHOICE -> counted(tally, value, values.getMax(), tally.total());
            case SCALE -> counted(tally, value, values.getMax(), values.getMax());
            case CHOICES -> chosen(visit, tally, value, values.getMax());
            case DOTS -> dots(value, values.getMax(), values.getSum());
            case PRIORITISE -> placed(visit, tally, value, values.getMin());
        };
    }

    /// @param whole of which the bar is a part
    private static Cell counted(Tally tally, double value, double most, double whole) {
        int percent = whole == 0 ? 0 : (int) Math.round(100 * value / whole);
        int part = tally.total() == 0 ? 0 : (int) Math.round(100 * value / tally.total());
        return new Cell(Integer.toString((int) value), part + "%", percent, value > 0 && value == most);
    }

    /// Of how many people, for together these are more than all.
    private static Cell chosen(PageRequest visit, Tally tally, double value, double most) {
        var of = visit.words().get("live.choices.of", tally.total());
        int percent = tally.total() == 0 ? 0 : (int) Math.round(100 * value / tally.total());
        return new Cell(Integer.toString((int) value), of, percent, value > 0 && value == most);
    }

    /// A share of all dots; the option with most of them has the longest bar.
    private static Cell dots(double value, double most, double sum) {
        int part = sum == 0 ? 0 : (int) Math.round(100 * value / sum);
        int percent = most == 0 ? 0 : (int) Math.round(100 * value / most);
        return new Cell(Integer.toString((int) value), part + "%", percent, value > 0 && value == most);
    }

    /// What everybody put first has the longest bar.
    private static Cell placed(PageRequest visit, Tally tally, double value, double first) {
        if (tally.total() == 0) return new Cell("", "", 0, false);
        int last = tally.rows().size();
        int percent = (int) Math.round(100 * (last - value) / (last - 1));
        return new Cell(visit.words().get("live.place.value", rounded(value)), "", percent, value == first);
    }

    /// `Gemiddeld 3,6 · Bewoner 3,2 · Gemeente 4,1`
    private static String outcome(PageRequest visit, List<Group> groups) {
        if (groups.getFirst().tally().mean().isEmpty()) return "";
        return IntStream.range(0, groups.size())
                .mapToObj(i -> mean(visit, groups.get(i), i == 0))
                .collect(Collectors.joining(" · "));
    }

    private static String mean(PageRequest visit, Group group, boolean isAll) {
        double mean = rounded(group.tally().mean().orElse(0));
        return isAll
                ? visit.words().get("live.tally.mean", mean)
                : visit.words().get("live.role.mean", group.name(), mean);
    }

    private static double rounded(double number) {
        return Math.round(number * 10) / 10.0;
    }

    /// Whether what is chosen is split by role, in a table.
    public boolean isTable() {
        return heads.size() > 1;
    }

    /// The dots of an option, as long as each can be seen: else a bar says it.
    public boolean areDotsShown() {
        return !isMany()
                && rows.stream().allMatch(row -> Integer.parseInt(row.all().value()) <= DOTS_SHOWN_MAX);
    }

    public boolean isMany() {
        return rows.size() > FEW_MAX;
    }
}
