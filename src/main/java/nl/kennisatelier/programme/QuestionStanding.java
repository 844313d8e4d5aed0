package nl.kennisatelier.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.Relation;

/// How it stands with a knowledge question.
///
/// @param answers documents and passages that say they answer it, newest first
/// @param events on whose agenda it is or was, by itself or in their question set; newest first
public record QuestionStanding(Stage stage, List<Entry> answers, List<Document> events) {

    public enum Stage {
        OPEN("open"),
        ON_AGENDA("op-de-agenda"),
        ANSWERED("beantwoord");

        /// In addresses and in the open data: `stand=open`.
        public final String word;

        Stage(String word) {
            this.word = word;
        }

        public static Optional<Stage> ofWord(String word) {
            return Arrays.stream(values())
                    .filter(stage -> stage.word.equals(word))
                    .findFirst();
        }
    }

    public QuestionStanding {
        answers = List.copyOf(answers);
        events = List.copyOf(events);
    }

    /// @param today an event of this day is still to come
    public static QuestionStanding of(Library library, Document question, LocalDate today) {
        var answers = answers(library, question);
        var events = events(library, question);
        if (!answers.isEmpty()) return new QuestionStanding(Stage.ANSWERED, answers, events);
        boolean isComing = events.stream().anyMatch(event -> Agenda.isComing(event, today));
        return new QuestionStanding(isComing ? Stage.ON_AGENDA : Stage.OPEN, answers, events);
    }

    /// The first of its events that is still to come.
    public Optional<Document> next(LocalDate today) {
        return events.reversed().stream()
                .filter(event -> Agenda.isComing(event, today))
                .findFirst();
    }

    /// The last day on which it can be on an agenda, or [LocalDate#MAX] where nobody knows one; nothing where it is on
    /// none.
    public Optional<LocalDate> until() {
        return events.stream()
                .map(event -> event.labels().date().map(EventDate::last).orElse(LocalDate.MAX))
                .max(Comparator.naturalOrder());
    }

    /// The knowledge questions that an event takes up: by itself, then in its question set.
    public static List<Document> askedAt(Library library, Document event) {
        var inSet = library.named(event, Relation.Type.USES_SET)
                .flatMap(set -> set instanceof Document document ? questions(library, document) : Stream.empty());
        return Stream.concat(library.named(event, Relation.Type.ASKS), inSet)
                .filter(Document.class::isInstance)
                .map(Document.class::cast)
                .filter(question -> question.kind() == Kind.KNOWLEDGE_QUESTION
                        && question.status().isFound())
                .distinct()
                .toList();
    }

    private static Stream<Entry> questions(Library library, Document document) {
        return document.details() instanceof Details.SetOfQuestions set
                ? set.questions().stream().flatMap(asked -> library.target(asked.question()).stream())
                : Stream.empty();
    }

    private static List<Entry> answers(Library library, Document question) {
        var answers = new ArrayList<Entry>();
        for (var document : library.related(question.id(), Relation.Type.ANSWERS)) {
            if (!document.status().isFound()) continue;
            document.relations(Relation.Type.ANSWERS)
                    .filter(relation ->
                            library.target(relation).filter(question::equals).isPresent())
                    .flatMap(relation -> library.entry(relation.by()).stream())
                    .filter(entry -> !answers.contains(entry))
                    .forEach(answers::add);
        }
        return answers;
    }

    private static List<Document> events(Library library, Document question) {
        var sets = library.namedBy(question.id()).stream()
                .filter(document -> questions(library, document).anyMatch(question::equals));
        var bySet = sets.flatMap(set -> library.related(set.id(), Relation.Type.USES_SET).stream());
        return Stream.concat(library.related(question.id(), Relation.Type.ASKS).stream(), bySet)
                .filter(event -> event.kind() == Kind.EVENT && event.status().isFound())
                .distinct()
                .sorted(Comparator.comparing((Document event) ->
                                event.labels().date().map(EventDate::sortKey).orElse(Long.MIN_VALUE))
                        .reversed())
                .toList();
    }
}
