package nl.kennisatelier.programme;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kennisatelier.library.Entry;
/// Counts what a [Chronicle] has of one quarter.
///
/// @param isRunning whether the quarter is not over yet
/// @param changed the day of the last change of the texts, where that is known

record QuarterCount(Chronicle chronicle, Quarter quarter, boolean isRunning, Optional<LocalDate> changed) {

    QuarterPicture picture() {
        var lists = lists();
        var earlier = new QuarterCount(chronicle, quarter.previous(), false, changed).lists();
        var coverage = Coverage.of(pilots(), lessons().toList());
        var gap = gap(coverage, lists.get(Measure.PILOTS_PROPOSING).size());
        lists.put(Measure.PILOTS_EMPTY, empty(coverage, gap));
        lists.put(Measure.LESSONS, lessons().map(QuarterCount::text).toList());
        var before = new EnumMap<Measure, Integer>(Measure.class);
        earlier.forEach((measure, list) -> before.put(measure, list.size()));
        return new QuarterPicture(pilots(), quarter, isRunning, lists, before, coverage, roadmap(), gap);
    }

    private Pilots pilots() {
        return chronicle.pilots();
    }

    private QuarterDays days() {
        return new QuarterDays(chronicle.library(), chronicle.arrivals(), quarter, isRunning, changed);
    }

    private Map<Measure, List<Counted>> lists() {
        var lists = new EnumMap<Measure, List<Counted>>(Measure.class);
        signals().put(lists);
        proposals().put(lists);
        new QuarterTravels(chronicle.told(), days()).put(lists);
        new QuarterQuestions(chronicle.questions(), days()).put(lists);
        new QuarterReports(chronicle.reports(), days()).put(lists);
        lists.put(Measure.PATHS, paths());
        lists.put(Measure.UNDATED, undated());
        return lists;
    }

    private QuarterSignals signals() {
        return new QuarterSignals(pilots(), chronicle.signals(), days());
    }

    private QuarterProposals proposals() {
        return new QuarterProposals(pilots(), chronicle.proposals(), days());
    }

    private List<Counted> paths() {
        return roadmap().paths().stream()
                .filter(path -> path.lessons() + path.examples() > 0)
                .<Counted>map(Counted.OnPath::new)
                .toList();
    }

    /// What may be of this quarter, and of which nobody can say so.
    private List<Counted> undated() {
        var others = Stream.of(
                        chronicle.told().stream().map(Chronicle.Told::record).distinct(),
                        chronicle.questions().stream().map(Chronicle.Asked::question),
                        chronicle.reports().stream())
                .flatMap(documents -> documents)
                .filter(document -> days().isLoose(document.labels().date()))
                .map(QuarterCount::text);
        return Stream.of(signals().loose(), proposals().loose(), others)
                .flatMap(some -> some)
                .toList();
    }

    private static Counted text(Entry entry) {
        return new Counted.Text(entry, entry.labels().date());
    }

    private Stream<Entry> lessons() {
        return chronicle.own().stream()
                .filter(lesson -> days().isBy(lesson.labels().date(), lesson));
    }

    private Roadmap roadmap() {
        return Roadmap.of(pilots(), Stream.concat(lessons(), proposals().there()));
    }

    private Optional<Gap> gap(Coverage coverage, int proposing) {
        int all = pilots().all().size();
        var unlearned = coverage.groups().stream()
                .filter(group -> !group.challenge().isEmpty() && coverage.without(group) > 0)
                .map(group -> Gap.ofPilots(Gap.Lack.UNLEARNED, group.challenge(), coverage.without(group), all))
                .reduce((worst, other) -> other.count() > worst.count() ? other : worst);
        var unproposed = Optional.of(Gap.ofPilots(Gap.Lack.UNPROPOSED, "", all - proposing, all))
                .filter(gap -> gap.count() > 0);
        return unlearned.or(() -> unproposed);
    }

    /// The pilots that a gap is about.
    private List<Counted> empty(Coverage coverage, Optional<Gap> gap) {
        var group = coverage.groups().stream()
                .filter(one -> gap.filter(lack ->
                                !lack.challenge().isEmpty() && lack.challenge().equals(one.challenge()))
                        .isPresent())
                .findFirst();
        return group.stream()
                .flatMap(one -> coverage.rows().stream().filter(row -> row.lessons(one) == 0))
                .<Counted>map(row -> new Counted.Place(row.pilot()))
                .toList();
    }
}
