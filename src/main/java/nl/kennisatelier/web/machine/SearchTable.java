package nl.kennisatelier.web.machine;

import io.javalin.http.Context;
import java.util.Collection;
import java.util.Locale;
import java.util.TreeSet;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.Labels;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.search.Facet;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.search.SearchResult;

/// `GET /zoeken.csv`: a search as a table, from its first result on, whatever page was asked.
final class SearchTable {

    static final int ROWS_MAX = 1000;

    static final String[] COLUMNS = {
        "id", "soort", "titel", "fragment", "datum", "themas", "wijken", "gemeenten", "uit", "url", "bestand", "regel"
    };

    private final Online online;

    SearchTable(Online online) {
        this.online = online;
    }

    void download(Context ctx) {
        var csv = new Csv(';').row(COLUMNS);
        var request = SearchRequest.parse(online.query(ctx)).withSize(SearchRequest.SIZE_MAX);
        var labels = new FacetLabels(online.library(), "nl");
        for (int page = 1; page <= ROWS_MAX / SearchRequest.SIZE_MAX; page++) {
            var result = online.index().search(request.withPage(page));
            result.hits().forEach(hit -> csv.row(row(ctx, hit, labels)));
            if (page >= result.pages()) break;
        }
        ctx.header("Content-Disposition", "attachment; filename=\"zoeken.csv\"");
        online.send(ctx, "text/csv; charset=utf-8; header=present", csv.bytes());
    }

    private String[] row(Context ctx, SearchResult.Hit hit, FacetLabels labels) {
        var entry = hit.entry();
        return new String[] {
            entry.id().value(),
            entry.kind().word,
            PlainText.text(hit.title()),
            PlainText.excerpt(hit),
            entry.labels().date().map(EventDate::toString).orElse(""),
            list(labels, Facet.THEME, entry.labels().themes()),
            list(labels, Facet.NEIGHBOURHOOD, entry.labels().neighbourhoods()),
            list(labels, Facet.MUNICIPALITY, municipalities(entry.labels(), labels.library())),
            labels.of(Facet.DOCUMENT, entry.documentId().value()),
            online.url(ctx, Online.address("nl", entry.id())),
            entry.location().path(),
            String.format(Locale.ROOT, "%d", entry.location().line())
        };
    }

    /// Named themselves, or by one of their neighbourhoods.
    private static Collection<String> municipalities(Labels labels, Library library) {
        var all = new TreeSet<>(labels.municipalities());
        labels.neighbourhoods().forEach(slug -> library.municipalityOf(slug).ifPresent(all::add));
        return all;
    }

    private static String list(FacetLabels labels, Facet facet, Collection<String> values) {
        return String.join("; ", values.stream().map(v -> labels.of(facet, v)).toList());
    }
}
