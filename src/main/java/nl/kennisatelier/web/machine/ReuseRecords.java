package nl.kennisatelier.web.machine;

import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.search.Facet;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.web.kit.site.ReuseFilters;

/// The records of reuse that somebody asks for, by the same filters as on their page.
record ReuseRecords(Online online) {

    /// The newest first.
    List<Document> asked(Context ctx) {
        var asked = ReuseFilters.asked(online.query(ctx));
        var all = online.library().documents(Kind.REUSE).stream()
                .filter(record -> record.status().isFound())
                .sorted(Library::newestFirst);
        if (asked.chosen().isEmpty()) return all.toList();
        var found = found(asked.plus(Facet.KIND, Kind.REUSE.word).withSize(SearchRequest.SIZE_MAX));
        return all.filter(record -> found.contains(record.id())).toList();
    }

    private Set<EntryId> found(SearchRequest asked) {
        int pages = online.index().search(asked.withPage(1)).pages();
        return IntStream.rangeClosed(1, pages)
                .mapToObj(page -> online.index().search(asked.withPage(page)))
                .flatMap(result -> result.hits().stream())
                .map(hit -> hit.entry().id())
                .collect(Collectors.toSet());
    }
}
