package nl.kennisatelier.web.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.kennisatelier.git.ComparedWords;

/// A part of a comparison as readers see it: of long stretches that stayed the same only the words next to a change.
public record Stretch(Sort sort, String text) {

    public enum Sort {
        SAME,
        ADDED,
        REMOVED,
        SKIPPED
    }

    /// In words, before and after a change.
    private static final int AROUND = 12;

    private static final Pattern WORD = Pattern.compile("\\s*\\S+");

    private static final Stretch SKIPPED = new Stretch(Sort.SKIPPED, "");

    /// @param lengthMax in characters; what comes after is skipped
    static List<Stretch> of(List<ComparedWords> pieces, int lengthMax) {
        var stretches = new ArrayList<Stretch>();
        for (int i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            if (piece.mark() == ComparedWords.Mark.SAME) {
                stretches.addAll(folded(piece.text(), i > 0, i < pieces.size() - 1));
            } else {
                stretches.add(new Stretch(Sort.valueOf(piece.mark().name()), piece.text()));
            }
        }
        return cut(stretches, lengthMax);
    }

    static int length(List<Stretch> stretches) {
        return stretches.stream().mapToInt(stretch -> stretch.text().length()).sum();
    }

    /// @param after whether a change stands before it, of which its first words are the context
    /// @param before whether a change comes after it
    private static List<Stretch> folded(String text, boolean after, boolean before) {
        var ends = WORD.matcher(text).results().map(word -> word.end()).toList();
        int shown = (after ? AROUND : 0) + (before ? AROUND : 0);
        if (ends.size() <= shown + AROUND / 2) return List.of(new Stretch(Sort.SAME, text));
        var parts = new ArrayList<Stretch>();
        if (after) parts.add(new Stretch(Sort.SAME, text.substring(0, ends.get(AROUND - 1))));
        parts.add(SKIPPED);
        // What is skipped has a line of its own: only the indentation of the next line counts.
        if (before) {
            var next = text.substring(ends.get(ends.size() - AROUND - 1));
            parts.add(new Stretch(Sort.SAME, next.replaceFirst("^(\\s*\\n| )", "")));
        }
        return parts;
    }

    private static List<Stretch> cut(List<Stretch> stretches, int lengthMax) {
        var shown = new ArrayList<Stretch>();
        int left = lengthMax;
        for (var stretch : stretches) {
            if (stretch.text().length() > left) {
                shown.add(new Stretch(stretch.sort(), stretch.text().substring(0, left)));
                shown.add(SKIPPED);
                break;
            }
            shown.add(stretch);
            left -= stretch.text().length();
        }
        return shown;
    }
}
