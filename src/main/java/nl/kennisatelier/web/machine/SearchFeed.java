package nl.kennisatelier.web.machine;

import io.javalin.http.Context;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.search.Order;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.words.Words;

/// `GET /zoeken.atom`: a search to follow, newest first, always from the first page. Before what it finds stands what
/// was
/// said to the signals that this shows.
final class SearchFeed {

    static final int ENTRIES_MAX = 50;

    private final Online online;
    private final Words words;

    SearchFeed(Online online, Words words) {
        this.online = online;
        this.words = words;
    }

    void feed(Context ctx) {
        var asked = SearchRequest.parse(online.query(ctx))
                .withOrder(Order.RELEVANCE)
                .withSize(SearchRequest.SIZE_DEFAULT);
        var result = online.index().search(asked.withOrder(Order.NEWEST).withSize(ENTRIES_MAX));
        var feed = new Atom(online, ctx, words, head(asked));
        var answers = new Answers(online, words);
        var told = answers.foundBy(asked).toList();
        told.forEach(dossier -> answers.tell(feed, dossier));
        result.hits().stream()
                .limit(ENTRIES_MAX - told.size())
                .forEach(hit -> feed.add(hit.entry(), PlainText.text(hit.title()), PlainText.excerpt(hit)));
        feed.send();
    }

    private Atom.Head head(SearchRequest asked) {
        return new Atom.Head(
                words.get("open.feed.title", online.siteName(), subject(asked)),
                words.get("open.feed.subtitle"),
                Online.withQuery(root() + "/zoeken.atom", asked.toQuery()),
                Online.withQuery(root() + "/zoeken", asked.toQuery()));
    }

    /// The question in words: `“bewoners”, Groen, Palenstein`.
    private String subject(SearchRequest asked) {
        var labels = new FacetLabels(online.library(), words.language());
        var typed = asked.hasWords() ? List.of(words.get("open.feed.words", asked.words())) : List.<String>of();
        var chosen = asked.chosen().entrySet().stream()
                .flatMap(facet -> facet.getValue().stream().map(value -> labels.of(facet.getKey(), value)));
        var subject = Stream.concat(typed.stream(), chosen).collect(Collectors.joining(", "));
        return subject.isEmpty() ? words.get("open.feed.all") : subject;
    }

    private String root() {
        return Online.root(words.language());
    }
}
