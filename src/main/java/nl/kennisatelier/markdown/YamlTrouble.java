package nl.kennisatelier.markdown;

import java.util.List;
import java.util.regex.Pattern;
import nl.kennisatelier.source.Location;
import nl.kennisatelier.source.Problem;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/// Why fields cannot be read: what an editor did, not what the parser says of it.
///
/// @param line of the text, from 1
record YamlTrouble(Cause cause, int line) {

    /// Each has sentences of its own in the message files: `problem.FRONT_MATTER_BROKEN.COLON`.
    enum Cause {
        /// Indented with tabs.
        TAB("TAB"),
        /// `titel: Groen: meer dan gras`.
        COLON("mapping values are not allowed"),
        /// A backslash that means nothing: `"C:\Users"`.
        ESCAPE("escape|hexadecimal"),
        /// A quote that is not closed, or text behind the last.
        QUOTE("quoted scalar|unexpected end of stream"),
        /// A value that begins with a sign that means something else: `@`, a backtick, `%`.
        SIGN("cannot start any token|directive"),
        /// `&naam` and `*naam`, or a text that begins so.
        ALIAS("alias|anchor|Alias|Anchor"),
        /// `[` or `{` without its mate, or a comma too few.
        BRACKET("flow sequence|flow mapping|',' or|expected node content"),
        /// A line without a colon, or one that stands too far to the left or the right.
        INDENT("could not find expected ':'|block end|block mapping|block sequence|block collection|sequence entries"),
        /// Fields between `+++`: the parser's words are of no use to an editor.
        TOML("(?!)"),
        /// Anything else.
        OTHER("");

        private final Pattern says;

        Cause(String says) {
            this.says = Pattern.compile(says);
        }
    }

    private static final Pattern TAB = Pattern.compile("\\s*\\t.*");
    private static final Pattern SIGN = Pattern.compile("(?:[^\"'#:]*:|\\s*-)\\s+[@`%].*");
    private static final Pattern STAR = Pattern.compile("(?:[^\"'#:]*:|\\s*-)\\s+[*&].*");
    private static final Pattern BRACKET = Pattern.compile("(?:[^\"'#:]*:|\\s*-)\\s+[\\[{\\]}].*");
    private static final Pattern COLON = Pattern.compile(": |:$");
    private static final Pattern QUOTED = Pattern.compile("(?:[^\"':]*:|\\s*-)\\s+[\"'].*");

    static YamlTrouble in(String text, MarkedYamlEngineException broken) {
        int place = line(broken.getProblemMark().orElse(null));
        int start = line(broken.getContextMark().orElse(null));
        var why = broken.getContext() + " " + broken.getProblem();
        var lines = text.lines().toList();
        var cause = cause(why, lines, place, start);
        boolean isOpened = start > 0
                && (cause == Cause.QUOTE
                        || cause == Cause.BRACKET && !at(lines, start).equals("{"));
        return new YamlTrouble(cause, isOpened ? start : place);
    }

    static YamlTrouble in(String text, String why) {
        return new YamlTrouble(cause(String.valueOf(why), text.lines().toList(), 1, 0), 1);
    }

    Problem problem(String path, int linesBefore) {
        return Problem.of(Problem.Kind.FRONT_MATTER_BROKEN, new Location(path, linesBefore + line), cause.name());
    }

    private static Cause cause(String why, List<String> lines, int place, int start) {
        var line = at(lines, place);
        if (TAB.matcher(line).matches()) return Cause.TAB;
        if (SIGN.matcher(line).matches()) return Cause.SIGN;
        if (STAR.matcher(line).matches()) return Cause.ALIAS;
        // Text behind a quotation looks to the parser like a field that does not end.
        if (QUOTED.matcher(line).matches() && !why.contains("mapping values") && !why.contains("escape"))
            return Cause.QUOTE;
        var said = List.of(Cause.values()).stream()
                .filter(cause -> cause.says.matcher(why).find())
                .findFirst()
                .orElse(Cause.OTHER);
        if (said != Cause.COLON && said != Cause.ESCAPE && BRACKET.matcher(line).matches()) return Cause.BRACKET;
        boolean isAlone = COLON.matcher(line).results().count() < 2;
        if (said == Cause.COLON && isAlone)
            return QUOTED.matcher(at(lines, start)).matches() ? Cause.QUOTE : Cause.INDENT;
        return said;
    }

    private static String at(List<String> lines, int line) {
        return line > 0 && line <= lines.size() ? lines.get(line - 1) : "";
    }

    private static int line(Mark mark) {
        return mark == null ? 0 : mark.getLine() + 1;
    }
}
