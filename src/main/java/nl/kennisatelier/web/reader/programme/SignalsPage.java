package nl.kennisatelier.web.reader.programme;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.library.Choice;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.SignalNature;
import nl.kennisatelier.library.SignalStage;
import nl.kennisatelier.library.Taxonomy.ListName;
import nl.kennisatelier.programme.SignalDossier;
import nl.kennisatelier.search.Facet;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.web.kit.site.SignalFilters;

/// `GET /signalen`: what got stuck and went to national government, newest first.
///
/// @param raised how many marked passages are in no signal yet
/// @param query of the table of the same signals, with `?`; or empty
public record SignalsPage(
        Frame frame, List<Filter> filters, boolean isNarrowed, List<Row> rows, int more, int raised, String query)
        implements Page {

    private static final int ROWS_MAX = 100;

    /// @param from how many municipalities and pieces, in words
    /// @param answer what was said last, or empty
    public record Row(
            Link signal, SignalStage stage, String standing, String nature, String to, String from, String answer) {}

    public static SignalsPage of(PageRequest visit) {
        var all = SignalDossier.all(visit.library(), visit::meant).toList();
        var names = visit.names();
        var words = visit.words();
        var stage = Filter.of(
                visit,
                SignalFilters.By.STAGE.word,
                words.get("signal.filter.stage"),
                all,
                SignalFilters.By.STAGE::of,
                Stream.of(SignalStage.values()).map(one -> one.word).toList(),
                word -> SignalStage.ofWord(word)
                        .map(one -> words.get("signal.stage." + one))
                        .orElse(word));
        var nature = Filter.of(
                visit,
                SignalFilters.By.NATURE.word,
                words.get("signal.filter.nature"),
                all,
                SignalFilters.By.NATURE::of,
                Stream.of(SignalNature.values()).map(one -> one.word).toList(),
                word -> SignalNature.ofWord(word)
                        .map(one -> words.get("signal.nature." + one))
                        .orElse(word));
        var to = Filter.of(
                visit,
                SignalFilters.By.ADDRESSEE.word,
                words.get("signal.filter.to"),
                all,
                SignalDossier::addressees,
                ids(visit),
                names::addressee);
        var programme = Filter.of(
                visit,
                SignalFilters.By.PROGRAMME.word,
                words.get("signal.filter.programme"),
                all,
                SignalFilters.By.PROGRAMME::of,
                visit.library().documents(Kind.PROGRAMME).stream()
                        .map(one -> one.id().slug())
                        .toList(),
                slug -> names.value(Facet.PROGRAMME, slug));
        var asked = SignalFilters.asked(visit.library(), visit.query());
        var shown = all.stream().filter(asked::lets).toList();
        var filters = List.of(stage, nature, to, programme);
        var query = asked.toQuery();
        var frame = visit.frame(names.kinds(Kind.SIGNAL))
                .description(words.get("list." + Kind.SIGNAL))
                .style("programme.css")
                .style("agenda.css")
                .query(query)
                .feeds(List.of(new Link(names.kinds(Kind.SIGNAL), visit.href("/signalen.atom") + asked(query))));
        if (!query.isEmpty()) frame.hidden();
        return new SignalsPage(
                frame.build(),
                filters,
                !query.isEmpty(),
                shown.stream().limit(ROWS_MAX).map(one -> row(visit, one)).toList(),
                Math.max(0, shown.size() - ROWS_MAX),
                nl.kennisatelier.programme.Raised.count(visit.library()),
                asked(query));
    }

    private static List<String> ids(PageRequest visit) {
        return visit.library().taxonomy().list(ListName.ADDRESSEES).stream()
                .map(Choice::id)
                .toList();
    }

    private static String asked(String query) {
        return query.isEmpty() ? "" : "?" + query;
    }

    private static Row row(PageRequest visit, SignalDossier dossier) {
        var told = dossier.told();
        var words = visit.words();
        return new Row(
                new Link(
                        dossier.signal().title(),
                        visit.href(dossier.signal()),
                        dossier.signal().summary()),
                dossier.standing(),
                words.get("signal.stage." + dossier.standing()),
                words.get("signal.nature." + told.nature()),
                told.addressees().stream().map(visit.names()::addressee).collect(Collectors.joining(", ")),
                words.get(
                        "signal.from",
                        dossier.held().size(),
                        dossier.municipalities().size()),
                told.answer().map(step -> step.answer()).orElse(""));
    }

    @Override
    public String template() {
        return "reader/programme/signals";
    }
}
