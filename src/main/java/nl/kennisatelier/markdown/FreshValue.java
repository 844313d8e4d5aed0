package nl.kennisatelier.markdown;

import java.util.ArrayList;
import java.util.List;

/// A value that was not there before, as we write it: with the space or the new line that comes before it.
///
/// @param indent of the key
record FreshValue(Key key, String indent) {

    /// In characters; a longer list has a line for each.
    private static final int LINE_LENGTH_MAX = 100;

    String of(List<FormItem> items) {
        if (key.shape == Shape.Plain.PLACE || key.shape == Shape.Plain.EFFECT) return " " + braced(items.getFirst());
        if (HeadReading.isRows(key.shape))
            return lines(items.stream().map(row -> row(row, indent + "  ")).toList());
        if (!HeadReading.isList(key.shape)) return " " + word(items.getFirst(), false);
        var inLine = items.stream().map(item -> word(item, true)).toList();
        var bracketed = " [" + String.join(", ", inLine) + "]";
        return key.shape == Shape.Plain.SENTENCES || bracketed.length() > LINE_LENGTH_MAX
                ? lines(items.stream().map(item -> word(item, false)).toList())
                : bracketed;
    }

    private String lines(List<String> items) {
        var lines = new StringBuilder();
        items.forEach(item -> lines.append("\n").append(indent).append("  - ").append(item));
        return lines.toString();
    }

    String word(FormItem item, boolean inFlow) {
        return Spelling.fresh(key.shape.isText() || key.shape == Shape.Plain.TIME, item.text(), inFlow);
    }

    /// A row in a list, its second part and those after it on lines of their own.
    ///
    /// @param dash what stands before the dash
    String row(FormItem row, String dash) {
        return String.join("\n" + dash + "  ", parts(row, false));
    }

    /// A row on one line.
    String braced(FormItem row) {
        return "{" + String.join(", ", parts(row, true)) + "}";
    }

    private List<String> parts(FormItem row, boolean inFlow) {
        var parts = new ArrayList<String>();
        for (var name : HeadReading.parts(key.shape)) {
            if (!row.part(name).isBlank()) parts.add(name + ": " + part(name, row.part(name), inFlow));
        }
        return parts;
    }

    static String part(String name, String value, boolean inFlow) {
        return Spelling.fresh(PartsReader.TEXTS.contains(name), value, inFlow);
    }
}
