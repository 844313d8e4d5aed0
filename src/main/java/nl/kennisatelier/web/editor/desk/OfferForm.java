package nl.kennisatelier.web.editor.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.circulation.Desk;
import nl.kennisatelier.circulation.Offer;
import nl.kennisatelier.circulation.Reviewing;
import nl.kennisatelier.git.Outcome;
import nl.kennisatelier.library.Slug;
import nl.kennisatelier.source.Content;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;

/// A text that goes to a branch of its own, for a colleague to read: one that is online is not changed by it.
/// The branch comes along in the form, so that another title or another name of the file is the same
/// proposal.
record OfferForm(Desk desk, WaitingFiles files, Reviewing reviewing, EditForm form) {

    /// What became of it.
    sealed interface Result {

        record Offered(String branch) implements Result {}

        /// With all that was typed.
        record Again(Page page) implements Result {}
    }

    /// Whether the button asks for it.
    static boolean isFor(PageRequest visit, String path, Map<String, String> fields) {
        var action = EditAction.of(fields).orElse(EditAction.LOOK);
        boolean isOffer = !fields.getOrDefault(TypedFields.BRANCH, "").isEmpty();
        boolean isOnline = visit.library().atPath(path).isPresent();
        return switch (action) {
            case ASK -> true;
            case SAVE_DRAFT -> isOffer || isOnline;
            case SAVE, SAVE_ANYWAY, PUBLISH -> isOffer;
            case LOOK, AS_TEXT, AS_FIELDS -> false;
        };
    }

    /// Nothing when it is no form of ours.
    Optional<Result> sent(PageRequest visit, String path, String who, Map<String, String> fields) throws IOException {
        var typed = form.typed(visit, path, fields);
        boolean isOurs =
                typed.branch().isEmpty() || reviewing.offer(typed.branch()).isPresent();
        if (!Content.isContent(path) || !typed.hasCommit() || !isOurs) return Optional.empty();
        var read = files.read(path, typed);
        if (!typed.refused().isEmpty()) {
            return Optional.of(new Result.Again(
                    EditPage.looked(visit, path, typed, read.checked()).saying("unwritten")));
        }
        var branch = typed.branch().isEmpty() ? free(path) : typed.branch();
        var all = new HashMap<String, Optional<byte[]>>();
        read.files().forEach((file, bytes) -> all.put(file, Optional.of(bytes)));
        all.put(path, Optional.of(typed.text().getBytes(UTF_8)));
        var message = typed.message().isBlank() ? visit.words().get("push.subject", path) : typed.message();
        return Optional.of(
                switch (desk.offer(who, branch, typed.commit(), all, message)) {
                    case Outcome.Done _ -> {
                        files.done(read.files());
                        yield new Result.Offered(branch);
                    }
                    case Outcome.Rejected refused ->
                        new Result.Again(EditPage.refused(visit, path, typed, read.checked(), refused.lines()));
                    case Outcome.Conflict conflict -> new Result.Again(form.conflict(visit, typed, conflict));
                });
    }

    /// Another change than of one text: renamed, taken away.
    Outcome offer(String who, String base, String branch, Map<String, Optional<byte[]>> changed, String message)
            throws IOException {
        return desk.offer(who, branch, base, changed, message);
    }

    /// The name of a branch that is not there yet.
    String free(String path) throws IOException {
        var file = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.[^.]*$", "");
        var slug = Slug.of(file);
        var stem = Offer.PREFIX + slug.substring(0, Math.min(slug.length(), 60));
        var taken = desk.previews().stream().map(preview -> preview.branch()).toList();
        var free = stem;
        for (int number = 2; taken.contains(free); number++) free = stem + "-" + number;
        return free;
    }
}
