package nl.kennisatelier.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.kennisatelier.source.SourceFile;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/// What comes back from a form has lost the line ends of its file, the mark at its beginning, and signs that no browser
/// shows: a line that nobody changed gets all of it back.
final class KeptLines {

    private static final String MARK = "\uFEFF";
    private static final Pattern LINE = Pattern.compile("[^\\r\\n]*(?:\\r\\n|\\r|\\n)|[^\\r\\n]+$");

    private KeptLines() {}

    /// @param text with plain line ends
    static byte[] of(byte[] before, byte[] text) {
        var whole = new String(before, UTF_8);
        var plain = SourceFile.decode("", before).value().text();
        boolean isPlain = whole.equals(plain) || !Arrays.equals(whole.getBytes(UTF_8), before);
        if (isPlain) return text;
        var mark = whole.startsWith(MARK) ? MARK : "";
        return (mark + lines(whole.substring(mark.length()), plain, text)).getBytes(UTF_8);
    }

    private static String lines(String whole, String plain, byte[] text) {
        var kept = split(whole);
        var typed = split(new String(text, UTF_8));
        var end = commonEnd(whole);
        var made = new StringBuilder();
        int from = 0;
        int to = 0;
        var edits = new HistogramDiff()
                .diff(RawTextComparator.DEFAULT, new RawText(plain.getBytes(UTF_8)), new RawText(text));
        for (var edit : edits) {
            kept.subList(from, edit.getBeginA()).forEach(made::append);
            typed.subList(edit.getBeginB(), edit.getEndB()).forEach(line -> made.append(line.replace("\n", end)));
            from = edit.getEndA();
            to = edit.getEndB();
        }
        kept.subList(from, Math.min(kept.size(), from + typed.size() - to)).forEach(made::append);
        return made.toString();
    }

    private static List<String> split(String text) {
        return LINE.matcher(text).results().map(MatchResult::group).toList();
    }

    private static String commonEnd(String text) {
        long windows = Pattern.compile("\\r\\n").matcher(text).results().count();
        long unix = Pattern.compile("(?<!\\r)\\n").matcher(text).results().count();
        return windows > unix ? "\r\n" : "\n";
    }
}
