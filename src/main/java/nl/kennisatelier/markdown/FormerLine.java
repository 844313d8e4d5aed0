package nl.kennisatelier.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// Writes `voorheen:` into the fields of a file, and touches nothing else.
public final class FormerLine {

    private static final Pattern FENCE = Pattern.compile("---[ \\t]*");
    /// Fields in TOML or JSON: whoever writes those knows where a line goes.
    private static final Pattern OTHER_NOTATION = Pattern.compile("\\A\\s*(?:\\+\\+\\+|\\{)");

    private static final Pattern KEY = Pattern.compile("voorheen:[ \\t]*(.*)");
    private static final Pattern ITEM = Pattern.compile("([ \\t]*)- .*");

    private FormerLine() {}

    /// The text in which these addresses are former ones, beside those that it has; its line ends stay as they are.
    public static String add(String text, List<String> addresses) {
        if (addresses.isEmpty() || OTHER_NOTATION.matcher(text).find()) return text;
        var end = text.contains("\r\n") ? "\r\n" : "\n";
        var lines = new ArrayList<>(Arrays.asList(text.split("\r?\n", -1)));
        int close = FENCE.matcher(lines.getFirst()).matches() ? closing(lines) : -1;
        if (close < 0) {
            lines.addAll(0, List.of("---", line(addresses), "---"));
        } else {
            add(lines, close, addresses);
        }
        return String.join(end, lines);
    }

    private static int closing(List<String> lines) {
        for (int i = 1; i < lines.size(); i++) {
            if (FENCE.matcher(lines.get(i)).matches()) return i;
        }
        return -1;
    }

    private static void add(List<String> lines, int close, List<String> addresses) {
        for (int i = 1; i < close; i++) {
            var key = KEY.matcher(lines.get(i));
            if (!key.matches()) continue;
            var value = key.group(1).replaceFirst("\\s+#.*", "").strip();
            var item = ITEM.matcher(lines.get(i + 1));
            if (value.isEmpty() && item.matches()) {
                var indent = item.group(1);
                lines.addAll(
                        i + 1,
                        addresses.stream()
                                .map(address -> indent + "- " + address)
                                .toList());
            } else {
                var known = value.replaceFirst("^\\[(.*)]$", "$1").strip();
                var all = new ArrayList<String>();
                if (!known.isEmpty()) all.add(known);
                all.addAll(addresses);
                lines.set(i, line(all));
            }
            return;
        }
        lines.add(close, line(addresses));
    }

    private static String line(List<String> addresses) {
        return "voorheen: [" + String.join(", ", addresses) + "]";
    }
}
