package nl.kennisatelier.web.reader.browse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.Theme;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.search.SearchResult;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.site.Card;
import nl.kennisatelier.web.kit.site.PageRequest;

/// What mentions a theme in words without being about it: for a theme of which nobody has a lesson yet.
///
/// @param cards the best few
/// @param searches each word that finds something else than those before it, with how much
public record Near(List<Card> cards, List<Link> searches) {

    static final Near NOTHING = new Near(List.of(), List.of());

    private static final int CARDS_MAX = 6;

    /// Looked for at once; a theme has rarely more names.
    private static final int WORDS_MAX = 8;

    static Near of(PageRequest visit, Theme theme) {
        var found = new LinkedHashMap<Object, Entry>();
        var searches = new ArrayList<Link>();
        for (var words : words(theme)) {
            var request = SearchRequest.words(words).withSize(CARDS_MAX);
            var result = visit.index().search(request);
            int before = found.size();
            result.hits().stream()
                    .map(SearchResult.Hit::entry)
                    .filter(entry -> !isAbout(theme, entry))
                    .forEach(entry -> found.putIfAbsent(entry.id(), entry));
            if (found.size() == before) continue;
            var to = visit.search(SearchRequest.words(words));
            searches.add(new Link(words.replace("\"", "") + " (" + result.total() + ")", to));
        }
        var best = found.values().stream().limit(CARDS_MAX).toList();
        return best.isEmpty() ? NOTHING : new Near(Card.of(visit, best), searches);
    }

    private static boolean isAbout(Theme theme, Entry entry) {
        return theme.branch().anyMatch(part -> entry.labels().themes().contains(part.path()));
    }

    /// Its names: of `Armoede en schulden` each half, and of more words only where they stand together.
    private static List<String> words(Theme theme) {
        return Stream.concat(Arrays.stream(theme.label().split(",\\s*|\\s+en\\s+")), theme.alternatives().stream())
                .map(name -> name.contains(" ") ? "\"" + name + "\"" : name)
                .distinct()
                .limit(WORDS_MAX)
                .toList();
    }
}
