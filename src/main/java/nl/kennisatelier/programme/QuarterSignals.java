package nl.kennisatelier.programme;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.SignalStage;
/// Counts the signals of a quarter.

record QuarterSignals(List<SignalDossier> all, QuarterDays days) {

    void put(Map<Measure, List<Counted>> lists) {
        lists.put(
                Measure.SIGNALS, counted(signal -> days.isBy(signal.raised(), signal.signal()), SignalDossier::raised));
        lists.put(Measure.SIGNALS_RAISED, counted(signal -> days.isIn(signal.raised()), SignalDossier::raised));
        lists.put(
                Measure.SIGNALS_HANDED_OVER,
                counted(signal -> days.isIn(handedOver(signal)), QuarterSignals::handedOver));
        lists.put(Measure.SIGNALS_ANSWERED, counted(signal -> days.isIn(answered(signal)), QuarterSignals::answered));
        lists.put(
                Measure.SIGNALS_OPEN,
                all.stream()
                        .filter(signal -> days.isBy(signal.raised(), signal.signal())
                                && standing(signal).isOpen())
                        .sorted(Comparator.comparingLong((SignalDossier signal) ->
                                        signal.raised().map(EventDate::sortKey).orElse(Long.MAX_VALUE))
                                .thenComparing(signal -> signal.signal().path()))
                        .<Counted>map(signal -> new Counted.Signal(
                                signal.signal(),
                                standing(signal),
                                signal.raised(),
                                QuarterPicture.between(signal.raised(), days.end())))
                        .toList());
    }

    private static Optional<EventDate> handedOver(SignalDossier signal) {
        return Chronicle.handedOver(signal).flatMap(Details.SignalStep::date);
    }

    private static Optional<EventDate> answered(SignalDossier signal) {
        return Chronicle.answer(signal).flatMap(Details.SignalStep::date);
    }

    private List<Counted> counted(Predicate<SignalDossier> counts, Function<SignalDossier, Optional<EventDate>> day) {
        return all.stream()
                .filter(counts)
                .<Counted>map(signal -> new Counted.Signal(
                        signal.signal(),
                        standing(signal),
                        day.apply(signal),
                        QuarterPicture.between(signal.raised(), days.past(answered(signal)))))
                .toList();
    }

    private SignalStage standing(SignalDossier signal) {
        return Details.Step.last(
                        signal.told().course().stream().filter(days::isTaken).toList())
                .map(Details.SignalStep::stage)
                .orElse(SignalStage.RAISED);
    }

    /// Those of which it is not known in which quarter something happened.
    Stream<Counted> loose() {
        return all.stream()
                .filter(signal -> days.isLoose(signal.raised())
                        || answered(signal).filter(days::isOfSomeMonth).isPresent())
                .map(signal -> new Counted.Text(signal.signal(), signal.raised()));
    }
}
