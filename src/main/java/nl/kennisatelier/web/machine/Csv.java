package nl.kennisatelier.web.machine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A table by RFC 4180, safe to open in a spreadsheet.
public final class Csv {

    /// Without it Excel reads UTF-8 as something else.
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /// Spaces, what gives no sign of its own, and four letters and a pattern that are drawn as nothing.
    private static final String UNSEEN = "[\\p{Z}\\p{C}\\p{M}\\u115F\\u1160\\u3164\\uFFA0\\u2800]";

    /// What a spreadsheet takes for the start of a formula; the wide and the small ones are how they are typed in East
    /// Asia. Some take away what cannot be seen before it, or the end of a line.
    private static final Pattern FORMULA = Pattern.compile("(?s)(?:[\\t\\r\\n]|" + UNSEEN + "*[=+\\-@＝＋－＠﹦﹢﹣﹫]).*");

    private static final Pattern QUOTED = Pattern.compile("[\"\\r\\n]");

    private final StringBuilder table = new StringBuilder().append(BYTE_ORDER_MARK);
    private final String between;

    /// @param between one value and the next: a spreadsheet set to Dutch expects `;`
    public Csv(char between) {
        this.between = String.valueOf(between);
    }

    public Csv row(String... values) {
        table.append(Arrays.stream(values).map(this::cell).collect(Collectors.joining(between)))
                .append("\r\n");
        return this;
    }

    public byte[] bytes() {
        return table.toString().getBytes(UTF_8);
    }

    private String cell(String value) {
        var harmless = FORMULA.matcher(value).matches() ? "'" + value : value;
        boolean isQuoted =
                harmless.contains(between) || QUOTED.matcher(harmless).find();
        return isQuoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
