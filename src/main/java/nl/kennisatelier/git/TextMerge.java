package nl.kennisatelier.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
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
        for (MergeChunk chunk : result) {
            switch (chunk.getConflictState()) {
                case NO_CONFLICT -> parts.add(new Outcome.TextPart(text(result, chunk), text(result, chunk)));
                case FIRST_CONFLICTING_RANGE -> ours = text(result, chunk);
                case NEXT_CONFLICTING_RANGE -> parts.add(new Outcome.TextPart(ours, text(result, chunk)));
                case BASE_CONFLICTING_RANGE -> {} // Not shown; JGit may point past the end of the text here.
            }
        }
        return parts;
    }

    private static String text(MergeResult<RawText> result, MergeChunk chunk) {
        return result.getSequences().get(chunk.getSequenceIndex()).getString(chunk.getBegin(), chunk.getEnd(), false);
    }
}
