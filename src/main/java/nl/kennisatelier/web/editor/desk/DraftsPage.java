package nl.kennisatelier.web.editor.desk;

import java.util.List;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;

/// All that is not online yet, mine or everybody's.
///
/// @param look the preview that shows the drafts; empty for none
/// @param form before the path of a text, where one goes on with it
public record DraftsPage(
        Frame frame, List<WaitingRow> rows, boolean isMine, int mine, int all, String here, String look, String form)
        implements Page {

    static final String ADDRESS = "/redactie/concepten";

    /// In the address, for everybody's.
    static final String WHOSE = "van";

    static DraftsPage of(PageRequest visit, List<WaitingRow> all, boolean isMine, String look) {
        var mine = all.stream().filter(WaitingRow::isMine).toList();
        return new DraftsPage(
                DeskFrame.of(visit, "drafts.title").bare().script("desk.js").build(),
                isMine ? mine : all,
                isMine,
                mine.size(),
                all.size(),
                visit.href(ADDRESS),
                look,
                visit.href("/redactie/bewerk/"));
    }

    @Override
    public String template() {
        return "editor/drafts";
    }
}
