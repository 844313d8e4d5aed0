package nl.kennisatelier.web.reader.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.ReuseOutcome;
import nl.kennisatelier.programme.Agenda;
import nl.kennisatelier.programme.Journey;
import nl.kennisatelier.programme.QuestionStanding;
import nl.kennisatelier.programme.Scope;
import nl.kennisatelier.programme.Stop;
import nl.kennisatelier.search.Facet;
import nl.kennisatelier.search.Order;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.search.SearchResult;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.site.Card;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.web.reader.read.DocumentPage.Group;

/// Lessons that belong to a neighbourhood, a programme or a theme, by kind.
public final class PassageGroups {

    /// Cards of one kind that show; the rest is one click away.
    private static final int SHOWN = 6;

    private static final List<Kind> LESSONS = Kind.inOrder(PassageGroups::place);

    private final PageRequest visit;
    private final Document document;

    PassageGroups(PageRequest visit, Document document) {
        this.visit = visit;
        this.document = document;
    }

    List<Group> all() {
        return switch (document.kind()) {
            case NEIGHBOURHOOD -> neighbourhood(SearchRequest.ALL.plus(Facet.NEIGHBOURHOOD, slug()));
            case PROGRAMME -> {
                var coming = coming(visit, Scope.ALL.with(Scope.By.PROGRAMME, slug()), "");
                yield Stream.concat(
                                coming.stream(), of(visit, SearchRequest.ALL.plus(Facet.PROGRAMME, slug())).stream())
                        .toList();
            }
            case REPORT, EXAMPLE, QUESTION_SET, SOURCE, TERM, MANUAL, ARTICLE -> List.of();
            case REUSE, KNOWLEDGE_QUESTION, EVENT, SIGNAL, PROPOSAL -> List.of();
            case TIP, QUESTION, INSIGHT, OPPORTUNITY, RISK, ACTION, LINK -> List.of();
        };
    }

    /// Its lessons, what it took over from others, and what others took over from it.
    private List<Group> neighbourhood(SearchRequest here) {
        var groups = new ArrayList<Group>();
        var town = visit.library().municipalityOf(slug()).orElse("");
        coming(visit, Scope.ALL.with(Scope.By.NEIGHBOURHOOD, slug()), town).ifPresent(groups::add);
        groups.addAll(of(visit, here));
        var taken = here.plus(Facet.KIND, Kind.REUSE.word);
        var anything = new TreeSet<>(ReuseOutcome.words());
        var given = here.with(Facet.WORKED, anything).withOrder(Order.TRAVELLED);
        openQuestions(visit, Scope.ALL.with(Scope.By.NEIGHBOURHOOD, slug())).ifPresent(groups::add);
        group("overgenomen", "group.taken", taken).ifPresent(groups::add);
        group("doorgegeven", "group.given", given).ifPresent(groups::add);
        return groups;
    }

    /// The events that come, the next one first.
    ///
    /// @param town those of this municipality that name no neighbourhood too; empty for none
    public static Optional<Group> coming(PageRequest visit, Scope scope, String town) {
        var ofTown = Scope.ALL.with(Scope.By.MUNICIPALITY, town);
        var coming = Agenda.of(visit.library(), Scope.ALL, visit.today()).coming().stream()
                .filter(event -> scope.lets(visit.library(), event)
                        || !ofTown.isEmpty()
                                && event.labels().neighbourhoods().isEmpty()
                                && ofTown.lets(visit.library(), event))
                .toList();
        if (coming.isEmpty()) return Optional.empty();
        var all = coming.size() <= SHOWN
                ? new Link("", "")
                : new Link(visit.words().get("agenda.whole"), visit.href("/agenda") + "?" + scope.toQuery());
        var cards = Card.of(visit, coming.stream().limit(SHOWN).toList());
        return Optional.of(new Group("agenda", visit.words().get("agenda.coming"), cards, all));
    }

    /// What people there, or about it, want to know and nobody answered yet.
    public static Optional<Group> openQuestions(PageRequest visit, Scope scope) {
        var open = scope.found(visit.library(), Kind.KNOWLEDGE_QUESTION)
                .filter(question -> QuestionStanding.of(visit.library(), question, visit.today())
                                .stage()
                        != QuestionStanding.Stage.ANSWERED)
                .sorted(Library::newestFirst)
                .toList();
        if (open.isEmpty()) return Optional.empty();
        var all = open.size() <= SHOWN
                ? new Link("", "")
                : new Link(
                        visit.words().get("group.all", visit.names().count(Kind.KNOWLEDGE_QUESTION, open.size())),
                        visit.href("/kennisvragen") + "?" + scope.toQuery());
        var cards = Card.of(visit, open.stream().limit(SHOWN).toList());
        return Optional.of(new Group("open-vragen", visit.words().get("question.open"), cards, all));
    }

    private Optional<Group> group(String anchor, String title, SearchRequest request) {
        var found = visit.found(request.withSize(SHOWN));
        if (found.total() == 0) return Optional.empty();
        var all = found.total() <= SHOWN
                ? new Link("", "")
                : new Link(visit.words().get("search.count", found.total()), visit.search(request));
        var entries = found.hits().stream()
                .map(SearchResult.Hit::entry)
                .filter(entry -> !isToldAtHome(entry))
                .toList();
        if (entries.isEmpty()) return Optional.empty();
        return Optional.of(new Group(anchor, visit.words().get(title), Card.of(visit, entries), all));
    }

    /// What a place tells of its own lesson it did not take over.
    private boolean isToldAtHome(Entry entry) {
        return entry instanceof Document record
                && Journey.stop(visit.library(), record).filter(Stop::isHome).isPresent();
    }

    private static int place(Kind kind) {
        return switch (kind) {
            case REPORT -> 1;
            case EXAMPLE -> 2;
            case TIP -> 3;
            case INSIGHT -> 4;
            case OPPORTUNITY -> 5;
            case RISK -> 6;
            case ACTION -> 7;
            case QUESTION -> 8;
            case NEIGHBOURHOOD, PROGRAMME, QUESTION_SET, SOURCE, TERM, MANUAL, ARTICLE, LINK -> 0;
            case REUSE, KNOWLEDGE_QUESTION, EVENT, SIGNAL, PROPOSAL -> 0;
        };
    }

    /// The lessons and questions that a search finds, by kind.
    public static List<Group> of(PageRequest visit, SearchRequest asked) {
        return of(visit, asked, LESSONS);
    }

    /// What a search finds of these kinds.
    public static List<Group> of(PageRequest visit, SearchRequest asked, List<Kind> kinds) {
        var counts = visit.found(asked.withSize(1));
        var groups = new ArrayList<Group>();
        for (var kind : kinds) {
            long count = counts.count(Facet.KIND, kind.word);
            if (count > 0) groups.add(group(visit, asked.plus(Facet.KIND, kind.word), kind, count));
        }
        return groups;
    }

    private static Group group(PageRequest visit, SearchRequest request, Kind kind, long count) {
        var found = visit.found(request.withMine(visit.mine()).withSize(SHOWN)).hits().stream()
                .map(SearchResult.Hit::entry)
                .toList();
        var all = count <= SHOWN
                ? new Link("", "")
                : new Link(visit.words().get("group.all", visit.names().count(kind, count)), visit.search(request));
        return new Group(kind.folder, visit.names().kinds(kind), Card.of(visit, found), all);
    }

    private String slug() {
        return document.id().slug();
    }
}
