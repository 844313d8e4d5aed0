package nl.kennisatelier.web.editor.desk;

import java.util.List;
import nl.kennisatelier.circulation.Checked;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.web.editor.status.EditorPage;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;

/// `/redactie/weghalen/...`: what goes with a text, what breaks elsewhere, and what who opens one of its addresses
/// finds
/// from then on.
///
/// @param addresses that go
/// @param breaks what other texts would have to mend
/// @param onward what was typed for the text that takes over
/// @param isOnward whether one does; else the addresses say that it is gone
/// @param offered titles of texts that can take over
/// @param trouble why not, as the end of a key; or empty
public record AwayPage(
        Frame frame,
        String action,
        String title,
        List<String> addresses,
        List<EditorPage.Row> breaks,
        String onward,
        boolean isOnward,
        List<String> offered,
        String why,
        String trouble,
        boolean isOnline,
        String back)
        implements Page {

    static final String WHERE = "wie-opent";
    static final String ONWARD = "naar-tekst";
    static final String TO = "naar-welke";
    static final String WHY = "waarom";

    private static final int OFFERED_MAX = 200;

    static AwayPage of(
            PageRequest visit,
            NamedText text,
            Checked then,
            String onward,
            boolean isOnward,
            String why,
            String trouble) {
        var path = text.path();
        return new AwayPage(
                DeskFrame.of(visit, "away.title").bare().build(),
                visit.href("/redactie/weghalen/" + path),
                text.document().title(),
                text.isOnline()
                        ? visit.library()
                                .entries(text.document())
                                .map(entry -> "/" + entry.id().value())
                                .toList()
                        : List.of(),
                EditorPage.rows(
                        visit,
                        then.problems().stream()
                                .filter(problem -> !problem.location().path().equals(path))),
                onward,
                isOnward,
                visit.library().documents(text.document().kind()).stream()
                        .filter(one -> !one.path().equals(path))
                        .map(Document::title)
                        .limit(OFFERED_MAX)
                        .toList(),
                why,
                trouble,
                text.isOnline(),
                visit.href("/redactie/naam/" + path));
    }

    @Override
    public String template() {
        return "editor/away";
    }
}
