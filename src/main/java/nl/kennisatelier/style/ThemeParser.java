package nl.kennisatelier.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.kennisatelier.library.Nearest;
import nl.kennisatelier.source.Characters;
import nl.kennisatelier.source.Location;
import nl.kennisatelier.source.Problem;

/// Reads `thema.css`: names with a value in `:root`, and the same once more for the dark. All else is told at its line
/// and left out.
final class ThemeParser {

    /// Nobody reads more of them at once.
    private static final int PROBLEMS_MAX = 50;

    private static final int SHOWN_MAX = 60; // characters

    private static final Pattern DARK = Pattern.compile(
            "@media\\s*(?:(?:only\\s+)?screen\\s+and\\s+)?\\(\\s*prefers-color-scheme\\s*:\\s*dark\\s*\\)");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?(?:\\*/|$)");

    /// As the design of this site calls them, in Dutch.
    private static final Map<String, String> OTHER_NAMES =
            Map.of("--ka-risico", "--ka-risk", "--ka-risico-bg", "--ka-risk-bg", "--ka-balk", "--ka-bar");

    private final String path;
    private final String text;
    private final Optional<Set<String>> fonts;
    private final List<Problem> problems;
    private final SortedMap<String, TokenSets.Declaration> light = new TreeMap<>();
    private final SortedMap<String, TokenSets.Declaration> dark = new TreeMap<>();
    private int at;
    private int told;

    private ThemeParser(String path, String text, Optional<Set<String>> fonts, List<Problem> problems) {
        this.path = path;
        this.text = COMMENT.matcher(text).replaceAll(found -> found.group().replaceAll("[^\n]", " "));
        this.fonts = fonts;
        this.problems = problems;
    }

    /// Of a site.
    ///
    /// @param fonts that come with it
    static TokenSets read(String path, String text, Set<String> fonts, List<Problem> problems) {
        return new ThemeParser(path, text, Optional.of(fonts), problems).sets();
    }

    /// Our own, which may hold anything.
    static TokenSets own(String text) {
        return new ThemeParser("", text, Optional.empty(), new ArrayList<>()).sets();
    }

    private TokenSets sets() {
        while (skipSpace()) {
            int start = at;
            var selector = until("{;}");
            if (isBlock() && isRoot(selector)) block(light);
            else if (isBlock() && DARK.matcher(selector).matches()) inTheDark();
            else tellAndSkip(selector, start);
        }
        return new TokenSets(light, dark);
    }

    private void inTheDark() {
        at++;
        while (skipSpace() && text.charAt(at) != '}') {
            int start = at;
            var selector = until("{;}");
            if (isBlock() && isRoot(selector)) block(dark);
            else tellAndSkip(selector, start);
        }
        at++;
    }

    private static boolean isRoot(String selector) {
        return selector.equals(":root");
    }

    private void block(Map<String, TokenSets.Declaration> into) {
        at++;
        while (skipSpace() && text.charAt(at) != '}') {
            int start = at;
            var declared = until("{;}");
            if (isBlock()) tellAndSkip(declared, start);
            else if (!declared.isEmpty()) declaration(declared, line(start), into);
            if (at < text.length() && text.charAt(at) == ';') at++;
        }
        at++;
    }

    private void declaration(String declared, int line, Map<String, TokenSets.Declaration> into) {
        int colon = declared.indexOf(':');
        var name = colon < 0 ? "" : declared.substring(0, colon).strip();
        var value = declared.substring(colon + 1).strip();
        if (fonts.isEmpty()) {
            if (name.startsWith("--")) into.put(name, new TokenSets.Declaration(value, line));
            return;
        }
        if (!name.matches("--[a-zA-Z0-9-]+")) {
            tell(Problem.Kind.STYLE_NOT_TOKEN, line, shown(declared));
            return;
        }
        var known = OTHER_NAMES.getOrDefault(name, name);
        var shape = OwnTheme.NAMES.contains(known) ? TokenShape.of(known) : Optional.<TokenShape>empty();
        if (shape.isEmpty()) {
            var meant = Nearest.to(name, settable().toList()).orElse("");
            tell(Problem.Kind.STYLE_TOKEN_UNKNOWN, line, shown(name), meant);
            return;
        }
        shape.get()
                .read(value, fonts.get())
                .ifPresentOrElse(
                        read -> into.put(known, new TokenSets.Declaration(read, line)),
                        () -> tell(
                                Problem.Kind.STYLE_VALUE_UNFIT,
                                line,
                                name,
                                shown(value),
                                shape.get().key()));
    }

    /// What a theme may say something about.
    static Stream<String> settable() {
        return OwnTheme.NAMES.stream().filter(name -> TokenShape.of(name).isPresent());
    }

    private boolean isBlock() {
        return at < text.length() && text.charAt(at) == '{';
    }

    private void tellAndSkip(String what, int start) {
        tell(Problem.Kind.STYLE_NOT_TOKEN, line(start), shown(what));
        int depth = 0;
        while (at < text.length()) {
            char sign = text.charAt(at++);
            if (sign == '{') depth++;
            if (sign == '}') depth--;
            if (depth <= 0 && (sign == '}' || sign == ';')) return;
        }
    }

    private void tell(Problem.Kind kind, int line, String... arguments) {
        if (told++ < PROBLEMS_MAX) problems.add(Problem.of(kind, new Location(path, line), arguments));
    }

    private boolean skipSpace() {
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ';')) at++;
        return at < text.length();
    }

    /// What stands before one of these signs, outside quotes; the sign is the next to read.
    private String until(String signs) {
        int start = at;
        char quote = 0;
        while (at < text.length()) {
            char sign = text.charAt(at);
            if (quote != 0) quote = sign == quote || sign == '\n' ? 0 : quote;
            else if (sign == '"' || sign == '\'') quote = sign;
            else if (signs.indexOf(sign) >= 0) break;
            at++;
        }
        return text.substring(start, at).strip();
    }

    private int line(int place) {
        return 1
                + (int) text.substring(0, place)
                        .chars()
                        .filter(sign -> sign == '\n')
                        .count();
    }

    private static String shown(String what) {
        return Characters.shortened(what.replaceAll("\\s+", " ").strip(), SHOWN_MAX);
    }
}
