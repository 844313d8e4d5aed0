package nl.kennisatelier.web.facilitator.harvest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.kennisatelier.circulation.DraftReport;
import nl.kennisatelier.source.Problem;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;

/// `GET /w/{id}/oogst/klaar`: the draft report is made, where it can be read, and how it gets published.
///
/// @param action back to the answers; with `.md` behind it, the draft as a file
/// @param branch that it waits on; empty when it is for its maker to keep
/// @param preview its page, for who has this address; or empty
/// @param takeOver the form with which an editor publishes it; or empty
/// @param commands for who works with git
/// @param warnings what an editor may still mend
/// @param wiped the lines of the draft in which words stand that were wiped since, as `12, 14`; or empty
/// @param origins the words that came from an answer, by its number
/// @param text of the draft
public record DonePage(
        Frame frame,
        String action,
        String path,
        String branch,
        String preview,
        String takeOver,
        List<String> commands,
        List<String> warnings,
        String wiped,
        Map<Long, String> origins,
        String text)
        implements Page {

    /// The branch that a draft waits on.
    ///
    /// @param preview token of its preview
    /// @param into the published branch
    record Proposed(String branch, String preview, String into) {}

    /// @param on nothing when the draft waits nowhere
    static DonePage of(
            PageRequest visit,
            String action,
            DraftReport draft,
            Optional<Proposed> on,
            List<Problem> problems,
            List<Integer> wiped,
            Map<Long, String> origins) {
        return new DonePage(
                visit.frame(visit.words().get("harvest.done.title"))
                        .style(Frame.FORMS)
                        .bare()
                        .hidden()
                        .style("harvest.css")
                        .build(),
                action,
                draft.path(),
                on.map(Proposed::branch).orElse(""),
                on.map(there -> visit.href("/voorbeeld/" + there.preview() + "/verslagen/" + draft.slug()))
                        .orElse(""),
                on.map(there -> visit.href("/redactie/overnemen/" + there.branch()))
                        .orElse(""),
                on.map(there -> commands(visit, draft, there)).orElse(List.of()),
                problems.stream()
                        .map(problem -> visit.words().what(problem))
                        .distinct()
                        .toList(),
                wiped.stream().map(String::valueOf).collect(Collectors.joining(", ")),
                origins,
                draft.text());
    }

    /// From the address at which git asks who comes: a branch is not for every reader.
    private static List<String> commands(PageRequest visit, DraftReport draft, Proposed on) {
        var branch = on.branch();
        return List.of(
                "git fetch " + visit.origin() + "/git/redactie.git " + branch,
                "git switch --create " + branch + " FETCH_HEAD",
                "# " + visit.words().get("harvest.done.status", draft.path()),
                "git commit --all --message \"" + visit.words().get("harvest.done.message") + "\"",
                "git switch " + on.into(),
                "git merge " + branch,
                "git push origin " + on.into());
    }

    /// Of the preview, to send to somebody.
    public String address() {
        return frame.address().origin() + preview;
    }

    @Override
    public String template() {
        return "facilitator/harvest/done";
    }
}
