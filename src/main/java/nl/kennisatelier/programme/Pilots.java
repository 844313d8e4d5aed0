package nl.kennisatelier.programme;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.Neighbourhoods;

/// The places that take part in a programme, in its order.
public final class Pilots {

    private final Library library;
    private final Document programme;
    private final List<Pilot> all;

    /// Many texts are of the same places.
    private final Map<Places, List<Pilot>> byPlaces = new ConcurrentHashMap<>();

    /// What an entry names itself.
    private record Places(Set<String> neighbourhoods, Set<String> municipalities, Optional<String> spot) {

        static Places of(Entry entry) {
            var labels = entry.labels();
            return new Places(labels.neighbourhoods(), labels.municipalities(), Details.spot(entry));
        }

        boolean isNone() {
            return neighbourhoods.isEmpty() && municipalities.isEmpty();
        }
    }

    /// One of them. Without a neighbourhood it stands for its municipality.
    ///
    /// @param neighbourhood slug, or empty when it is not known
    /// @param municipality slug as the programme writes it
    /// @param municipalities that one, and those it became since: texts may name either
    /// @param isSure whether a source says so
    public record Pilot(String neighbourhood, String municipality, Set<String> municipalities, boolean isSure) {

        public boolean isPlaced() {
            return !neighbourhood.isEmpty();
        }

        /// Each lesson of a place asks for it, so not of the whole set.
        @Override
        public int hashCode() {
            return 31 * neighbourhood.hashCode() + municipality.hashCode();
        }

        /// The municipality as it is called now.
        public String municipalityNow() {
            return List.copyOf(municipalities).getLast();
        }
    }

    private Pilots(Library library, Document programme, List<Pilot> all) {
        this.library = library;
        this.programme = programme;
        this.all = List.copyOf(all);
    }

    /// Those that the programme names; where it names none, the neighbourhoods that name it.
    public static Pilots of(Library library, Document programme) {
        var pilots = new ArrayList<Pilot>();
        if (programme.details() instanceof Details.Programme details) {
            for (var pilot : details.pilots()) pilots.add(pilot(library, pilot));
        }
        if (pilots.isEmpty()) {
            var slug = programme.id().slug();
            library.documents(Kind.NEIGHBOURHOOD).stream()
                    .filter(place -> place.status().isFound()
                            && place.labels()
                                    .programme()
                                    .map(named -> library.slugNow(Kind.PROGRAMME, named))
                                    .filter(slug::equals)
                                    .isPresent())
                    .map(place -> pilot(library, named(library, place)))
                    .forEach(pilots::add);
        }
        return new Pilots(library, programme, pilots);
    }

    public Library library() {
        return library;
    }

    public Document programme() {
        return programme;
    }

    public List<Pilot> all() {
        return all;
    }

    private static Details.Pilot named(Library library, Document place) {
        var slug = place.id().slug();
        return new Details.Pilot(library.municipalityOf(slug).orElse(""), slug, true);
    }

    private static Pilot pilot(Library library, Details.Pilot pilot) {
        var named = Neighbourhoods.now(pilot.neighbourhood(), library);
        boolean isKnown = EntryId.parse(Kind.NEIGHBOURHOOD, named)
                .flatMap(library::document)
                .isPresent();
        var slug = isKnown ? named : "";
        var town =
                pilot.municipality().isEmpty() ? library.municipalityOf(named).orElse("") : pilot.municipality();
        return new Pilot(slug, town, withSuccessors(library, town), pilot.isSure() && isKnown);
    }

    private static Set<String> withSuccessors(Library library, String municipality) {
        var all = new LinkedHashSet<>(List.of(municipality));
        all.addAll(library.taxonomy().after(municipality));
        return all;
    }

    /// Those that an entry is of: by its neighbourhood, or by its municipality where no neighbourhood is known. Two of
    /// one municipality of which no neighbourhood is known are one: nobody can tell whose an entry is.
    List<Pilot> of(Entry entry) {
        var places = Places.of(entry);
        if (places.isNone()) return List.of();
        return byPlaces.computeIfAbsent(
                places, _ -> of(Neighbourhoods.of(entry, library), library.municipalitiesOf(entry)));
    }

    private List<Pilot> of(Set<String> neighbourhoods, Set<String> towns) {
        return all.stream()
                .filter(pilot -> pilot.isPlaced()
                        ? neighbourhoods.contains(pilot.neighbourhood())
                        : pilot.municipalities().stream().anyMatch(towns::contains))
                .distinct()
                .toList();
    }

    /// Whether an entry is of any of them.
    boolean isOfAny(Entry entry) {
        return !of(entry).isEmpty();
    }

    /// The same, or of the programme itself.
    boolean has(Entry entry) {
        return isOfAny(entry)
                || library.programmesOf(entry).contains(programme.id().slug());
    }
}
