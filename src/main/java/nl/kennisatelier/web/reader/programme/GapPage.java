package nl.kennisatelier.web.reader.programme;

import java.util.List;
import java.util.Optional;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.programme.Dashboard;
import nl.kennisatelier.programme.Gap;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.Card;
import nl.kennisatelier.web.kit.site.PageRequest;

/// `GET /programmas/{slug}/zonder-antwoord` and the like: just the texts that a sentence on the dashboard counts.
///
/// @param more how many are not shown
public record GapPage(Frame frame, List<Card> cards, int more) implements Page {

    private static final int CARDS_MAX = 100;

    /// Nothing where the programme has no pilots.
    public static Optional<GapPage> of(PageRequest visit, Gap.Lack lack) {
        return visit.names()
                .document(Kind.PROGRAMME, visit.step("slug"))
                .flatMap(programme -> visit.overview()
                        .dashboard(visit.library(), programme, visit.today())
                        .map(dashboard -> of(visit, programme, dashboard, lack)));
    }

    private static GapPage of(PageRequest visit, Document programme, Dashboard dashboard, Gap.Lack lack) {
        var gap = dashboard.gaps().stream().filter(one -> one.lack() == lack).findFirst();
        List<Entry> entries = gap.map(Gap::entries).orElse(List.of());
        var title = gap.map(one -> GapLine.of(visit, dashboard, one).sentence())
                .orElse(visit.words().get("programme.gaps.none"));
        return new GapPage(
                visit.frame(title)
                        .description(visit.words().get("gap.list", programme.title()))
                        .nav("programmas")
                        .crumb(visit.names().kinds(Kind.PROGRAMME), "/programmas")
                        .crumb(programme.title(), "/" + programme.id())
                        .here(visit.words().get("programme.gaps"))
                        .hidden()
                        .build(),
                Card.of(visit, entries.stream().limit(CARDS_MAX).toList()),
                Math.max(0, entries.size() - CARDS_MAX));
    }

    @Override
    public String template() {
        return "reader/programme/gap";
    }
}
