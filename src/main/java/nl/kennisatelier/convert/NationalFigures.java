package nl.kennisatelier.convert;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.library.Characteristic;
import nl.kennisatelier.library.KeyFigures;
import nl.kennisatelier.source.Delimited;
import nl.kennisatelier.source.Location;
import nl.kennisatelier.source.Parsed;
import nl.kennisatelier.source.Problem;

/// The file *Kerncijfers wijken en buurten* as Statistics Netherlands gives it, semicolons between its columns: all
/// municipalities, districts and parts of districts of the country. Of it we keep the rows of our own neighbourhoods,
/// each figure with its rank among all districts.
public final class NationalFigures {

    /// In bytes; the file takes some ten million.
    public static final int SIZE_MAX = 64 << 20;

    /// Districts with fewer people say nothing of what is usual.
    private static final double INHABITANTS_MIN = 200;

    private static final String CODE = "gwb_code";
    private static final String NAME = "regio";
    private static final String INHABITANTS = "a_inw";
    private static final String HOUSEHOLDS = "a_hh";
    private static final String ALONE = "a_1p_hh";

    private static final Map<Characteristic, String> COLUMNS = new EnumMap<>(Map.of(
            Characteristic.CORPORATION, "p_wcorpw",
            Characteristic.FLATS, "p_mgezw",
            Characteristic.URBANITY, "ste_mvs",
            Characteristic.ALONE, ALONE,
            Characteristic.LOW_INCOME, "p_hh_li",
            Characteristic.GAS, "g_gas"));

    private record Row(String code, String name, OptionalDouble inhabitants, Map<Characteristic, Double> values) {

        boolean isUsual() {
            return code.startsWith("WK") && inhabitants.orElse(0) >= INHABITANTS_MIN;
        }
    }

    private final String path;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private List<String> columns = List.of();

    private NationalFigures(String path) {
        this.path = path;
    }

    /// Our own file of them; empty when a column is missing.
    ///
    /// @param path to name the file by in problems
    /// @param codes of our neighbourhoods
    /// @param year of the figures
    public static Parsed<String> of(String path, String text, Set<String> codes, int year) {
        var figures = new NationalFigures(path);
        var lines = text.replace("\uFEFF", "").lines().toList();
        figures.head(lines.isEmpty() ? "" : lines.getFirst());
        if (figures.problems.isEmpty()) {
            for (int i = 1; i < lines.size(); i++) figures.row(i + 1, lines.get(i));
            return new Parsed<>(figures.written(codes, year), figures.problems);
        }
        return new Parsed<>("", figures.problems);
    }

