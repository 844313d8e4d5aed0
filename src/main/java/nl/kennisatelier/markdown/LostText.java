package nl.kennisatelier.markdown;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.kennisatelier.source.Location;
import nl.kennisatelier.source.Problem;

/// Text behind a ` #`, that YAML takes for a comment: `titel: Wijk #1 in groen` is *Wijk*.
final class LostText {

    private static final Pattern START =
            Pattern.compile("\\s*+(?:-\\s++)*+(?:[\\p{L}_][\\p{L}\\p{N}_ -]{0,60}?:(?:\\s++|$))?");
    private static final Pattern COMMENT = Pattern.compile("\\s++(#.*)");

    private LostText() {}

    /// @param lines of the whole file
    static Optional<Problem> problem(String path, List<String> lines, Yaml.Scalar text) {
        int line = text.line() - 1;
        var written = line < lines.size() ? lines.get(line) : "";
        return behind(written, text.text()).map(lost -> {
            var whole = (text.text() + " " + lost).strip().replace("\"", "\\\"");
            return Problem.of(Problem.Kind.TEXT_LOST, new Location(path, text.line()), lost, whole);
        });
    }

    /// What is lost behind a value, with its `#`. Behind a value between quotes nothing is.
    ///
    /// @param line of the file, as it is written
    private static Optional<String> behind(String line, String value) {
        if (line.indexOf('#') < 0) return Optional.empty();
        var start = START.matcher(line);
        if (!start.lookingAt()) return Optional.empty();
        var rest = line.substring(start.end());
        // Behind nothing at all, a remark is a remark: `titel: # volgt nog`.
        if (value.isEmpty()) return rest.matches("#[^\\s#].*") ? Optional.of(rest.strip()) : Optional.empty();
        if (!rest.startsWith(value)) return Optional.empty();
        var comment = COMMENT.matcher(rest.substring(value.length()));
        return comment.matches() ? Optional.of(comment.group(1).strip()) : Optional.empty();
    }
}
