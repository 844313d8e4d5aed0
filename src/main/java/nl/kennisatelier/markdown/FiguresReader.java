package nl.kennisatelier.markdown;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.library.Characteristic;
import nl.kennisatelier.library.KeyFigures;
import nl.kennisatelier.library.KeyFigures.Figure;
import nl.kennisatelier.library.Nearest;
import nl.kennisatelier.source.Delimited;
import nl.kennisatelier.source.Location;
import nl.kennisatelier.source.Problem;
import nl.kennisatelier.source.SourceFile;

/// Reads `cijfers/kerncijfers.csv`. What cannot be read counts as unknown, and is told at its line.
final class FiguresReader {

    private static final String CODE = "code";
    private static final String NAME = "naam";
    private static final String YEAR = "jaar";
    private static final String INHABITANTS = "inwoners";

    /// Neighbourhoods that are looked at; the country has some three thousand, and here are few.
    private static final int ROWS_MAX = 2000;

    private static final List<String> COLUMNS = Stream.concat(
                    Stream.of(CODE, NAME, YEAR, INHABITANTS),
                    Characteristic.ofFile().flatMap(one -> Stream.of(one.column, Characteristic.RANK + one.column)))
            .toList();

    private final SourceFile file;
    private final List<Problem> problems;

    /// The names of the columns, in their order; empty before the first line of the table.
    private List<String> columns = List.of();

    private final Map<String, KeyFigures.Area> areas = new TreeMap<>();

    private FiguresReader(SourceFile file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    static KeyFigures read(SourceFile file, List<Problem> problems) {
        var reader = new FiguresReader(file, problems);
        var lines = file.lines();
        for (int i = 0; i < lines.size(); i++) reader.line(i + 1, lines.get(i));
        return new KeyFigures(true, reader.areas);
    }

    private void line(int line, String text) {
        if (text.isBlank() || text.startsWith("#") || text.startsWith("\"#")) return;
        var cells = Delimited.cells(text, ';');
        if (!columns.isEmpty()) row(line, cells);
        else head(line, cells);
    }

    private void head(int line, List<String> cells) {
        columns = cells.stream().map(cell -> cell.toLowerCase(Locale.ROOT)).toList();
        for (var column : columns) {
            if (column.isEmpty() || COLUMNS.contains(column)) continue;
            report(
                    Problem.Kind.KEY_UNKNOWN,
                    line,
                    column,
                    Nearest.to(column, COLUMNS).orElse(""));
        }
        var missing = COLUMNS.stream()
                .filter(column -> !columns.contains(column) && !column.equals(INHABITANTS))
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) report(Problem.Kind.FIGURE_COLUMN_MISSING, line, missing);
    }

    private void row(int line, List<String> cells) {
        var row = Delimited.row(columns, cells);
        var code = row.getOrDefault(CODE, "").toUpperCase(Locale.ROOT);
        if (cells.stream().allMatch(String::isEmpty) || !columns.contains(CODE)) return;
        if (!KeyFigures.isCode(code)) {
            report(Problem.Kind.CBS_INVALID, line, code);
        } else if (areas.containsKey(code) || areas.size() >= ROWS_MAX) {
            report(Problem.Kind.FIGURE_ROW_TWICE, line, code);
        } else {
            areas.put(code, area(line, code, row));
        }
    }

    private KeyFigures.Area area(int line, String code, Map<String, String> row) {
        var figures = new EnumMap<Characteristic, Figure>(Characteristic.class);
        Characteristic.ofFile().forEach(one -> {
            var value = number(line, row, one.column, Double.MAX_VALUE);
            var rank = number(line, row, Characteristic.RANK + one.column, 100);
            if (value.isPresent() && rank.isPresent()) {
                figures.put(one, new Figure(value.getAsDouble(), rank.getAsDouble()));
            }
        });
        int year = (int) number(line, row, YEAR, 9999).orElse(0);
        return new KeyFigures.Area(code, row.getOrDefault(NAME, ""), year, figures);
    }

    /// From 0 on; nothing where nobody knows.
    private OptionalDouble number(int line, Map<String, String> row, String column, double most) {
        var cell = row.getOrDefault(column, "");
        if (Delimited.isUnknown(cell)) return OptionalDouble.empty();
        var number = Delimited.number(cell);
        if (number.isPresent() && number.getAsDouble() >= 0 && number.getAsDouble() <= most) return number;
        report(Problem.Kind.FIGURE_INVALID, line, cell, column);
        return OptionalDouble.empty();
    }

    private void report(Problem.Kind kind, int line, String... arguments) {
        problems.add(Problem.of(kind, new Location(file.path(), line), arguments));
    }
}
