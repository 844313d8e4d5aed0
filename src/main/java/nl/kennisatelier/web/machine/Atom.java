package nl.kennisatelier.web.machine;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.stream.Stream;
import nl.kennisatelier.export.Xml;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.words.Words;

/// A feed in memory, Atom 1.0 (RFC 4287), written from top to bottom. A published id never changes, so neither does
/// the address of an entry in it; one may be found by many feeds.
final class Atom {

    /// What stands above the entries.
    ///
    /// @param self where the feed stands, from the root, with what is asked
    /// @param page the page that says the same to people
    record Head(String title, String subtitle, String self, String page) {}

    private final Online online;
    private final Context ctx;
    private final Words words;
    private final Instant published;
    private final Xml xml;

    Atom(Online online, Context ctx, Words words, Head head) {
        this.online = online;
        this.ctx = ctx;
        this.words = words;
        this.published = online.edition().get().published();
        var self = online.url(ctx, head.self());
        xml = Xml.document("feed", "http://www.w3.org/2005/Atom")
                .language(words.language())
                .element("id", self)
                .element("title", head.title())
                .element("subtitle", head.subtitle())
                .element("updated", published.toString())
                .empty("link", "rel", "self", "type", "application/atom+xml", "href", self)
                .empty("link", "rel", "alternate", "type", "text/html", "href", online.url(ctx, head.page()));
        var atelier = online.library().conventions().atelier();
        xml.start("author").element("name", atelier.maker()).end();
        if (!atelier.licence().isEmpty()) xml.element("rights", atelier.licence());
    }

    /// An entry of the library.
    Atom add(Entry entry, String title, String summary) {
        return add(entry, "", title, updated(entry), summary);
    }

    /// Something that happened to an entry of the library.
    ///
    /// @param mark what makes its address its own: `#stand-open`; empty for the entry itself
    /// @param terms categories besides its kind and its themes
    Atom add(Entry entry, String mark, String title, Instant updated, String summary, String... terms) {
        var address = online.url(ctx, Online.address(words.language(), entry.id()));
        xml.start("entry")
                .element("id", online.url(ctx, Online.address("nl", entry.id())) + mark)
                .element("title", title)
                .empty("link", "rel", "alternate", "type", "text/html", "href", address)
                .element("updated", updated.toString());
        entry.labels()
                .date()
                .ifPresent(date -> xml.element("published", instant(date).toString()));
        xml.element("summary", summary).empty("category", "term", entry.kind().word);
        Stream.concat(entry.labels().themes().stream(), Stream.of(terms))
                .forEach(term -> xml.empty("category", "term", term));
        xml.end();
        return this;
    }

    void send() {
        online.sendXml(ctx, "application/atom+xml", xml);
    }

    /// What came or was changed last first: who follows a feed hears of what is older itself, too.
    Comparator<Entry> lastFirst() {
        return Comparator.comparing(this::updated).reversed();
    }

    /// As git remembers; else the day it happened, or of an undated text when it went online.
    Instant updated(Entry entry) {
        var happened = entry.labels().date().map(Atom::instant);
        return online.changed(entry).or(() -> happened).orElse(published);
    }

    private static Instant instant(EventDate date) {
        return LocalDate.ofEpochDay(date.sortKey()).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
