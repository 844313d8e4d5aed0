package nl.kennisatelier.web.reader.programme;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import nl.kennisatelier.git.Commit;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.programme.Chronicle;
import nl.kennisatelier.programme.Measure;
import nl.kennisatelier.programme.Pilots;
import nl.kennisatelier.programme.Quarter;
import nl.kennisatelier.programme.QuarterPicture;
import nl.kennisatelier.web.kit.site.Came;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.words.DutchTime;

/// A visit to a quarter of a programme: what is counted there, and how it is said.
///
/// @param programme one with pilots
record QuarterVisit(PageRequest visit, Document programme, Quarter quarter) {

    /// Long enough for git to tell when each text came, right after the start.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int VERSION_LENGTH = 7;

    /// Nothing where the programme has no pilots, and for a quarter that is none or has not begun.
    static Optional<QuarterVisit> of(PageRequest visit) {
        return Quarter.parse(visit.step("quarter"))
                .filter(quarter -> !quarter.first().isAfter(visit.today()))
                .flatMap(quarter -> programme(visit).map(found -> new QuarterVisit(visit, found, quarter)));
    }

    /// The one that the address names; nothing where it has no pilots.
    static Optional<Document> programme(PageRequest visit) {
        return visit.names()
                .document(Kind.PROGRAMME, visit.step("slug"))
                .filter(found -> !Pilots.of(visit.library(), found).all().isEmpty());
    }

    /// What happened in the programme. Only what git says of the days that texts came: what else is known of them
    /// differs from one run of the program to another.
    static Chronicle chronicle(PageRequest visit, Document programme) {
        return visit.overview().chronicle(visit.library(), programme, came(visit));
    }

    private static Came came(PageRequest visit) {
        var history = visit.services().history();
        history.ifPresent(past -> past.isRead(PATIENCE));
        return Came.byCommit(history);
    }

    QuarterPicture picture() {
        return visit.overview().quarter(visit.library(), programme, came(visit), quarter, isRunning(), changed());
    }

    private Optional<LocalDate> changed() {
        return visit.edition().commit().map(Commit::when).map(DutchTime::day);
    }

    /// Whether the quarter is not over yet.
    boolean isRunning() {
        return !quarter.last().isBefore(visit.today());
    }

    /// `/programmas/slug/kwartaal/2026-3`
    String path() {
        return path(quarter);
    }

    String path(Quarter other) {
        return all() + "/" + other;
    }

    /// The page of all quarters.
    String all() {
        return "/" + programme.id() + "/kwartaal";
    }

    /// The list of what is counted.
    String list(Measure measure) {
        return visit.href(path() + "/" + measure.word);
    }

    /// `3e kwartaal 2026`
    String name() {
        return name(visit, quarter);
    }

    static String name(PageRequest visit, Quarter quarter) {
        return visit.words().get("quarter.name", quarter.number(), Integer.toString(quarter.year()));
    }

    /// Of which moment it is: the end of the quarter, or of the last change where that is still to come.
    String standing() {
        var last = quarter.last();
        var end = visit.names().date(new EventDate(last.getYear(), last.getMonthValue(), last.getDayOfMonth()));
        if (!isRunning()) return t("quarter.standing", end);
        return visit.edition()
                .commit()
                .map(Commit::when)
                .map(when -> t("quarter.running", visit.names().day(when)))
                .orElse(t("quarter.running.now"));
    }

    /// Of the texts it is made from; empty where they are in no repository.
    String version() {
        return visit.edition()
                .commit()
                .map(Commit::id)
                .map(id -> t("quarter.version", id.substring(0, Math.min(VERSION_LENGTH, id.length()))))
                .orElse("");
    }

    String t(String key, Object... arguments) {
        return visit.words().get(key, arguments);
    }
}
