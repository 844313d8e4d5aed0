package nl.kennisatelier.web.kit.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.programme.QuestionStanding;
import nl.kennisatelier.programme.QuestionStanding.Stage;
import nl.kennisatelier.programme.Scope;

/// By what knowledge questions are narrowed: on their page, and in what machines get of them.
///
/// @param stage how it stands with them; nothing for all
public record QuestionFilters(Scope scope, Optional<Stage> stage) {

    private static final String STAGE = "stand";

    /// Lenient: a stage that there is not is passed over.
    public static QuestionFilters asked(Library library, Map<String, List<String>> query) {
        var stage = Stage.ofWord(query.getOrDefault(STAGE, List.of("")).getFirst());
        return new QuestionFilters(Scope.parse(query).in(library), stage);
    }

    /// The same scope at another stage, or at any.
    public QuestionFilters at(Optional<Stage> other) {
        return new QuestionFilters(scope, other);
    }

    public QuestionFilters of(Scope other) {
        return new QuestionFilters(other, stage);
    }

    public boolean isEmpty() {
        return scope.isEmpty() && stage.isEmpty();
    }

    /// The newest first.
    ///
    /// @param today an event of this day is still to come
    public Stream<Document> found(Library library, LocalDate today) {
        return scope.found(library, Kind.KNOWLEDGE_QUESTION)
                .filter(question -> stage.isEmpty()
                        || QuestionStanding.of(library, question, today).stage() == stage.get())
                .sorted(Library::newestFirst);
    }

    /// As an address asks it; empty for all.
    public String toQuery() {
        return Stream.of(stage.map(one -> STAGE + "=" + one.word).orElse(""), scope.toQuery())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
    }
}
