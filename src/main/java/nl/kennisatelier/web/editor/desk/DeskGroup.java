package nl.kennisatelier.web.editor.desk;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.markdown.TextField;
import nl.kennisatelier.markdown.TextField.Group;
import nl.kennisatelier.source.Characters;
import nl.kennisatelier.web.editor.status.EditorPage.Row;

/// Fields that belong together: closed it tells what is in them.
///
/// @param says what is in its fields
/// @param isOpen whether something in it asks for attention
public record DeskGroup(Group group, List<DeskField> fields, String says, boolean isOpen) {

    /// In characters; what is said of a closed group stays on a line or two.
    private static final int SAYS_LENGTH_MAX = 90;

    /// @param rows the problems of each field, by its word
    static List<DeskGroup> of(List<TextField> fields, Map<String, List<Row>> rows) {
        var byGroup = fields.stream()
                .map(field -> new DeskField(field, rows.getOrDefault(field.word(), List.of())))
                .collect(Collectors.groupingBy(
                        desk -> desk.field().group(), () -> new EnumMap<>(Group.class), Collectors.toList()));
        return byGroup.entrySet().stream()
                .map(group -> new DeskGroup(
                        group.getKey(),
                        group.getValue(),
                        says(group.getValue()),
                        group.getValue().stream()
                                .anyMatch(field -> !field.troubles().isEmpty())))
                .toList();
    }

    DeskGroup saying(String other) {
        return new DeskGroup(group, fields, other, isOpen);
    }

    private static String says(List<DeskField> fields) {
        return Characters.shortened(
                fields.stream().flatMap(DeskGroup::said).collect(Collectors.joining(", ")), SAYS_LENGTH_MAX);
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
        return group == Group.TOP;
    }

    /// Whether what no form shows is told at its end.
    public boolean isLast() {
        return group == Group.MORE;
    }
}
