package nl.kennisatelier.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;

/// How a programme stands on one day. It costs a walk through the library: work it out once for each edition.
///
/// @param elements what came of each of the four parts of its support
/// @param gaps all of them, the worst first
/// @param roadmap what its pilots learned on each path
public record Dashboard(
        Pilots pilots, Elements elements, Coverage coverage, List<Gap> gaps, Roadmap roadmap, Timeline timeline) {

    /// @param signals in the whole knowledge base, for they are of everybody
    /// @param answered of those
    /// @param proposed pilots with a proposal
    /// @param travelled lessons of pilots of which another place told what came of it
    /// @param heard lessons of pilots that another place told of
    public record Elements(int signals, int answered, int proposed, int travelled, int heard) {}

    public Dashboard {
        gaps = List.copyOf(gaps);
    }

    /// Nothing for a text that names no pilots.
    ///
    /// @param today an event of this day is still to come
    public static Optional<Dashboard> of(Library library, Document programme, LocalDate today) {
        var pilots = Pilots.of(library, programme);
        return pilots.all().isEmpty() ? Optional.empty() : Optional.of(new Summing(pilots, today).dashboard());
    }

    private record Summing(Pilots pilots, LocalDate today) {

        Dashboard dashboard() {
            var own = Roadmap.entries(pilots.library()).filter(pilots::isOfAny).toList();
            var coverage = Coverage.of(pilots, own);
            var signals = SignalDossier.all(pilots.library()).toList();
            var journeys = journeys();
            int proposed = proposed();
            return new Dashboard(
                    pilots,
                    elements(signals, proposed, journeys),
                    coverage,
                    new Gaps(pilots, own, signals, today).of(coverage, proposed, ids(journeys)),
                    Roadmap.of(pilots, own.stream()),
                    Timeline.of(pilots.library(), today.getYear()));
        }

        private Elements elements(List<SignalDossier> signals, int proposed, List<Journey> journeys) {
            var answered = signals.stream()
                    .filter(signal -> signal.told().answer().isPresent())
                    .count();
            var travelled = journeys.stream()
                    .filter(journey -> journey.placesTold() > 0)
                    .count();
            return new Elements(signals.size(), (int) answered, proposed, (int) travelled, journeys.size());
        }

        private static Set<EntryId> ids(List<Journey> journeys) {
            return journeys.stream().map(journey -> journey.lesson().id()).collect(Collectors.toSet());
        }

        /// Those of the lessons of pilots that were seen in another place.
        private List<Journey> journeys() {
            var library = pilots.library();
            return library.documents(Kind.REUSE).stream()
                    .filter(record -> record.status().isFound())
                    .flatMap(record -> RecordTitle.lesson(library, record).stream())
                    .distinct()
                    .filter(pilots::isOfAny)
                    .flatMap(lesson -> Journey.of(library, lesson).stream())
                    .filter(journey -> journey.places() > 0)
                    .toList();
        }

        private int proposed() {
            var rows = Proposals.of(pilots.library()).byPilot(pilots).values();
            return (int) rows.stream().filter(row -> !row.isEmpty()).count();
        }
    }
}
