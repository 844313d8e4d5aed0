package nl.kennisatelier.markdown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.source.Location;
import nl.kennisatelier.source.Problem;
import nl.kennisatelier.source.SourceFile;

/// The fields at the top of a file, between `---` (YAML), `+++` (TOML) or `{` and `}` (JSON), and the text under them.
///
/// @param body the Markdown under it
/// @param linesBefore lines of the file above the body
record FrontMatter(Yaml.Mapping fields, String body, int linesBefore) {

    /// In characters. Cut off before parsing: a parser may take seconds for what no editor writes.
    static final int LENGTH_MAX = 16 * 1024;

    private static final Set<Key> PLAIN =
            Set.of(Key.KIND, Key.ID, Key.TITLE, Key.SUMMARY, Key.DATE, Key.LANGUAGE, Key.STATUS, Key.DRAFT);

    /// How fields are written: ours, and those of a site that comes from elsewhere.
    private enum Notation {
        YAML("---[ \t]*", "(?:---|\\.\\.\\.)[ \t]*", "([A-Za-z_-]+):(?:\\s++(.*))?"),
        TOML("\\+\\+\\+[ \t]*", "\\+\\+\\+[ \t]*", "([A-Za-z_-]+)\\s*=\\s*(.*)"),
        JSON("\\{[ \t]*", "}[ \t]*", "\\s*\"([A-Za-z_-]+)\"\\s*:\\s*(.*?),?");

        private final Pattern start;
        private final Pattern end;
        private final Pattern field;

        Notation(String start, String end, String field) {
            this.start = Pattern.compile(start);
            this.end = Pattern.compile(end);
            this.field = Pattern.compile(field);
        }
    }

    static FrontMatter of(SourceFile file, List<Problem> problems) {
        var lines = file.lines();
        for (var notation : Notation.values()) {
            int start = start(notation, file.path(), lines, problems);
            if (start >= 0) return of(notation, file, start, problems);
        }
        return new FrontMatter(Yaml.Mapping.NONE, file.text(), 0);
    }

    private static FrontMatter of(Notation notation, SourceFile file, int start, List<Problem> problems) {
        var lines = file.lines();
        int end = start + 1;
        while (end < lines.size() && !notation.end.matcher(lines.get(end)).matches()) end++;
        if (end == lines.size()) {
            problems.add(Problem.of(Problem.Kind.FRONT_MATTER_UNCLOSED, new Location(file.path(), start + 1)));
            return new FrontMatter(Yaml.Mapping.NONE, file.text(), 0);
        }
        var body = String.join("\n", lines.subList(end + 1, lines.size()));
        var fields = fields(notation, file.path(), lines.subList(start + 1, end), start + 1, problems);
        return new FrontMatter(fields, body, end + 1);
    }

    /// The line of the opening fence, counted from 0; -1 when there is none. A fence further down is one only when a
    /// key follows it: else it is a ruler between paragraphs. So it is with a brace, that may begin a text.
    private static int start(Notation notation, String path, List<String> lines, List<Problem> problems) {
        int first = 0;
        while (first < lines.size() && lines.get(first).isBlank()) first++;
        if (first + 1 >= lines.size()
                || !notation.start.matcher(lines.get(first)).matches()) return -1;
        boolean isSure = first == 0 && notation != Notation.JSON;
        if (!isSure && !notation.field.matcher(lines.get(first + 1)).matches()) return -1;
        if (first > 0) problems.add(Problem.of(Problem.Kind.FRONT_MATTER_LATE, new Location(path, first + 1)));
        return first;
    }

    private static Yaml.Mapping fields(
            Notation notation, String path, List<String> lines, int linesBefore, List<Problem> problems) {
        var text = String.join("\n", lines);
        if (text.length() > LENGTH_MAX) {
            problems.add(Problem.of(
                    Problem.Kind.FRONT_MATTER_TOO_LARGE,
                    new Location(path, linesBefore),
                    Integer.toString(LENGTH_MAX / 1024)));
            return Yaml.Mapping.NONE;
        }
        int known = problems.size();
        var parsed = parse(notation, path, text, linesBefore, problems);
        if (problems.stream().skip(known).anyMatch(p -> p.kind() == Problem.Kind.FRONT_MATTER_BROKEN)) {
            return plainLines(notation, lines, linesBefore);
        }
        if (parsed instanceof Yaml.Mapping mapping) {
            return mapping;
        }
        problems.add(Problem.of(Problem.Kind.FRONT_MATTER_NO_KEYS, new Location(path, linesBefore + 1)));
        return Yaml.Mapping.NONE;
    }

    private static Yaml parse(Notation notation, String path, String text, int linesBefore, List<Problem> problems) {
        return switch (notation) {
            case YAML -> Yaml.parse(path, text, linesBefore, problems);
            case TOML -> Toml.parse(path, text, linesBefore, problems);
            // JSON is YAML, but for tabs. The brace stands on the line before.
            case JSON -> Yaml.parse(path, "{\n" + text.replace('\t', ' ') + "\n}", linesBefore - 1, problems);
        };
    }

    /// Best effort for what does not parse: what is sure to be one line of plain text, so that the title is not
    /// lost.
    private static Yaml.Mapping plainLines(Notation notation, List<String> lines, int linesBefore) {
        Map<String, Yaml.Field> fields = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            var match = notation.field.matcher(lines.get(i));
            if (match.matches() && match.group(2) != null && isPlain(match.group(1))) {
                int line = linesBefore + i + 1;
                var value = match.group(2).strip().replaceAll("^[\"']|[\"']$", "");
                fields.putIfAbsent(match.group(1), new Yaml.Field(new Yaml.Scalar(value, line), line));
            }
        }
        return new Yaml.Mapping(fields, linesBefore + 1);
    }

    private static boolean isPlain(String key) {
        return Key.of(key, Kind.ARTICLE).filter(PLAIN::contains).isPresent();
    }
}
