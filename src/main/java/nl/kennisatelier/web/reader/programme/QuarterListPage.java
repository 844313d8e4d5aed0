package nl.kennisatelier.web.reader.programme;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.programme.Counted;
import nl.kennisatelier.programme.Measure;
import nl.kennisatelier.programme.Pilots;
import nl.kennisatelier.programme.QuarterPicture;
import nl.kennisatelier.programme.Roadmap;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.Euros;
import nl.kennisatelier.web.kit.site.PageRequest;

/// `GET /programmas/{slug}/kwartaal/{quarter}/{list}`: all that one number of the picture counts.
///
/// @param title with the number
/// @param of which of them, where it is a part: a pilot and a theme, or a path; or empty
/// @param lead of which quarter of which programme
/// @param more how many are left out; they stand in the table
/// @param table with all of them; empty in a preview
public record QuarterListPage(
        Frame frame, String title, String of, String lead, List<Line> lines, int more, String table, Link back)
        implements Page {

    private static final int LINES_MAX = 100;

    /// @param what its address is empty where it has no page
    /// @param facts in words
    public record Line(Link what, List<String> facts) {}

    /// Nothing where there is no such list.
    public static Optional<QuarterListPage> of(PageRequest visit) {
        return Measure.ofWord(visit.step("list"))
                .flatMap(measure -> QuarterVisit.of(visit).map(at -> {
                    var picture = at.picture();
                    return new Making(visit, at, picture, new QuarterFigures(at, picture), measure).page();
                }));
    }

    @Override
    public String template() {
        return "reader/programme/quarterlist";
    }

    /// By which a pilot is known in an address.
    static String key(Pilots.Pilot pilot) {
        return pilot.isPlaced() ? pilot.neighbourhood() : pilot.municipality();
    }

    /// A part of a list.
    private record Part(String name, List<Counted> items) {}

    private record Making(
            PageRequest visit, QuarterVisit at, QuarterPicture picture, QuarterFigures figures, Measure measure) {

        QuarterListPage page() {
            var part = part();
            var items = part.items();
            var title = capital(figures.label(measure, items.size()));
            return new QuarterListPage(
                    frame(title, part),
                    title,
                    part.name(),
                    at.name() + " · " + at.programme().title(),
                    items.stream().limit(LINES_MAX).map(this::line).toList(),
                    Math.max(0, items.size() - LINES_MAX),
                    visit.root().isPreview() ? "" : visit.href(at.path() + ".csv"),
                    new Link(at.t("quarter.title", at.name()), visit.href(at.path())));
        }

        private static String capital(String label) {
            return Character.toUpperCase(label.charAt(0)) + label.substring(1);
        }

        private Frame frame(String title, Part part) {
            return visit.frame(title + (part.name().isEmpty() ? "" : ", " + part.name()) + ", " + at.name())
                    .description(at.t("quarter.lead", at.programme().title()))
                    .nav("programmas")
                    .style("programme.css")
                    .style("quarter.css")
                    .crumb(at.programme().title(), "/" + at.programme().id())
                    .crumb(at.t("quarter.title", at.name()), at.path())
                    .here(title)
                    .hidden()
                    .build();
        }

        /// What the address narrows it to; what it does not know narrows nothing.
        private Part part() {
            return path().or(this::cell).orElse(new Part("", picture.list(measure)));
        }

        private Optional<Part> path() {
            if (measure != Measure.LESSONS && measure != Measure.PROPOSALS) return Optional.empty();
            return picture.roadmap().paths().stream()
                    .filter(path -> path.ids().contains(asked("pad")))
                    .findFirst()
                    .map(path -> new Part(visit.names().path(path), picture.on(path, measure)));
        }

        private Optional<Part> cell() {
            if (measure != Measure.LESSONS) return Optional.empty();
            return picture.coverage().rows().stream()
                    .filter(row -> key(row.pilot()).equals(asked("pilot")))
                    .flatMap(row -> row.cells().stream()
                            .filter(cell -> cell.theme().path().equals(asked("thema")))
                            .map(cell -> new Part(
                                    visit.names().place(row.pilot()) + ", "
                                            + cell.theme().label(visit.words().language()),
                                    picture.lessons(row.pilot(), cell.theme().path()))))
                    .findFirst();
        }

        private String asked(String name) {
            return visit.query().getOrDefault(name, List.of("")).getFirst();
        }

        private Line line(Counted counted) {
            return switch (counted) {
                case Counted.Signal signal -> line(signal.signal(), signal);
                case Counted.Plan plan -> plan(plan);
                case Counted.Travel travel -> travel(travel);
                case Counted.Question question -> question(question);
                case Counted.Report report -> report(report);
                case Counted.Text text ->
                    line(
                            text.entry(),
                            visit.names().kind(text.entry().kind()),
                            visit.names().place(text.entry()),
                            figures.date(text));
                case Counted.Place place -> new Line(place(place.pilot()), List.of());
                case Counted.OnPath path -> path(path.path());
            };
        }

        private Line line(Document document, Counted.Signal signal) {
            return line(
                    document, visit.words().get("signal.stage." + signal.stage()), figures.date(signal), days(signal));
        }

        private String days(Counted.Signal signal) {
            if (signal.days().isEmpty()) return "";
            if (measure == Measure.SIGNALS_OPEN) return at.t("quarter.open", days(signal.days()));
            return measure == Measure.SIGNALS_ANSWERED ? at.t("quarter.after", days(signal.days())) : "";
        }

        private Line plan(Counted.Plan plan) {
            var euros = new Euros(visit.words());
            return line(
                    plan.proposal(),
                    visit.names().place(plan.proposal()),
                    visit.words().get("proposal.stage." + plan.stage()),
                    figures.date(plan),
                    at.t("quarter.costs", euros.of(plan.costs())),
                    at.t("quarter.cover", euros.of(plan.cover())));
        }

        private Line travel(Counted.Travel travel) {
            return line(
                    travel.lesson(),
                    at.t("quarter.to", visit.names().place(travel.to())),
                    visit.names().outcome(travel.outcome()),
                    figures.date(travel));
        }

        private Line question(Counted.Question question) {
            return line(
                    question.question(),
                    visit.words().get("question.stage." + question.stage()),
                    figures.date(question),
                    question.days().isEmpty() ? "" : at.t("quarter.after", days(question.days())));
        }

        private Line report(Counted.Report report) {
            return line(
                    report.report(),
                    visit.names().place(report.report()),
                    figures.date(report),
                    report.participants() == 0
                            ? at.t("quarter.people.unknown")
                            : at.t("quarter.people.here", report.participants()),
                    at.t("quarter.findable", days(report.days())));
        }

        private String days(OptionalLong days) {
            return days.isPresent() ? at.t("quarter.days", days.getAsLong()) : at.t("quarter.days.unknown");
        }

        private Link place(Pilots.Pilot pilot) {
            return new Link(
                    visit.names().place(pilot),
                    pilot.isPlaced() ? visit.href("/" + Kind.NEIGHBOURHOOD.folder + "/" + key(pilot)) : "");
        }

        private Line path(Roadmap.Path path) {
            int lessons = path.lessons() + path.examples();
            return new Line(
                    new Link(
                            visit.names().path(path),
                            at.list(Measure.LESSONS) + "?pad=" + path.ids().getFirst()),
                    List.of(at.t("quarter.tally." + Measure.LESSONS, lessons, 0)));
        }

        private Line line(Entry entry, String... facts) {
            return new Line(
                    new Link(visit.names().title(entry), visit.href(entry), "", visit.langOf(entry)),
                    Stream.of(facts).filter(fact -> !fact.isBlank()).toList());
        }
    }
}
