package nl.kennisatelier.cli;

import java.io.IOException;
import java.util.Optional;
import nl.kennisatelier.git.Commit;
import nl.kennisatelier.git.ContentRepository;
import nl.kennisatelier.git.EditionCopy;
import nl.kennisatelier.inventory.Inventory;
import nl.kennisatelier.inventory.PartTrouble;

/// What is online, remembered for a start at which the repository cannot be read: the commit in the inventory, and its
/// texts in a copy beside the index.
final class KeptEdition {

    /// The folder of the copies in the data folder: one for each repository.
    static final String FOLDER = "editie";

    private final KnownFolder data;
    private final String branch;
    private final EditionCopy copy;
    private String remembered = "";
    private volatile Optional<PartTrouble> trouble = Optional.empty();

    /// @param repository the name of its folder
    KeptEdition(KnownFolder data, String repository, String branch) {
        this.data = data;
        this.branch = Inventory.branch(repository, branch);
        this.copy = EditionCopy.in(data.resolve(FOLDER).resolve(repository), branch);
    }

    EditionCopy copy() {
        return copy;
    }

    /// The commit that was online last.
    Optional<String> commit() {
        return Optional.ofNullable(data.known().online().get(branch))
                .or(() -> copy.commit().map(Commit::id));
    }

    /// Costs what changed since the last time.
    synchronized void remember(ContentRepository repository, String commit) {
        if (commit.equals(remembered)) return;
        data.note(inventory -> inventory.withOnline(branch, commit));
        try {
            if (remembered.isEmpty() && !copy.isSound()) copy.clear();
            copy.keep(repository, commit);
            trouble = Optional.empty();
            remembered = commit;
        } catch (IOException | RuntimeException full) {
            trouble = Optional.of(new PartTrouble(PartTrouble.Kind.EDITION_UNWRITTEN, full.toString()));
        }
    }

    /// As if nothing had ever been online.
    void forget() throws IOException {
        data.note(inventory -> inventory.withoutOnline(branch));
        copy.clear();
    }

    Optional<PartTrouble> trouble() {
        return trouble;
    }
}
