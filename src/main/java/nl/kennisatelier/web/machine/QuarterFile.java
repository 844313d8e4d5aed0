package nl.kennisatelier.web.machine;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.kennisatelier.git.Commit;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Money;
import nl.kennisatelier.programme.Counted;
import nl.kennisatelier.programme.Measure;
import nl.kennisatelier.programme.Pilots;
import nl.kennisatelier.programme.Quarter;
import nl.kennisatelier.programme.QuarterPicture;
import nl.kennisatelier.programme.SignalDossier;
import nl.kennisatelier.web.kit.site.DisplayNames;
import nl.kennisatelier.words.DutchTime;
import nl.kennisatelier.words.Words;

/// `GET /programmas/{slug}/kwartaal/{quarter}.csv`: all that the picture of a quarter counts, with a row for each. The
/// numbers of one count added up are its number on the picture. What nobody knows is empty, and is never 0.
final class QuarterFile {

    static final String[] COLUMNS = {
        "kwartaal",
        "telling",
        "aantal",
        "wat",
        "adres",
        "waar",
        "datum",
        "stand",
        "dagen",
        "deelnemers",
        "kosten",
        "dekking"
    };

    /// What is no list of its own: the cells of the table, and the paths.
    private static final String BY_THEME = "lessen-per-thema";

    private static final String LESSONS_BY_PATH = "lessen-per-pad";
    private static final String PROPOSALS_BY_PATH = "voorstellen-per-pad";

    /// Long enough for git to tell when each text came, right after the start.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Online online;
    private final Supplier<LocalDate> today;

    QuarterFile(Online online, Supplier<LocalDate> today) {
        this.online = online;
        this.today = today;
    }

    void download(Context ctx) {
        picture(ctx).ifPresentOrElse(found -> send(ctx, found), () -> ctx.status(HttpStatus.NOT_FOUND));
    }

    private Optional<QuarterPicture> picture(Context ctx) {
        var quarter = Quarter.parse(ctx.pathParam("quarter"))
                .filter(one -> !one.first().isAfter(today.get()));
        var programme = new DisplayNames(online.library(), Words.dutch())
                .document(Kind.PROGRAMME, ctx.pathParam("slug"))
                .filter(found -> found.status().isFound())
                .filter(found -> !Pilots.of(online.library(), found).all().isEmpty());
        online.past().isRead(PATIENCE);
        return quarter.flatMap(one -> programme.map(found -> online.overview()
                .quarter(
                        online.library(),
                        found,
                        online.past().commits(),
                        one,
                        !one.last().isBefore(today.get()),
                        online.edition().get().commit().map(Commit::when).map(DutchTime::day))));
    }

    private void send(Context ctx, QuarterPicture picture) {
        var csv = new Csv(';').row(COLUMNS);
        var rows = new Rows(ctx, csv, picture, new DisplayNames(online.library(), Words.dutch()));
        rows.all();
        ctx.header("Content-Disposition", "attachment; filename=\"kwartaal-" + picture.quarter() + ".csv\"");
        online.send(ctx, "text/csv; charset=utf-8; header=present", csv.bytes());
    }

    private final class Rows {

        private final Context ctx;
        private final Csv csv;
        private final QuarterPicture picture;
        private final DisplayNames names;

        Rows(Context ctx, Csv csv, QuarterPicture picture, DisplayNames names) {
            this.ctx = ctx;
            this.csv = csv;
            this.picture = picture;
            this.names = names;
        }

        void all() {
            for (var measure : Measure.values()) {
                if (measure == Measure.LESSONS) continue;
                picture.list(measure).forEach(counted -> csv.row(row(measure, counted)));
            }
            for (var row : picture.coverage().rows()) {
                row.cells().stream()
                        .filter(cell -> cell.lessons() > 0)
                        .forEach(cell ->
                                sum(BY_THEME, cell.lessons(), cell.theme().label(), names.place(row.pilot())));
            }
            for (var path : picture.roadmap().paths()) {
                if (path.lessons() + path.examples() > 0)
                    sum(LESSONS_BY_PATH, path.lessons() + path.examples(), names.path(path), "");
                if (path.proposals() > 0) sum(PROPOSALS_BY_PATH, path.proposals(), names.path(path), "");
            }
        }

        private void sum(String word, int number, String what, String where) {
            csv.row(
                    picture.quarter().toString(),
                    word,
                    Integer.toString(number),
                    what,
                    "",
                    where,
                    "",
                    "",
                    "",
                    "",
                    "",
                    "");
        }

        private String[] row(Measure measure, Counted counted) {
            return switch (counted) {
                case Counted.Signal one ->
                    row(
                            measure,
                            one.signal(),
                            towns(one.signal()),
                            counted,
                            one.stage().word,
                            days(one.days()),
                            "",
                            "",
                            "");
                case Counted.Plan one ->
                    row(
                            measure,
                            one.proposal(),
                            names.place(one.proposal()),
                            counted,
                            one.stage().word,
                            "",
                            "",
                            money(one.costs()),
                            money(one.cover()));
                case Counted.Travel one ->
                    row(measure, one.lesson(), names.place(one.to()), counted, one.outcome().word, "", "", "", "");
                case Counted.Question one ->
                    row(measure, one.question(), "", counted, one.stage().word, days(one.days()), "", "", "");
                case Counted.Report one ->
                    row(
                            measure,
                            one.report(),
                            names.place(one.report()),
                            counted,
                            "",
                            days(one.days()),
                            one.participants() == 0 ? "" : Integer.toString(one.participants()),
                            "",
                            "");
                case Counted.Text one ->
                    row(measure, one.entry(), names.place(one.entry()), counted, "", "", "", "", "");
                case Counted.Place one -> row(measure, "", "", names.place(one.pilot()), counted, "", "", "", "", "");
                case Counted.OnPath one -> row(measure, names.path(one.path()), "", "", counted, "", "", "", "", "");
            };
        }

        private String[] row(Measure measure, Entry entry, String where, Counted counted, String... rest) {
            var address = online.url(ctx, Online.address("nl", entry.id()));
            return row(measure, names.title(entry), address, where, counted, rest);
        }

        private String[] row(
                Measure measure, String what, String address, String where, Counted counted, String... rest) {
            var row = new String[COLUMNS.length];
            row[0] = picture.quarter().toString();
            row[1] = measure.word;
            row[2] = "1";
            row[3] = what;
            row[4] = address;
            row[5] = where;
            row[6] = counted.when().map(EventDate::toString).orElse("");
            System.arraycopy(rest, 0, row, 7, rest.length);
            return row;
        }

        /// Where what shows a signal comes from: it is of the whole knowledge base.
        private String towns(Document signal) {
            return SignalDossier.of(online.library(), signal, SignalDossier.Followed.NONE).stream()
                    .flatMap(dossier -> dossier.municipalities().keySet().stream())
                    .map(names::municipality)
                    .collect(Collectors.joining("; "));
        }

        private static String days(OptionalLong days) {
            return days.isPresent() ? Long.toString(days.getAsLong()) : "";
        }

        private static String money(Money money) {
            return money.isKnown() ? Long.toString(money.euros()) : "";
        }
    }
}
