package nl.kennisatelier.library;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.kennisatelier.source.Parsed;
import nl.kennisatelier.source.Problem;

/// Everything that is published, as one immutable value. Made anew for each change: cheap, for it only arranges what
/// was read.
public final class Library {

    private final Conventions conventions;
    private final Map<String, Document> byPath;
    private final Map<EntryId, Entry> entries;
    private final Map<Kind, List<Document>> byKind;
    private final Map<String, String> municipalities;
    private final Map<EntryId, List<Document>> namedBy;

    private Library(Conventions conventions, Map<String, Document> byPath, Map<EntryId, Entry> entries) {
        this.conventions = conventions;
        this.byPath = byPath;
        this.entries = entries;
        this.byKind = byPath.values().stream().collect(groupingBy(Document::kind));
        this.municipalities = municipalities();
        this.namedBy = namedBy();
    }

    public static Library empty() {
        return of(Conventions.NONE, List.of()).value();
    }

    /// Arranges documents to a library. Drafts stay out. What only shows when all files are seen together is a problem
    /// here: ids that are taken twice, and names of files, places and programmes that do not exist.
    public static Parsed<Library> of(Conventions conventions, Collection<Document> documents) {
        var problems = new ArrayList<Problem>();
        var byPath = new TreeMap<String, Document>();
        LinkedHashMap<EntryId, Entry> entries = LinkedHashMap.newLinkedHashMap(countEntries(documents));
        var inOrder = documents.stream()
                .filter(document -> document.status() != Status.DRAFT)
                .sorted(Comparator.comparing(Document::path))
                .toList();
        for (var document : inOrder) {
            var taken = entries.putIfAbsent(document.id(), document);
            if (taken != null) {
                problems.add(taken(document, taken));
                continue;
            }
            byPath.put(document.path(), document);
            for (var passage : document.passages()) {
                var other = entries.putIfAbsent(passage.id(), passage);
                if (other != null) problems.add(taken(passage, other));
            }
        }
        var library = new Library(conventions, byPath, entries);
        var cross = new Cross(library, ids(documents), paths(documents), problems);
        documents.forEach(cross::check);
        return new Parsed<>(library, problems);
    }

    private static int countEntries(Collection<Document> documents) {
        return documents.stream()
                .mapToInt(document -> 1 + document.passages().size())
                .sum();
    }

    private static Set<String> ids(Collection<Document> documents) {
        return documents.stream().map(document -> document.id().value()).collect(toUnmodifiableSet());
    }

    private static Set<String> paths(Collection<Document> documents) {
        return documents.stream().map(Document::path).collect(toUnmodifiableSet());
    }

    private static Problem taken(Entry entry, Entry other) {
        return Problem.of(
                Problem.Kind.ID_TAKEN,
                entry.location(),
                entry.id().value(),
                other.location().toString());
    }

    public Conventions conventions() {
        return conventions;
    }

    public Taxonomy taxonomy() {
        return conventions.taxonomy();
    }

    /// All documents, by path.
    public Collection<Document> documents() {
        return byPath.values();
    }

