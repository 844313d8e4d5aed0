package nl.kennisatelier.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.Money;

/// What came of a programme in one quarter. It hangs on the texts and the quarter only, and on whether that is over: it
/// counts what somebody did and wrote down.
///
/// @param isRunning whether the quarter is not over yet
/// @param before how many there were in, or by the end of, the quarter before it
/// @param coverage of the lessons by the end of the quarter
/// @param roadmap the same, and the proposals
/// @param gap what the pilots lack most, by the end of the quarter
public record QuarterPicture(
        Pilots pilots,
        Quarter quarter,
        boolean isRunning,
        Map<Measure, List<Counted>> counted,
        Map<Measure, Integer> before,
        Coverage coverage,
        Roadmap roadmap,
        Optional<Gap> gap) {

    /// What somebody did in the quarter, in the order of the page.
    private static final List<Measure> HAPPENED = List.of(
            Measure.TRAVELS,
            Measure.SIGNALS_ANSWERED,
            Measure.SIGNALS_RAISED,
            Measure.SIGNALS_HANDED_OVER,
            Measure.PROPOSALS_CHANGED,
            Measure.QUESTIONS_ANSWERED,
            Measure.QUESTIONS_ASKED,
            Measure.REPORTS);

    /// How much more or less there was of something than in the quarter before.
    public record Change(Measure measure, int now, int before) {

        int size() {
            return Math.abs(now - before);
        }
    }

    /// @param changed the day of the last change of the texts, where that is known: a quarter that runs is told of
    /// until
    /// then
    public static QuarterPicture of(
            Chronicle chronicle, Quarter quarter, boolean isRunning, Optional<LocalDate> changed) {
        return new QuarterCount(chronicle, quarter, isRunning, changed).picture();
    }

    public List<Counted> list(Measure measure) {
        return counted.getOrDefault(measure, List.of());
    }

    public int count(Measure measure) {
        return list(measure).size();
    }

    public int before(Measure measure) {
        return before.getOrDefault(measure, 0);
    }

    /// Whether nobody wrote down anything of this quarter.
    public boolean isSilent() {
        return HAPPENED.stream().allMatch(measure -> list(measure).isEmpty());
    }

    /// What changed most; the first of equals. Nothing where all is as it was.
    public Optional<Change> change() {
        return HAPPENED.stream()
                .map(measure -> new Change(measure, count(measure), before(measure)))
                .filter(change -> change.size() > 0)
                .reduce((one, other) -> other.size() > one.size() ? other : one);
    }

    /// What the proposals cost that were not stopped or declined, as far as that was known then.
    public Money costs() {
        return plans().map(Counted.Plan::costs).reduce(Money.NONE, Money::plus);
    }

    public Money cover() {
        return plans().map(Counted.Plan::cover).reduce(Money.NONE, Money::plus);
    }

    private Stream<Counted.Plan> plans() {
        return list(Measure.PROPOSALS).stream()
                .map(Counted.Plan.class::cast)
                .filter(plan -> plan.stage().isGoing());
    }

    /// The days that each took, the shortest first; without those of which it is not known.
    public long[] days(Measure measure) {
        return list(measure).stream()
                .flatMapToLong(QuarterPicture::days)
                .sorted()
                .toArray();
    }

    private static LongStream days(Counted counted) {
        return (switch (counted) {
                    case Counted.Signal signal -> signal.days();
                    case Counted.Question question -> question.days();
                    case Counted.Report report -> report.days();
                    case Counted.Plan _, Counted.Travel _, Counted.Text _, Counted.Place _, Counted.OnPath _ ->
                        OptionalLong.empty();
                })
                .stream();
    }

    /// The lessons in one cell of the coverage.
    public List<Counted> lessons(Pilots.Pilot pilot, String theme) {
        return lessons()
                .filter(lesson ->
                        Coverage.roots(lesson.entry().labels().themes()).contains(theme)
                                && pilots.of(lesson.entry()).contains(pilot))
                .map(Counted.class::cast)
                .toList();
    }

    /// The lessons, or the proposals, on a path of the roadmap.
    public List<Counted> on(Roadmap.Path path, Measure measure) {
        var ids = Set.copyOf(path.ids());
        return list(measure).stream()
                .filter(one -> entry(one)
                        .filter(entry -> Roadmap.pathsOf(pilots.library(), entry).stream()
                                .anyMatch(ids::contains))
                        .isPresent())
                .toList();
    }

    private Stream<Counted.Text> lessons() {
        return list(Measure.LESSONS).stream().map(Counted.Text.class::cast);
    }

    private static Optional<Entry> entry(Counted counted) {
        return switch (counted) {
            case Counted.Text text -> Optional.of(text.entry());
            case Counted.Plan plan -> Optional.of(plan.proposal());
            case Counted.Signal _, Counted.Travel _, Counted.Question _, Counted.Report _ -> Optional.empty();
            case Counted.Place _, Counted.OnPath _ -> Optional.empty();
        };
    }

    /// Whole days from one date to another; nothing where one of them is not known to the day.
    static OptionalLong between(Optional<EventDate> from, Optional<EventDate> to) {
        boolean isKnown = from.filter(date -> date.day() > 0).isPresent()
                && to.filter(date -> date.day() > 0).isPresent();
        if (!isKnown) return OptionalLong.empty();
        long days = to.get().sortKey() - from.get().sortKey();
        return days < 0 ? OptionalLong.empty() : OptionalLong.of(days);
    }
}
