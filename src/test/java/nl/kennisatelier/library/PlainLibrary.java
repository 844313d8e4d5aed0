package nl.kennisatelier.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.kennisatelier.source.Location;
import nl.kennisatelier.source.Problem;

/// What a library must say, worked out anew from all documents in the plainest way: what [Library] is compared with.
final class PlainLibrary {

    final Map<String, Document> byPath = new TreeMap<>();
    final Map<EntryId, Entry> entries = new LinkedHashMap<>();
    final Map<EntryId, List<Document>> namedBy = new TreeMap<>();
    final Map<String, String> municipalities = new TreeMap<>();
    final List<Problem> problems = new ArrayList<>();
    private final Collection<Document> all;

    PlainLibrary(Collection<Document> documents) {
        all = documents.stream().sorted(Comparator.comparing(Document::path)).toList();
        all.stream().filter(document -> document.status() != Status.DRAFT).forEach(this::shelve);
        byPath.values().forEach(this::name);
        namedBy.values()
                .forEach(list -> list.sort(Comparator.comparing((Document d) ->
                                d.labels().date().map(EventDate::sortKey).orElse(Long.MIN_VALUE))
                        .reversed()
                        .thenComparing(Document::path)));
        all.forEach(this::check);
        problems.sort(Comparator.naturalOrder());
        for (var document : byPath.values()) {
            if (document.details() instanceof Details.Neighbourhood place
                    && !place.municipality().isEmpty()) {
                municipalities.put(document.id().slug(), place.municipality());
            }
        }
    }

    private void shelve(Document document) {
        if (!claim(document)) return;
        byPath.put(document.path(), document);
        document.passages().forEach(this::claim);
    }

    private boolean claim(Entry entry) {
        var taken = entries.putIfAbsent(entry.id(), entry);
        if (taken == null) return true;
        var place = taken.location().toString();
        problems.add(
                Problem.of(Problem.Kind.ID_TAKEN, entry.location(), entry.id().value(), place));
        return false;
    }

    private void name(Document document) {
        var links = document.passages(Kind.LINK).stream()
                .flatMap(link -> source(bare(link.url().orElseThrow())));
        var targets = document.references().stream()
                .map(reference -> target(reference.path(), reference.part()))
                .flatMap(Optional::stream);
        var related = document.relations().stream()
                .flatMap(relation ->
                        Stream.ofNullable(entries.get(new EntryId(relation.to().path()))));
        Stream.of(targets, links, related)
                .flatMap(found -> found)
                .flatMap(entry -> Stream.of(entry.id(), entry.documentId()))
                .distinct()
                .filter(id -> !id.equals(document.id()))
                .forEach(id ->
                        namedBy.computeIfAbsent(id, _ -> new ArrayList<>()).add(document));
    }

    private Stream<Document> source(String address) {
        return byPath.values().stream()
                .filter(d -> d.details() instanceof Details.Source source
                        && bare(source.url()).equals(address))
                .limit(1);
    }

    private static String bare(String url) {
        return url.replaceAll("^https?://(www\\.)?|/+$", "");
    }

    private Optional<Entry> target(String path, String part) {
        var document = byPath.get(path);
        if (document == null) return Optional.empty();
        if (part.isEmpty()) return Optional.of(document);
        var passages =
                document.passages().stream().filter(passage -> passage.anchor().equals(part));
        var headings = document.sections().stream()
                .filter(section -> section.anchor().equals(part))
                .map(_ -> document);
        return Stream.<Entry>concat(passages, headings).findFirst();
    }

    private void check(Document document) {
        for (var reference : document.references()) {
            var waits = !byPath.containsKey(reference.path())
                    && all.stream().anyMatch(d -> d.path().equals(reference.path()));
            if (target(reference.path(), reference.part()).isPresent()) continue;
            if (waits && byPath.get(document.path()) != document) continue;
            var shown = reference.path() + (reference.part().isEmpty() ? "" : "#" + reference.part());
            var kind = waits ? Problem.Kind.LINK_TO_DRAFT : Problem.Kind.LINK_DEAD;
            problems.add(Problem.of(kind, reference.location(), shown));
        }
        document.wanted().forEach(wanted -> exists(wanted.location(), wanted.kind(), wanted.slug()));
        document.relations(Relation.Type.PILOTS)
                .forEach(pilot -> exists(
                        pilot.to().location(),
                        Kind.NEIGHBOURHOOD,
                        pilot.to().path().substring("wijken/".length())));
        if (document.details() instanceof Details.Programme programme) {
            document.relations(Relation.Type.PILOTS).forEach(pilot -> lies(pilot, programme));
        }
    }

    /// Whether a pilot lies in the municipality that is written beside it.
    private void lies(Relation relation, Details.Programme programme) {
        var slug = relation.to().path().substring("wijken/".length());
        var pilot = programme.pilots().stream()
                .filter(one -> one.neighbourhood().equals(slug))
                .findFirst()
                .orElseThrow();
        for (var document : byPath.values()) {
            if (!document.id().value().equals(relation.to().path())) continue;
            var town = ((Details.Neighbourhood) document.details()).municipality();
            if (town.isEmpty() || town.equals(pilot.municipality())) return;
            problems.add(Problem.of(
                    Problem.Kind.PILOT_ELSEWHERE,
                    relation.to().location(),
                    slug,
                    PlaceName.of(town),
                    PlaceName.of(pilot.municipality())));
            return;
        }
    }

    private void exists(Location place, Kind kind, String slug) {
        if (all.stream().anyMatch(d -> d.id().value().equals(kind.folder + "/" + slug))) return;
        var slugs = byPath.values().stream()
                .filter(document -> document.kind() == kind)
                .map(document -> document.id().slug())
                .toList();
        var meant = Nearest.to(slug, slugs).orElse("");
        problems.add(Problem.of(Problem.Kind.REFERENCE_UNKNOWN, place, kind.word, slug, meant));
    }
}