    /// All documents of a kind, by path.
    public List<Document> documents(Kind kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    public Collection<Entry> entries() {
        return entries.values();
    }

    public Optional<Entry> entry(EntryId id) {
        return Optional.ofNullable(entries.get(id));
    }

    public Optional<Document> document(EntryId id) {
        return entry(id).filter(Document.class::isInstance).map(Document.class::cast);
    }

    public Optional<Document> document(Kind kind, String slug) {
        return document(EntryId.of(kind, slug));
    }

    public Optional<Document> atPath(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /// The document that an entry stands in.
    public Document home(Entry entry) {
        return document(entry.documentId()).orElseThrow();
    }

    /// What a reference leads to, when it is there.
    public Optional<Entry> target(Reference reference) {
        var document = Optional.ofNullable(byPath.get(reference.path()));
        if (reference.part().isEmpty()) {
            return document.map(Entry.class::cast);
        }
        return document.flatMap(d -> d.passages().stream()
                .filter(passage -> passage.anchor().equals(reference.part()))
                .map(Entry.class::cast)
                .findFirst()
                .or(() -> Optional.of((Entry) d).filter(whole -> hasAnchor(d, reference.part()))));
    }

    private static boolean hasAnchor(Document document, String anchor) {
        return document.sections().stream().anyMatch(section -> section.anchor().equals(anchor));
    }

    /// The other documents that name this entry, newest first: how often a lesson travelled.
    public List<Document> namedBy(EntryId id) {
        return namedBy.getOrDefault(id, List.of());
    }

    /// Every entry that is named by another document.
    public Set<EntryId> named() {
        return Collections.unmodifiableSet(namedBy.keySet());
    }

    /// The slug of the municipality of a neighbourhood.
    public Optional<String> municipalityOf(String neighbourhood) {
        return Optional.ofNullable(municipalities.get(neighbourhood));
    }

    private Map<String, String> municipalities() {
        var bySlug = new HashMap<String, String>();
        for (var document : documents(Kind.NEIGHBOURHOOD)) {
            if (document.details() instanceof Details.Neighbourhood place
                    && !place.municipality().isEmpty()) {
                bySlug.put(document.id().slug(), place.municipality());
            }
        }
        return bySlug;
    }

    /// All groups of words that mean the same: themes, approaches, roles, terms and the editors' own list.
    public List<List<String>> synonyms() {
        var terms = documents(Kind.TERM).stream()
                .filter(document -> document.details() instanceof Details.Term)
                .map(document -> Stream.concat(
                                Stream.of(document.title()),
                                ((Details.Term) document.details()).alternatives().stream())
                        .toList())
                .filter(group -> group.size() > 1);
        return Stream.of(taxonomy().synonyms().stream(), terms, conventions.vocabulary().synonyms().stream())
                .flatMap(groups -> groups)
                .toList();
    }

    private Map<EntryId, List<Document>> namedBy() {
        var sources = sourcesByAddress();
        var naming = new HashMap<EntryId, List<Document>>();
        for (var document : byPath.values()) {
            var named = Stream.concat(
                            document.references().stream().flatMap(reference -> target(reference).stream()),
                            document.passages(Kind.LINK).stream()
                                    .flatMap(link ->
                                            Optional.ofNullable(sources.get(
                                                            address(link.url().orElse(""))))
                                                    .stream()))
                    .flatMap(entry -> Stream.of(entry.id(), entry.documentId()))
                    .filter(id -> !id.equals(document.id()))
                    .distinct();
            named.forEach(
                    id -> naming.computeIfAbsent(id, _ -> new ArrayList<>()).add(document));
        }
        naming.values().forEach(list -> list.sort(Library::newestFirst));
        return naming;
    }

    /// The sources in the library, by address without scheme and slash: a link in a report to one of them names it.
    private Map<String, Document> sourcesByAddress() {
        return documents(Kind.SOURCE).stream()
                .filter(document -> document.details() instanceof Details.Source)
                .collect(toUnmodifiableMap(
                        document -> address(((Details.Source) document.details()).url()), d -> d, (one, _) -> one));
    }

    private static String address(String url) {
        return url.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/+$", "");
    }

    public static int newestFirst(Document one, Document other) {
        var dates = Comparator.<Document, Long>comparing(
                d -> d.labels().date().map(EventDate::sortKey).orElse(Long.MIN_VALUE), Comparator.reverseOrder());
        return dates.thenComparing(Document::path).compare(one, other);
    }

    /// The checks that need all files together; a draft may be named, for it will be published one day.
    private record Cross(Library library, Set<String> ids, Set<String> paths, List<Problem> problems) {

        void check(Document document) {
            for (var reference : document.references()) {
                if (library.target(reference).isEmpty()
                        && (library.atPath(reference.path()).isPresent() || !paths.contains(reference.path()))) {
                    var shown = reference.path() + (reference.part().isEmpty() ? "" : "#" + reference.part());
                    problems.add(Problem.of(Problem.Kind.LINK_DEAD, reference.location(), shown));
                }
            }
            document.labels().neighbourhoods().forEach(slug -> exists(document, Kind.NEIGHBOURHOOD, slug));
            document.labels().programme().ifPresent(slug -> exists(document, Kind.PROGRAMME, slug));
            switch (document.details()) {
                case Details.Report report ->
                    report.questionSet().ifPresent(slug -> exists(document, Kind.QUESTION_SET, slug));
                case Details.Term term -> term.related().forEach(slug -> exists(document, Kind.TERM, slug));
                case Details.Programme programme ->
                    programme.pilots().stream()
                            .map(Details.Pilot::neighbourhood)
                            .filter(slug -> !slug.isEmpty())
                            .forEach(slug -> exists(document, Kind.NEIGHBOURHOOD, slug));
                default -> {}
            }
        }

        private void exists(Document document, Kind kind, String slug) {
            if (!ids.contains(kind.folder + "/" + slug)) {
                problems.add(Problem.of(Problem.Kind.REFERENCE_UNKNOWN, document.location(), kind.word, slug));
            }
        }
    }
}
