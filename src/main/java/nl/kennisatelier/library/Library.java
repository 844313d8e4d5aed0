package nl.kennisatelier.library;

import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.kennisatelier.source.Parsed;
import nl.kennisatelier.source.Problem;

/// Everything that is published, as one immutable value. The next one shares with it whatever did not change: a change
/// costs as much as what changes, however large the library.
public final class Library {

    private final Conventions conventions;
    final Register register;
    final Map<Kind, Shelf<String, Document>> byKind;

    /// For each name the paths of the documents that ask for it.
    final Groups<String, String, String> asking;

    final Groups<EntryId, Age, Document> namedBy;

    /// Those that name it in a field, by field.
    final Groups<Relation.Named, Age, Document> relating;

    /// Of each path what only shows when all files are seen together.
    final Shelf<String, List<Problem>> problems;

    final int entryCount;
    final Attached attached;

    private final Supplier<Moved> moved = Once.of(() -> Moved.of(this));

    Library(
            Conventions conventions,
            Register register,
            Map<Kind, Shelf<String, Document>> byKind,
            Groups<String, String, String> asking,
            Groups<EntryId, Age, Document> namedBy,
            Groups<Relation.Named, Age, Document> relating,
            Shelf<String, List<Problem>> problems,
            int entryCount,
            Attached attached) {
        this.conventions = conventions;
        this.register = register;
        this.byKind = byKind;
        this.asking = asking;
        this.namedBy = namedBy;
        this.relating = relating;
        this.problems = problems;
        this.entryCount = entryCount;
        this.attached = attached;
    }

    public static Library empty() {
        return empty(Conventions.NONE);
    }

    public static Library empty(Conventions conventions) {
        return new Library(
                conventions,
                Register.EMPTY,
                Map.of(),
                Groups.empty(),
                Groups.empty(),
                Groups.empty(),
                Shelf.empty(),
                0,
                Attached.NONE);
    }

    /// Arranges documents to a library. Drafts stay out. What only shows when all files are seen together is a problem
    /// here: ids that are taken twice, and names of files, places and programmes that do not exist.
    public static Parsed<Library> of(Conventions conventions, Collection<Document> documents) {
        var library = empty(conventions).with(documents, Set.of());
        return new Parsed<>(library, library.problems());
    }

    /// The library in which these documents replace those at their paths: the same as if it were made of all of them.
    ///
    /// @param removed paths where nothing is any more
    public Library with(Collection<Document> changed, Collection<String> removed) {
        return new Rearrangement(this).with(changed, removed);
    }

    /// The same documents by other lists; to be read in another way they come in anew.
    public Library withConventions(Conventions other) {
        return new Library(other, register, byKind, asking, namedBy, relating, problems, entryCount, attached);
    }

    /// The same, where a text names other pictures and PDFs than before.
    ///
    /// @param document path of the text
    public Library withAttachments(String document, Collection<Attachment> before, Collection<Attachment> now) {
        var other = attached.without(document, before).with(document, now);
        return new Library(conventions, register, byKind, asking, namedBy, relating, problems, entryCount, other);
    }

    /// The picture or PDF at this path, when a published text names it.
    public Optional<Attachment> attachment(String path) {
        return attached.atPath(path);
    }

    /// The one with these bytes and this name: the same picture may stand beside two texts.
    public Optional<Attachment> attachmentOf(String hash, String name) {
        return attached.ofHash(hash, name);
    }

    public Conventions conventions() {
        return conventions;
    }

    public Taxonomy taxonomy() {
        return conventions.taxonomy();
    }

    /// What only shows when all files are seen together, by place.
    public List<Problem> problems() {
        return problems.values().stream().flatMap(List::stream).toList();
    }

    /// The same of each path that has any.
    public Shelf<String, List<Problem>> problemsByPath() {
        return problems;
    }

    /// All documents, by path.
    public List<Document> documents() {
        return register.shown().values();
    }

    /// All documents of a kind, by path.
    public List<Document> documents(Kind kind) {
        return byKind.getOrDefault(kind, Shelf.empty()).values();
    }

    /// Each document and the passages in it, by path and place.
    public Collection<Entry> entries() {
        return new AbstractCollection<>() {
            @Override
            public Iterator<Entry> iterator() {
                return documents().stream().flatMap(register::entries).iterator();
            }

            @Override
            public int size() {
                return entryCount;
            }
        };
    }

    /// The document, and every passage in it that is found by its id: not those whose id another file has.
    public Stream<Entry> entries(Document document) {
        return register.entries(document);
    }

    public Optional<Entry> entry(EntryId id) {
        return register.entry(id);
    }

    /// What stands now where an address of before leads: of a document or a passage that has another name now, by what
    /// editors wrote, or by the rule that addresses were made by before. Nothing for one that two
    /// documents lay claim to.
    ///
    /// @param address as [Alias#plain] gives it
    public Optional<Entry> formerly(String address) {
        return new Former(register).entry(address);
    }

    /// The address at which that stands now, or that of the theme that is meant by one that is no theme's any more.
    public Optional<String> addressNow(String address) {
        if (!address.startsWith(Theme.FOLDER)) {
            return formerly(address).map(entry -> entry.id().value());
        }
        return taxonomy().formerly(address.substring(Theme.FOLDER.length())).map(theme -> Theme.FOLDER + theme.path());
    }

    /// Whether a text stands at this path that readers do not see.
    public boolean hides(String path) {
        return textAt(path).isPresent() && atPath(path).isEmpty();
    }

