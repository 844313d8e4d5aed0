package nl.kennisatelier.programme;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.library.ReuseOutcome;
/// Counts where lessons went in a quarter, and what came of them there.
///
/// @param told oldest first

record QuarterTravels(List<Chronicle.Told> told, QuarterDays days) {

    void put(Map<Measure, List<Counted>> lists) {
        var all = travels();
        lists.put(Measure.TRAVELS, List.copyOf(all));
        lists.put(Measure.WORKED, came(all, ReuseOutcome.WORKED));
        lists.put(Measure.IN_PART, came(all, ReuseOutcome.IN_PART));
        lists.put(Measure.FAILED, came(all, ReuseOutcome.FAILED));
        lists.put(Measure.UNDER_WAY, came(all, ReuseOutcome.UNDER_WAY));
        lists.put(Measure.OUTCOME_UNKNOWN, came(all, ReuseOutcome.UNKNOWN));
        lists.put(Measure.OTHER_TOWN, only(all, this::isToOtherTown));
        lists.put(Measure.OTHER_PROGRAMME, only(all, this::isToOtherProgramme));
    }

    /// What is counted once, however often it is told.
    private record Pair(EntryId lesson, Stop.Where to) {}

    /// By lesson, that with the most places first.
    private List<Counted.Travel> travels() {
        var byPair = new LinkedHashMap<Pair, Counted.Travel>();
        for (var one : told) {
            if (!days.isIn(one.when())) continue;
            byPair.merge(
                    new Pair(one.lesson().id(), one.to()),
                    new Counted.Travel(one.lesson(), one.record(), one.to(), one.outcome(), one.when()),
                    QuarterTravels::newer);
        }
        var places = new LinkedHashMap<EntryId, Integer>();
        byPair.keySet().forEach(pair -> places.merge(pair.lesson(), 1, Integer::sum));
        return byPair.values().stream()
                .sorted(Comparator.comparing((Counted.Travel travel) ->
                                -places.get(travel.lesson().id()))
                        .thenComparing(travel -> travel.lesson().id()))
                .toList();
    }

    private static Counted.Travel newer(Counted.Travel before, Counted.Travel now) {
        var outcome = Journey.newer(before.outcome(), now.outcome());
        return new Counted.Travel(now.lesson(), now.record(), now.to(), outcome, now.when());
    }

    private static List<Counted> came(List<Counted.Travel> all, ReuseOutcome outcome) {
        return only(all, travel -> travel.outcome() == outcome);
    }

    private static List<Counted> only(List<Counted.Travel> all, Predicate<Counted.Travel> which) {
        return all.stream().filter(which).map(Counted.class::cast).toList();
    }

    /// Where both are known.
    private boolean isToOtherTown(Counted.Travel travel) {
        var from = days.library().municipalitiesOf(travel.lesson());
        var to = travel.to().municipality();
        return !from.isEmpty() && !to.isEmpty() && !from.contains(to);
    }

    private boolean isToOtherProgramme(Counted.Travel travel) {
        var from = Journey.programmes(days.library(), travel.lesson());
        var to = Journey.programmes(days.library(), travel.record());
        return !from.isEmpty() && !to.isEmpty() && to.stream().noneMatch(from::contains);
    }
}
