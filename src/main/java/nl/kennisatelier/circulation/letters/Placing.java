package nl.kennisatelier.circulation.letters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import nl.kennisatelier.circulation.Desk;
import nl.kennisatelier.circulation.EditedText;
import nl.kennisatelier.circulation.FreePath;
import nl.kennisatelier.circulation.LetterBranches;
import nl.kennisatelier.circulation.Preview;
import nl.kennisatelier.git.Outcome;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.words.Words;

/// From the letterbox to the texts, by the desk and its gate. First the letter says on disk where it goes, then the
/// text goes in, then the letter says that it is: whenever the process is stopped, nothing is lost or there twice.
public record Placing(Letterbox box, Desk desk) {

    /// What became of it.
    public sealed interface Result {

        /// @param branch that it waits on; empty when readers see it
        record In(String path, String branch) implements Result {}

        /// Somebody else decided meanwhile.
        record TooLate() implements Result {}

        /// The gate said no; the letter waits as it did.
        record Refused(List<String> lines) implements Result {}
    }

    /// Puts a text online, under the name of an editor.
    ///
    /// @param wished path of it; the nearest that is free is taken
    public Result place(String id, String who, String wished, String text, Library library, Words words)
            throws IOException {
        return put(id, who, FreePath.of(wished, library), "", text, words);
    }

    /// Puts a text on a branch, for a colleague to read.
    public Result propose(String id, String who, String wished, String text, Library library, Words words)
            throws IOException {
        var path = FreePath.of(wished, library);
        var slug = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.md$", "");
        var taken = desk.previews().stream().map(Preview::branch).toList();
        var branch = LetterBranches.PREFIX + slug;
        for (int number = 2; taken.contains(branch); number++) branch = LetterBranches.PREFIX + slug + "-" + number;
        return put(id, who, path, branch, text, words);
    }

    private Result put(String id, String who, String path, String branch, String text, Words words) throws IOException {
        if (!box.begin(id, who, path, branch)) return new Result.TooLate();
        try {
            var outcome = write(who, path, branch, text, words);
            if (!(outcome instanceof Outcome.Done)) {
                box.letGo(id);
                return new Result.Refused(lines(outcome));
            }
            box.placed(id, address(path));
            return new Result.In(path, branch);
        } finally {
            box.leave(id); // Whatever failed: from now on it is seen at the texts whether this one is in.
        }
    }

    private Outcome write(String who, String path, String branch, String text, Words words) throws IOException {
        var message = words.get("letter.commit", path.substring(path.lastIndexOf('/') + 1));
        return branch.isEmpty()
                ? desk.save(who, new EditedText(path, "", text), message)
                : desk.propose(who, branch, path, text, message);
    }

    private static List<String> lines(Outcome outcome) {
        return outcome instanceof Outcome.Rejected refused ? refused.lines() : List.of();
    }

    /// Where readers find what we put at a path: `verslagen/begin-klein`.
    private static String address(String path) {
        return path.substring(0, path.indexOf('/'))
                + path.substring(path.lastIndexOf('/'), path.length() - ".md".length());
    }

    /// Decides on what was being placed when the process was stopped: its text is in, or it waits again. To be called
    /// before an editor looks.
    public void recover() {
        for (var letter : box.brokenOff()) {
            try {
                if (isIn(letter.fate()))
                    box.placed(letter.id(), address(letter.fate().path()));
                else box.letGo(letter.id());
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }
    }

    private boolean isIn(Fate fate) throws IOException {
        if (fate.branch().isEmpty()) return desk.text(fate.path()).isPresent();
        return desk.previews().stream().anyMatch(preview -> preview.branch().equals(fate.branch()));
    }
}
