package nl.kennisatelier.web.editor.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.kennisatelier.circulation.TypedWords;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.markdown.FormItem;
import nl.kennisatelier.markdown.TextField;
import nl.kennisatelier.markdown.TextForm;

/// The fields as a browser sends them. Each stands under names of its own, for a tick that is not there is not sent.
///
/// @param sent all that came with the form
record FieldsSent(Map<String, String> sent) {

    /// The text under the fields.
    static final String BODY = "inhoud";

    /// What stood above the text when the form was made: what is not changed comes from here, sign by sign.
    static final String HEAD = "kop";

    /// The words of the fields that were shown, with a comma between.
    static final String SHOWN = "getoond";

    /// Before the word of each field.
    static final String NAME = "v.";

    static final String DAY = ".dag";
    static final String MONTH = ".maand";
    static final String YEAR = ".jaar";
    static final String UNKNOWN = ".onbekend";

    /// More rows than anybody fills in.
    private static final int ROWS_MAX = 100;

    /// Whether the form was shown with fields.
    static boolean isIn(Map<String, String> sent) {
        return sent.containsKey(BODY) && sent.containsKey(HEAD) && !sent.containsKey(TypedFields.TEXT);
    }

    String head() {
        return unix(HEAD);
    }

    /// Browsers send other line ends, and people lose the last one.
    String body() {
        var text = unix(BODY);
        return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
    }

    private String unix(String name) {
        return sent.getOrDefault(name, "").replace("\r\n", "\n").replace('\r', '\n');
    }

    /// What each field that was shown is to hold.
    Map<String, List<FormItem>> wanted(TextForm form) {
        var shown = List.of(sent.getOrDefault(SHOWN, "").split(","));
        var wanted = new HashMap<String, List<FormItem>>();
        for (var field : form.fields()) {
            if (shown.contains(field.word()) && !field.isByHand()) wanted.put(field.word(), of(field));
        }
        return wanted;
    }

    private List<FormItem> of(TextField field) {
        var name = NAME + field.word();
        return switch (field.type()) {
            case LINE, LONG, NUMBER, TIME, URL, CHOICE -> texts(Stream.of(seen(field, name)));
            case LINES -> texts(unix(name).lines());
            case DATE -> texts(Stream.of(date(name)));
            case CHOICES, TREE ->
                texts(Stream.concat(ticked(field, name), unix(name).lines()));
            case ROW -> List.of(row(field, name + ".0."));
            case ROWS -> rows(field, name);
        };
    }

    /// Marks that nobody sees, and that turn a whole line around, do not come in; a text that has them keeps them.
    private String seen(TextField field, String name) {
        var typed = unix(name);
        return field.texts().contains(typed) ? typed : TypedWords.seen(typed);
    }

    private static List<FormItem> texts(Stream<String> texts) {
        return texts.filter(text -> !text.isBlank()).map(FormItem::of).toList();
    }

    /// Those that it held first, in the order they had.
    private Stream<String> ticked(TextField field, String name) {
        var held = field.texts();
        var others = field.options().stream().map(TextField.Option::value).filter(value -> !held.contains(value));
        return Stream.concat(held.stream(), others).filter(value -> sent.containsKey(name + "." + value));
    }

    /// A day of which a part is left open; as it was typed where no calendar has it.
    private String date(String name) {
        if (sent.containsKey(name + UNKNOWN)) return TextForm.UNKNOWN;
        if (sent.containsKey(name)) return unix(name).strip();
        var parts = Stream.of(YEAR, MONTH, DAY)
                .map(part -> sent.getOrDefault(name + part, "").strip())
                .filter(part -> !part.isEmpty())
                .toList();
        var typed = String.join("-", parts);
        return EventDate.parse(typed).map(EventDate::toString).orElse(typed);
    }

    private List<FormItem> rows(TextField field, String name) {
        var rows = new ArrayList<FormItem>();
        for (int i = 0; i < ROWS_MAX && isSent(field, name + "." + i + "."); i++)
            rows.add(row(field, name + "." + i + "."));
        return rows;
    }

    private boolean isSent(TextField field, String name) {
        return field.parts().stream().anyMatch(part -> sent.containsKey(name + part));
    }

    private FormItem row(TextField field, String name) {
        var parts = new LinkedHashMap<String, String>();
        for (var part : field.parts()) {
            var text = unix(name + part).strip();
            if (!text.isEmpty()) parts.put(part, text);
        }
        return new FormItem(parts);
    }
}
