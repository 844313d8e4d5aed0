package nl.kennisatelier.programme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.Neighbourhoods;
import nl.kennisatelier.library.Relation;
import nl.kennisatelier.library.ReuseOutcome;
import nl.kennisatelier.library.Slug;

/// Where a lesson went after it was told: each place, what was done otherwise there and what came of it.
///
/// @param lesson where it began
/// @param stops oldest first; those without a date last
/// @param outcomes what came of it in each other place, by its newest record that says so; one without a date may be of
/// any day, so each with a date goes before it
/// @param maturity what follows from that
public record Journey(Entry lesson, List<Stop> stops, Map<Stop.Where, ReuseOutcome> outcomes, Maturity maturity) {

    /// Of one lesson; more are left out, the oldest first.
    public static final int STOPS_MAX = 200;

    private static final Comparator<Document> OLDEST_FIRST = Comparator.<Document>comparingLong(
                    record -> record.labels().date().map(EventDate::sortKey).orElse(Long.MAX_VALUE))
            .thenComparing(Document::path);

    public Journey {
        stops = List.copyOf(stops);
        outcomes = Map.copyOf(outcomes);
    }

    /// Nothing where that is no lesson.
    public static Optional<Journey> of(Library library, Entry entry) {
        return entry.kind().isLesson() ? Optional.of(new Walk(library, entry).journey()) : Optional.empty();
    }

    /// What one record tells of its lesson; nothing where that is not there any more.
    public static Optional<Stop> stop(Library library, Document record) {
        return RecordTitle.lesson(library, record)
                .filter(_ -> record.details() instanceof Details.Reuse)
                .map(lesson -> new Walk(library, lesson).stop(record, (Details.Reuse) record.details()));
    }

    /// The places of a stop to which the lesson travelled: those that are not its home, nor may well be.
    static List<Stop.Where> elsewhere(Library library, Entry lesson, Stop stop) {
        var walk = new Walk(library, lesson);
        return stop.places().stream().filter(place -> !walk.isHome(place)).toList();
    }

    /// The slugs of the programmes that a lesson or a record is of: its own, and those that its neighbourhoods take
    /// part in.
    public static SortedSet<String> programmes(Library library, Entry entry) {
        var all = new TreeSet<>(library.programmesOf(entry));
        Neighbourhoods.of(entry, library).stream()
                .flatMap(slug -> library.document(Kind.NEIGHBOURHOOD, slug).stream())
                .forEach(place -> all.addAll(library.programmesOf(place)));
        return all;
    }

    /// What is known is not undone by a later record that does not know it.
    static ReuseOutcome newer(ReuseOutcome before, ReuseOutcome now) {
        return now.isKnown() || !before.isKnown() ? now : before;
    }

    /// Whether any place told of it.
    public boolean hasBegun() {
        return !stops.isEmpty();
    }

    /// In how many other places this came of it.
    public int count(ReuseOutcome outcome) {
        return (int) outcomes.values().stream().filter(outcome::equals).count();
    }

    /// In how many other places it was seen, whatever came of it.
    public int places() {
        return outcomes.size();
    }

    /// In how many municipalities those are of which it is known what came of it.
    public int municipalitiesTold() {
        return (int) outcomes.entrySet().stream()
                .filter(outcome -> outcome.getValue().isKnown())
                .map(outcome -> outcome.getKey().municipality())
                .filter(slug -> !slug.isEmpty())
                .distinct()
                .count();
    }

    /// In how many of them it is known what came of it.
    public int placesTold() {
        return (int) outcomes.values().stream().filter(ReuseOutcome::isKnown).count();
    }

    /// Whether more places say that it did not work than that it did, in part or whole.
    public boolean isDoubtful() {
        return count(ReuseOutcome.FAILED) > count(ReuseOutcome.WORKED) + count(ReuseOutcome.IN_PART);
    }

    /// What to look out for before one begins: why it worked only in part or not.
    public List<Stop> warnings() {
        return stops.stream()
                .filter(stop -> stop.outcome() == ReuseOutcome.IN_PART || stop.outcome() == ReuseOutcome.FAILED)
                .filter(stop -> !stop.told().because().isEmpty())
                .toList();
    }

    private record Walk(Library library, Entry lesson) {

