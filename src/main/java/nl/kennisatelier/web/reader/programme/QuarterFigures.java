package nl.kennisatelier.web.reader.programme;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.Money;
import nl.kennisatelier.programme.Counted;
import nl.kennisatelier.programme.Measure;
import nl.kennisatelier.programme.QuarterPicture;
import nl.kennisatelier.programme.Roadmap;
import nl.kennisatelier.source.Characters;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.site.Euros;
import nl.kennisatelier.web.reader.programme.QuarterPage.Box;
import nl.kennisatelier.web.reader.programme.QuarterPage.Figure;

/// The numbers of a quarter in words, each with the list that it is the length of.
record QuarterFigures(QuarterVisit at, QuarterPicture picture) {

    /// In characters: longer titles are cut on paper; the list has them whole.
    private static final int TITLE_LENGTH_MAX = 70;

    /// The same of names.
    private static final int NAME_LENGTH_MAX = 32;

    private static final int PATHS_MAX = 6;

    private static final Set<Measure> OF_EVERYBODY =
            EnumSet.of(Measure.SIGNALS_RAISED, Measure.SIGNALS_HANDED_OVER, Measure.SIGNALS_ANSWERED);

    /// The four elements of the support.
    List<Box> boxes() {
        return List.of(signals(), proposals(), travels(), paths());
    }

    private Box signals() {
        var parts = new ArrayList<Figure>(List.of(
                figure(Measure.SIGNALS_OWN),
                figure(Measure.SIGNALS_RAISED),
                figure(Measure.SIGNALS_HANDED_OVER),
                new Figure("", number(Measure.SIGNALS_ANSWERED), after(Measure.SIGNALS_ANSWERED)),
                figure(Measure.SIGNALS_OPEN)));
        picture.list(Measure.SIGNALS_OPEN).stream()
                .map(Counted.Signal.class::cast)
                .filter(signal -> signal.when().isPresent())
                .findFirst()
                .ifPresent(signal -> parts.add(longest(signal)));
        return box("programme.signals", Measure.SIGNALS, parts);
    }

    private Figure longest(Counted.Signal signal) {
        var since = signal.when().map(at.visit().names()::date).orElse("");
        var title = new Link(
                shortened(signal.signal().title()),
                at.visit().href(signal.signal()),
                "",
                at.visit().langOf(signal.signal()));
        return new Figure(at.t("quarter.longest"), title, at.t("quarter.since", since));
    }

    private Box proposals() {
        var parts = new ArrayList<Figure>(List.of(
                figure(Measure.PILOTS_PROPOSING),
                figure(Measure.PROPOSALS_CHANGED),
                money(picture.costs(), Measure.COSTS_KNOWN, at.t("quarter.money.costs.unknown")),
                money(picture.cover(), Measure.COVER_KNOWN, at.t("quarter.money.cover.unknown"))));
        if (picture.costs().of() < picture.count(Measure.PROPOSALS)) parts.add(said("quarter.money.going"));
        return box("programme.proposals", Measure.PROPOSALS, parts);
    }

    /// What nobody knows has no number, and no list.
    private Figure money(Money money, Measure measure, String unknown) {
        return money.isKnown()
                ? new Figure("", number(measure), "(" + new Euros(at.visit().words()).of(money) + ")")
                : new Figure("", new Link(unknown, ""), "");
    }

    private Figure said(String key) {
        return new Figure("", new Link(at.t(key), ""), "");
    }

    private Box travels() {
        var parts = Stream.of(
                        Measure.WORKED,
                        Measure.IN_PART,
                        Measure.FAILED,
                        Measure.UNDER_WAY,
                        Measure.OUTCOME_UNKNOWN,
                        Measure.OTHER_TOWN,
                        Measure.OTHER_PROGRAMME)
                .filter(measure -> picture.count(measure) > 0)
                .map(this::figure)
                .toList();
        return box("programme.reuse", Measure.TRAVELS, parts.isEmpty() ? List.of(said("quarter.travels.none")) : parts);
    }

    private Box paths() {
        return box(
                "programme.roadmap",
                Measure.PATHS,
                picture.roadmap().paths().stream()
                        .limit(PATHS_MAX)
                        .map(this::path)
                        .toList());
    }

    private Figure path(Roadmap.Path path) {
        int lessons = path.lessons() + path.examples();
        var query = "?pad=" + path.ids().getFirst();
        var told = at.t("quarter.tally." + Measure.LESSONS, lessons, 0);
        return new Figure(
                shortened(at.visit().names().path(path)) + ":",
                new Link(told, lessons == 0 ? "" : at.list(Measure.LESSONS) + query),
                path.proposals() == 0 ? "" : at.t("quarter.path.proposals", path.proposals()));
    }

    private Box box(String title, Measure measure, List<Figure> parts) {
        return new Box(at.t(title), figure(measure), at.t("quarter.was", picture.before(measure)), parts);
    }

    Figure figure(Measure measure) {
        return new Figure("", number(measure), "");
    }

    /// `4 signalen`
    Link number(Measure measure) {
        int count = picture.count(measure);
        return new Link(label(measure, count), count == 0 ? "" : at.list(measure));
    }

    String label(Measure measure, int count) {
        return at.t("quarter.tally." + measure, count, of(measure));
    }

    /// Of how many that is, where that matters.
    private int of(Measure measure) {
        return switch (measure) {
            case PILOTS_PROPOSING, PILOTS_EMPTY -> picture.pilots().all().size();
            case COSTS_KNOWN -> picture.costs().of();
            case COVER_KNOWN -> picture.cover().of();
            case PATHS -> picture.roadmap().paths().size();
            case SIGNALS, SIGNALS_OWN, SIGNALS_RAISED, SIGNALS_HANDED_OVER, SIGNALS_ANSWERED, SIGNALS_OPEN -> 0;
            case PROPOSALS, PROPOSALS_CHANGED, LESSONS, UNDATED, REPORTS, SETS -> 0;
            case TRAVELS, WORKED, IN_PART, FAILED, UNDER_WAY, OUTCOME_UNKNOWN, OTHER_TOWN, OTHER_PROGRAMME -> 0;
            case QUESTIONS_ASKED, QUESTIONS_ANSWERED, QUESTIONS_OPEN -> 0;
        };
    }

    /// Signals are of everybody, so it says so.
    String change(QuarterPicture.Change change) {
        var before = at.t("quarter.change", change.before());
        return OF_EVERYBODY.contains(change.measure()) ? before + " " + at.t("quarter.everybody") : before;
    }

    /// `na 35 dagen`, of what took its time; empty where there is none.
    String after(Measure measure) {
        if (picture.count(measure) == 0) return "";
        return picture.days(measure).length == 0 ? at.t("quarter.days.unknown") : at.t("quarter.after", days(measure));
    }

    /// How long it took, by the middle one; that nobody knows it, where nobody does.
    String days(Measure measure) {
        var days = picture.days(measure);
        int all = picture.count(measure);
        if (days.length == 0) return at.t("quarter.days.unknown");
        long middle = days[days.length / 2];
        return all == 1 ? at.t("quarter.days", middle) : at.t("quarter.days.middle", middle, days.length, all);
    }

    String date(Counted counted) {
        return counted.when().map(at.visit().names()::date).orElse(at.t("quarter.undated"));
    }

    String date(EventDate date) {
        return at.visit().names().date(date);
    }

    static String shortened(String title) {
        return Characters.shortenedAtWord(title, TITLE_LENGTH_MAX);
    }

    static String shortName(String name) {
        return Characters.shortenedAtWord(name, NAME_LENGTH_MAX);
    }
}
