package nl.kennisatelier.web.editor.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.kennisatelier.circulation.Offer.OfferedFile;
import nl.kennisatelier.git.ComparedWords;
import nl.kennisatelier.git.ComparedWords.Mark;

/// A line of a text as it is on a branch, with the words that are new and those that went.
///
/// @param number in the text; 0 for lines left out, of which [#skipped] says how many
public record DiffLine(int number, List<ComparedWords> words, int skipped) {

    /// Lines around a change that are shown too.
    private static final int AROUND = 1;

    /// Of a new text.
    private static final int NEW_MAX = 120;

    /// The lines with a change, those beside it, and those of which something is said.
    ///
    /// @param said numbers of lines
    static List<DiffLine> of(OfferedFile file, Set<Integer> said) {
        var after = text(file.after());
        if (file.before().isEmpty() || file.after().isEmpty())
            return whole(after.isEmpty() ? text(file.before()) : after);
        var all = lines(ComparedWords.between(text(file.before()), after));
        var shown = new ArrayList<DiffLine>();
        int skipped = 0;
        for (int i = 0; i < all.size(); i++) {
            if (isShown(all, i) || said.contains(all.get(i).number)) {
                if (skipped > 0) shown.add(new DiffLine(0, List.of(), skipped));
                skipped = 0;
                shown.add(all.get(i));
            } else {
                skipped++;
            }
        }
        if (skipped > 0) shown.add(new DiffLine(0, List.of(), skipped));
        return shown;
    }

    private static boolean isShown(List<DiffLine> all, int at) {
        int from = Math.max(0, at - AROUND);
        int to = Math.min(all.size(), at + AROUND + 1);
        return all.subList(from, to).stream().anyMatch(DiffLine::isChanged);
    }

    private static List<DiffLine> whole(String text) {
        var lines = text.lines().toList();
        var shown = new ArrayList<DiffLine>();
        for (int i = 0; i < Math.min(lines.size(), NEW_MAX); i++)
            shown.add(new DiffLine(i + 1, List.of(new ComparedWords(Mark.SAME, lines.get(i))), 0));
        if (lines.size() > NEW_MAX) shown.add(new DiffLine(0, List.of(), lines.size() - NEW_MAX));
        return shown;
    }

    /// What went has no line any more: it stands where it stood.
    private static List<DiffLine> lines(List<ComparedWords> pieces) {
        var lines = new ArrayList<DiffLine>();
        var line = new ArrayList<ComparedWords>();
        for (var piece : pieces) {
            if (piece.mark() == Mark.REMOVED) {
                line.add(new ComparedWords(Mark.REMOVED, piece.text().replaceAll("\\s*\\n\\s*", " ")));
                continue;
            }
            var parts = piece.text().split("\n", -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) {
                    lines.add(new DiffLine(lines.size() + 1, List.copyOf(line), 0));
                    line.clear();
                }
                if (!parts[i].isEmpty()) line.add(new ComparedWords(piece.mark(), parts[i]));
            }
        }
        if (!line.isEmpty()) lines.add(new DiffLine(lines.size() + 1, List.copyOf(line), 0));
        return lines;
    }

    private boolean isChanged() {
        return words.stream().anyMatch(word -> word.mark() != Mark.SAME);
    }

    static String text(Optional<byte[]> bytes) {
        return bytes.map(found -> new String(found, UTF_8)).orElse("");
    }

    /// The words of one line, as a remark quotes them; empty for a line that is not there.
    static String quote(OfferedFile file, int number) {
        return text(file.after())
                .lines()
                .skip(Math.max(0, number - 1))
                .findFirst()
                .orElse("");
    }
}
