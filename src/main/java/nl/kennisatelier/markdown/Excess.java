package nl.kennisatelier.markdown;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// Text that no editor writes and that would keep the parser busy for minutes, or fill the memory. Found by counting,
/// before anything is parsed.
///
/// Only what stands together without an empty line can hang together, so each such piece is counted by itself.
final class Excess {

    /// Brackets open at one place: what they hold is read again for each of them.
    static final int BRACKETS_OPEN_MAX = 200;

    /// Cells of all tables in a text: a short row is filled up to the width of its heading.
    static final int TABLE_CELLS_MAX = 100_000;

    private static final Pattern UNDER_HEADING = Pattern.compile("[-|:\\s>*+.)\\d]*");
    private static final Pattern EMPTY = Pattern.compile("[\\s>]*");

    private long cells;
    private int open;
    private int columns;

    private Excess() {}

    /// The line where it becomes too much, counted from 0.
    static OptionalInt line(List<String> lines) {
        var excess = new Excess();
        int start = 0;
        for (int i = 0; i <= lines.size(); i++) {
            if (i == lines.size() || EMPTY.matcher(lines.get(i)).matches()) {
                excess.endPiece(i - start);
                if (excess.cells > TABLE_CELLS_MAX) return OptionalInt.of(start);
                start = i + 1;
            } else {
                excess.count(lines.get(i));
                if (excess.open > BRACKETS_OPEN_MAX) return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private void count(String line) {
        int bars = 0;
        for (int i = 0; i < line.length() && open <= BRACKETS_OPEN_MAX; i++) {
            switch (line.charAt(i)) {
                case '[' -> open++;
                case ']' -> open = Math.max(0, open - 1);
                case '|' -> bars++;
                default -> {}
            }
        }
        if (bars > 0 && UNDER_HEADING.matcher(line).matches()) columns = Math.max(columns, bars + 1);
    }

    private void endPiece(int rows) {
        cells += (long) columns * rows;
        open = 0;
        columns = 0;
    }
}
