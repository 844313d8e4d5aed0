package nl.kennisatelier.circulation;

import java.util.List;
import java.util.Set;
import nl.kennisatelier.source.Problem;

/// A branch as readers would see it, drafts included.
///
/// @param published whether it is the branch that readers see already: then only the drafts are new
/// @param edition of which `changed` are the paths that differ from what is online
/// @param drafts paths of what waits for publication
/// @param problems what is wrong in the files it changes, and what it broke in others, by place
public record PreviewEdition(
        Preview preview, boolean published, Edition edition, Set<String> drafts, List<Problem> problems) {

    public PreviewEdition {
        drafts = Set.copyOf(drafts);
        problems = List.copyOf(problems);
    }

    /// Whether readers do not see this text, or not so.
    public boolean isNew(String path) {
        return drafts.contains(path) || edition.changed().contains(path);
    }

    public long errors() {
        return problems.stream().filter(Problem::isError).count();
    }

    public long warnings() {
        return problems.size() - errors();
    }
}
