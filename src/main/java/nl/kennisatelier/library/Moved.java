package nl.kennisatelier.library;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.library.Taxonomy.ListName;

/// The names of before: of municipalities, programmes, terms and sources that others took over from.
///
/// @param municipalities for each of before the one of today
/// @param programmes the same, by slug
/// @param called what is written when somebody means one of them, as a slug
public record Moved(
        Map<String, String> municipalities, Map<String, String> programmes, Map<String, List<Step>> called) {

    /// From what was to what is.
    ///
    /// @param before as it was called
    /// @param now as it is called
    /// @param text about it; nothing of a municipality
    public record Step(String before, String now, Optional<EntryId> text) {}

    static Moved of(Library library) {
        var moved = new Moved(new HashMap<>(), new HashMap<>(), new HashMap<>());
        library.taxonomy().list(ListName.MUNICIPALITIES).forEach(choice -> moved.add(library.taxonomy(), choice));
        library.documents().forEach(document -> moved.add(library, document));
        return moved;
    }

    private void add(Taxonomy taxonomy, Choice before) {
        var after = taxonomy.after(before.id());
        if (after.isEmpty()) return;
        var now = taxonomy.choice(ListName.MUNICIPALITIES, after.getLast()).orElseThrow();
        municipalities.put(before.id(), now.id());
        var names = Stream.concat(Stream.of(before.label()), before.alternatives().stream());
        call(names, new Step(before.label(), now.label(), Optional.empty()));
    }

    private void add(Library library, Document before) {
        var after = before.relations(Relation.Type.SUCCEEDED_BY).findAny().isPresent()
                ? library.after(before)
                : List.<Document>of();
        if (after.isEmpty()) return;
        var now = after.getLast();
        if (before.kind() == Kind.PROGRAMME) {
            programmes.put(before.id().slug(), now.id().slug());
        }
        call(names(before), new Step(before.title(), now.title(), Optional.of(now.id())));
    }

    private static Stream<String> names(Document document) {
        var others = document.details() instanceof Details.Term term ? term.alternatives() : List.<String>of();
        return Stream.concat(Stream.of(document.title(), document.id().slug()), others.stream());
    }

    private void call(Stream<String> names, Step step) {
        names.map(Slug::of).distinct().forEach(name -> {
            var steps = called.getOrDefault(name, List.of());
            if (steps.stream().noneMatch(other -> other.now().equals(step.now()))) {
                called.put(name, Stream.concat(steps.stream(), Stream.of(step)).toList());
            }
        });
    }

    /// What somebody means today who uses these words of before.
    public List<Step> named(String words) {
        return called.getOrDefault(Slug.of(words), List.of());
    }

    /// The municipality of today; the same when it is one.
    public String municipality(String slug) {
        return municipalities.getOrDefault(slug, slug);
    }

    /// Of several the municipalities of today: those that merged are one.
    public SortedSet<String> today(Collection<String> slugs) {
        return slugs.stream().map(this::municipality).collect(Collectors.toCollection(TreeSet::new));
    }

    /// The programme of today; the same when it is one.
    public String programme(String slug) {
        return programmes.getOrDefault(slug, slug);
    }
}
