package nl.kennisatelier.web.editor.desk;

import java.io.IOException;
import java.util.List;
import nl.kennisatelier.circulation.ReviewLog.Said;
import nl.kennisatelier.circulation.Reviewing;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;

/// `/redactie/nalezen`: all that waits to be read over, and how the last ones ended.
///
/// @param said what was just done, as the end of a key; or empty
public record ReviewListPage(Frame frame, List<WaitingRow> rows, List<EndedRow> ended, String said) implements Page {

    static ReviewListPage of(PageRequest visit, List<WaitingRow> rows, Reviewing reviewing, String said)
            throws IOException {
        return new ReviewListPage(
                DeskFrame.of(visit, "review.list").build(),
                rows,
                reviewing.ended().stream().map(one -> ended(visit, one)).toList(),
                said);
    }

    /// @param sort the end of a key
    public record EndedRow(String branch, String sort, String who, String when, String why) {}

    private static EndedRow ended(PageRequest visit, Said said) {
        return new EndedRow(
                said.branch(), said.sort().name(), said.who(), visit.names().moment(said.when()), said.text());
    }

    @Override
    public String template() {
        return "editor/reviews";
    }
}
