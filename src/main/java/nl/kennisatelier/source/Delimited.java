package nl.kennisatelier.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// A line of a table as spreadsheets write them: cells with a sign between, quoted where that sign is in one.
public final class Delimited {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(?:[.,]\\d{1,9})?");

    private Delimited() {}

    /// The cells without their quotes and the space around them. A quote that is not closed ends with the line.
    public static List<String> cells(String line, char between) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean isTwice = isQuoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"';
            if (isTwice) i++;
            if (c == '"' && !isTwice) {
                isQuoted = !isQuoted;
            } else if (c == between && !isQuoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    /// The cells by the names of their columns; of two columns of one name the first.
    public static Map<String, String> row(List<String> columns, List<String> cells) {
        var row = new HashMap<String, String>();
        for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) row.putIfAbsent(columns.get(i), cells.get(i));
        return row;
    }

    /// Whether nobody knows: the office of statistics writes a dot for what it does not give.
    public static boolean isUnknown(String cell) {
        return cell.isEmpty() || cell.equals(".");
    }

    /// With a comma or a point before the decimals; nothing for what is no number, a formula above all.
    public static OptionalDouble number(String cell) {
        return NUMBER.matcher(cell).matches()
                ? OptionalDouble.of(Double.parseDouble(cell.replace(',', '.')))
                : OptionalDouble.empty();
    }
}
