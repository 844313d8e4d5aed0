package nl.kennisatelier.library;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Which documents may look different than in an earlier library: those that changed, those with the same slug, those
/// that are named more or less often, those that show the title or the facts of another document that has other ones
/// now, and those of which any of these tells something in a field.
record Touched(Library before, Library now) {

    Set<String> all() {
        var touched = new TreeSet<String>();
        now.register.shown().differences(before.register.shown(), path -> {
            touched.add(path);
            var was = before.atPath(path);
            var is = now.atPath(path);
            was.ifPresent(document -> touched.addAll(sameSlug(before, document)));
            is.ifPresent(document -> touched.addAll(sameSlug(now, document)));
            if (was.map(Shown::of).equals(is.map(Shown::of))) return;
            was.ifPresent(document -> addAsking(before, document, touched));
            is.ifPresent(document -> addAsking(now, document, touched));
        });
        now.relating.shelves().differences(before.relating.shelves(), named -> {
            addPath(named.id(), touched);
            var is = now.relating.of(named);
            var was = before.relating.of(named);
            is.differences(was, age -> touched.add(age.path()));
        });
        now.namedBy.shelves().differences(before.namedBy.shelves(), id -> {
            if (now.namedBy(id).size() == before.namedBy(id).size()) return;
            addPath(id, touched);
        });
        for (var path : List.copyOf(touched)) {
            Stream.of(before, now)
                    .flatMap(library -> library.atPath(path).stream()
                            .flatMap(document -> new Relations(library.register).toldOf(document)))
                    .forEach(entry -> touched.add(entry.location().path()));
        }
        return touched;
    }

    private void addPath(EntryId id, Set<String> touched) {
        Stream.of(before.entry(id), now.entry(id))
                .flatMap(Optional::stream)
                .forEach(entry -> touched.add(entry.location().path()));
    }

    private static List<String> sameSlug(Library library, Document document) {
        return library.register.bySlug().of(document.id().slug()).keys();
    }

    /// Those that show what this one is called, also those that name one that it took over from, or name it as it was
    /// called before.
    private static void addAsking(Library library, Document document, Set<String> touched) {
        document.aliases()
                .forEach(alias ->
                        touched.addAll(library.asking.of(alias.address()).keys()));
        var id = document.id();
        var ids = new TreeSet<String>(Set.of(id.value()));
        var waiting = new ArrayDeque<>(List.of(id));
        while (!waiting.isEmpty()) {
            var next = waiting.remove();
            touched.addAll(library.asking.of(next.value()).keys());
            library.related(next, Relation.Type.SUCCEEDED_BY).stream()
                    .map(Document::id)
                    .filter(earlier -> ids.add(earlier.value()))
                    .forEach(waiting::add);
        }
    }

    /// What others show of a document.
    private record Shown(EntryId id, String title, Details details, List<String> after, List<String> former) {

        static Shown of(Document document) {
            var after = document.relations(Relation.Type.SUCCEEDED_BY)
                    .map(relation -> relation.to().path())
                    .toList();
            var former = document.aliases().stream().map(Alias::address).toList();
            return new Shown(document.id(), document.title(), document.details(), after, former);
        }
    }
}
