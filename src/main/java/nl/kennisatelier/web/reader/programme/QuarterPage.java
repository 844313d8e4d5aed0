package nl.kennisatelier.web.reader.programme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.programme.Counted;
import nl.kennisatelier.programme.Coverage;
import nl.kennisatelier.programme.Measure;
import nl.kennisatelier.programme.Pilots;
import nl.kennisatelier.programme.Quarter;
import nl.kennisatelier.programme.QuarterPicture;
import nl.kennisatelier.programme.Stop;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;

/// `GET /programmas/{slug}/kwartaal/{quarter}`: what came of a programme in three months, on two sheets of paper. Of
/// long lists it shows the beginning; each number leads to all that it counts.
///
/// @param of who leads the programme, and its name
/// @param standing as of when, and from which version of the texts
/// @param isSilent whether nobody wrote down anything of this quarter
/// @param brief what matters most, in at most three sentences
/// @param meetings the reports, and the sets that they came of
/// @param matrixMore what does not fit on the sheet, or empty
/// @param ways to the quarters beside this one; not in print
/// @param files the same in other forms; none in a preview
public record QuarterPage(
        Frame frame,
        String of,
        String title,
        List<String> standing,
        boolean isSilent,
        List<Brief> brief,
        List<Box> boxes,
        List<Travel> travels,
        Link travelsMore,
        List<Figure> asked,
        List<Question> questions,
        Link questionsMore,
        CoverageTable matrix,
        Link matrixMore,
        List<Figure> meetings,
        Figure undated,
        List<Link> ways,
        List<Link> files)
        implements Page {

    /// So many fit on a sheet, whatever is in them.
    private static final int TRAVELS_MAX = 5;

    private static final int PLACES_MAX = 3;
    private static final int QUESTIONS_MAX = 5;
    private static final int PILOTS_MAX = 8;
    private static final int THEMES_MAX = 8;
    private static final Link NOTHING = new Link("", "");

    /// A number, and what is said around it.
    ///
    /// @param number leads to its list; nowhere where it is nothing
    public record Figure(String before, Link number, String after) {}

    /// @param now with the number before it
    public record Box(String title, Figure now, String was, List<Figure> parts) {}

    /// @param strong how the sentence begins; leads to its list
    public record Brief(Link strong, String rest) {}

    /// @param to the first places
    public record Travel(Link lesson, String from, String to, String outcome) {}

    public record Question(Link question, String asked, String standing) {}

    /// Nothing where there is no such quarter of such a programme.
    public static Optional<QuarterPage> of(PageRequest visit) {
        return QuarterVisit.of(visit).map(at -> {
            var picture = at.picture();
            return new Making(visit, at, picture, new QuarterFigures(at, picture)).page();
        });
    }

    @Override
    public String template() {
        return "reader/programme/quarter";
    }

    private record Making(PageRequest visit, QuarterVisit at, QuarterPicture picture, QuarterFigures figures) {

        QuarterPage page() {
            var title = at.t("quarter.title", at.name());
            var travels = travels();
            var questions = questions();
            return new QuarterPage(
                    frame(title),
                    of(),
                    title,
                    Stream.of(at.standing(), at.version())
                            .filter(part -> !part.isEmpty())
                            .toList(),
                    picture.isSilent(),
                    brief(),
                    figures.boxes(),
                    travels.stream().limit(TRAVELS_MAX).toList(),
                    more(travels.size() - TRAVELS_MAX, Measure.TRAVELS),
                    List.of(
                            figures.figure(Measure.QUESTIONS_ASKED),
                            new Figure(
                                    "",
                                    figures.number(Measure.QUESTIONS_ANSWERED),
                                    figures.after(Measure.QUESTIONS_ANSWERED)),
                            figures.figure(Measure.QUESTIONS_OPEN)),
                    questions.stream().limit(QUESTIONS_MAX).toList(),
                    more(questions.size() - QUESTIONS_MAX, Measure.QUESTIONS_ASKED),
                    CoverageTable.of(visit, onSheet(), new ToLists(at)).called(QuarterFigures::shortName),
                    matrixMore(),
                    meetings(),
                    figures.figure(Measure.UNDATED),
                    ways(),
                    files());
        }

        private Frame frame(String title) {
            return visit.frame(title + ": " + at.programme().title())
                    .description(at.t("quarter.lead", at.programme().title()))
                    .nav("programmas")
                    .style("programme.css")
                    .style("quarter.css")
                    .crumb(visit.names().kinds(Kind.PROGRAMME), "/programmas")
                    .crumb(at.programme().title(), "/" + at.programme().id())
                    .crumb(at.t("quarter.all"), at.all())
                    .here(at.name())
                    .build();
        }

        private String of() {
            var lead = at.programme().details() instanceof Details.Programme told ? told.lead() : "";
            return Stream.of(lead, at.programme().title())
                    .filter(part -> !part.isEmpty())
                    .map(QuarterFigures::shortened)
                    .collect(Collectors.joining(" · "));
        }

        private Link more(int count, Measure measure) {
            return count <= 0 ? NOTHING : new Link(at.t("quarter.more", count), at.list(measure));
        }

        private List<Brief> brief() {
            var brief = new ArrayList<Brief>();
            picture.change()
                    .ifPresent(change -> brief.add(new Brief(
                            new Link(
                                    figures.label(change.measure(), change.now()) + ".",
                                    change.now() == 0 ? "" : at.list(change.measure())),
                            figures.change(change))));
            picture.list(Measure.SIGNALS_ANSWERED).stream()
                    .map(Counted.Signal.class::cast)
                    .findFirst()
                    .ifPresent(signal -> brief.add(new Brief(
                            new Link(at.t("quarter.answered"), at.list(Measure.SIGNALS_ANSWERED)),
                            QuarterFigures.shortened(signal.signal().title()))));
            picture.gap().map(gap -> GapLine.of(visit, gap, NOTHING)).ifPresent(gap -> {
                var href = picture.count(Measure.PILOTS_EMPTY) > 0 ? at.list(Measure.PILOTS_EMPTY) : "";
                brief.add(new Brief(new Link(gap.strong() + ":", href), gap.rest() + "."));
            });
            return brief;
        }

        /// A row for each lesson.
        private List<Travel> travels() {
            var byLesson = picture.list(Measure.TRAVELS).stream()
                    .map(Counted.Travel.class::cast)
                    .collect(Collectors.groupingBy(
                            travel -> travel.lesson().id(), LinkedHashMap::new, Collectors.toList()));
            return byLesson.values().stream().map(this::travel).toList();
        }

        private Travel travel(List<Counted.Travel> of) {
            var lesson = of.getFirst().lesson();
            var to = of.stream().map(Counted.Travel::to).map(this::place);
            return new Travel(
                    new Link(
                            QuarterFigures.shortened(visit.names().title(lesson)),
                            visit.href(lesson),
                            "",
                            visit.langOf(lesson)),
                    QuarterFigures.shortName(visit.names().place(lesson)),
                    first(to.toList()),
                    outcomes(of));
        }

        /// What came of it, and in how many places where that is more than one.
        private String outcomes(List<Counted.Travel> of) {
            var counts = of.stream()
                    .collect(Collectors.groupingBy(Counted.Travel::outcome, TreeMap::new, Collectors.counting()));
            return counts.entrySet().stream()
                    .map(one -> visit.names().outcome(one.getKey())
                            + (one.getValue() == 1 ? "" : " (" + one.getValue() + ")"))
                    .collect(Collectors.joining(" · "));
        }

        private String first(List<String> all) {
            var first = all.stream()
                    .limit(PLACES_MAX)
                    .map(QuarterFigures::shortName)
                    .collect(Collectors.joining(", "));
            return all.size() <= PLACES_MAX ? first : first + " " + at.t("quarter.and", all.size() - PLACES_MAX);
        }

        private String place(Stop.Where where) {
            if (!where.neighbourhood().isEmpty()) return visit.names().neighbourhood(where.neighbourhood());
            return where.spot().isEmpty() ? visit.names().municipality(where.municipality()) : where.spot();
        }

        /// What was answered in the quarter first, then what was asked in it.
        private List<Question> questions() {
            return Stream.of(Measure.QUESTIONS_ANSWERED, Measure.QUESTIONS_ASKED)
                    .flatMap(measure -> picture.list(measure).stream())
                    .map(Counted.Question.class::cast)
                    .collect(Collectors.toMap(
                            one -> one.question().id(), this::question, (one, _) -> one, LinkedHashMap::new))
                    .values()
                    .stream()
                    .toList();
        }

        private Question question(Counted.Question one) {
            var question = one.question();
            var standing = visit.words().get("question.stage." + one.stage());
            return new Question(
                    new Link(
                            QuarterFigures.shortened(question.title()),
                            visit.href(question),
                            "",
                            visit.langOf(question)),
                    question.labels().date().map(figures::date).orElse(at.t("quarter.undated")),
                    one.days().isPresent()
                            ? standing + ", "
                                    + at.t(
                                            "quarter.after",
                                            at.t("quarter.days", one.days().getAsLong()))
                            : standing);
        }

        /// The part of the coverage that fits.
        private Coverage onSheet() {
            var groups = new ArrayList<Coverage.Group>();
            int left = THEMES_MAX;
            for (var group : picture.coverage().groups()) {
                var themes = group.themes().stream().limit(left).toList();
                if (!themes.isEmpty()) groups.add(new Coverage.Group(group.challenge(), themes));
                left -= themes.size();
            }
            return new Coverage(
                    groups,
                    picture.coverage().rows().stream()
                            .limit(PILOTS_MAX)
                            .map(row -> new Coverage.Row(
                                    row.pilot(),
                                    row.cells().stream().limit(THEMES_MAX).toList()))
                            .toList());
        }

        private Link matrixMore() {
            int themes = picture.coverage().groups().stream()
                    .mapToInt(group -> group.themes().size())
                    .sum();
            int pilots = picture.coverage().rows().size();
            if (themes <= THEMES_MAX && pilots <= PILOTS_MAX) return NOTHING;
            return new Link(
                    at.t(
                            "quarter.matrix.more",
                            Math.min(pilots, PILOTS_MAX),
                            pilots,
                            Math.min(themes, THEMES_MAX),
                            themes),
                    visit.href("/" + at.programme().id()) + "#wie");
        }

        private List<Figure> meetings() {
            var told = new Figure("", figures.number(Measure.REPORTS), people());
            var sets = figures.figure(Measure.SETS);
            return picture.count(Measure.REPORTS) == 0
                    ? List.of(told, sets)
                    : List.of(told, sets, new Figure("", NOTHING, findable()));
        }

        /// How many people were there, as far as it was written down.
        private String people() {
            var known = picture.list(Measure.REPORTS).stream()
                    .mapToInt(one -> ((Counted.Report) one).participants())
                    .filter(number -> number > 0)
                    .toArray();
            int reports = picture.count(Measure.REPORTS);
            if (reports == 0) return "";
            if (known.length == 0) return "(" + at.t("quarter.people.unknown") + ")";
            return "(" + at.t("quarter.people", Arrays.stream(known).sum(), known.length, reports) + ")";
        }

        private String findable() {
            return at.t("quarter.findable", figures.days(Measure.REPORTS));
        }

        private List<Link> ways() {
            var ways = new ArrayList<Link>();
            var before = at.quarter().previous();
            if (before.year() >= Quarter.YEAR_MIN) {
                ways.add(new Link(QuarterVisit.name(visit, before), visit.href(at.path(before)), "prev"));
            }
            if (!at.isRunning()) {
                var next = at.quarter().next();
                ways.add(new Link(QuarterVisit.name(visit, next), visit.href(at.path(next)), "next"));
            }
            ways.add(new Link(at.t("quarter.all"), visit.href(at.all())));
            return ways;
        }

        private List<Link> files() {
            return visit.root().isPreview()
                    ? List.of()
                    : List.of(
                            new Link("PDF", visit.href(at.path() + ".pdf")),
                            new Link("Word", visit.href(at.path() + ".docx")),
                            new Link("CSV", visit.href(at.path() + ".csv")));
        }
    }

    /// To the lists of this quarter.
    private record ToLists(QuarterVisit at) implements CoverageTable.Leads {

        @Override
        public String filled(Pilots.Pilot pilot, Coverage.Cell cell) {
            return at.list(Measure.LESSONS) + "?pilot=" + QuarterListPage.key(pilot) + "&thema="
                    + cell.theme().path();
        }

        @Override
        public String empty(Pilots.Pilot pilot, Coverage.Cell cell) {
            return "";
        }
    }
}
