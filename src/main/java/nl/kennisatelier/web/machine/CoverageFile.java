package nl.kennisatelier.web.machine;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Taxonomy.ListName;
import nl.kennisatelier.programme.Coverage;
import nl.kennisatelier.programme.Dashboard;
import nl.kennisatelier.programme.Pilots;
import nl.kennisatelier.web.kit.site.DisplayNames;
import nl.kennisatelier.words.Words;

/// `GET /programmas/{slug}/matrix.csv`: the lessons of each pilot about each theme, with a row for each cell.
final class CoverageFile {

    static final String[] COLUMNS = {"pilot", "wijk", "zeker", "opgave", "thema", "lessen", "nieuwste"};

    private final Online online;
    private final Supplier<LocalDate> today;

    CoverageFile(Online online, Supplier<LocalDate> today) {
        this.online = online;
        this.today = today;
    }

    void download(Context ctx) {
        dashboard(ctx).ifPresentOrElse(found -> send(ctx, found), () -> ctx.status(HttpStatus.NOT_FOUND));
    }

    private Optional<Dashboard> dashboard(Context ctx) {
        return new DisplayNames(online.library(), Words.dutch())
                .document(Kind.PROGRAMME, ctx.pathParam("slug"))
                .filter(programme -> programme.status().isFound())
                .flatMap(programme -> online.overview().dashboard(online.library(), programme, today.get()));
    }

    private void send(Context ctx, Dashboard dashboard) {
        var csv = new Csv(';').row(COLUMNS);
        var names = new DisplayNames(online.library(), Words.dutch());
        for (var row : dashboard.coverage().rows()) {
            row.cells().forEach(cell -> csv.row(row(names, row.pilot(), cell)));
        }
        ctx.header("Content-Disposition", "attachment; filename=\"matrix.csv\"");
        online.send(ctx, "text/csv; charset=utf-8; header=present", csv.bytes());
    }

    private static String[] row(DisplayNames names, Pilots.Pilot pilot, Coverage.Cell cell) {
        var challenge = cell.challenge();
        return new String[] {
            names.municipality(pilot.municipalityNow()),
            pilot.isPlaced() ? names.neighbourhood(pilot.neighbourhood()) : "",
            pilot.isSure() ? "ja" : "nee",
            challenge.isEmpty() ? "" : names.choice(ListName.CHALLENGES, challenge),
            cell.theme().label(),
            Integer.toString(cell.lessons()),
            cell.newest().map(EventDate::toString).orElse("")
        };
    }
}
