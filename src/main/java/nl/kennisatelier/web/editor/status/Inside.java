package nl.kennisatelier.web.editor.status;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kennisatelier.circulation.Desk;
import nl.kennisatelier.circulation.DraftReport;
import nl.kennisatelier.circulation.EditedText;
import nl.kennisatelier.circulation.LetterBranches;
import nl.kennisatelier.circulation.Preview;
import nl.kennisatelier.circulation.letters.Letterbox;
import nl.kennisatelier.git.Commit;
import nl.kennisatelier.store.Unavailable;
import nl.kennisatelier.subscriptions.Subscriptions;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.site.Editorial;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.web.sender.Ages;

/// What editors see of the desk, and nobody else: names, addresses of previews, what waits.
///
/// @param who looks
/// @param browsers in how many they are logged in
/// @param canWrite whether texts are written here
/// @param hasAccounts whether editors come in by the account of their organisation too
/// @param drafts what waits on the published branch, each leading to its form where there is one
/// @param draftsHref the preview that shows them, or empty
/// @param commits of the published branch, newest first
/// @param letters that wait; nothing where there is no letterbox
/// @param mail lines on the news by mail; none where no mail is sent
/// @param fetch how it stands with the forge, if there is one
public record Inside(
        String who,
        int browsers,
        boolean canWrite,
        boolean hasAccounts,
        List<PreviewRow> previews,
        List<Link> drafts,
        String draftsHref,
        List<CommitRow> commits,
        Optional<Fetch> fetch,
        Optional<Letters> letters,
        List<String> mail) {

    private static final int COMMITS_MAX = 20;
    private static final int LINES_MAX = 100;

    /// Of a branch; with more it is no draft but a change of the library, and that is for git.
    private static final int TEXTS_MAX = 3;

    /// @param author of its last commit
    /// @param opened when its address was last opened, or empty
    /// @param takeOver for each text that waits on it and can be published here, the way to its form
    public record PreviewRow(
            String branch, String href, String author, String when, String opened, List<Link> takeOver) {}

    public record CommitRow(String when, String who, String subject, String id) {}

    /// @param last when the forge was last reached, or empty
    /// @param trouble why it was not reached since, or empty
    /// @param held for which the newest commit is not online
    public record Fetch(String last, String trouble, List<EditorPage.Row> held) {}

    /// What people sent in.
    ///
    /// @param oldest how old the oldest is, in words; empty when none waits
    public record Letters(int waiting, String oldest) {

        public static Letters of(PageRequest visit, Letterbox box, Clock clock) {
            var counts = box.counts();
            return new Letters(
                    counts.waiting(),
                    counts.oldest()
                            .map(came -> Ages.of(came, visit.words(), clock.instant()))
                            .orElse(""));
        }
    }

    /// How many get the news by mail, and what is the matter with it; nothing while nobody can look.
    public static List<String> mail(PageRequest visit, Subscriptions subscriptions) {
        var words = visit.words();
        var lines = new ArrayList<String>();
        try {
            lines.add(words.get("mail.inside", subscriptions.count()));
        } catch (Unavailable shut) {
            return List.of();
        }
        if (subscriptions.isStuck()) lines.add(words.get("mail.inside.stuck"));
        int unreadable = subscriptions.unreadable();
        if (unreadable > 0) lines.add(words.get("mail.inside.unreadable", unreadable));
        return lines;
    }

    static Inside of(
            PageRequest visit,
            Editorial editorial,
            String who,
            int browsers,
            Optional<Letters> letters,
            List<String> mail) {
        try {
            return of(visit, editorial, editorial.desk(), who, browsers, letters, mail);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Inside of(
            PageRequest visit,
            Editorial editorial,
            Desk desk,
            String who,
            int browsers,
            Optional<Letters> letters,
            List<String> mail)
            throws IOException {
        var all = desk.previews();
        var rows = new ArrayList<PreviewRow>();
        var branches = all.stream()
                .filter(preview -> !preview.branch().equals(desk.branch()))
                .sorted((a, b) -> b.commit().when().compareTo(a.commit().when()))
                .limit(LINES_MAX)
                .toList();
        for (var preview : branches)
            rows.add(preview(
                    visit, preview, canTakeOver(editorial, preview) ? desk.proposed(preview.branch()) : List.of()));
        return new Inside(
                who,
                browsers,
                editorial.isEditable(),
                editorial.openId().isPresent(),
                rows,
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
                        .map(fetching -> fetch(visit, fetching.state().get())),
                letters,
                mail);
    }

    /// Drafts that the program made; what else is on a branch, its makers bring in with git.
    private static boolean canTakeOver(Editorial editorial, Preview preview) {
        return editorial.isEditable()
                && Stream.of(DraftReport.BRANCH_PREFIX, LetterBranches.PREFIX).anyMatch(preview.branch()::startsWith);
    }

    private static PreviewRow preview(PageRequest visit, Preview preview, List<EditedText> waiting) {
        var form = visit.href("/redactie/overnemen/" + preview.branch());
        return new PreviewRow(
                preview.branch(),
                href(visit, preview),
                preview.commit().author(),
                visit.names().second(preview.commit().when()),
                preview.opened().map(visit.names()::moment).orElse(""),
                waiting.stream()
                        .limit(TEXTS_MAX)
                        .map(text -> new Link(
                                text.path(),
                                form + "?bestand=" + URLEncoder.encode(text.path(), StandardCharsets.UTF_8)))
                        .toList());
    }

    private static String href(PageRequest visit, Preview preview) {
        return visit.href("/voorbeeld/" + preview.token());
    }

    private static CommitRow commit(PageRequest visit, Commit commit) {
        return new CommitRow(
                visit.names().second(commit.when()),
                commit.author(),
                commit.subject(),
                commit.id().substring(0, 7));
    }

    private static Fetch fetch(PageRequest visit, Editorial.State state) {
        return new Fetch(
                state.last().map(last -> visit.names().second(last)).orElse(""),
                state.trouble()
                        .map(why -> visit.words().get("forge." + why.name() + ".what"))
                        .orElse(""),
                EditorPage.rows(visit, state.held().stream()));
    }
}
