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

record QuarterSignals(Pilots pilots, List<SignalDossier> all, QuarterDays days) {

    void put(Map<Measure, List<Counted>> lists) {
        lists.put(Measure.SIGNALS, counted(this::isThere, SignalDossier::raised));
        lists.put(Measure.SIGNALS_OWN, counted(signal -> isThere(signal) && isOwn(signal), SignalDossier::raised));
        lists.put(Measure.SIGNALS_RAISED, counted(signal -> days.isIn(signal.raised()), SignalDossier::raised));
        lists.put(
                Measure.SIGNALS_HANDED_OVER,
                counted(signal -> days.isIn(handedOver(signal)), QuarterSignals::handedOver));
        lists.put(Measure.SIGNALS_ANSWERED, counted(signal -> days.isIn(answered(signal)), QuarterSignals::answered));
        lists.put(
                Measure.SIGNALS_OPEN,
                all.stream()
                        .filter(signal -> isThere(signal) && asOf(signal).isOpen())
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

    private boolean isThere(SignalDossier signal) {
        return days.isBy(signal.raised(), signal.signal());
    }

    private boolean isOwn(SignalDossier signal) {
        return signal.held().stream().flatMap(one -> one.entry().stream()).anyMatch(pilots::has);
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
        return asOf(signal).standing();
    }

    /// As it was known by then: without steps of later.
    private Details.Signal asOf(SignalDossier signal) {
        var told = signal.told();
        var course = told.course().stream().filter(days::isTaken).toList();
        return new Details.Signal(told.nature(), told.addressees(), told.about(), told.question(), course);
    }

    /// Those of which it is not known in which quarter something happened.
    Stream<Counted> loose() {
        return all.stream()
                .filter(signal -> days.isLoose(signal.raised())
                        || answered(signal).filter(days::isOfSomeMonth).isPresent())
                .map(signal -> new Counted.Text(signal.signal(), signal.raised()));
    }
}
