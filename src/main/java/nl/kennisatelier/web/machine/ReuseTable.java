package nl.kennisatelier.web.machine;

import io.javalin.http.Context;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.Neighbourhoods;
import nl.kennisatelier.library.Relation;
import nl.kennisatelier.programme.Journey;
import nl.kennisatelier.programme.RecordTitle;
import nl.kennisatelier.search.Facet;

/// `GET /hergebruik.csv`: records of reuse, the newest first, with a row for each of its places.
final class ReuseTable {

    static final String[] COLUMNS = {
        "les",
        "les_adres",
        "van_wijk",
        "naar_wijk",
        "naar_gemeente",
        "datum",
        "werkte",
        "aangepast",
        "waardoor",
        "rol",
        "via",
        "programma_van",
        "programma_naar"
    };

    private final Online online;

    ReuseTable(Online online) {
        this.online = online;
    }

    void download(Context ctx) {
        var csv = new Csv(';').row(COLUMNS);
        var labels = new FacetLabels(online.library(), "nl");
        new ReuseRecords(online).asked(ctx).forEach(record -> rows(ctx, csv, record, labels));
        ctx.header("Content-Disposition", "attachment; filename=\"hergebruik.csv\"");
        online.send(ctx, "text/csv; charset=utf-8; header=present", csv.bytes());
    }

    private void rows(Context ctx, Csv csv, Document record, FacetLabels labels) {
        if (!(record.details() instanceof Details.Reuse told)) return;
        var lesson = RecordTitle.lesson(online.library(), record);
        if (lesson.isEmpty()) return;
        var neighbourhoods = Neighbourhoods.of(record, online.library());
        for (var slug : neighbourhoods) {
            var town = online.library().municipalityOf(slug).stream().toList();
            csv.row(row(ctx, record, told, lesson.get(), labels.of(Facet.NEIGHBOURHOOD, slug), town, labels));
        }
        if (neighbourhoods.isEmpty()) {
            for (var town : record.labels().municipalities()) {
                csv.row(row(ctx, record, told, lesson.get(), told.spot(), List.of(town), labels));
            }
        }
    }

    private String[] row(
            Context ctx,
            Document record,
            Details.Reuse told,
            Entry lesson,
            String place,
            List<String> town,
            FacetLabels labels) {
        var own = record.labels();
        return new String[] {
            lesson.title(),
            online.url(ctx, Online.address("nl", lesson.id())),
            from(labels, lesson),
            place,
            list(labels, Facet.MUNICIPALITY, town),
            own.date().map(EventDate::toString).orElse(""),
            told.outcome().word,
            told.adapted(),
            told.because(),
            list(labels, Facet.ROLE, own.roles()),
            online.library()
                    .named(record, Relation.Type.VIA)
                    .map(via -> online.url(ctx, Online.address("nl", via.id())))
                    .collect(Collectors.joining("; ")),
            list(labels, Facet.PROGRAMME, Journey.programmes(online.library(), lesson)),
            list(labels, Facet.PROGRAMME, Journey.programmes(online.library(), record)),
        };
    }

    /// The neighbourhoods that it comes from, or its municipalities where it names none.
    private static String from(FacetLabels labels, Entry lesson) {
        var own = lesson.labels();
        return own.neighbourhoods().isEmpty()
                ? list(labels, Facet.MUNICIPALITY, own.municipalities())
                : list(labels, Facet.NEIGHBOURHOOD, own.neighbourhoods());
    }

    private static String list(FacetLabels labels, Facet facet, Collection<String> values) {
        return values.stream().map(value -> labels.of(facet, value)).collect(Collectors.joining("; "));
    }
}
