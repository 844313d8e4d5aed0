package nl.kennisatelier.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeChunk;
import org.eclipse.jgit.merge.MergeResult;

/// Two texts that come from one, made into one again, line by line.
///
/// @param parts in order, the whole text
record TextMerge(List<Outcome.TextPart> parts) {

    private static final Pattern LINE = Pattern.compile("[^\n]*\n|[^\n]+");

    static TextMerge of(byte[] base, byte[] ours, byte[] theirs) {
        if (base.length == 0) return of(ours, theirs);
        var merge = new MergeAlgorithm(new HistogramDiff());
        return new TextMerge(parts(
                merge.merge(RawTextComparator.DEFAULT, new RawText(base), new RawText(ours), new RawText(theirs))));
    }

    /// Two texts of which nobody knows what they come from: where they differ, both are shown.
    static TextMerge of(byte[] ours, byte[] theirs) {
        var our = new RawText(ours);
        var their = new RawText(theirs);
        var parts = new ArrayList<Outcome.TextPart>();
        int at = 0;
        for (var edit : new HistogramDiff().diff(RawTextComparator.DEFAULT, our, their)) {
            var same = our.getString(at, edit.getBeginA(), false);
            if (!same.isEmpty()) parts.add(new Outcome.TextPart(same, same));
            parts.add(new Outcome.TextPart(
                    our.getString(edit.getBeginA(), edit.getEndA(), false),
                    their.getString(edit.getBeginB(), edit.getEndB(), false)));
            at = edit.getEndA();
        }
        var rest = our.getString(at, our.size(), false);
        if (!rest.isEmpty()) parts.add(new Outcome.TextPart(rest, rest));
        return new TextMerge(parts);
    }

    boolean isClean() {
        return parts.stream().noneMatch(Outcome.TextPart::isConflict);
    }

    /// What both agree on.
    byte[] bytes() {
        var text = new StringBuilder();
        for (var part : parts) text.append(part.ours());
        return text.toString().getBytes(UTF_8);
    }

    private static List<Outcome.TextPart> parts(MergeResult<RawText> result) {
        var parts = new ArrayList<Outcome.TextPart>();
        var ours = "";
        var base = "";
        for (MergeChunk chunk : result) {
            switch (chunk.getConflictState()) {
                case NO_CONFLICT -> parts.add(new Outcome.TextPart(text(result, chunk), text(result, chunk)));
                case FIRST_CONFLICTING_RANGE -> ours = text(result, chunk);
                case BASE_CONFLICTING_RANGE -> base = text(result, chunk);
                case NEXT_CONFLICTING_RANGE -> parts.addAll(byLine(base, ours, text(result, chunk)));
            }
        }
        return parts;
    }

    /// Lines that stand right under each other are not the same line: a title and the day below it, each changed by
    /// somebody else, do not clash. Only where nobody put a line in or took one out is it sure which is which.
    private static List<Outcome.TextPart> byLine(String base, String ours, String theirs) {
        var before = lines(base);
        var our = lines(ours);
        var their = lines(theirs);
        if (before.size() != our.size() || before.size() != their.size()) {
            return List.of(new Outcome.TextPart(ours, theirs));
        }
        var parts = new ArrayList<Outcome.TextPart>();
        for (int i = 0; i < before.size(); i++) {
            var was = before.get(i);
            var one = our.get(i).equals(was) ? their.get(i) : our.get(i);
            var other = their.get(i).equals(was) ? our.get(i) : their.get(i);
            parts.add(new Outcome.TextPart(one, other));
        }
        return parts;
    }

    /// Each with its end.
    private static List<String> lines(String text) {
        return LINE.matcher(text).results().map(MatchResult::group).toList();
    }

    private static String text(MergeResult<RawText> result, MergeChunk chunk) {
        var text = result.getSequences().get(chunk.getSequenceIndex());
        int end = Math.min(chunk.getEnd(), text.size()); // JGit may point past the end of the text they began with.
        return text.getString(Math.min(chunk.getBegin(), end), end, false);
    }
}
