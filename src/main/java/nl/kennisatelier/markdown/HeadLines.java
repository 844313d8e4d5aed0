package nl.kennisatelier.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.kennisatelier.library.Status;
import nl.kennisatelier.source.SourceFile;

/// The lines at the head of a file, as they are: for a key that decides who may see a text and that the fields do not
/// have, since their block is broken, open, too late or of another program.
final class HeadLines {

    /// Lines under the fields in which somebody may still have meant one.
    private static final int LINES_MAX = 40;

    /// `status: concept`, `"draft" = true,`, `**Status:** concept`.
    private static final Pattern KEY = Pattern.compile(
            "[\\s>]{0,12}[\\p{Punct}\\u200B\\uFEFF]{0,3}([\\p{L}_-][\\p{L}_ -]{2,30}?)[\"'*_`]{0,3}\\s{0,4}[:=]([\"'*_` ]{0,4}.{0,80}?)[,;]?\\s*");

    /// In characters, before the sign behind a key.
    private static final int KEY_LENGTH_MAX = 60;

    /// A word, a colon and three words or more.
    private static final Pattern SENTENCE = Pattern.compile("[^:=]+[:=]\\s*(?:\\S+\\s+){2,}\\S.*");

    private static final Pattern FENCE = Pattern.compile("\\s*(?:[^\\p{L}\\p{N}\\s]{3,}|```ya?ml|---\\S+)\\s*");
    private static final Pattern CODE = Pattern.compile("\\s{0,3}(```|~~~).*");
    private static final Pattern QUOTES = Pattern.compile("^[\"'*_` \\[]+|[\"'*_` \\]]+$");
    private static final Pattern OTHER_SHAPE =
            Pattern.compile("\\+\\+\\+\\s*|;;;\\s*|\\{\\s*|\\{\\s*\".*|---[a-z]+\\s*");
    private static final Pattern IN_ONE_LINE = Pattern.compile("(?<=[{,])");

    private HeadLines() {}

    /// @param number of the line, from 1
    /// @param value as it is written
    /// @param isHead whether it stands among other keys, so that it can only be meant as one
    record Line(int number, String key, String value, boolean isHead) {

        /// Whether it must be taken to hide the text: in a block of keys all that does not plainly show it, in a text
        /// only what plainly says so.
        boolean isShut() {
            var visibility = VisibilityKey.of(key);
            if (visibility.isEmpty())
                return isHead && VisibilityKey.nearest(key).isPresent();
            var status = visibility.get().says(new Yaml.Scalar(bare(value), number));
            return status.isEmpty() ? isHead : status.get() == Status.DRAFT;
        }

        boolean isOfOurs() {
            return VisibilityKey.of(key).filter(VisibilityKey::isOurs).isPresent();
        }
    }

    /// @param linesBefore lines of the block of fields, with its fences
    static List<Line> of(SourceFile file, int linesBefore) {
        var found = new ArrayList<Line>();
        var lines = file.lines();
        int end = Math.min(lines.size(), linesBefore + LINES_MAX);
        boolean inCode = false;
        boolean isHead = false;
        for (int i = 0; i < end; i++) {
            var text = lines.get(i);
            boolean isFence = FENCE.matcher(text).matches();
            if (i >= linesBefore && CODE.matcher(text).matches() && i > 0) inCode = !inCode;
            if (inCode || i < linesBefore && text.strip().startsWith("#")) continue;
            var key = KEY.matcher(text);
            boolean isKey = mayBeKey(text) && key.matches();
            boolean isHeadBefore =
                    isHead && !(i == linesBefore && SENTENCE.matcher(text).matches());
            isHead = i < linesBefore || isFence || isKey && (isHeadBefore || i == linesBefore && isKey(lines, i + 1));
            if (i >= linesBefore && isIndentedCode(text)) continue;
            if (text.stripLeading().startsWith("{")) addAll(found, i + 1, text, isHead);
            else if (isKey) found.add(line(i + 1, key, isHead));
        }
        return found;
    }

    /// Whether a line, counted from 0, looks like a key.
    static boolean isKey(List<String> lines, int index) {
        return index < lines.size() && KEY.matcher(lines.get(index)).matches();
    }

    /// Whether a sign stands near its start: most lines have none.
    private static boolean mayBeKey(String line) {
        int colon = line.indexOf(':');
        int equals = line.indexOf('=');
        return colon >= 0 && colon <= KEY_LENGTH_MAX || equals >= 0 && equals <= KEY_LENGTH_MAX;
    }

    /// Whether the file starts with a block of fields in a shape that was not read.
    static boolean isOtherShape(SourceFile file, FrontMatter front) {
        var first = file.text().lines().findFirst().orElse("");
        return front.linesBefore() == 0 && OTHER_SHAPE.matcher(first).matches();
    }

    private static boolean isIndentedCode(String text) {
        return text.startsWith("    ") || text.startsWith("\t");
    }

    private static void addAll(List<Line> found, int number, String inOneLine, boolean isHead) {
        for (var part : IN_ONE_LINE.split(inOneLine)) {
            var key = KEY.matcher(part);
            if (key.matches()) found.add(line(number, key, isHead));
        }
    }

    private static Line line(int number, MatchResult key, boolean isHead) {
        return new Line(number, key.group(1).strip(), key.group(2), isHead);
    }

    /// Without quotes, brackets and what is said behind it.
    private static String bare(String value) {
        var said = value.replaceFirst("\\s#.*", "").replace("}", "");
        return QUOTES.matcher(said).replaceAll("");
    }
}
