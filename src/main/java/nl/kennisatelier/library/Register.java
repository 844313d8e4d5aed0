package nl.kennisatelier.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.kennisatelier.source.Content;
import nl.kennisatelier.source.Problem;

/// Which document stands where and answers to what name. Drafts, and documents whose name was taken, wait beside what
/// is shown. Every name in a document begins with its own slug: whoever wants the same name has the same slug.
///
/// @param all documents by path, the waiting ones too
/// @param shown documents by path
/// @param bySlug all documents by slug and path
/// @param sources shown documents of that kind, by address and path
/// @param aliases of all documents, by address and path
/// @param byName shown documents by what people call them, and path: see [Called]
record Register(
        Shelf<String, Document> all,
        Shelf<String, Document> shown,
        Groups<String, String, Document> bySlug,
        Groups<String, String, Document> sources,
        Groups<String, String, Alias> aliases,
        Groups<String, String, Document> byName) {

    static final Register EMPTY =
            new Register(Shelf.empty(), Shelf.empty(), Groups.empty(), Groups.empty(), Groups.empty(), Groups.empty());

    /// With another document at a path, or none; what is shown is not decided yet.
    Register with(String path, Optional<Document> document) {
        var was = all.get(path);
        var others = document.map(d -> all.with(path, d)).orElseGet(() -> all.without(path));
        var slugs = bySlug;
        var names = aliases;
        for (var old : was.stream().toList()) {
            slugs = slugs.without(old.id().slug(), path);
            for (var alias : old.aliases()) names = names.without(alias.address(), path);
        }
        for (var now : document.stream().toList()) {
            slugs = slugs.with(now.id().slug(), path, now);
            for (var alias : now.aliases()) names = names.with(alias.address(), path, alias);
        }
        return new Register(others, shown, slugs, sources, names, byName);
    }

    /// With other documents shown.
    Register showing(
            Shelf<String, Document> shown,
            Groups<String, String, Document> sources,
            Groups<String, String, Document> byName) {
        return new Register(all, shown, bySlug, sources, aliases, byName);
    }

    /// Who of one slug has which name: of two that want the same, the first by path.
    ///
    /// @param taken for each path the names that were gone
    record Claims(Map<EntryId, Entry> holders, List<Document> shown, Map<String, List<Problem>> taken) {

        static Claims of(Collection<Document> sameSlug) {
            var claims = new Claims(new HashMap<>(), new ArrayList<>(), new HashMap<>());
            for (var document : sameSlug) {
                if (document.status() == Status.DRAFT || !claims.gives(document)) continue;
                claims.shown.add(document);
                document.passages().forEach(claims::gives);
            }
            return claims;
        }

        private boolean gives(Entry entry) {
            var holder = holders.putIfAbsent(entry.id(), entry);
            if (holder == null) return true;
            var place = holder.location().toString();
            taken.computeIfAbsent(entry.location().path(), _ -> new ArrayList<>())
                    .add(Problem.of(
                            Problem.Kind.ID_TAKEN, entry.location(), entry.id().value(), place));
            return false;
        }
    }

    Claims claims(String slug) {
        return Claims.of(bySlug.of(slug).values());
    }

    boolean shows(Document document) {
        return shown.get(document.path()).filter(found -> found == document).isPresent();
    }

    /// The shown documents with this slug, by path.
    Stream<Document> shown(String slug) {
        var same = bySlug.of(slug);
        if (same.size() != 1) return same.values().stream().filter(this::shows);
        return same.values().stream().filter(document -> document.status() != Status.DRAFT);
    }

    Optional<Entry> entry(EntryId id) {
        return shown(id.slug()).flatMap(document -> named(id, document)).findFirst();
    }

    private static Stream<Entry> named(EntryId id, Document document) {
        if (document.id().equals(id)) return Stream.of(document);
        return document.passages().stream()
                .filter(passage -> passage.id().equals(id))
                .map(Entry.class::cast);
    }

    /// The document, and its passages as far as their names are theirs.
    Stream<Entry> entries(Document document) {
        var holders = claims(document.id().slug()).holders();
        return Stream.<Entry>concat(Stream.of(document), document.passages().stream())
                .filter(entry -> holders.get(entry.id()) == entry);
    }

    /// What a reference leads to, when it is shown.
    Optional<Entry> target(Reference reference) {
        var found = at(reference.path());
        if (reference.part().isEmpty() || found.isEmpty()) return found;
        return found.get() instanceof Document document ? part(document, reference.part()) : found;
    }

    /// What a field names, when it is shown: by its address of now, its file or its address of before.
    Optional<Entry> target(Relation relation) {
        var written = relation.to().path();
        var named = relation.wanted();
        boolean isSlug = named.isPresent() && !written.contains("."); // A file of that name may go by another.
        return Called.id(written)
                .flatMap(this::entry)
                .or(() -> isSlug ? Optional.empty() : target(relation.to()))
                .or(() -> new Former(this).entry(written))
                .filter(entry -> named.stream().allMatch(entry.kind()::equals));
    }

    /// What an editor means by a path: the file there, the one that differs only in what people leave out, or the text
    /// with that address or name.
    Optional<Entry> at(String path) {
        for (var candidate : Called.paths(path)) {
            var there = shown.get(candidate);
            if (there.isPresent()) return there.map(Entry.class::cast);
        }
        return Called.isName(path) ? nearest(path) : Called.id(path).flatMap(this::entry);
    }

    /// The shown documents that people call so, by path.
    ///
    /// @param name as a slug
    Stream<Document> called(String name) {
        return byName.of(Reference.BY_NAME + name).values().stream();
    }

    /// Of several with one name the one in the same folder, else the first by path.
    private Optional<Entry> nearest(String path) {
        var folder = path.substring(0, path.lastIndexOf(Reference.BY_NAME));
        var called = byName.of(Called.nameIn(path)).values();
        return called.stream()
                .filter(document -> !folder.isEmpty() && document.path().startsWith(folder))
                .findFirst()
                .or(() -> called.stream().findFirst())
                .map(Entry.class::cast);
    }

    /// What stands at one of its anchors; for most that is a passage.
    private static Optional<Entry> part(Document document, String anchor) {
        for (var passage : document.passages()) if (passage.anchor().equals(anchor)) return Optional.of(passage);
        return Optional.ofNullable(parts(document).get(anchor));
    }

    /// What stands at the anchors of a document: a passage, or where it is only a heading the document.
    static Map<String, Entry> parts(Document document) {
        var parts = new HashMap<String, Entry>();
        document.passages().forEach(passage -> parts.putIfAbsent(passage.anchor(), passage));
        for (var section : document.sections()) {
            parts.putIfAbsent(section.anchor(), document);
            if (!section.alias().isEmpty()) parts.putIfAbsent(section.alias(), document);
            for (var block : section.blocks()) {
                if (block instanceof Block.Prose prose && !prose.anchor().isEmpty())
                    parts.putIfAbsent(prose.anchor(), document);
            }
        }
        return parts;
    }

    /// Whether there is a document of this name; a draft counts, for it will be published one day.
    boolean exists(Kind kind, String slug) {
        var id = kind.folder + "/" + slug;
        return bySlug.of(slug).values().stream()
                .anyMatch(document -> document.id().value().equals(id));
    }

    /// Whether one of the kind was called so before; a draft counts here too.
    private boolean existed(Wanted wanted) {
        return new Former(unveiled())
                .entry(wanted.name())
                .filter(entry -> entry.kind() == wanted.kind())
                .isPresent();
    }

    /// Every entry outside this document that it names: by a reference, or by a link to the address of a source.
    Set<EntryId> namedIn(Document document) {
        var named = new HashSet<EntryId>();
        var references = document.references().stream().flatMap(reference -> target(reference).stream());
        var links = Names.addresses(document)
                .flatMap(address -> sources.of(address).values().stream().limit(1));
        var related = document.relations().stream().flatMap(relation -> target(relation).stream());
        Stream.of(references, links, related).flatMap(entries -> entries).forEach(entry -> {
            named.add(entry.id());
            named.add(entry.documentId());
        });
        named.remove(document.id());
        return named;
    }

    /// The same of its fields alone, and in which way it names them.
    Set<Relation.Named> relatedIn(Document document) {
        var named = new HashSet<Relation.Named>();
        for (var relation : document.relations()) {
            target(relation).ifPresent(entry -> named.add(new Relation.Named(entry.id(), relation.type())));
        }
        named.removeIf(name -> name.id().equals(document.id()));
        return named;
    }

    /// What only shows when all files are seen together: names of files, places and programmes that do not exist.
    ///
    /// @param likest the slug that was probably meant by one that leads nowhere, or empty
    List<Problem> deadNames(Document document, Function<Wanted, String> likest) {
        var problems = new ArrayList<Problem>();
        for (var reference : document.references()) {
            if (Content.isAttachment(reference.path())) continue; // Who reads it says when it is not there.
            if (target(reference).isPresent()) continue;
            var waits = waits(reference.path());
            if (waits && !shows(document)) continue; // They may be published together.
            var part = reference.part().isEmpty() ? "" : "#" + reference.part();
            var written = reference.path().replaceFirst(".*\\*/", "");
            var kind = waits ? Problem.Kind.LINK_TO_DRAFT : Problem.Kind.LINK_DEAD;
            problems.add(Problem.of(kind, reference.location(), written + part));
        }
        problems.addAll(new Relations(this).problems(document, likest));
        document.wanted().stream()
                .filter(wanted -> !exists(wanted.kind(), wanted.slug()) && !existed(wanted))
                .forEach(wanted -> problems.add(unknown(wanted, likest)));
        return problems;
    }

    static Problem unknown(Wanted wanted, Function<Wanted, String> likest) {
        return Problem.of(
                Problem.Kind.REFERENCE_UNKNOWN,
                wanted.location(),
                wanted.kind().word,
                wanted.slug(),
                likest.apply(wanted));
    }

    /// Whether a text that is not shown has this address or path, or had it, or holds what has it.
    boolean isWaiting(String written) {
        return waits(written)
                || new Former(unveiled()).entry(written).isPresent()
                || Called.id(written).stream()
                        .anyMatch(id -> bySlug.of(id.slug()).values().stream()
                                .filter(document -> !shows(document))
                                .anyMatch(document ->
                                        named(id, document).findAny().isPresent()));
    }

    /// As if each text were shown.
    private Register unveiled() {
        return showing(all, sources, byName);
    }

    /// Whether there is a file that is not shown, a draft above all.
    private boolean waits(String path) {
        return Called.paths(path).stream()
                .anyMatch(candidate ->
                        shown.get(candidate).isEmpty() && all.get(candidate).isPresent());
    }
}
