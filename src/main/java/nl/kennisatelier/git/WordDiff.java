package nl.kennisatelier.git;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.jgit.diff.DiffAlgorithm;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.MyersDiff;
import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;

/// Two texts compared word by word. A line that is broken elsewhere is no difference; a new paragraph is.
final class WordDiff {

    private static final Pattern WORD = Pattern.compile("\\s+|[\\p{L}\\p{N}\\p{M}]+\\s*|[^\\s\\p{L}\\p{N}\\p{M}]+\\s*");
    private static final Pattern PARAGRAPH = Pattern.compile("\\n\\s*\\n\\s*$");

    /// Words before times words after: beyond it a stretch without rare words is shown as replaced as a whole.
    private static final long COMPARED_MAX = 1_000_000;

    private WordDiff() {}

    static List<ComparedWords> between(String before, String after) {
        var old = Text.of(before);
        var now = Text.of(after);
        var pieces = new ArrayList<ComparedWords>();
        int at = 0;
        for (var edit : algorithm().diff(Text.SAME, old, now)) {
            add(pieces, ComparedWords.Mark.SAME, now, at, edit.getBeginB());
            add(pieces, ComparedWords.Mark.REMOVED, old, edit.getBeginA(), edit.getEndA());
            add(pieces, ComparedWords.Mark.ADDED, now, edit.getBeginB(), edit.getEndB());
            at = edit.getEndB();
        }
        add(pieces, ComparedWords.Mark.SAME, now, at, now.size());
        return pieces;
    }

    private static void add(List<ComparedWords> pieces, ComparedWords.Mark mark, Text text, int from, int to) {
        if (from < to) pieces.add(new ComparedWords(mark, String.join("", text.words.subList(from, to))));
    }

    private static DiffAlgorithm algorithm() {
        var histogram = new HistogramDiff();
        histogram.setFallbackAlgorithm(new Bounded());
        return histogram;
    }

    /// Myers takes as long as both texts multiplied; a text of a thousand times the same word must not.
    private static final class Bounded extends DiffAlgorithm {
        @Override
        public <S extends Sequence> EditList diffNonCommon(SequenceComparator<? super S> same, S before, S after) {
            if ((long) before.size() * after.size() <= COMPARED_MAX) {
                return MyersDiff.INSTANCE.diffNonCommon(same, before, after);
            }
            return EditList.singleton(new org.eclipse.jgit.diff.Edit(0, before.size(), 0, after.size()));
        }
    }

    /// Words, each with the white space behind it.
    private static final class Text extends Sequence {

        private static final SequenceComparator<Text> SAME = new SequenceComparator<>() {
            @Override
            public boolean equals(Text one, int i, Text other, int j) {
                return one.keys.get(i).equals(other.keys.get(j));
            }

            @Override
            public int hash(Text text, int i) {
                return text.keys.get(i).hashCode();
            }
        };

        private final List<String> words;
        private final List<String> keys;

        private Text(List<String> words, List<String> keys) {
            this.words = words;
            this.keys = keys;
        }

        private static Text of(String text) {
            var words = WORD.matcher(text).results().map(match -> match.group()).toList();
            return new Text(words, words.stream().map(Text::key).toList());
        }

        private static String key(String word) {
            return word.strip() + (PARAGRAPH.matcher(word).find() ? "\n" : "");
        }

        @Override
        public int size() {
            return words.size();
        }
    }
}
