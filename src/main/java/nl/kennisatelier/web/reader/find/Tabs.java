package nl.kennisatelier.web.reader.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.search.Facet;
import nl.kennisatelier.search.SearchResult;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.web.reader.find.ResultsPage.Tab;

/// The kinds above the results: all, some by themselves, the others together, and the manual, which all is without.
/// So the numbers add up to the first.
record Tabs(PageRequest visit, Ways ways, SearchResult result) {

    /// Kinds with a tab of their own.
    private static final List<Kind> ALONE = Kind.inOrder(Tabs::place);

    private static int place(Kind kind) {
        return switch (kind) {
            case TIP -> 1;
            case QUESTION -> 2;
            case REPORT -> 3;
            case INSIGHT -> 4;
            case EXAMPLE -> 5;
            case LINK -> 6;
            case NEIGHBOURHOOD, PROGRAMME, QUESTION_SET, SOURCE, TERM, ARTICLE, OPPORTUNITY, RISK, ACTION -> 0;
            case REUSE, KNOWLEDGE_QUESTION, EVENT, SIGNAL, PROPOSAL -> 0;
            case MANUAL -> 0;
        };
    }

    List<Tab> all() {
        var others = kinds();
        var tabs = new ArrayList<Tab>();
        tabs.add(everything());
        for (var kind : alone()) {
            others.remove(kind);
            tabs.add(tab(visit.names().kinds(kind), List.of(kind)));
        }
        if (!others.isEmpty()) tabs.add(tab(visit.words().get("search.others"), others));
        tabs.add(tab(visit.words().get("search.manual"), List.of(Kind.MANUAL)));
        tabs.removeIf(tab -> tab.count() == 0 && !tab.current());
        return tabs;
    }

    private Tab everything() {
        var bare = ways.request().with(Facet.KIND, new TreeSet<>());
        var all = bare.isOrdinary() ? kinds().stream().filter(kind -> !kind.isApart()) : Stream.of(Kind.values());
        long count = all.mapToLong(this::count).sum();
        return new Tab(visit.words().get("search.all"), count, ways.to(bare), isChosen(Set.of()));
    }

    private Tab tab(String label, List<Kind> kinds) {
        var words = kinds.stream().map(kind -> kind.word).collect(Collectors.toCollection(TreeSet::new));
        long count = kinds.stream().mapToLong(this::count).sum();
        return new Tab(label, count, ways.to(ways.request().with(Facet.KIND, words)), isChosen(words));
    }

    /// Whatever is chosen alone has a tab too.
    private List<Kind> alone() {
        var chosen = kinds().stream().filter(kind -> isChosen(Set.of(kind.word)));
        return Stream.concat(ALONE.stream(), chosen).distinct().toList();
    }

    /// Those of which there are results, but for the manual.
    private List<Kind> kinds() {
        return Stream.of(Kind.values())
                .filter(kind -> kind != Kind.MANUAL && count(kind) > 0)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private boolean isChosen(Set<String> kinds) {
        return ways.request().chosen(Facet.KIND).equals(kinds);
    }

    private long count(Kind kind) {
        return result.count(Facet.KIND, kind.word);
    }
}
