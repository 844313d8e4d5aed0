package nl.kennisatelier.web.status;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import nl.kennisatelier.circulation.Desk;
import nl.kennisatelier.circulation.Preview;
import nl.kennisatelier.git.Commit;
import nl.kennisatelier.web.page.Editorial;
import nl.kennisatelier.web.page.Link;
import nl.kennisatelier.web.page.Visit;

/// What editors see of the desk, and nobody else: names, addresses of previews, what waits.
///
/// @param who looks
/// @param canWrite whether texts are written here
/// @param drafts what waits on the published branch, each leading to its form where there is one
/// @param draftsHref the preview that shows them, or empty
/// @param commits of the published branch, newest first
/// @param fetch how it stands with the forge, if there is one
public record Inside(
        String who,
        boolean canWrite,
        List<PreviewRow> previews,
        List<Link> drafts,
        String draftsHref,
        List<CommitRow> commits,
        Optional<Fetch> fetch) {

    private static final int COMMITS_MAX = 20;
    private static final int LINES_MAX = 100;

    /// @param author of its last commit
    public record PreviewRow(String branch, String href, String author, String when) {}

    public record CommitRow(String when, String who, String subject, String id) {}

    /// @param last when the forge was last reached, or empty
    /// @param trouble why it was not reached since, or empty
    /// @param held for which the newest commit is not online
    public record Fetch(String last, String trouble, List<EditorPage.Row> held) {}

    static Inside of(Visit visit, Editorial editorial, String who) {
        try {
            return of(visit, editorial, editorial.desk(), who);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Inside of(Visit visit, Editorial editorial, Desk desk, String who) throws IOException {
        var all = desk.previews();
        return new Inside(
                who,
                editorial.isEditable(),
                all.stream()
                        .filter(preview -> !preview.branch().equals(desk.branch()))
                        .sorted((a, b) -> b.commit().when().compareTo(a.commit().when()))
                        .limit(LINES_MAX)
                        .map(preview -> preview(visit, preview))
                        .toList(),
                desk.drafts().stream()
                        .limit(LINES_MAX)
                        .map(path -> new Link(path, visit.editHref(path)))
                        .toList(),
                all.stream()
                        .filter(preview -> preview.branch().equals(desk.branch()))
                        .findFirst()
                        .map(preview -> href(visit, preview))
                        .orElse(""),
                desk.history().commits(COMMITS_MAX).stream()
                        .map(commit -> commit(visit, commit))
                        .toList(),
                editorial
                        .fetching()
                        .map(fetching -> fetch(visit, fetching.state().get())));
    }

    private static PreviewRow preview(Visit visit, Preview preview) {
        return new PreviewRow(
                preview.branch(),
                href(visit, preview),
                preview.commit().author(),
                visit.names().second(preview.commit().when()));
    }

    private static String href(Visit visit, Preview preview) {
        return visit.href("/voorbeeld/" + preview.token());
    }

    private static CommitRow commit(Visit visit, Commit commit) {
        return new CommitRow(
                visit.names().second(commit.when()),
                commit.author(),
                commit.subject(),
                commit.id().substring(0, 7));
    }

    private static Fetch fetch(Visit visit, Editorial.State state) {
        return new Fetch(
                state.last().map(last -> visit.names().second(last)).orElse(""),
                state.trouble(),
                EditorPage.rows(visit, state.held().stream()));
    }
}
