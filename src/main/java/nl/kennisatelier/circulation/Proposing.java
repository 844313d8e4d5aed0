package nl.kennisatelier.circulation;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.kennisatelier.git.Outcome;
import nl.kennisatelier.source.Problem;
import nl.kennisatelier.words.Words;

/// Puts a draft report on a branch of its own.
public record Proposing(Desk desk) {

    /// @return the name of the branch; nothing when the desk refused it
    public Optional<String> propose(DraftReport draft, Words words) throws IOException {
        var taken = desk.previews().stream().map(Preview::branch).collect(Collectors.toSet());
        var branch = draft.branch();
        for (int number = 2; taken.contains(branch); number++) {
            if (isThere(branch, draft)) return Optional.of(branch); // Sent twice is made once.
            branch = draft.branch() + "-" + number;
        }
        var outcome = desk.propose(
                words.get("harvest.author"),
                branch,
                draft.path(),
                draft.text(),
                words.get("harvest.commit", draft.file()));
        return outcome instanceof Outcome.Done ? Optional.of(branch) : Optional.empty();
    }

    private boolean isThere(String branch, DraftReport draft) throws IOException {
        return desk.proposed(branch).stream()
                .anyMatch(
                        text -> text.path().equals(draft.path()) && text.text().equals(draft.text()));
    }

    /// The branch on which a draft report waits, by the last part of the address that the report will have.
    public Optional<Preview> waiting(String slug) throws IOException {
        for (var preview : desk.previews()) {
            if (!preview.branch().startsWith(DraftReport.BRANCH_PREFIX)) continue;
            for (var text : desk.proposed(preview.branch())) {
                if (text.path().endsWith("/" + slug + ".md")) return Optional.of(preview);
            }
        }
        return Optional.empty();
    }

    /// The step in the address of its preview; empty when the branch is gone.
    public String token(String branch) throws IOException {
        return desk.previews().stream()
                .filter(preview -> preview.branch().equals(branch))
                .findFirst()
                .map(Preview::token)
                .orElse("");
    }

    public List<Problem> problems(DraftReport draft) throws IOException {
        return desk.check(draft.path(), draft.text()).problems();
    }
}
