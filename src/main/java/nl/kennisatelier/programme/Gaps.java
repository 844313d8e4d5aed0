package nl.kennisatelier.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.programme.Gap.Lack;

/// Finds what a programme lacks on one day.
///
/// @param own the lessons of its pilots, among more of theirs
/// @param signals all that count
record Gaps(Pilots pilots, List<Entry> own, List<SignalDossier> signals, LocalDate today) {

    private static final int DAYS_OPEN_MAX = 180;

    /// Of those that have a date.
    private static final Comparator<Entry> OLDEST_FIRST =
            Comparator.comparing(entry -> entry.labels().date().orElseThrow());

    /// @param proposed pilots with a proposal
    /// @param travelled lessons that another place told of
    List<Gap> of(Coverage coverage, int proposed, Set<EntryId> travelled) {
        int all = pilots.all().size();
        var gaps = new ArrayList<Gap>();
        coverage.groups().stream()
                .filter(group -> !group.challenge().isEmpty())
                .map(group -> Gap.ofPilots(Lack.UNLEARNED, group.challenge(), coverage.without(group), all))
                .sorted(Comparator.comparingInt(Gap::count).reversed())
                .forEach(gaps::add);
        gaps.add(Gap.ofPilots(
                Lack.UNPLACED,
                "",
                (int) pilots.all().stream().filter(pilot -> !pilot.isPlaced()).count(),
                all));
        unreported().ifPresent(gaps::add);
        gaps.add(Gap.ofPilots(Lack.UNPROPOSED, "", all - proposed, all));
        gaps.add(unanswered());
        gaps.add(untold());
        gaps.add(untravelled(travelled));
        return gaps.stream().filter(gap -> gap.count() > 0).toList();
    }

    private Library library() {
        return pilots.library();
    }

    private Optional<Gap> unreported() {
        var last = library().documents(Kind.REPORT).stream()
                .filter(report -> report.status().isFound() && pilots.has(report))
                .flatMap(report -> report.labels().date().stream())
                .max(Comparator.naturalOrder());
        if (last.filter(date -> !date.last().isBefore(today.minusYears(1))).isPresent()) return Optional.empty();
        return Optional.of(new Gap(Lack.UNREPORTED, "", 1, 1, last, List.of()));
    }

    private Gap unanswered() {
        var waiting = signals.stream()
                .filter(signal -> signal.told().isOpen() && isLongAgo(signal.raised()))
                .sorted(Comparator.comparing(signal -> signal.raised().orElseThrow()))
                .map(SignalDossier::signal)
                .toList();
        return Gap.of(Lack.UNANSWERED, waiting, signals.size());
    }

    private Gap untold() {
        var questions = library().documents(Kind.KNOWLEDGE_QUESTION).stream()
                .filter(question -> question.status().isFound() && pilots.has(question))
                .toList();
        var open = questions.stream()
                .filter(question -> isLongAgo(question.labels().date()))
                .filter(question ->
                        QuestionStanding.of(library(), question, today).stage() == QuestionStanding.Stage.OPEN)
                .sorted(OLDEST_FIRST)
                .toList();
        return Gap.of(Lack.UNTOLD, open, questions.size());
    }

    private boolean isLongAgo(Optional<EventDate> date) {
        return date.filter(day -> day.last().isBefore(today.minusDays(DAYS_OPEN_MAX)))
                .isPresent();
    }

    /// What no record says of it that another place heard of it.
    private Gap untravelled(Set<EntryId> travelled) {
        var old = lessons()
                .filter(lesson -> lesson.labels()
                        .date()
                        .filter(date -> date.last().isBefore(today.minusYears(2)))
                        .isPresent())
                .toList();
        var still = old.stream()
                .filter(lesson -> !travelled.contains(lesson.id()))
                .sorted(OLDEST_FIRST)
                .toList();
        return Gap.of(Lack.UNTRAVELLED, still, old.size());
    }

    /// Those in the texts of the pilots, not the whole texts.
    private Stream<Entry> lessons() {
        return own.stream()
                .filter(entry -> !(entry instanceof Document)
                        && entry.kind().isLesson()
                        && library().home(entry).kind().isAccount());
    }
}
