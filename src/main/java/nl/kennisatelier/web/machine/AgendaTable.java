package nl.kennisatelier.web.machine;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.Taxonomy.ListName;
import nl.kennisatelier.programme.Agenda;
import nl.kennisatelier.programme.Scope;
import nl.kennisatelier.web.kit.site.DisplayNames;
import nl.kennisatelier.words.Words;

/// `GET /agenda.csv`: the events that come, the next one first, and those that have been, the last one first.
record AgendaTable(Online online, Supplier<LocalDate> today) {

    static final String[] COLUMNS = {
        "bijeenkomst",
        "adres",
        "datum",
        "begint",
        "eindigt",
        "plaats",
        "online",
        "aanmelden",
        "organisator",
        "soort",
        "thema",
        "wijk",
        "gemeente",
        "afgelast"
    };

    void download(Context ctx) {
        var csv = new Csv(';').row(COLUMNS);
        Agenda.withCalledOff(online.library(), online.scope(ctx), today.get())
                .nearest()
                .forEach(event -> csv.row(row(ctx, event)));
        ctx.header("Content-Disposition", "attachment; filename=\"agenda.csv\"");
        online.send(ctx, "text/csv; charset=utf-8; header=present", csv.bytes());
    }

    private String[] row(Context ctx, Document event) {
        var names = new DisplayNames(online.library(), Words.dutch());
        var told = (Details.Event) event.details();
        var labels = event.labels();
        return new String[] {
            event.title(),
            online.url(ctx, Online.address("nl", event.id())),
            labels.date().map(EventDate::toString).orElse(""),
            told.begins().map(LocalTime::toString).orElse(""),
            told.ends().map(LocalTime::toString).orElse(""),
            told.venue(),
            told.online(),
            told.signUp(),
            told.organiser(),
            told.meeting().isEmpty() ? "" : names.choice(ListName.MEETINGS, told.meeting()),
            list(labels.themes(), names::theme),
            list(labels.neighbourhoods(), names::neighbourhood),
            list(Scope.By.MUNICIPALITY.of(online.library(), event), names::municipality),
            Agenda.isCalledOff(event) ? "ja" : "nee"
        };
    }

    private static String list(Collection<String> ids, UnaryOperator<String> name) {
        return ids.stream().map(name).sorted().collect(Collectors.joining("; "));
    }
}
