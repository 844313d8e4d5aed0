package nl.kennisatelier.programme;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.Relation;
import nl.kennisatelier.library.Status;

/// The events of a library, as they are on one day.
///
/// @param coming the next one first; that of today among them, and those of which no date is known last
/// @param been the last one first
public record Agenda(List<Document> coming, List<Document> been) {

    private static final Comparator<Document> BY_DATE = Comparator.comparingLong((Document event) ->
                    event.labels().date().map(EventDate::sortKey).orElse(Long.MAX_VALUE))
            .thenComparing(Document::path);

    public Agenda {
        coming = List.copyOf(coming);
        been = List.copyOf(been);
    }

    /// What is still held.
    public static Agenda of(Library library, Scope scope, LocalDate today) {
        return of(scope.found(library, Kind.EVENT), today);
    }

    /// What was called off too, for calendars that have it already.
    public static Agenda withCalledOff(Library library, Scope scope, LocalDate today) {
        return of(library.documents(Kind.EVENT).stream().filter(event -> scope.lets(library, event)), today);
    }

    /// What readers see: what was called off too, until its day has passed.
    public static Agenda shown(Library library, Scope scope, LocalDate today) {
        return new Agenda(
                withCalledOff(library, scope, today).coming(),
                of(library, scope, today).been());
    }

    private static Agenda of(Stream<Document> events, LocalDate today) {
        var sorted = events.sorted(BY_DATE).toList();
        return new Agenda(
                sorted.stream().filter(event -> isComing(event, today)).toList(),
                sorted.reversed().stream()
                        .filter(event -> !isComing(event, today))
                        .toList());
    }

    /// The nearest first, whichever way: those that come, then those that have been.
    public Stream<Document> nearest() {
        return Stream.concat(coming.stream(), been.stream());
    }

    /// Whether an event is still to come, or is today; so is one of which the day is not known.
    public static boolean isComing(Document event, LocalDate today) {
        return event.labels().date().filter(date -> date.last().isBefore(today)).isEmpty();
    }

    /// Whether it will not be held.
    public static boolean isCalledOff(Document event) {
        return event.status() == Status.WITHDRAWN;
    }

    /// What was reported of an event, newest first.
    public static List<Document> reports(Library library, Document event) {
        return library.related(event.id(), Relation.Type.REPORTS_ON).stream()
                .filter(report -> report.status().isFound())
                .toList();
    }
}
