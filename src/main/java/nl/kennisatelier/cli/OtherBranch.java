package nl.kennisatelier.cli;

import java.util.Optional;
import nl.kennisatelier.git.RepositoryState;
import nl.kennisatelier.inventory.Inventory;

/// A branch that was asked for and never was there, in a repository in which another was online: a slip of the pen, and
/// no empty site.
final class OtherBranch {

    private OtherBranch() {}

    /// The branch that was online instead; nothing when nothing is wrong. A forge tells by itself.
    static Optional<String> instead(Settings settings, KnownFolder data) {
        if (RepositorySupply.isFollowing(settings) || !settings.hasRepository()) return Optional.empty();
        return instead(data, RepositorySupply.folder(settings), settings.get(Setting.BRANCH));
    }

    /// @param repository the name of its folder
    static Optional<String> instead(KnownFolder data, String repository, String branch) {
        var online = data.known().online();
        if (online.containsKey(Inventory.branch(repository, branch))) return Optional.empty(); // Then it is gone.
        return RepositoryState.instead(data.resolve(repository), branch);
    }
}
