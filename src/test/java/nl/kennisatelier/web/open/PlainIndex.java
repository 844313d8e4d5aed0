package nl.kennisatelier.web.open;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.search.Facet;
import nl.kennisatelier.search.SearchIndex;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.search.SearchResult;
import nl.kennisatelier.search.Suggestion;

/// Search by looking at every entry: knows no Dutch, but gives every part of an answer that there can be.
final class PlainIndex implements SearchIndex {

    private Library library = Library.empty();

    static SearchIndex of(Library library) {
        var index = new PlainIndex();
        index.update(library);
        return index;
    }

    @Override
    public Update update(Library library) {
        this.library = library;
        return new Update(library.documents().size(), 0, true);
    }

    @Override
    public SearchResult search(SearchRequest request) {
        var found = library.entries().stream()
                .filter(entry -> library.home(entry).status().isFound())
                .filter(entry -> says(entry, request.words()))
                .filter(entry -> request.chosen().entrySet().stream()
                        .allMatch(f -> f.getValue().stream()
                                .anyMatch(value -> values(entry, f.getKey()).contains(value))))
                .sorted(newestFirst())
                .toList();
        int pages = Math.ceilDiv(found.size(), request.size());
        var hits = found.stream()
                .skip((request.page() - 1L) * request.size())
                .limit(request.size())
                .map(entry -> hit(entry, request.words()))
                .toList();
        var mended = found.isEmpty() && request.hasWords() ? Optional.of("bewoners") : Optional.<String>empty();
        var widened = request.words().equals("bewoners") ? List.of("inwoners") : List.<String>of();
        return new SearchResult(request, found.size(), hits, pages, facets(found), widened, mended, List.of());
    }

    @Override
    public List<Ranked> rank(String words, int count) {
        throw new UnsupportedOperationException("open data ranks nothing");
    }

    @Override
    public SearchResult searchCollapsed(SearchRequest request) {
        throw new UnsupportedOperationException("open data never collapses");
    }

    @Override
    public List<Suggestion> suggest(String typed) {
        return library.documents().stream()
                .filter(document -> document.title().toLowerCase(Locale.ROOT).contains(typed))
                .map(d -> new Suggestion(d.kind().word, d.title(), "/" + d.id()))
                .toList();
    }

    @Override
    public List<Entry> related(Entry entry, int count) {
        return List.of();
    }

    @Override
    public long bytes() {
        return 0;
    }

    @Override
    public void close() {}

    private static boolean says(Entry entry, String words) {
        return (entry.title() + " " + entry.text()).toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }

    private static SearchResult.Hit hit(Entry entry, String words) {
        var fragment = words.isEmpty() ? "" : mark(entry.text(), words);
        return new SearchResult.Hit(entry, mark(entry.title(), words), fragment, 1.5, 0, List.of());
    }

    private static String mark(String text, String words) {
        return words.isEmpty() ? text : text.replace(words, SearchResult.MARK_START + words + SearchResult.MARK_END);
    }

    private static Comparator<Entry> newestFirst() {
        return Comparator.comparing((Entry entry) ->
                entry.labels().date().map(date -> -date.sortKey()).orElse(Long.MAX_VALUE));
    }

    private Map<Facet, Map<String, Long>> facets(List<Entry> found) {
        var counts = new EnumMap<Facet, Map<String, Long>>(Facet.class);
        for (var facet : Facet.values()) {
            var values = counts.computeIfAbsent(facet, _ -> new TreeMap<>());
            found.forEach(entry -> values(entry, facet).forEach(value -> values.merge(value, 1L, Long::sum)));
        }
        return counts;
    }

    private Collection<String> values(Entry entry, Facet facet) {
        var labels = entry.labels();
        return switch (facet) {
            case THEME ->
                labels.themes().stream()
                        .flatMap(path -> List.of(path, path.split("/")[0]).stream())
                        .toList();
            case MUNICIPALITY ->
                labels.neighbourhoods().stream()
                        .flatMap(slug -> library.municipalityOf(slug).stream())
                        .toList();
            case NEIGHBOURHOOD -> labels.neighbourhoods();
            case KIND -> List.of(entry.kind().word);
            case YEAR -> labels.date().map(d -> "" + d.year()).stream().toList();
            case ROLE -> labels.roles();
            case APPROACH -> labels.approaches();
            case PROGRAMME -> labels.programme().stream().toList();
            case DOCUMENT -> List.of(entry.documentId().value());
        };
    }
}
