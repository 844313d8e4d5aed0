package nl.kennisatelier.search.lucene;

import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.Moved;
import nl.kennisatelier.library.Neighbourhoods;
import nl.kennisatelier.programme.LikeMine;
import nl.kennisatelier.search.Facet;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.search.SearchRequest.Mine;

/// What somebody means by what he chose.
final class Meant {

    private Meant() {}

    /// Where a theme or a municipality is chosen together with something inside it, only the inner one counts: ticking
    /// a child narrows.
    static SearchRequest narrowed(SearchRequest asked, Library library) {
        var themes = new TreeSet<>(asked.chosen(Facet.THEME));
        themes.removeIf(theme -> asked.chosen(Facet.THEME).stream().anyMatch(other -> other.startsWith(theme + "/")));
        var municipalities = new TreeSet<>(asked.chosen(Facet.MUNICIPALITY));
        var moved = library.moved();
        asked.chosen(Facet.NEIGHBOURHOOD).stream()
                .flatMap(slug -> library.municipalityOf(slug).stream())
                .map(moved::municipality)
                .forEach(town -> municipalities.removeIf(
                        chosen -> moved.municipality(chosen).equals(town)));
        return asked.with(Facet.THEME, themes)
                .with(Facet.MUNICIPALITY, municipalities)
                .withMine(known(asked.mine(), library))
                .withPage(asked.page());
    }

    /// A neighbourhood that is none here is as good as none.
    private static Mine known(Mine mine, Library library) {
        return LikeMine.place(library, mine.slug()).isPresent() ? mine : Mine.NONE;
    }

    /// Who chooses a municipality or a programme of before means the one that took over: it has the texts of then too.
    static SearchRequest today(SearchRequest asked, Library library) {
        var moved = library.moved();
        return asked.with(
                        Facet.MUNICIPALITY,
                        asked.chosen(Facet.MUNICIPALITY).stream()
                                .map(moved::municipality)
                                .collect(Collectors.toCollection(TreeSet::new)))
                .with(
                        Facet.PROGRAMME,
                        asked.chosen(Facet.PROGRAMME).stream()
                                .map(moved::programme)
                                .collect(Collectors.toCollection(TreeSet::new)))
                .with(
                        Facet.NEIGHBOURHOOD,
                        asked.chosen(Facet.NEIGHBOURHOOD).stream()
                                .map(slug -> Neighbourhoods.now(slug, library))
                                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /// A name of before finds what the name of today finds.
    static Map<Facet, Map<String, Long>> withNamesOfBefore(Map<Facet, Map<String, Long>> counts, Moved moved) {
        name(moved.municipalities(), counts.get(Facet.MUNICIPALITY));
        name(moved.programmes(), counts.get(Facet.PROGRAMME));
        return counts;
    }

    private static void name(Map<String, String> today, Map<String, Long> counts) {
        today.forEach((before, now) -> {
            if (counts.containsKey(now)) counts.put(before, counts.get(now));
        });
    }
}
