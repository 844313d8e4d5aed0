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
        if (head.isEmpty()) return;
        for (var branch : repository.branches().entrySet()) {
            if (!branch.getKey().startsWith(PREFIX)) continue;
            var own = repository.ownChanges(branch.getValue().id());
            if (repository.at(head.get().id()).paths().containsAll(own)) repository.removeBranch(branch.getKey());
        }
    }
}
