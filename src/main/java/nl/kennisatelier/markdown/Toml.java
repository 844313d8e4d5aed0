package nl.kennisatelier.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import nl.kennisatelier.source.Location;
import nl.kennisatelier.source.Problem;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/// TOML to the values that YAML gives, so that a site from Hugo is read as one of ours.
record Toml(String path, int linesBefore, List<Problem> problems) {

    /// Reads a whole text. What does not parse is a problem, and is missing.
    ///
    /// @param linesBefore lines of the file above the text
    static Yaml.Mapping parse(String path, String text, int linesBefore, List<Problem> problems) {
        TomlParseResult result;
        try {
            result = org.tomlj.Toml.parse(text);
        } catch (StackOverflowError deep) {
            problems.add(Problem.of(Problem.Kind.TOO_DEEP, new Location(path, linesBefore + 1)));
            return new Yaml.Mapping(new LinkedHashMap<>(), linesBefore + 1);
        }
        result.errors().stream()
                .limit(1)
                .map(error -> new Location(path, linesBefore + error.position().line()))
                .forEach(place -> problems.add(
                        Problem.of(Problem.Kind.FRONT_MATTER_BROKEN, place, YamlTrouble.Cause.TOML.name())));
        return new Toml(path, linesBefore, problems).mapping(result, linesBefore + 1, 0);
    }

    private Yaml.Mapping mapping(TomlTable table, int line, int depth) {
        var fields = new LinkedHashMap<String, Yaml.Field>();
        if (depth > Yaml.DEPTH_MAX) return new Yaml.Mapping(fields, line);
        for (var key : table.keySet()) {
            var steps = List.of(key);
            int at = line(table.inputPositionOf(steps));
            fields.put(washed(key, at), new Yaml.Field(value(table.get(steps), at, depth + 1), at));
        }
        return new Yaml.Mapping(fields, line);
    }

    private String washed(String text, int line) {
        return Yaml.washed(text, new Location(path, line), problems);
    }

    private Yaml value(Object value, int line, int depth) {
        return switch (value) {
            case TomlTable table -> mapping(table, line, depth);
            case TomlArray array -> sequence(array, line, depth);
            default -> new Yaml.Scalar(washed(value.toString(), line), line);
        };
    }

    private Yaml sequence(TomlArray array, int line, int depth) {
        var items = new ArrayList<Yaml>();
        for (int at = 0; depth <= Yaml.DEPTH_MAX && at < array.size(); at++) {
            items.add(value(array.get(at), line(array.inputPositionOf(at)), depth + 1));
        }
        return new Yaml.Sequence(items, line);
    }

    private int line(TomlPosition position) {
        return linesBefore + position.line();
    }
}
