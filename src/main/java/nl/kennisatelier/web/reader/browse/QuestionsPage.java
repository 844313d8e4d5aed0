package nl.kennisatelier.web.reader.browse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.programme.QuestionStanding;
import nl.kennisatelier.programme.QuestionStanding.Stage;
import nl.kennisatelier.programme.Scope;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.web.kit.site.QuestionCard;
import nl.kennisatelier.web.kit.site.QuestionFilters;

/// `GET /kennisvragen`: what neighbourhoods want to know, what is open first.
///
/// @param tabs all of them, and those at each stage
/// @param more how many are not shown
/// @param query of the feed and the table of the same questions, with `?`; or empty
public record QuestionsPage(
        Frame frame,
        List<ScopeChoices> choices,
        boolean isNarrowed,
        List<Tab> tabs,
        List<QuestionCard> cards,
        int more,
        String query)
        implements Page {

    private static final int CARDS_MAX = 50;

    /// What questions are narrowed by; they are of no meeting.
    private static final List<Scope.By> WAYS =
            List.of(Scope.By.THEME, Scope.By.NEIGHBOURHOOD, Scope.By.MUNICIPALITY, Scope.By.PROGRAMME);

    public record Tab(String label, String href, long count, boolean isCurrent) {}

    /// A question beside how it stands with it.
    private record Asked(Document question, Stage stage) {}

    public static QuestionsPage of(PageRequest visit) {
        var filters = QuestionFilters.asked(visit.library(), visit.query());
        var scope = filters.scope();
        var stage = filters.stage();
        var asked = questions(visit, scope)
                .map(question -> new Asked(
                        question,
                        QuestionStanding.of(visit.library(), question, visit.today())
                                .stage()))
                .sorted(Comparator.comparing(Asked::stage).thenComparing(Asked::question, Library::newestFirst))
                .toList();
        var shown = asked.stream()
                .filter(one -> stage.isEmpty() || one.stage() == stage.get())
                .toList();
        var frame = visit.frame(visit.names().kinds(Kind.KNOWLEDGE_QUESTION))
                .description(visit.words().get("question.lead"))
                .style("agenda.css")
                .sets()
                .query(filters.toQuery())
                .feeds(List.of(new Link(
                        visit.names().kinds(Kind.KNOWLEDGE_QUESTION), href(visit, "/kennisvragen.atom", filters))));
        if (!filters.isEmpty()) frame.hidden();
        return new QuestionsPage(
                frame.build(),
                ScopeChoices.all(
                        visit,
                        scope,
                        WAYS,
                        other -> questions(visit, other),
                        other -> href(visit, "/kennisvragen", filters.of(other))),
                !scope.isEmpty(),
                tabs(visit, filters, asked),
                shown.stream()
                        .limit(CARDS_MAX)
                        .map(one -> QuestionCard.of(visit, one.question()))
                        .toList(),
                Math.max(0, shown.size() - CARDS_MAX),
                asked(filters));
    }

    @Override
    public String template() {
        return "reader/browse/questions";
    }

    private static Stream<Document> questions(PageRequest visit, Scope scope) {
        return scope.found(visit.library(), Kind.KNOWLEDGE_QUESTION);
    }

    private static List<Tab> tabs(PageRequest visit, QuestionFilters filters, List<Asked> asked) {
        var tabs = new ArrayList<Tab>();
        for (var stage : Stage.values()) {
            tabs.add(new Tab(
                    visit.words().get("question.stage." + stage),
                    href(visit, "/kennisvragen", filters.at(Optional.of(stage))),
                    asked.stream().filter(one -> one.stage() == stage).count(),
                    filters.stage().equals(Optional.of(stage))));
        }
        tabs.add(new Tab(
                visit.words().get("question.all"),
                href(visit, "/kennisvragen", filters.at(Optional.empty())),
                asked.size(),
                filters.stage().isEmpty()));
        return tabs;
    }

    private static String href(PageRequest visit, String path, QuestionFilters filters) {
        return visit.href(path) + asked(filters);
    }

    private static String asked(QuestionFilters filters) {
        var query = filters.toQuery();
        return query.isEmpty() ? "" : "?" + query;
    }
}
