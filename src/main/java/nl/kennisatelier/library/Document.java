package nl.kennisatelier.library;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kennisatelier.source.Location;

/// What one file holds.
///
/// @param summary one or two sentences, or empty
/// @param gist the whole in a few short sentences; may be empty
/// @param language `nl`, `en` ...
/// @param body all that it says
/// @param passages every part that is found on its own, in the order of the text
/// @param references every other file that it names
/// @param relations which earlier texts it names in its fields, and passages in theirs
/// @param wanted the texts that its fields, and passages in theirs, name by their slug alone
/// @param aliases addresses that it, or a passage in it, had before
/// @param upkeep until when it holds, and who is asked about it
/// @param fingerprint of the file it was read from
public record Document(
        EntryId id,
        Kind kind,
        String title,
        String summary,
        List<String> gist,
        String language,
        Status status,
        Labels labels,
        List<Citation> citations,
        Body body,
        List<Passage> passages,
        List<Reference> references,
        List<Relation> relations,
        List<Wanted> wanted,
        List<Alias> aliases,
        Details details,
        Upkeep upkeep,
        Location location,
        String fingerprint)
        implements Entry {

    /// In characters; what fits a search result and the description that other sites show.
    public static final int SUMMARY_LENGTH_MAX = 240;

    public Document {
        gist = List.copyOf(gist);
        citations = List.copyOf(citations);
        passages = List.copyOf(passages);
        references = List.copyOf(references);
        relations = List.copyOf(relations);
        wanted = List.copyOf(wanted);
        aliases = List.copyOf(aliases);
        for (var passage : passages) {
            if (!passage.id().slug().equals(id.slug())) { // Who has which name is decided slug by slug.
                throw new IllegalArgumentException(passage.id() + " in " + id);
            }
        }
    }

    @Override
    public EntryId documentId() {
        return id;
    }

    public String path() {
        return location.path();
    }

    /// The address of its own page, for a text about the site itself: `paginas/over.md` stands at `/over`. Nothing for
    /// any other text.
    public Optional<String> ownPage() {
        return pageName(path()).filter(name -> !isTakenAddress(name));
    }

    /// The name of a text about the site itself, whether that address is free or not.
    public static Optional<String> pageName(String path) {
        var page = OWN_PAGE.matcher(path);
        return page.matches() ? Optional.of(page.group(1)) : Optional.empty();
    }

    /// Whether something else of the site stands there.
    public static boolean isTakenAddress(String name) {
        return TAKEN.contains(name) || Kind.ofFolder(name).isPresent();
    }

    /// Where such a text stands.
    ///
    /// @param language `nl` or `en`
    public static String pathOfPage(String name, String language) {
        return "paginas/" + name + (language.equals("nl") ? "" : "." + language) + ".md";
    }

    private static final Set<String> TAKEN = Set.of(
            ("zoeken themas nieuws redactie beheer doe-mee w d deel wij-ook klopt-niet brieven vragenset workshop voorbeeld en"
                            + " bijlagen assets static api git healthz meldingen sitemap schema geschiedenis aanmelden")
                    .split(" "));

    private static final Pattern OWN_PAGE = Pattern.compile("paginas/([a-z0-9][a-z0-9-]*)(?:\\.en)?\\.md");

    public List<Section> sections() {
        return body.sections();
    }

    public List<Passage> passages(Kind kind) {
        return passages.stream().filter(passage -> passage.kind() == kind).toList();
    }

    /// What it names in this way.
    public Stream<Relation> relations(Relation.Type type) {
        return relations.stream().filter(relation -> relation.type() == type);
    }

    public Document withStatus(Status other) {
        return with(other, body, passages, details);
    }

    public Document withDetails(Details other) {
        return with(status, body, passages, other);
    }

    /// The same without a word of what it says.
    public Document unsaid() {
        var empty = passages.stream()
                .map(passage -> passage.withWording(Wording.Held.NONE))
                .toList();
        return with(status, Body.Held.NONE, empty, details);
    }

    /// The same, of which the words stand there.
    public Document saying(Body.Elsewhere there) {
        var worded = IntStream.range(0, passages.size())
                .mapToObj(place -> passages.get(place).withWording(new Wording.Elsewhere(there, place)))
                .toList();
        return with(status, there, worded, details);
    }

    private Document with(Status status, Body body, List<Passage> passages, Details details) {
        return new Document(
                id,
                kind,
                title,
                summary,
                gist,
                language,
                status,
                labels,
                citations,
                body,
                passages,
                references,
                relations,
                wanted,
                aliases,
                details,
                upkeep,
                location,
                fingerprint);
    }

    /// The same under another name: another step in its own address, and in those of all its passages.
    public Document named(String slug) {
        if (slug.equals(id.slug())) return this;
        var other = id.named(slug);
        return new Document(
                other,
                kind,
                title,
                summary,
                gist,
                language,
                status,
                labels,
                citations,
                body.in(other),
                passages.stream().map(passage -> passage.in(other)).toList(),
                references,
                relations.stream().map(relation -> relation.in(id, other)).toList(),
                wanted,
                aliases.stream().map(alias -> alias.in(id, other)).toList(),
                details,
                upkeep,
                location,
                fingerprint);
    }

    /// Summary, gist, headings and text, without markup.
    @Override
    public String text() {
        var own = Stream.concat(Stream.of(summary), gist.stream());
        var said = sections().stream().flatMap(section -> Stream.of(section.title(), section.text()));
        return Stream.concat(own, said).filter(part -> !part.isBlank()).collect(Collectors.joining("\n"));
    }

    /// The minutes it takes to read, at 200 words a minute; at least 1.
    public int readingMinutes() {
        return Math.max(1, Math.ceilDiv(text().split("\\s+").length, 200));
    }
}
