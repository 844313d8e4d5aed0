package nl.kennisatelier.circulation;

import java.io.IOException;
import nl.kennisatelier.git.ContentRepository;

/// Branches on which a letter waits for a colleague: made by the program, and gone when their text is published.
public final class LetterBranches {

    /// Of their names.
    public static final String PREFIX = "brief/";

    private LetterBranches() {}

    /// Takes away those of which every text stands on the published branch, merged or taken over.
    static void clear(ContentRepository repository) throws IOException {
        var head = repository.head();
        var waiting = repository.branches().entrySet().stream()
                .filter(branch -> branch.getKey().startsWith(PREFIX))
                .toList();
        if (head.isEmpty() || waiting.isEmpty()) return;
        var published = repository.at(head.get().id()).paths();
        for (var branch : waiting) {
            var own = repository.ownChanges(branch.getValue().id());
            if (published.containsAll(own)) repository.removeBranch(branch.getKey());
        }
    }
}
