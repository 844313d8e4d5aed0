package nl.kennisatelier.circulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Library;

/// Where a text went while readers did not see it: what was published, became a draft and got another name is the same
/// text when it is published again.
final class DraftMoves {

    private DraftMoves() {}

    /// For the path that a text had the one that it has now, where readers do not see it at one of both.
    static Map<String, String> between(Library before, Library after) {
        var changed = after.changedSince(before);
        if (changed.stream().noneMatch(path -> before.hides(path) || after.hides(path))) return Map.of();
        var moves = new HashMap<String, String>();
        pairs(before, after, changed).forEach((path, now) -> {
            if (before.hides(path) || after.hides(now.path())) moves.put(path, now.path());
        });
        return moves;
    }

    private static Map<String, Document> pairs(Library before, Library after, Set<String> changed) {
        var gone = new ArrayList<Document>();
        var come = new ArrayList<Document>();
        for (var path : changed) {
            var was = before.textAt(path);
            var is = after.textAt(path);
            if (was.isPresent() && is.isPresent()) continue; // It is where it was, whatever it says now.
            was.ifPresent(gone::add);
            is.ifPresent(come::add);
        }
        return RenamedText.pairs(gone, come);
    }
}
