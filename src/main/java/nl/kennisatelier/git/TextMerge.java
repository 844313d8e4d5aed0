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
record TextMerge(List<Outcome.Part> parts) {

    static TextMerge of(byte[] base, byte[] ours, byte[] theirs) {
        var merge = new MergeAlgorithm(new HistogramDiff());
        return new TextMerge(parts(
                merge.merge(RawTextComparator.DEFAULT, new RawText(base), new RawText(ours), new RawText(theirs))));
    }

    boolean isClean() {
        return parts.stream().noneMatch(Outcome.Part::isConflict);
    }

    /// What both agree on.
    byte[] bytes() {
        var text = new StringBuilder();
        for (var part : parts) text.append(part.ours());
        return text.toString().getBytes(UTF_8);
    }

    private static List<Outcome.Part> parts(MergeResult<RawText> result) {
        var parts = new ArrayList<Outcome.Part>();
        var ours = "";
        for (MergeChunk chunk : result) {
            var text = result.getSequences()
                    .get(chunk.getSequenceIndex())
                    .getString(chunk.getBegin(), chunk.getEnd(), false);
            switch (chunk.getConflictState()) {
                case NO_CONFLICT -> parts.add(new Outcome.Part(text, text));
                case FIRST_CONFLICTING_RANGE -> ours = text;
                case NEXT_CONFLICTING_RANGE -> parts.add(new Outcome.Part(ours, text));
                case BASE_CONFLICTING_RANGE -> {}
            }
        }
        return parts;
    }
}
