package nl.kennisatelier.circulation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.kennisatelier.git.FolderHistory;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.source.Content;

/// What somebody who works in a folder takes from the site, and the former addresses to write for it.
///
/// @param losses every address that goes, by place
/// @param unwritten for each path the addresses of before that lead to its text, and stand in no text yet
public record TakenAway(List<Loss> losses, Map<String, List<String>> unwritten) {

    /// Since another folder.
    public static TakenAway between(Catalogue before, Catalogue after) {
        return between(before.library(), after.library());
    }

    /// Since the last commit; nothing where the folder is in no clone.
    public static TakenAway sinceCommit(Path folder, Content content, Catalogue now) throws IOException {
        var all = new ArrayList<TakenAway>();
        FolderHistory.uncommitted(
                folder,
                content,
                step -> new PastTexts(now.conventions())
                        .changes(step)
                        .forEach(change -> all.add(between(change.before(), change.after()))));
        var losses = all.stream()
                .flatMap(some -> some.losses().stream())
                .filter(loss -> !now.has(loss))
                .toList();
        var unwritten = new TreeMap<String, List<String>>();
        all.forEach(some -> unwritten.putAll(some.unwritten()));
        return new TakenAway(losses, unwritten);
    }

    private static TakenAway between(Library before, Library after) {
        var losses = Losses.between(before, after);
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
        return new TakenAway(losses, unwritten);
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
