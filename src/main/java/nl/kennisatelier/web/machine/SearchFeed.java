package nl.kennisatelier.web.machine;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.search.Order;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.search.SearchResult;
import nl.kennisatelier.words.Words;

/// `GET /zoeken.atom`: a search to follow, Atom 1.0 (RFC 4287), newest first, always from the first page.
final class SearchFeed {

    static final int ENTRIES_MAX = 50;

    private final Online online;
    private final Words words;

    SearchFeed(Online online, Words words) {
        this.online = online;
        this.words = words;
    }

    void feed(Context ctx) {
        var asked = SearchRequest.parse(ctx.queryParamMap())
                .withOrder(Order.RELEVANCE)
                .withSize(SearchRequest.SIZE_DEFAULT);
        var result = online.index().search(asked.withOrder(Order.NEWEST).withSize(ENTRIES_MAX));
        var published = online.edition().get().published();
        var xml = head(ctx, asked, published);
        result.hits().forEach(hit -> entry(xml, ctx, hit, published));
        online.sendXml(ctx, "application/atom+xml", xml);
    }

    private Xml head(Context ctx, SearchRequest asked, Instant published) {
        var self = online.url(ctx, Online.withQuery(root() + "/zoeken.atom", asked.toQuery()));
        var page = online.url(ctx, Online.withQuery(root() + "/zoeken", asked.toQuery()));
        var atelier = online.library().conventions().atelier();
        var xml = Xml.document("feed", "http://www.w3.org/2005/Atom")
                .language(words.language())
                .element("id", self)
                .element("title", words.get("open.feed.title", atelier.name(), subject(asked)))
                .element("subtitle", words.get("open.feed.subtitle"))
                .element("updated", published.toString())
                .empty("link", "rel", "self", "type", "application/atom+xml", "href", self)
                .empty("link", "rel", "alternate", "type", "text/html", "href", page);
        xml.start("author").element("name", atelier.name()).end();
        return atelier.licence().isEmpty() ? xml : xml.element("rights", atelier.licence());
    }

    /// A published id never changes, so neither does this address; one may be found by many feeds.
    private void entry(Xml xml, Context ctx, SearchResult.Hit hit, Instant published) {
        var entry = hit.entry();
        var address = online.url(ctx, Online.address(words.language(), entry.id()));
        xml.start("entry")
                .element("id", online.url(ctx, Online.address("nl", entry.id())))
                .element("title", PlainText.text(hit.title()))
                .empty("link", "rel", "alternate", "type", "text/html", "href", address)
                .element("updated", updated(entry, published).toString());
        entry.labels()
                .date()
                .ifPresent(date -> xml.element("published", instant(date).toString()));
        xml.element("summary", PlainText.excerpt(hit)).empty("category", "term", entry.kind().word);
        entry.labels().themes().forEach(theme -> xml.empty("category", "term", theme));
        xml.end();
    }

    /// As git remembers; else the day it happened, or of an undated text when it went online.
    private Instant updated(Entry entry, Instant published) {
        var happened = entry.labels().date().map(SearchFeed::instant);
        return online.changed(entry).or(() -> happened).orElse(published);
    }

    private static Instant instant(EventDate date) {
        return LocalDate.ofEpochDay(date.sortKey()).atStartOfDay().toInstant(ZoneOffset.UTC);
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
