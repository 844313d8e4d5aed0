package nl.kennisatelier.markdown;

import java.util.ArrayList;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/// How a value is written in YAML so that it reads back as it is.
final class Spelling {

    /// Ids, numbers, dates and addresses: what nobody puts in quotes.
    private static final Pattern BARE = Pattern.compile("[a-z0-9][a-z0-9./_-]*|https?://[^\\s,\\[\\]{}#]+");

    private Spelling() {}

    /// In the style that stood there, when the value can be written so.
    ///
    /// @param inFlow between brackets or braces
    static String in(ScalarStyle style, String value, boolean inFlow) {
        return switch (style) {
            case PLAIN -> canBePlain(value, inFlow) ? value : quoted(value);
            case SINGLE_QUOTED -> value.contains("\n") ? quoted(value) : "'" + value.replace("'", "''") + "'";
            default -> quoted(value);
        };
    }

    /// What was not there before: words of people in quotes, and ids, dates and addresses without.
    static String fresh(boolean isText, String value, boolean inFlow) {
        boolean isBare = !isText && BARE.matcher(value).matches() && canBePlain(value, inFlow);
        return isBare ? value : quoted(value);
    }

    static boolean canBePlain(String value, boolean inFlow) {
        if (value.isEmpty() || value.contains("\n")) return false;
        var yaml = inFlow ? "k: [" + value + ", x]" : "k: " + value + "\nz: x";
        var problems = new ArrayList<nl.kennisatelier.source.Problem>();
        var read = Yaml.parse("", yaml, 0, problems);
        if (!problems.isEmpty() || !(read instanceof Yaml.Mapping mapping)) return false;
        var one = mapping.fields().get("k").value();
        if (inFlow && one instanceof Yaml.Sequence list)
            one = list.items().size() == 2 ? list.items().getFirst() : list;
        return one instanceof Yaml.Scalar scalar
                && scalar.text().equals(value)
                && "\"'|>&*!%@`".indexOf(value.charAt(0)) < 0;
    }

    static String quoted(String value) {
        var text = new StringBuilder("\"");
        value.codePoints().forEach(sign -> text.append(escaped(sign)));
        return text.append('"').toString();
    }

    private static String escaped(int sign) {
        return switch (sign) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            default ->
                sign < ' ' || sign == 0x7F || sign == 0x85 || sign == 0x2028 || sign == 0x2029 || sign == 0xFEFF
                        ? "\\u%04X".formatted(sign)
                        : Character.toString(sign);
        };
    }
}
