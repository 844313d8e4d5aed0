package nl.kennisatelier.web.reader.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.kennisatelier.git.ComparedWords;
import nl.kennisatelier.source.Characters;

/// A part of a comparison as readers see it: of long stretches that stayed the same only the words next to a change.
public record DiffSpan(Sort sort, String text) {

    public enum Sort {
        SAME,
        ADDED,
        REMOVED,
        SKIPPED
    }

    /// In words, before and after a change.
    private static final int AROUND = 12;

    private static final Pattern WORD = Pattern.compile("\\s*\\S+");

    private static final DiffSpan SKIPPED = new DiffSpan(Sort.SKIPPED, "");

    /// @param lengthMax in characters; what comes after is skipped
    static List<DiffSpan> of(List<ComparedWords> pieces, int lengthMax) {
        var stretches = new ArrayList<DiffSpan>();
        for (int i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            if (piece.mark() == ComparedWords.Mark.SAME) {
                stretches.addAll(folded(piece.text(), i > 0, i < pieces.size() - 1));
            } else {
                stretches.add(new DiffSpan(Sort.valueOf(piece.mark().name()), piece.text()));
            }
        }
        return cut(stretches, lengthMax);
    }

    static int length(List<DiffSpan> stretches) {
        return stretches.stream().mapToInt(stretch -> stretch.text().length()).sum();
    }

    /// @param after whether a change stands before it, of which its first words are the context
    /// @param before whether a change comes after it
    private static List<DiffSpan> folded(String text, boolean after, boolean before) {
        var ends = WORD.matcher(text).results().map(word -> word.end()).toList();
        int shown = (after ? AROUND : 0) + (before ? AROUND : 0);
        if (ends.size() <= shown + AROUND / 2) return List.of(new DiffSpan(Sort.SAME, text));
        var parts = new ArrayList<DiffSpan>();
        if (after) parts.add(new DiffSpan(Sort.SAME, text.substring(0, ends.get(AROUND - 1))));
        parts.add(SKIPPED);
        // What is skipped has a line of its own: only the indentation of the next line counts.
        if (before) {
            var next = text.substring(ends.get(ends.size() - AROUND - 1));
            parts.add(new DiffSpan(Sort.SAME, next.replaceFirst("^(\\s*\\n| )", "")));
        }
        return parts;
    }

    private static List<DiffSpan> cut(List<DiffSpan> stretches, int lengthMax) {
        var shown = new ArrayList<DiffSpan>();
        int left = lengthMax;
        for (var stretch : stretches) {
            if (stretch.text().length() > left) {
                shown.add(new DiffSpan(stretch.sort(), Characters.upTo(stretch.text(), left)));
                shown.add(SKIPPED);
                break;
            }
            shown.add(stretch);
            left -= stretch.text().length();
        }
        return shown;
    }
}
