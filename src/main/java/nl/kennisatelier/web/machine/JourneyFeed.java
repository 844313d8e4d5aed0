package nl.kennisatelier.web.machine;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.export.Xml;
import nl.kennisatelier.programme.Journey;
import nl.kennisatelier.programme.RecordTitle;
import nl.kennisatelier.programme.Stop;
import nl.kennisatelier.words.Words;

/// A lesson to follow, Atom 1.0 (RFC 4287): who did it too and what came of it, the newest first.
record JourneyFeed(Online online, Words words) {

    private static final int ENTRIES_MAX = 50;

    void send(Context ctx, Journey journey) {
        var lesson = journey.lesson();
        var page = online.url(ctx, Online.address(words.language(), lesson.id()));
        var self = page + "/reis.atom";
        var atelier = online.library().conventions().atelier();
        var xml = Xml.document("feed", "http://www.w3.org/2005/Atom")
                .language(words.language())
                .element("id", self)
                .element("title", lesson.title())
                .element("subtitle", words.get("journey.title"))
                .element("updated", online.edition().get().published().toString())
                .empty("link", "rel", "self", "type", "application/atom+xml", "href", self)
                .empty("link", "rel", "alternate", "type", "text/html", "href", page + "#reis");
        xml.start("author").element("name", atelier.name()).end();
        if (!atelier.licence().isEmpty()) xml.element("rights", atelier.licence());
        journey.stops().reversed().stream().limit(ENTRIES_MAX).forEach(stop -> entry(xml, ctx, stop));
        online.sendXml(ctx, "application/atom+xml", xml);
    }

    private void entry(Xml xml, Context ctx, Stop stop) {
        var record = stop.record();
        xml.start("entry")
                .element("id", online.url(ctx, Online.address("nl", record.id())))
                .element("title", RecordTitle.of(online.library(), record))
                .empty("link", "rel", "alternate", "type", "text/html", "href", address(ctx, stop))
                .element("updated", updated(stop).toString())
                .element("summary", summary(stop))
                .empty("category", "term", stop.outcome().word)
                .end();
    }

    private String address(Context ctx, Stop stop) {
        return online.url(ctx, Online.address(words.language(), stop.record().id()));
    }

    private String summary(Stop stop) {
        var outcome = words.get("outcome." + stop.outcome()) + ".";
        return Stream.of(outcome, stop.told().adapted(), stop.told().because())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private Instant updated(Stop stop) {
        var record = stop.record();
        var happened = record.labels()
                .date()
                .map(date -> LocalDate.ofEpochDay(date.sortKey()).atStartOfDay().toInstant(ZoneOffset.UTC));
        return online.changed(record)
                .or(() -> happened)
                .orElse(online.edition().get().published());
    }
}
