package nl.kennisatelier.web.editor.desk;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.markdown.TextField;
import nl.kennisatelier.web.editor.status.EditorPage.Row;

/// Fields that belong together: closed it tells what is in them.
///
/// @param name the end of a key of its title; `top` for those that always show
/// @param says what is in its fields
/// @param isOpen whether something in it asks for attention
public record DeskGroup(String name, List<DeskField> fields, String says, boolean isOpen) {

    static final String TOP = "top";

    private static final Map<String, String> GROUPS = Map.ofEntries(
            Map.entry("TITLE", TOP),
            Map.entry("SUMMARY", TOP),
            Map.entry("DATE", TOP),
            Map.entry("DEFINITION", TOP),
            Map.entry("URL", TOP),
            Map.entry("BEGINS", TOP),
            Map.entry("ENDS", TOP),
            Map.entry("LESSON", TOP),
            Map.entry("OUTCOME_ELSEWHERE", TOP),
            Map.entry("NATURE", TOP),
            Map.entry("ASKED", TOP),
            Map.entry("THEMES", "themes"),
            Map.entry("APPROACHES", "approach"),
            Map.entry("PHASES", "approach"),
            Map.entry("ROLES", "roles"),
            Map.entry("NEIGHBOURHOODS", "places"),
            Map.entry("MUNICIPALITIES", "places"),
            Map.entry("PROGRAMME", "places"),
            Map.entry("CITATIONS", "sources"),
            Map.entry("ANSWERS", "sources"),
            Map.entry("LICENCE", "sources"));

    private static final List<String> ORDER =
            List.of(TOP, "themes", "approach", "roles", "places", "own", "sources", "more");

    /// In characters; what is said of a closed group stays on a line or two.
    private static final int SAYS_LENGTH_MAX = 90;

    /// @param rows the problems of each field, by its word
    static List<DeskGroup> of(List<TextField> fields, Map<String, List<Row>> rows) {
        var byGroup = fields.stream()
                .map(field -> DeskField.of(field, rows.getOrDefault(field.word(), List.of())))
                .collect(Collectors.groupingBy(DeskGroup::group));
        return ORDER.stream()
                .filter(byGroup::containsKey)
                .map(name -> new DeskGroup(
                        name,
                        byGroup.get(name),
                        says(byGroup.get(name)),
                        byGroup.get(name).stream()
                                .anyMatch(field -> !field.troubles().isEmpty())))
                .toList();
    }

    private static String group(DeskField field) {
        var name = field.field().name();
        return GROUPS.getOrDefault(name, field.field().isOfKind() ? "own" : "more");
    }

    private static String says(List<DeskField> fields) {
        var said = fields.stream().flatMap(DeskGroup::said).collect(Collectors.joining(", "));
        return said.length() > SAYS_LENGTH_MAX ? said.substring(0, SAYS_LENGTH_MAX) + "..." : said;
    }

    private static Stream<String> said(DeskField view) {
        var field = view.field();
        return switch (field.type()) {
            case ROWS, ROW ->
                field.isEmpty()
                        ? Stream.of()
                        : Stream.of(field.values().size() + " " + view.label().toLowerCase());
            case CHOICE, CHOICES, TREE ->
                field.texts().stream()
                        .map(value -> field.options().stream()
                                .filter(option -> option.value().equals(value))
                                .map(TextField.Option::label)
                                .findFirst()
                                .orElse(value));
            case LINE, LONG, LINES, NUMBER, DATE, TIME, URL -> field.texts().stream();
        };
    }

    public boolean isTop() {
        return name.equals(TOP);
    }
}
