package nl.kennisatelier.style;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The tokens of somebody else's design system, by the names that the NL Design System gives them:
/// `utrecht-link-color`.
///
/// @param values as they are written; a value may name another token
record GivenTokens(Map<String, String> values) {

    private static final int STEPS_MAX = 12;

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
    private static final Pattern CSS = Pattern.compile("--([\\w-]+)\\s*:\\s*([^;{}]+)");
    private static final Pattern NAMED =
            Pattern.compile("^(?:var\\(\\s*--([\\w-]+)\\s*(?:,(.*))?\\)|\\{([\\w .$-]+)})$", Pattern.DOTALL);
    private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    /// Of JSON the signs, texts and plain words.
    private static final Pattern JSON =
            Pattern.compile("([{}\\[\\],:])|\"((?:[^\"\\\\]|\\\\.)*+)\"|([^\\s{}\\[\\],:\"]+)", Pattern.DOTALL);

    /// Of a file in CSS or JSON; nothing of any other.
    static GivenTokens of(String text) {
        var values = new TreeMap<String, String>();
        var start = text.stripLeading();
        if (start.startsWith("{") || start.startsWith("[")) json(text, values);
        else css(text, values);
        return new GivenTokens(values);
    }

    /// The same, with those of another file after them.
    GivenTokens and(GivenTokens others) {
        var all = new TreeMap<>(values);
        all.putAll(others.values);
        return new GivenTokens(all);
    }

    /// What a name stands for in the end; nothing when it stands for nothing.
    Optional<String> value(String name) {
        var value = values.get(name);
        for (int step = 0; step < STEPS_MAX && value != null; step++) {
            var named = NAMED.matcher(value.strip());
            if (!named.matches()) return Optional.of(value.strip());
            var next = named.group(1) != null ? named.group(1) : name(named.group(3));
            value = values.getOrDefault(next, named.group(2));
        }
        return Optional.empty();
    }

    private static void css(String text, Map<String, String> values) {
        CSS.matcher(COMMENT.matcher(text).replaceAll(" "))
                .results()
                .forEach(
                        found -> values.put(name(found.group(1)), found.group(2).strip()));
    }

    /// Objects in objects; what has a `value` or `$value` is a token, and so is a text among others.
    private static void json(String text, Map<String, String> values) {
        Deque<String> path = new ArrayDeque<>();
        var key = "";
        boolean isKey = true;
        for (Matcher part = JSON.matcher(text); part.find(); ) {
            var sign = part.group(1);
            if (sign == null) {
                var word = part.group(2) != null ? part.group(2) : part.group(3);
                if (isKey) key = word;
                else put(path, key, word, values);
            } else {
                switch (sign) {
                    case "{", "[" -> {
                        path.addLast(key);
                        key = "";
                        isKey = sign.equals("{");
                    }
                    case "}", "]" -> {
                        path.pollLast();
                        isKey = true;
                    }
                    case ":" -> isKey = false;
                    default -> isKey = true;
                }
            }
        }
    }

    private static void put(Deque<String> path, String key, String word, Map<String, String> values) {
        var steps = String.join(" ", path);
        if (steps.contains("original") || steps.contains("$extensions") || steps.contains("attributes")) return;
        if (key.equals("value") || key.equals("$value")) values.put(name(steps), word);
        else if (path.size() == 1) values.put(name(key), word);
    }

    /// As the names in CSS are: `utrecht.linkColor` is `utrecht-link-color`.
    private static String name(String path) {
        return CAPITAL.matcher(path.replaceFirst("\\.\\$?value$", "").strip())
                .replaceAll("-")
                .replaceAll("[. _]+", "-")
                .toLowerCase(Locale.ROOT);
    }
}
