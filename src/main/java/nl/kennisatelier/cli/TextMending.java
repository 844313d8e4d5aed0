package nl.kennisatelier.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.kennisatelier.backup.Workroom;
import nl.kennisatelier.circulation.Push;
import nl.kennisatelier.circulation.PushLog;
import nl.kennisatelier.git.RepositoryRepair;
import nl.kennisatelier.git.RepositoryState;
import nl.kennisatelier.source.DurableFiles;
import nl.kennisatelier.source.FolderClaim;

/// Mends a repository with texts from what is in the data folder.
///
/// @param repository the name of its folder
record TextMending(KnownFolder data, String repository, String branch) {

    /// @return whether all is there again that was online
    boolean mend() throws IOException {
        return mend(data.resolve(repository), known(data.resolve(PushLog.FILE)));
    }

    /// Whether [#mend] would do: tried on a copy, for nothing else tells. Of what nobody here may read it is not known,
    /// and trying it is what tells most.
    boolean wouldMend() {
        var folder = data.resolve(repository);
        if (!RepositoryState.isRepository(folder)) return false;
        try (var room = Workroom.open()) {
            var trial = room.folder();
            copy(folder, trial.resolve(repository));
            var pushes = data.resolve(PushLog.FILE);
            if (Files.exists(pushes)) Files.copy(pushes, trial.resolve(PushLog.FILE));
            return mend(trial.resolve(repository), known(trial.resolve(PushLog.FILE)));
        } catch (IOException | UncheckedIOException unknown) {
            return true;
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (var path : DurableFiles.tree(from).reversed()) {
            if (!path.endsWith(FolderClaim.FILE))
                Files.copy(path, to.resolve(from.relativize(path).toString()));
        }
    }

    /// Commits at which the branch is known to have stood, the last one first.
    private List<String> known(Path pushes) throws IOException {
        var known = new ArrayList<String>();
        edition().commit().ifPresent(known::add);
        PushLog.open(pushes).last().stream()
                .filter(push -> !push.isRefused() && push.branch().equals(branch))
                .map(Push::commit)
                .forEach(known::add);
        return known;
    }

    private KeptEdition edition() {
        return new KeptEdition(data, repository, branch);
    }

    private boolean mend(Path folder, List<String> known) throws IOException {
        return RepositoryRepair.mend(folder, branch, known) && !isOlder(folder);
    }

    /// Whole, and still not what was online: the commit of that is not in it.
    private boolean isOlder(Path folder) {
        return !repository.equals(RepositorySupply.FOLLOWED)
                && edition()
                        .commit()
                        .flatMap(online -> RepositoryState.missing(folder, branch, online))
                        .isPresent();
    }
}
