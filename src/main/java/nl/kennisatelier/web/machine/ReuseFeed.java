package nl.kennisatelier.web.machine;

import io.javalin.http.Context;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.programme.RecordTitle;
import nl.kennisatelier.web.kit.site.ReuseFilters;
import nl.kennisatelier.words.Words;

/// `GET /hergebruik.atom`: the records of reuse that came last, to follow.
record ReuseFeed(Online online, Words words) {

    private static final int ENTRIES_MAX = 50;

    void feed(Context ctx) {
        var path = Online.root(words.language()) + "/" + Kind.REUSE.folder;
        var query = ReuseFilters.asked(online.query(ctx)).withPage(1).toQuery();
        var feed = new Atom(
                online,
                ctx,
                words,
                new Atom.Head(
                        words.get("reuse.feed", online.siteName()),
                        words.get("list." + Kind.REUSE),
                        Online.withQuery(path + ".atom", query),
                        Online.withQuery(path, query)));
        new ReuseRecords(online)
                .asked(ctx).stream()
                        .sorted(feed.lastFirst())
                        .limit(ENTRIES_MAX)
                        .forEach(record -> feed.add(record, RecordTitle.of(online.library(), record), summary(record)));
        feed.send();
    }

    private String summary(Document record) {
        return record.details() instanceof Details.Reuse told
                ? Stream.of(words.get("outcome." + told.outcome()) + ".", told.adapted(), told.because())
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" "))
                : "";
    }
}