        Journey journey() {
            var stops = library.related(lesson.id(), Relation.Type.REUSES).stream()
                    .filter(record ->
                            record.kind() == Kind.REUSE && record.status().isFound())
                    .limit(STOPS_MAX) // Newest first.
                    .sorted(OLDEST_FIRST)
                    .flatMap(record -> record.details() instanceof Details.Reuse told
                            ? java.util.stream.Stream.of(stop(record, told))
                            : java.util.stream.Stream.empty())
                    .toList();
            var outcomes = new HashMap<Stop.Where, ReuseOutcome>();
            boolean hasSource = false;
            var undatedFirst = stops.stream()
                    .sorted(Comparator.comparing(
                            stop -> stop.record().labels().date().isPresent()))
                    .toList();
            for (var stop : undatedFirst) {
                if (stop.isHome() || stop.places().isEmpty()) continue;
                hasSource |=
                        stop.outcome().isKnown() && !stop.record().citations().isEmpty();
                stop.places().stream()
                        .filter(place -> !isHome(place))
                        .forEach(place -> outcomes.merge(place, stop.outcome(), Journey::newer));
            }
            return new Journey(lesson, stops, outcomes, maturity(outcomes, hasSource));
        }

        private Stop stop(Document record, Details.Reuse told) {
            var places = places(record, told);
            boolean isHome = !places.isEmpty() && places.stream().allMatch(this::isHome);
            var via = library.named(record, Relation.Type.VIA)
                    .filter(Document.class::isInstance)
                    .map(Document.class::cast)
                    .findFirst();
            return new Stop(record, told, places, isHome, via);
        }

        /// A neighbourhood that nobody knows may be a slip of the pen, so its municipality counts; a municipality may
        /// well be one that nobody told of before, but not one that there is not.
        private List<Stop.Where> places(Document record, Details.Reuse told) {
            var places = new ArrayList<Stop.Where>();
            var labels = record.labels();
            var towns = library.moved().today(labels.municipalities());
            towns.removeIf(slug -> !library.taxonomy().isTown(slug));
            for (var slug : known(labels.neighbourhoods())) {
                var municipality = library.municipalityOf(slug)
                        .map(library.moved()::municipality)
                        .orElse(towns.size() == 1 ? towns.first() : "");
                places.add(new Stop.Where(municipality, slug, ""));
            }
            if (!places.isEmpty()) return places;
            for (var slug : towns) {
                places.add(Neighbourhoods.called(told.spot(), slug, library)
                        .map(place -> new Stop.Where(slug, place.id().slug(), ""))
                        .orElseGet(() -> new Stop.Where(slug, "", told.spot())));
            }
            return places;
        }

        /// As they are called now.
        private List<String> known(Set<String> neighbourhoods) {
            return neighbourhoods.stream()
                    .flatMap(slug -> library
                            .document(Kind.NEIGHBOURHOOD, slug)
                            .map(Entry.class::cast)
                            .or(() -> library.formerly(Kind.NEIGHBOURHOOD.folder + "/" + slug))
                            .stream())
                    .filter(entry -> entry.kind() == Kind.NEIGHBOURHOOD)
                    .map(entry -> entry.id().slug())
                    .distinct()
                    .toList();
        }

        /// Whether that is where the lesson comes from, or may well be.
        private boolean isHome(Stop.Where place) {
            var own = lesson.labels();
            if (!place.neighbourhood().isEmpty())
                return known(own.neighbourhoods()).contains(place.neighbourhood());
            if (!place.spot().isEmpty()) return own.neighbourhoods().contains(Slug.of(place.spot()));
            return library.moved().today(library.municipalitiesOf(lesson)).contains(place.municipality());
        }

        private static Maturity maturity(Map<Stop.Where, ReuseOutcome> outcomes, boolean hasSource) {
            var municipalities = new HashSet<String>();
            int places = 0;
            int worked = 0;
            for (var outcome : outcomes.entrySet()) {
                if (!outcome.getValue().isKnown()) continue;
                places++;
                if (outcome.getValue() == ReuseOutcome.WORKED) worked++;
                municipalities.add(outcome.getKey().municipality());
            }
            municipalities.remove("");
            return Maturity.of(places, municipalities.size(), worked, hasSource);
        }
    }
}
