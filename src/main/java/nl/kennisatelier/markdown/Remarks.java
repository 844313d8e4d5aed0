package nl.kennisatelier.markdown;

import java.util.BitSet;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.scanner.ScannerImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.tokens.ScalarToken;
import org.snakeyaml.engine.v2.tokens.Token;

/// Fields without the remarks behind a `#`. A line that is nothing else goes; of all others each letter stays.
final class Remarks {

    /// What looks like one, for fields that nobody can read.
    private static final Pattern ANY = Pattern.compile("(?m)^[ \t]*#.*\n?|[ \t]+#.*$");

    private final int[] text;
    private final BitSet taken = new BitSet();

    private Remarks(String text) {
        this.text = text.codePoints().toArray();
    }

    /// A remark is what stands between two words of YAML and is no blank.
    static String takenFromYaml(String text) {
        if (text.indexOf('#') < 0) return text;
        var remarks = new Remarks(text);
        try {
            remarks.takeBetweenTokens(text.replace('\t', ' '));
        } catch (YamlEngineException | StackOverflowError unreadable) {
            return ANY.matcher(text).replaceAll("");
        }
        return remarks.left();
    }

    private void takeBetweenTokens(String readable) {
        var settings = LoadSettings.builder().build();
        var scanner = new ScannerImpl(settings, new StreamReader(settings, readable));
        int end = 0;
        while (scanner.hasNext()) {
            var token = scanner.next();
            int start = place(token.getStartMark(), end);
            takeBetween(end, start);
            end = Math.max(end, place(token.getEndMark(), start));
            if (isBlock(token)) takeBetween(start, Math.min(end, lineEnd(start)));
        }
        takeBetween(end, text.length);
    }

    private static int place(Optional<Mark> mark, int otherwise) {
        return mark.map(Mark::getIndex).orElse(otherwise);
    }

    /// A text below its key: a remark may stand behind its sign.
    private static boolean isBlock(Token token) {
        return token instanceof ScalarToken scalar
                && (scalar.getStyle() == ScalarStyle.LITERAL || scalar.getStyle() == ScalarStyle.FOLDED);
    }

    private void takeBetween(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text[i] != '#') continue;
            take(i);
            i = lineEnd(i);
        }
    }

    static String takenFromToml(String text) {
        var remarks = new Remarks(text);
        int at = 0;
        while (at < remarks.text.length) at = remarks.next(at);
        return remarks.left();
    }

    /// Behind the text in quotes, the remark or the sign that stands there.
    private int next(int at) {
        int sign = text[at];
        if (sign == '#') {
            take(at);
            return lineEnd(at);
        }
        if (sign != '"' && sign != '\'') return at + 1;
        int quotes = isRun(at, sign, 3) ? 3 : 1;
        int i = at + quotes;
        while (i < text.length && !isRun(i, sign, quotes) && (quotes == 3 || text[i] != '\n')) {
            i += sign == '"' && text[i] == '\\' ? 2 : 1;
        }
        return Math.min(text.length, i + quotes);
    }

    private boolean isRun(int at, int sign, int length) {
        for (int i = at; i < at + length; i++) if (i >= text.length || text[i] != sign) return false;
        return true;
    }

    private void take(int at) {
        int start = at;
        while (start > 0 && (text[start - 1] == ' ' || text[start - 1] == '\t')) start--;
        int end = lineEnd(at);
        boolean isWholeLine = start == 0 || text[start - 1] == '\n';
        taken.set(start, isWholeLine ? Math.min(text.length, end + 1) : end);
    }

    private int lineEnd(int at) {
        int end = at;
        while (end < text.length && text[end] != '\n') end++;
        return end;
    }

    private String left() {
        var left = new StringBuilder();
        for (int i = taken.nextClearBit(0); i < text.length; i = taken.nextClearBit(i + 1))
            left.appendCodePoint(text[i]);
        return left.toString();
    }
}
