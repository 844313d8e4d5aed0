package nl.kennisatelier.circulation;

import java.util.List;
import java.util.Locale;
import nl.kennisatelier.library.Asking;
import nl.kennisatelier.words.Words;
import nl.kennisatelier.workshop.Tally;

/// What a hall chose, as a table in words.
///
/// @param heads of its two columns
/// @param total how many answers were counted
/// @param mean of a scale, in words; empty for others
public record TallyTable(List<String> heads, List<Row> rows, int total, String mean) {

    public record Row(String label, String value) {}

    public TallyTable {
        rows = List.copyOf(rows);
    }

    /// @param answers as an [nl.kennisatelier.workshop.Answer] holds them; what does not fit the question is
    ///     not counted
    public static TallyTable of(Asking how, List<String> answers, Words words) {
        var counted = Tally.of(how, answers);
        boolean isOrder = how.form() == Asking.Form.PRIORITISE;
        var rows = counted.rows().stream()
                .filter(row -> !isOrder || counted.total() > 0)
                .map(row -> new Row(
                        row.label(),
                        isOrder ? decimal(row.value(), words.locale()) : Integer.toString((int) row.value())))
                .toList();
        var mean = counted.mean().isPresent()
                ? words.get(
                        "harvest.tally.mean", decimal(counted.mean().getAsDouble(), words.locale()), Asking.SCALE_MAX)
                : "";
        return new TallyTable(heads(how.form(), words), rows, counted.total(), mean);
    }

    private static List<String> heads(Asking.Form form, Words words) {
        return switch (form) {
            case OPEN -> List.of("", "");
            case CHOICE, CHOICES -> heads(words, "option", "times");
            case SCALE -> heads(words, "step", "times");
            case PRIORITISE -> heads(words, "option", "place");
            case DOTS -> heads(words, "option", "dots");
        };
    }

    private static List<String> heads(Words words, String first, String second) {
        return List.of(words.get("harvest.tally." + first), words.get("harvest.tally." + second));
    }

    private static String decimal(double number, Locale locale) {
        return String.format(locale, "%.1f", number);
    }
}
