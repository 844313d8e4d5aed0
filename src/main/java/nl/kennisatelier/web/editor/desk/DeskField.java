package nl.kennisatelier.web.editor.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.markdown.FormItem;
import nl.kennisatelier.markdown.TextField;
import nl.kennisatelier.markdown.TextField.Option;
import nl.kennisatelier.markdown.TextForm;
import nl.kennisatelier.web.editor.status.EditorPage.Row;

/// One field of the form, as its template shows it.
///
/// @param troubles what is wrong in it
public record DeskField(TextField field, List<Row> troubles) {

    /// Words of which the file has a plainer spelling than people have.
    private static final Map<String, String> LABELS = Map.of(
            "themas",
            "Thema’s",
            "cbs",
            "Code van het CBS",
            "url",
            "Adres",
            "bron",
            "Bronnen",
            "lat",
            "Breedte",
            "lon",
            "Lengte");

    /// Beyond this a list of texts is not sent along: who needs one types its name.
    private static final int OFFERED_MAX = 120;

    /// In characters; a longer part of a row gets a box.
    private static final int LINE_LENGTH_MAX = 60;

    /// As the file calls it.
    public String label() {
        return label(field.word());
    }

    public static String label(String word) {
        var plain = word.replace('_', ' ');
        return LABELS.getOrDefault(word, plain.substring(0, 1).toUpperCase() + plain.substring(1));
    }

    /// Of its control, where a problem leads to.
    public String id() {
        return FieldsSent.NAME.replace(".", "-") + field.word();
    }

    public String name() {
        return FieldsSent.NAME + field.word();
    }

    public String name(String value) {
        return name() + "." + value;
    }

    public boolean holds(String value) {
        return field.texts().contains(value);
    }

    /// What can be ticked: all, or of texts those that are chosen.
    public List<Option> ticks() {
        return field.isOpen()
                ? field.options().stream()
                        .filter(option -> holds(option.value()))
                        .toList()
                : field.options();
    }

    /// Texts whose names are offered while typing.
    public List<Option> offered() {
        boolean isToOffer = field.isOpen() && field.options().size() <= OFFERED_MAX;
        return isToOffer
                ? field.options().stream()
                        .filter(option -> !holds(option.value()) || !isMany())
                        .toList()
                : List.of();
    }

    private boolean isMany() {
        return field.type() == TextField.Type.CHOICES;
    }

    public String typed() {
        return String.join("\n", field.texts());
    }

    /// Whether one control has the name of the field, and not a group of them.
    public static boolean hasLabel(TextField field) {
        return switch (field.type()) {
            case LINE, LONG, LINES, NUMBER, TIME, URL, CHOICE -> true;
            case DATE -> !new DeskField(field, List.of()).isInBoxes();
            case CHOICES, TREE, ROWS, ROW -> false;
        };
    }

    /// What goes into the field: the title where it finds the text, else its name.
    public String offer(Option option) {
        return isMany() ? option.label() : option.value();
    }

    public String offerLabel(Option option) {
        return isMany() ? "" : option.label();
    }

    /// The branches of a tree, each the first of its options with those below it.
    public List<List<Option>> branches() {
        var branches = new ArrayList<List<Option>>();
        for (var option : field.options()) {
            if (option.depth() == 0) branches.add(new ArrayList<>());
            branches.getLast().add(option);
        }
        return branches;
    }

    public long chosen(List<Option> branch) {
        return branch.stream().filter(option -> holds(option.value())).count();
    }

    /// Its rows, and an empty one to fill in.
    public List<FormItem> rows() {
        var empty = new FormItem(Map.of());
        if (field.type() == TextField.Type.ROW) return field.isEmpty() ? List.of(empty) : field.values();
        return Stream.concat(field.values().stream(), Stream.of(empty)).toList();
    }

    public boolean isLong(FormItem row, String part) {
        return row.part(part).length() > LINE_LENGTH_MAX || row.part(part).indexOf('\n') >= 0;
    }

    /// The day in its parts; nothing for one that is written in another way.
    public Optional<EventDate> date() {
        return EventDate.parse(field.text());
    }

    public boolean isUnknown() {
        return field.text().equals(TextForm.UNKNOWN);
    }

    /// Whether three boxes can hold it.
    public boolean isInBoxes() {
        return field.text().isEmpty() || isUnknown() || date().isPresent();
    }

    public String day() {
        return number(date().map(EventDate::day).orElse(0));
    }

    public String month() {
        return number(date().map(EventDate::month).orElse(0));
    }

    public String year() {
        return number(date().map(EventDate::year).orElse(0));
    }

    private static String number(int number) {
        return number == 0 ? "" : Integer.toString(number);
    }
}