    /// The text at a path, also one that readers do not see.
    public Optional<Document> textAt(String path) {
        return register.all().get(path);
    }

    /// Whether not a single text is there, not even one that readers do not see.
    public boolean isBlank() {
        return register.all().isEmpty();
    }

    /// The paths of all texts that an earlier library has otherwise, those that readers do not see included. Costs as
    /// much as what changed since.
    public Set<String> changedSince(Library before) {
        var changed = new TreeSet<String>();
        register.all().differences(before.register.all(), changed::add);
        return changed;
    }

    public Optional<Document> document(EntryId id) {
        return entry(id).filter(Document.class::isInstance).map(Document.class::cast);
    }

    public Optional<Document> document(Kind kind, String slug) {
        return document(EntryId.of(kind, slug));
    }

    public Optional<Document> atPath(String path) {
        return register.shown().get(path);
    }

    /// What an editor means by a path, as a [Reference] holds it.
    public Optional<Entry> meant(String path) {
        return register.at(path);
    }

    /// The document that an entry stands in.
    public Document home(Entry entry) {
        return document(entry.documentId()).orElseThrow();
    }

    /// What a reference leads to, when it is there.
    public Optional<Entry> target(Reference reference) {
        return register.target(reference);
    }

    /// The other documents that name this entry, newest first.
    public List<Document> namedBy(EntryId id) {
        return namedBy.of(id).values();
    }

    /// The same without records of reuse: those tell of a journey, and sending ten of them makes nothing better known.
    public List<Document> mentions(EntryId id) {
        return namedBy(id).stream()
                .filter(document -> document.kind() != Kind.REUSE)
                .toList();
    }

    /// The other documents that name this entry in a field, in this way; newest first.
    public List<Document> related(EntryId id, Relation.Type type) {
        return relating.of(new Relation.Named(id, type)).values();
    }

    /// What a field leads to, when it is there.
    public Optional<Entry> target(Relation relation) {
        return register.target(relation);
    }

    /// What a document, or a passage in it, names in this way.
    public Stream<Entry> named(Document document, Relation.Type type) {
        return document.relations(type).flatMap(relation -> target(relation).stream());
    }

    /// The slug of the municipality of a neighbourhood.
    public Optional<String> municipalityOf(String neighbourhood) {
        return register.shown(Neighbourhoods.now(neighbourhood, this))
                .filter(document -> document.kind() == Kind.NEIGHBOURHOOD)
                .flatMap(document -> document.details() instanceof Details.Neighbourhood place
                        ? Stream.of(place.municipality())
                        : Stream.empty())
                .filter(slug -> !slug.isEmpty())
                .findFirst();
    }

    /// The slugs of the municipalities that an entry is of, named itself or by one of its neighbourhoods, and of those
    /// that took over from them.
    public SortedSet<String> municipalitiesOf(Entry entry) {
        var slugs = new TreeSet<>(entry.labels().municipalities());
        entry.labels().neighbourhoods().forEach(slug -> municipalityOf(slug).ifPresent(slugs::add));
        List.copyOf(slugs).forEach(slug -> slugs.addAll(taxonomy().after(slug)));
        return slugs;
    }

    /// What took over from a document, the nearest first; see [Succession].
    public List<Document> after(Document document) {
        var relations = new Relations(register);
        return Succession.after(document.id().value(), relations::successor).stream()
                .flatMap(id -> document(new EntryId(id)).stream())
                .toList();
    }

    /// Names of before, and what they are today.
    public Moved moved() {
        return moved.get();
    }

    /// The slug of today of a text that got another name, by what the texts say; the same where nobody knows better.
    public String slugNow(Kind kind, String slug) {
        return new Former(register).slugNow(kind, slug);
    }

    /// The slugs of the programmes that an entry belongs to: the one it names, for a neighbourhood those
    /// that name it as a pilot, and those that took over from any of them.
    public SortedSet<String> programmesOf(Entry entry) {
        var slugs = new TreeSet<String>();
        entry.labels().programme().ifPresent(slug -> slugs.add(slugNow(Kind.PROGRAMME, slug)));
        if (entry.kind() == Kind.NEIGHBOURHOOD) {
            for (var one : related(entry.id(), Relation.Type.PILOTS))
                slugs.add(one.id().slug());
        }
        for (var slug : List.copyOf(slugs)) {
            var all = document(Kind.PROGRAMME, slug).map(this::after).orElse(List.of());
            all.forEach(later -> slugs.add(later.id().slug()));
        }
        return slugs;
    }

    /// All words that the library itself says are near to each other: the editors' own list of those first, for it is
    /// the strongest; then themes, approaches, roles, terms and the editors' synonyms.
    public List<WordGroup> wordGroups() {
        var vocabulary = conventions.vocabulary();
        var same = synonyms().stream().map(words -> new WordGroup(WordGroup.Nearness.SAME, words));
        return Stream.concat(vocabulary.related().stream(), same).toList();
    }

    /// Groups of words that mean the same: those of themes, approaches, roles, terms and the editors' own synonyms.
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

    /// The paths of all documents that may look different than in an earlier library, see [Touched]. Costs as much as
    /// what changed since.
    public Set<String> touchedSince(Library before) {
        return new Touched(before, this).all();
    }

    public static int newestFirst(Document one, Document other) {
        return Age.of(one).compareTo(Age.of(other));
    }
}
