package nl.kennisatelier.circulation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.kennisatelier.git.FolderHistory;
import nl.kennisatelier.git.HistoryStep;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.source.Content;
import nl.kennisatelier.source.Problem;

/// What somebody who works in a folder takes from the site, and the former addresses to write for it.
///
/// @param losses every address that goes, by place
/// @param refused what a push of it is refused for: a whole text that goes, or a list, and nobody said that it may
/// @param unwritten for each path the addresses of before that lead to its text, and stand in no text yet
public record TakenAway(List<LostAddress> losses, List<Problem> refused, Map<String, List<String>> unwritten) {

    /// Since another folder.
    ///
    /// @param permission that the message gives of the commit that is to come
    public static TakenAway between(Catalogue before, Catalogue after, Permission permission) {
        var takings = Takings.of(before, after);
        return new TakenAway(
                takings.addresses(), takings.problems(permission), unwritten(takings.losses(), after.library()));
    }

    /// Since the last commit; nothing where the folder is in no clone. Of what goes it is only told: nobody knows yet
    /// what the message will say. A list that goes is refused.
    public static TakenAway sinceCommit(Path folder, Content content, Catalogue now) throws IOException {
        var all = new ArrayList<TakenAway>();
        FolderHistory.uncommitted(folder, content, step -> all.add(since(step, now)));
        return all.isEmpty() ? new TakenAway(List.of(), List.of(), Map.of()) : all.getFirst();
    }

    private static TakenAway since(HistoryStep step, Catalogue now) {
        var losses = new ArrayList<LostAddress>(PastTexts.themes(step));
        var unwritten = new TreeMap<String, List<String>>();
        for (var change : new PastTexts(now.conventions()).changes(step)) {
            var some = Takings.between(change.before(), change.after()).losses();
            some.stream().filter(loss -> !now.has(loss)).forEach(losses::add);
            unwritten.putAll(unwritten(some, change.after()));
        }
        var lists = PastTexts.listsBefore(step).map(now::listsGoneSince).orElse(List.of());
        return new TakenAway(losses, lists, unwritten);
    }

    private static Map<String, List<String>> unwritten(List<Loss> losses, Library after) {
        var unwritten = new TreeMap<String, List<String>>();
        for (var loss : losses) {
            if (loss.isFormer()
                    || !isToWrite(loss)
                    || after.formerly(loss.id().value()).isPresent()) continue;
            var home = after.home(after.entry(loss.now().get()).orElseThrow());
            var goesAlong = !(loss.was() instanceof Document)
                    && losses.stream()
                            .anyMatch(text ->
                                    text.was() == loss.home() && text.now().equals(Optional.of(home.id())));
            if (goesAlong) continue; // It has the new name of its text.
            unwritten
                    .computeIfAbsent(home.path(), _ -> new ArrayList<>())
                    .add(loss.id().value());
        }
        return unwritten;
    }

    /// A piece that has another id now is found by its place; in the fields of its text its old one would lead to no
    /// piece.
    private static boolean isToWrite(Loss loss) {
        var isText = loss.was() instanceof Document;
        return loss.now()
                .filter(now -> isText || now.part().equals(loss.id().part()))
                .isPresent();
    }
}
