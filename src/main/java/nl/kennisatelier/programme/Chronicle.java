package nl.kennisatelier.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.ReuseOutcome;
import nl.kennisatelier.library.SignalStage;

/// All that happened in a programme, with the day of each: what the picture of any of its quarters is made
/// from. It is a walk through the library: work it out once for each edition.
///
/// What counts is the day that a text gives itself, not the day that it came: who tells in October of what was done in
/// August, tells of the third quarter.
///
/// @param signals of the whole knowledge base, for they are of everybody
/// @param proposals of the pilots
/// @param told of lessons of the pilots in other places, and in the pilots of lessons from elsewhere; oldest first
/// @param own the lessons of the pilots
public record Chronicle(
        Pilots pilots,
        ArrivalDays arrivals,
        List<SignalDossier> signals,
        List<Document> proposals,
        List<Asked> questions,
        List<Told> told,
        List<Document> reports,
        List<Entry> own) {

    /// A knowledge question, and when it was answered.
    ///
    /// @param answered nothing where nobody did, or the day of the answer is not known
    record Asked(Document question, QuestionStanding standing, Optional<EventDate> answered) {

        Optional<EventDate> asked() {
            return question.labels().date();
        }

        boolean isAnswered() {
            return !standing.answers().isEmpty();
        }
    }

    /// What a record tells of a lesson in one other place.
    record Told(Entry lesson, Document record, ReuseOutcome outcome, Stop.Where to) {

        Optional<EventDate> when() {
            return record.labels().date();
        }
    }

    /// @param arrivals the same for the same commit
    public static Chronicle of(Pilots pilots, ArrivalDays arrivals) {
        return new Collecting(pilots).chronicle(arrivals);
    }

    Library library() {
        return pilots.library();
    }

    /// The quarters in which anything happened.
    public SortedSet<Quarter> quarters() {
        var all = new TreeSet<Quarter>();
        dates().flatMap(date -> Quarter.of(date).stream()).forEach(all::add);
        return all;
    }

    private Stream<EventDate> dates() {
        return Stream.of(
                        signals.stream()
                                .flatMap(signal -> signal.told().course().stream())
                                .map(Details.Step::date),
                        proposals.stream().flatMap(Chronicle::steps).map(Details.Step::date),
                        questions.stream().flatMap(one -> Stream.of(one.asked(), one.answered())),
                        told.stream().map(Told::when),
                        reports.stream().map(report -> report.labels().date()))
                .flatMap(dates -> dates)
                .flatMap(Optional::stream);
    }

    /// What a proposal went through.
    static Stream<Details.ProposalStep> steps(Document proposal) {
        return proposal.details() instanceof Details.Proposal told ? told.course().stream() : Stream.empty();
    }

    /// The first of some steps.
    static Optional<EventDate> first(Stream<? extends Details.Step> steps) {
        return steps.flatMap(step -> step.date().stream()).min(Comparator.naturalOrder());
    }

    /// The day that a proposal began, or else that of its text.
    static Optional<EventDate> began(Document proposal) {
        return first(steps(proposal)).or(() -> proposal.labels().date());
    }

    /// The step by which a signal got its first answer; what was closed without one was not answered.
    static Optional<Details.SignalStep> answer(SignalDossier signal) {
        return signal.told().course().stream()
                .filter(Details.SignalStep::isAnswer)
                .findFirst();
    }

    /// The step by which it left the region.
    static Optional<Details.SignalStep> handedOver(SignalDossier signal) {
        return signal.told().course().stream()
                .filter(step -> step.stage() == SignalStage.HANDED_OVER)
                .findFirst();
    }

    private record Collecting(Pilots pilots) {

        Chronicle chronicle(ArrivalDays arrivals) {
            return new Chronicle(
                    pilots,
                    arrivals,
                    SignalDossier.all(pilots.library()).toList(),
                    Proposals.in(Proposals.of(pilots.library()).byPilot(pilots)).all(),
                    found(Kind.KNOWLEDGE_QUESTION)
                            .filter(pilots::has)
                            .map(this::asked)
                            .toList(),
                    told(),
                    found(Kind.REPORT).filter(pilots::has).toList(),
                    Roadmap.entries(pilots.library())
                            .filter(entry -> entry.kind().isLesson() && pilots.isOfAny(entry))
                            .toList());
        }

        private Stream<Document> found(Kind kind) {
            return pilots.library().documents(kind).stream()
                    .filter(document -> document.status().isFound());
        }

        /// An answer that was there before its question answers it from the day that it was asked.
        private Asked asked(Document question) {
            var standing = QuestionStanding.of(pilots.library(), question, LocalDate.EPOCH);
            var answered = standing.answers().stream()
                    .flatMap(answer -> pilots.library().home(answer).labels().date().stream())
                    .min(Comparator.naturalOrder());
            var asked = question.labels().date();
            boolean isEarlier =
                    answered.isPresent() && asked.isPresent() && answered.get().compareTo(asked.get()) < 0;
            return new Asked(question, standing, isEarlier ? asked : answered);
        }

        private List<Told> told() {
            var all = new ArrayList<Told>();
            found(Kind.REUSE)
                    .forEach(record -> RecordTitle.lesson(pilots.library(), record)
                            .filter(lesson -> pilots.has(lesson) || pilots.has(record))
                            .ifPresent(lesson -> Journey.stop(pilots.library(), record)
                                    .ifPresent(stop -> Journey.elsewhere(pilots.library(), lesson, stop).stream()
                                            .map(place -> new Told(lesson, record, stop.outcome(), place))
                                            .forEach(all::add))));
            all.sort(Comparator.comparing(
                            (Told one) -> one.when().map(EventDate::sortKey).orElse(Long.MIN_VALUE))
                    .thenComparing(one -> one.record().path()));
            return all;
        }
    }
}
