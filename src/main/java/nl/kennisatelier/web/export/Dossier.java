package nl.kennisatelier.web.export;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.programme.Scope;
import nl.kennisatelier.programme.SignalDossier;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.web.kit.site.SignalFilters;

/// Texts that belong together: of a neighbourhood, of a programme, of a question set, or what a search finds.
///
/// @param title of all together
/// @param path of the page that they are of, with its question
/// @param texts as many as fit
/// @param left how many more there are
public record Dossier(String title, String path, List<Entry> texts, long left) {

    static final int TEXTS_MAX = 200;

    /// Nothing where there is no such text, and of a kind that gathers no others.
    static Optional<Dossier> of(PageRequest visit, Kind kind) {
        return visit.names().document(kind, visit.step("slug")).flatMap(document -> switch (kind) {
            case NEIGHBOURHOOD -> Optional.of(of(visit, document, Scope.By.NEIGHBOURHOOD));
            case PROGRAMME -> Optional.of(of(visit, document, Scope.By.PROGRAMME));
            case QUESTION_SET -> Optional.of(ofSet(visit, document));
            case REPORT, EXAMPLE, SOURCE, TERM, MANUAL, ARTICLE, REUSE, KNOWLEDGE_QUESTION, EVENT, SIGNAL, PROPOSAL ->
                Optional.empty();
            case TIP, QUESTION, INSIGHT, OPPORTUNITY, RISK, ACTION, LINK -> Optional.empty();
        });
    }

    private static Dossier of(PageRequest visit, Document document, Scope.By by) {
        var scope = Scope.ALL.with(by, document.id().slug());
        var about = Kind.documents()
                .flatMap(kind -> scope.found(visit.library(), kind))
                .sorted(Library::newestFirst);
        return of(visit, document, about);
    }

    /// The texts that its questions come from.
    private static Dossier ofSet(PageRequest visit, Document document) {
        var asked = document.details() instanceof Details.SetOfQuestions set
                ? set.questions().stream()
                : Stream.<Details.Asked>empty();
        var library = visit.library();
        return of(
                visit,
                document,
                asked.flatMap(one -> library.target(one.question()).stream())
                        .map(library::home)
                        .filter(home -> home.status().isFound()));
    }

    private static Dossier of(PageRequest visit, Document first, Stream<Document> others) {
        var all = new LinkedHashSet<Entry>();
        all.add(first);
        others.forEach(all::add);
        return new Dossier(
                visit.words().get("dossier.title", visit.names().title(first)),
                "/" + first.id(),
                all.stream().limit(TEXTS_MAX).toList(),
                Math.max(0, all.size() - TEXTS_MAX));
    }

    static Dossier of(PageRequest visit, SearchRequest asked) {
        var request = asked.withSize(SearchRequest.SIZE_MAX);
        var found = new ArrayList<Entry>();
        var result = visit.index().search(request.withPage(1));
        for (int page = 1; page <= result.pages() && found.size() < TEXTS_MAX; page++) {
            var hits = page == 1 ? result : visit.index().search(request.withPage(page));
            hits.hits().forEach(hit -> found.add(hit.entry()));
        }
        var question = asked.withPage(1).withSize(SearchRequest.SIZE_DEFAULT).toQuery();
        var words = asked.words().isEmpty() ? visit.words().get("nav.zoeken") : asked.words();
        return new Dossier(
                visit.words().get("dossier.title", words),
                question.isEmpty() ? "/zoeken" : "/zoeken?" + question,
                found.stream().limit(TEXTS_MAX).toList(),
                Math.max(0, result.total() - TEXTS_MAX));
    }

    /// The signals that are chosen; those that went into another are told of there.
    static Dossier ofSignals(PageRequest visit, Map<String, List<String>> query) {
        var filters = SignalFilters.asked(visit.library(), query);
        var all = SignalDossier.all(visit.library(), visit::meant)
                .filter(filters::lets)
                .map(SignalDossier::signal)
                .toList();
        var asked = filters.toQuery();
        return new Dossier(
                visit.words().get("nota.title"),
                asked.isEmpty() ? "/signalen" : "/signalen?" + asked,
                List.copyOf(all.subList(0, Math.min(all.size(), TEXTS_MAX))),
                Math.max(0, all.size() - TEXTS_MAX));
    }
}
