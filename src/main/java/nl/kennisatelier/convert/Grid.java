package nl.kennisatelier.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.nodes.Element;

/// The cells of a table, each in the column that it stands in: one that reaches over more leaves the others empty, and
/// moves nobody to a column that is not theirs.
final class Grid {

    /// Wider than anybody reads.
    private static final int SPAN_MAX = 50;

    private Grid() {}

    static List<List<Optional<Element>>> of(List<List<Element>> rows) {
        var grid = new ArrayList<List<Optional<Element>>>();
        var reaching = new TreeMap<Integer, Integer>(); // By column, how many rows from above still reach there.
        for (var cells : rows) {
            var row = new ArrayList<Optional<Element>>();
            for (var cell : cells) {
                skip(reaching, row);
                int below = span(cell, "rowspan") - 1;
                for (int i = 0; i < span(cell, "colspan"); i++) {
                    if (below > 0) reaching.put(row.size(), below);
                    row.add(i == 0 ? Optional.of(cell) : Optional.empty());
                }
            }
            skip(reaching, row);
            grid.add(row);
        }
        return grid;
    }

    private static void skip(TreeMap<Integer, Integer> reaching, List<Optional<Element>> row) {
        while (reaching.containsKey(row.size())) {
            int left = reaching.get(row.size()) - 1;
            if (left == 0) reaching.remove(row.size());
            else reaching.put(row.size(), left);
            row.add(Optional.empty());
        }
    }

    static int span(Element cell, String attribute) {
        var said = cell.attr(attribute);
        return said.matches("\\d{1,3}") ? Math.clamp(Integer.parseInt(said), 1, SPAN_MAX) : 1;
    }
}
