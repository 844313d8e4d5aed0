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
/// @param more how many come after these
/// @param next where those are; empty for none
public record GapPage(Frame frame, List<Card> cards, int more, String next) implements Page {

    private static final int CARDS_MAX = 100;

    private static final String PAGE = "pagina";

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
        int number = number(visit);
        int more = Math.max(0, entries.size() - number * CARDS_MAX);
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
                Card.of(
                        visit,
                        entries.stream()
                                .skip((long) (number - 1) * CARDS_MAX)
                                .limit(CARDS_MAX)
                                .toList()),
                more,
                more == 0 ? "" : visit.href(visit.path()) + "?" + PAGE + "=" + (number + 1));
    }

    /// From 1; for what is no number the first.
    private static int number(PageRequest visit) {
        var asked = visit.query().getOrDefault(PAGE, List.of("1")).getFirst();
        return asked.matches("[1-9]\\d{0,3}") ? Integer.parseInt(asked) : 1;
    }

    @Override
    public String template() {
        return "reader/programme/gap";
    }
}