    private void head(String line) {
        columns = Delimited.cells(line.toLowerCase(Locale.ROOT), ';');
        var missing = Stream.concat(Stream.of(CODE, NAME, INHABITANTS, HOUSEHOLDS), COLUMNS.values().stream())
                .filter(column -> !columns.contains(column))
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) report(Problem.Kind.FIGURE_COLUMN_MISSING, 1, missing);
    }

    private void row(int line, String text) {
        var row = Delimited.row(columns, Delimited.cells(text, ';'));
        var code = row.getOrDefault(CODE, "");
        if (!KeyFigures.isCode(code)) return; // The country and its municipalities.
        var values = new EnumMap<Characteristic, Double>(Characteristic.class);
        COLUMNS.forEach((one, column) -> number(line, row, column).ifPresent(value -> values.put(one, value)));
        alone(line, row, values);
        rows.add(new Row(code, name(line, row.getOrDefault(NAME, "")), number(line, row, INHABITANTS), values));
    }

    /// Of the number of them the share, where that can be.
    private void alone(int line, Map<String, String> row, Map<Characteristic, Double> values) {
        var households = number(line, row, HOUSEHOLDS).orElse(0);
        var number = values.remove(Characteristic.ALONE);
        if (number == null || households == 0) return;
        if (number <= households) values.put(Characteristic.ALONE, number / households * 100);
        else report(Problem.Kind.FIGURE_INVALID, line, row.get(ALONE), ALONE);
    }

    private String name(int line, String name) {
        if (!name.matches("[=+@-].*")) return name;
        report(Problem.Kind.FIGURE_INVALID, line, name, NAME);
        return "";
    }

    private OptionalDouble number(int line, Map<String, String> row, String column) {
        var cell = row.getOrDefault(column, "");
        if (Delimited.isUnknown(cell)) return OptionalDouble.empty();
        var number = Delimited.number(cell);
        if (number.isPresent() && canBe(column, number.getAsDouble())) return number;
        report(Problem.Kind.FIGURE_INVALID, line, cell, column);
        return OptionalDouble.empty();
    }

    /// Of what is counted there is no half: `3.500` is no three and a half households.
    private static boolean canBe(String column, double number) {
        if (column.startsWith("a_")) return number >= 0 && number == Math.rint(number);
        if (column.startsWith("p_")) return number >= 0 && number <= 100;
        if (column.startsWith("ste_")) return number >= 1 && number <= 5;
        return number >= 0;
    }

    private String written(Set<String> codes, int year) {
        var usual = new EnumMap<Characteristic, double[]>(Characteristic.class);
        Characteristic.ofFile().forEach(one -> usual.put(one, usual(one)));
        var lines = new ArrayList<String>();
        lines.add("# bron: CBS, Kerncijfers wijken en buurten " + year
                + "; licentie: CC BY 4.0; gemaakt met: kennisatelier cijfers");
        lines.add("# p_... = plek van deze wijk tussen alle wijken van Nederland, 0 tot 100; leeg = door CBS niet"
                + " gegeven");
        lines.add("code;naam;jaar;inwoners;"
                + Characteristic.ofFile()
                        .map(one -> one.column + ";" + Characteristic.RANK + one.column)
                        .collect(Collectors.joining(";")));
        rows.stream()
                .filter(row -> codes.contains(row.code()))
                .map(row -> written(row, year, usual))
                .sorted()
                .distinct()
                .forEach(lines::add);
        return String.join("\n", lines) + "\n";
    }

    private double[] usual(Characteristic one) {
        return rows.stream()
                .filter(row -> row.isUsual() && row.values().containsKey(one))
                .mapToDouble(row -> place(one, row.values().get(one)))
                .sorted()
                .toArray();
    }

    /// What is ordered: of the classes of urbanity the first is the highest.
    private static double place(Characteristic one, double value) {
        return one == Characteristic.URBANITY ? -value : value;
    }

    private static String written(Row row, int year, Map<Characteristic, double[]> usual) {
        var cells = new ArrayList<String>();
        cells.add(row.code());
        cells.add(row.name().matches(".*[;\"].*") ? '"' + row.name().replace("\"", "\"\"") + '"' : row.name());
        cells.add(Integer.toString(year));
        cells.add(row.inhabitants().isPresent() ? written(row.inhabitants().getAsDouble()) : "");
        Characteristic.ofFile().forEach(one -> {
            var value = row.values().get(one);
            boolean isKnown = value != null && usual.get(one).length > 0;
            cells.add(isKnown ? written(value) : "");
            cells.add(isKnown ? written(rank(usual.get(one), place(one, value))) : "");
        });
        return String.join(";", cells);
    }

    /// In percent: how many are lower, and half of those that are equal.
    private static double rank(double[] sorted, double value) {
        long lower = Arrays.stream(sorted).filter(other -> other < value).count();
        long equal = Arrays.stream(sorted).filter(other -> other == value).count();
        return (lower + equal / 2.0) / sorted.length * 100;
    }

    /// With one decimal at most.
    private static String written(double number) {
        return String.format(Locale.ROOT, "%.1f", number)
                .replaceFirst("\\.0$", "")
                .replace('.', ',');
    }

    private void report(Problem.Kind kind, int line, String... arguments) {
        problems.add(Problem.of(kind, new Location(path, line), arguments));
    }
}
