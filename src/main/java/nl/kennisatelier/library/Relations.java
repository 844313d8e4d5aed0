package nl.kennisatelier.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.kennisatelier.source.Location;
import nl.kennisatelier.source.Problem;

/// What the fields of texts that name earlier texts lead to, and which of them cannot be.
record Relations(Register register) {

    /// From one record of reuse to the one that it was learned from, or from one signal to the one it went into.
    static final int STEPS_MAX = 200;

    /// Names that lead nowhere, a lesson that comes from the place itself, and texts that name each other in a circle.
    ///
    /// @param likest the slug that was probably meant by one that leads nowhere, or empty
    List<Problem> problems(Document document, Function<Wanted, String> likest) {
        var problems = new ArrayList<Problem>();
        for (var relation : document.relations()) {
            var found = register.target(relation);
            if (found.isEmpty()) unknown(relation, likest).ifPresent(problems::add);
            else found(document, relation, found.get(), problems);
        }
        return problems;
    }

    private void found(Document document, Relation relation, Entry named, List<Problem> problems) {
        var place = relation.to().location();
        switch (relation.type()) {
            case REUSES -> {
                if (isLesson(relation, named, problems)) atHome(document, named, place, problems);
            }
            case BUILDS_ON -> isLesson(relation, named, problems);
            case VIA -> {
                if (isRound(document, relation.type())) problems.add(Problem.of(Problem.Kind.VIA_CIRCLE, place));
            }
            case SUCCEEDED_BY -> {
                if (Succession.isRound(document.id().value(), this::successor)) {
                    problems.add(Problem.of(
                            Problem.Kind.SUCCESSOR_CIRCLE, place, relation.to().label()));
                }
            }
            case MERGED_INTO -> {
                if (isRound(document, relation.type())) problems.add(Problem.of(Problem.Kind.MERGED_CIRCLE, place));
            }
            case HEARD_AT, ANSWERS, REPORTS_ON, ASKS, USES_SET, SHOWN_BY, TOLD_IN, PILOTS -> {}
        }
    }

    private Optional<Problem> unknown(Relation relation, Function<Wanted, String> likest) {
        var written = relation.to().path();
        var place = relation.to().location();
        var named = relation.wanted();
        if (isOfLesson(relation.type()) && !register.isWaiting(written)) {
            return Optional.of(Problem.of(Problem.Kind.LESSON_UNKNOWN, place, written, likest(written)));
        }
        if (named.isEmpty()) {
            var kind = register.isWaiting(written) ? Problem.Kind.LINK_TO_DRAFT : Problem.Kind.LINK_DEAD;
            return Optional.of(Problem.of(kind, place, written));
        }
        var slug = written.startsWith(named.get().folder + "/") ? written.substring(written.indexOf('/') + 1) : written;
        if (register.exists(named.get(), slug)) return Optional.empty(); // A draft will be published one day.
        return Optional.of(Register.unknown(new Wanted(named.get(), slug, place), likest));
    }

    private static boolean isOfLesson(Relation.Type type) {
        return type == Relation.Type.REUSES || type == Relation.Type.BUILDS_ON;
    }

    private boolean isLesson(Relation relation, Entry named, List<Problem> problems) {
        if (named.kind().isLesson()) return true;
        var written = relation.to().path();
        problems.add(Problem.of(Problem.Kind.LESSON_UNKNOWN, relation.to().location(), written, likest(written)));
        return false;
    }

    private void atHome(Document document, Entry lesson, Location place, List<Problem> problems) {
        var own = lesson.labels();
        var spot = Details.spot(document).map(Slug::of).stream();
        Stream.concat(document.labels().neighbourhoods().stream(), spot)
                .filter(own.neighbourhoods()::contains)
                .findFirst()
                .ifPresent(home -> problems.add(Problem.of(Problem.Kind.LESSON_HOME, place, PlaceName.of(home))));
    }

    /// The lesson that was probably meant, by the letters: in the document of that name, or of the name most like it.
    private String likest(String written) {
        var slug = Called.id(written).map(EntryId::slug).orElse("");
        boolean isKnown = register.shown(slug).findAny().isPresent();
        var meant = isKnown
                ? Optional.of(slug)
                : Nearest.to(slug, register.bySlug().shelves().keys());
        var lessons = meant.stream()
                .flatMap(register::shown)
                .flatMap(register::entries)
                .filter(entry -> entry.kind().isLesson())
                .map(entry -> entry.id().value())
                .toList();
        return lessons.stream()
                .min(Comparator.comparingInt((String lesson) -> Nearest.distance(lesson, written))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse("");
    }

    private boolean isRound(Document document, Relation.Type type) {
        var seen = new HashSet<EntryId>();
        var at = next(document, type);
        while (at.isPresent() && seen.size() < STEPS_MAX && seen.add(at.get().id())) {
            if (at.get().id().equals(document.id())) return true;
            at = next(at.get(), type);
        }
        return seen.size() >= STEPS_MAX;
    }

    /// The id of what took over from the one with this id.
    Optional<String> successor(String id) {
        return EntryId.parse(id)
                .flatMap(register::entry)
                .filter(Document.class::isInstance)
                .flatMap(document -> next((Document) document, Relation.Type.SUCCEEDED_BY))
                .map(later -> later.id().value());
    }

    private Optional<Document> next(Document at, Relation.Type type) {
        return at.relations(type)
                .flatMap(relation -> register.target(relation).stream())
                .flatMap(entry -> entry instanceof Document document ? Stream.of(document) : Stream.empty())
                .findFirst();
    }

    /// What others show of what a document says of them: a lesson its reuse, a question its answers and events.
    Stream<Entry> toldOf(Document document) {
        var named = document.relations().stream().flatMap(relation -> register.target(relation).stream());
        var asked = Stream.concat(
                        Stream.of(document),
                        document.relations(Relation.Type.USES_SET)
                                .flatMap(relation -> register.target(relation).stream()))
                .flatMap(this::asked);
        return Stream.concat(named, asked);
    }

    /// The knowledge questions in a set.
    private Stream<Entry> asked(Entry entry) {
        if (!(entry instanceof Document document && document.details() instanceof Details.SetOfQuestions set)) {
            return Stream.empty();
        }
        return set.questions().stream()
                .flatMap(question -> register.target(question.question()).stream())
                .filter(question -> question.kind() == Kind.KNOWLEDGE_QUESTION);
    }
}
