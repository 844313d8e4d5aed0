package nl.kennisatelier.markdown;

import java.util.List;
import java.util.regex.Pattern;
import nl.kennisatelier.source.Location;
import nl.kennisatelier.source.Problem;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/// Tells of the cells that no table shows: those of a row that has more of them than the head has columns.
final class Cells extends AbstractVisitor {

    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");

    private final List<String> text;
    private final BodyReader.Lines lines;
    private final List<Problem> problems;

    private Cells(List<String> text, BodyReader.Lines lines, List<Problem> problems) {
        this.text = text;
        this.lines = lines;
        this.problems = problems;
    }

    /// @param document the same text, taken to pieces
    static void report(String text, Node document, BodyReader.Lines lines, List<Problem> problems) {
        document.accept(new Cells(text.lines().toList(), lines, problems));
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableRow row && !row.getSourceSpans().isEmpty()) {
            look(columns(row), row.getSourceSpans().getFirst(), lines.of(row));
        }
        visitChildren(node);
    }

    private void look(int columns, SourceSpan span, Location place) {
        var row = text.get(span.getLineIndex()).substring(span.getColumnIndex()).strip();
        var cells = BAR.split(row.startsWith("|") ? row.substring(1) : row);
        for (int i = columns; i < cells.length; i++) {
            var lost = cells[i].strip();
            if (lost.isEmpty()) continue;
            problems.add(Problem.of(Problem.Kind.CELL_LOST, place, Links.shown(lost), Integer.toString(columns)));
            return;
        }
    }

    /// As many as every row of the table shows.
    private static int columns(TableRow row) {
        int columns = 0;
        for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) columns++;
        return columns;
    }
}
