package nl.kennisatelier.library;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.kennisatelier.source.Problem;

/// One step from a library to the next: looks at what changed, at what shares a name with it and at what asks for it,
/// and at nothing else.
final class Rearrangement {

    /// Those that say what was probably meant.
    private static final Set<Problem.Kind> UNSURE = Set.of(Problem.Kind.REFERENCE_UNKNOWN, Problem.Kind.LESSON_UNKNOWN);

    private final Library before;
    private final Register old;
    private Register now;
    private final Map<Kind, Shelf<String, Document>> byKind;
    private Groups<String, String, String> asking;
    private Groups<EntryId, Age, Document> namedBy;
    private Groups<Relation.Named, Age, Document> relating;
    private Shelf<String, List<Problem>> problems;
    private int entries;

    /// The slugs that changed documents have or had, and who has which name under each slug looked at.
    private final Set<String> slugs = new HashSet<>();

    private final Map<String, Register.Claims> claims = new HashMap<>();

    /// For each name that leads nowhere the slug that was probably meant.
    private final Map<String, String> meant = new HashMap<>();

    /// The paths of documents that changed, or that are shown or hidden by the change.
    private final Set<String> moved = new HashSet<>();

    Rearrangement(Library before) {
        this.before = before;
        this.old = before.register;
        this.now = old;
        this.byKind = new EnumMap<>(Kind.class);
        this.byKind.putAll(before.byKind);
        this.asking = before.asking;
        this.namedBy = before.namedBy;
        this.relating = before.relating;
        this.problems = before.problems;
        this.entries = before.entryCount;
    }

    Library with(Collection<Document> changed, Collection<String> removed) {
        removed.forEach(path -> put(path, Optional.empty()));
        changed.forEach(document -> put(document.path(), Optional.of(document)));
        settle();
        var look = new HashSet<>(moved);
        if (!old.all().isEmpty()) look.addAll(concerned());
        look.forEach(this::lookAgain);
        return new Library(
                before.conventions(), now, byKind, asking, namedBy, relating, problems, entries, before.attached);
    }

    /// Those that did not change, and may say something else now.
    private Set<String> concerned() {
        var look = new HashSet<String>();
        for (var slug : slugs) {
            look.addAll(old.bySlug().of(slug).keys());
            look.addAll(now.bySlug().of(slug).keys());
        }
        var others = otherAnswers();
        others.forEach(name -> look.addAll(asking.of(name).keys()));
        look.addAll(earlier());
        if (isRenamed(others)) look.addAll(unsure());
        return look;
    }

    /// Those from which a document took over, by however many steps: a ring may have opened or closed.
    private Set<String> earlier() {
        var earlier = new HashSet<String>();
        var waiting = new ArrayDeque<>(moved);
        while (!waiting.isEmpty()) {
            var path = waiting.remove();
            Stream.of(old, now)
                    .flatMap(register -> register.all().get(path).stream())
                    .filter(Rearrangement::isSucceeded)
                    .flatMap(document -> asking.of(document.id().value()).keys().stream())
                    .filter(other -> now.all()
                            .get(other)
                            .filter(Rearrangement::isSucceeded)
                            .isPresent())
                    .filter(earlier::add)
                    .forEach(waiting::add);
        }
        return earlier;
    }

    private static boolean isSucceeded(Document document) {
        return document.relations(Relation.Type.SUCCEEDED_BY).findAny().isPresent();
    }

    /// Whether another name is there to be meant than before.
    private static boolean isRenamed(Set<String> others) {
        return others.stream().anyMatch(name -> !Names.slugIn(name).isEmpty());
    }

    /// Those that name what is not there: what they probably mean may be another one now.
    private Set<String> unsure() {
        var unsure = new HashSet<String>();
        for (var path : problems.keys()) {
            if (problems.get(path).orElseThrow().stream().map(Problem::kind).anyMatch(UNSURE::contains))
                unsure.add(path);
        }
        return unsure;
    }

    /// What was probably meant, by the letters; thousands may make one and the same slip.
    private String likest(Wanted wanted) {
        return meant.computeIfAbsent(wanted.name(), _ -> {
            var slugs = byKind.getOrDefault(wanted.kind(), Shelf.empty()).values().stream()
                    .map(document -> document.id().slug())
                    .toList();
            return Nearest.to(wanted.slug(), slugs).orElse("");
        });
    }

    private void put(String path, Optional<Document> document) {
        var was = now.all().get(path);
        if (was.orElse(null) == document.orElse(null)) return;
        moved.add(path);
        now = now.with(path, document);
        was.ifPresent(d -> slugs.add(d.id().slug()));
        document.ifPresent(d -> slugs.add(d.id().slug()));
        asks(
                path,
                was.map(Names::asked).orElse(Set.of()),
                document.map(Names::asked).orElse(Set.of()));
    }

    private void asks(String path, Set<String> before, Set<String> after) {
        for (var name : before) if (!after.contains(name)) asking = asking.without(name, path);
        for (var name : after) if (!before.contains(name)) asking = asking.with(name, path, path);
    }

    /// Decides anew who is shown of these slugs. First all that go: a file may have gone from one slug to another.
    private void settle() {
        for (var slug : slugs) {
            var was = old.claims(slug);
            eachMissing(was.shown(), claims(slug).shown(), this::hide);
            entries += claims(slug).holders().size() - was.holders().size();
        }
        for (var slug : slugs)
            eachMissing(claims(slug).shown(), old.claims(slug).shown(), this::show);
    }

    /// Calls for each that is not one of the others; the same file read again is another document.
    private static void eachMissing(List<Document> documents, List<Document> others, Consumer<Document> missing) {
        Set<Document> known = Collections.newSetFromMap(new IdentityHashMap<>());
        known.addAll(others);
        documents.stream().filter(document -> !known.contains(document)).forEach(missing);
    }

    private Register.Claims claims(String slug) {
        return claims.computeIfAbsent(slug, now::claims);
    }

    private void hide(Document document) {
        var path = document.path();
        moved.add(path);
        var sources = document.leadsTo()
                .map(address -> now.sources().without(address, path))
                .orElse(now.sources());
        var byName = now.byName();
        for (var name : Called.names(document)) byName = byName.without(name, path);
        now = now.showing(now.shown().without(path), sources, byName);
        byKind.computeIfPresent(document.kind(), (_, shelf) -> shelf.without(path));
    }

    private void show(Document document) {
        var path = document.path();
        moved.add(path);
        var sources = document.leadsTo()
                .map(address -> now.sources().with(address, path, document))
                .orElse(now.sources());
        var byName = now.byName();
        for (var name : Called.names(document)) byName = byName.with(name, path, document);
        now = now.showing(now.shown().with(path, document), sources, byName);
        byKind.put(
                document.kind(),
                byKind.getOrDefault(document.kind(), Shelf.empty()).with(path, document));
    }

    /// The names that lead elsewhere than before.
    private Set<String> otherAnswers() {
        var was = answers(old);
        var is = answers(now);
        var names = new HashSet<>(was.keySet());
        names.addAll(is.keySet());
        names.removeIf(name -> Objects.equals(was.get(name), is.get(name)));
        return withFormer(names);
    }

    /// With the names of before of what stands there, and those of before these: an address may lead from one to the
    /// next.
    private Set<String> withFormer(Set<String> names) {
        var all = new HashSet<>(names);
        var waiting = new ArrayDeque<>(names);
        while (!waiting.isEmpty()) {
            var slug = Names.slugIn(waiting.remove());
            Stream.of(old, now)
                    .flatMap(register -> register.bySlug().of(slug).values().stream())
                    .flatMap(Names::former)
                    .filter(all::add)
                    .forEach(waiting::add);
        }
        return all;
    }

    private Map<String, String> answers(Register register) {
        var answers = new HashMap<String, String>();
        for (var path : moved) {
            register.all()
                    .get(path)
                    .ifPresent(document -> Names.answered(document, register)
                            .forEach((name, answer) -> answers.merge(name, answer, String::concat)));
        }
        return answers;
    }

    /// Whom it names, and which names in it lead nowhere.
    private void lookAgain(String path) {
        var was = old.shown().get(path);
        var is = now.shown().get(path);
        namedBy = renamed(namedBy, was, was.map(old::namedIn), is, is.map(now::namedIn));
        relating = renamed(relating, was, was.map(old::relatedIn), is, is.map(now::relatedIn));
        var found = now.all().get(path).map(this::problems).orElse(List.of());
        if (found.isEmpty()) {
            problems = problems.without(path);
        } else if (!problems.get(path).equals(Optional.of(found))) {
            problems = problems.with(path, found);
        }
    }

    /// What a document named goes, and what it names now comes.
    private static <K extends Comparable<K>> Groups<K, Age, Document> renamed(
            Groups<K, Age, Document> groups,
            Optional<Document> was,
            Optional<Set<K>> before,
            Optional<Document> is,
            Optional<Set<K>> after) {
        var named = groups;
        for (var key : before.orElse(Set.of())) {
            var stays = after.filter(keys -> keys.contains(key)).isPresent()
                    && was.map(Age::of).equals(is.map(Age::of));
            if (!stays) named = named.without(key, Age.of(was.get()));
        }
        for (var key : after.orElse(Set.of())) named = named.with(key, Age.of(is.get()), is.get());
        return named;
    }

    private List<Problem> problems(Document document) {
        var taken = claims(document.id().slug()).taken().getOrDefault(document.path(), List.of());
        var former = new Former(now).problems(document);
        var pilots = new PilotPlaces(now, before.taxonomy()).problems(document);
        return Stream.of(taken, now.deadNames(document, this::likest), pilots, former)
                .flatMap(List::stream)
                .sorted()
                .toList();
    }
}
