package nl.kennisatelier.library;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Neighbourhoods by the names that people write for them by hand.
public final class Neighbourhoods {

    private Neighbourhoods() {}

    /// The one that is meant by a spot in a municipality: that of this name there, with or without the municipality
    /// behind it.
    ///
    /// @param municipality slug, or empty
    public static Optional<Document> called(String spot, String municipality, Library library) {
        if (spot.isBlank() || municipality.isEmpty()) return Optional.empty();
        var town = library.taxonomy().municipalityName(municipality, "nl");
        return PlaceName.spellings(spot, town)
                .flatMap(library.register::called)
                .filter(document -> document.kind() == Kind.NEIGHBOURHOOD)
                .filter(place -> library.municipalityOf(place.id().slug())
                        .map(library.moved()::municipality)
                        .filter(library.moved().municipality(municipality)::equals)
                        .isPresent())
                .findFirst();
    }

    /// The slug of today of one that got another name; the same where nobody knows better.
    public static String now(String slug, Library library) {
        return library.slugNow(Kind.NEIGHBOURHOOD, slug);
    }

    /// The same of several.
    public static SortedSet<String> now(SortedSet<String> slugs, Library library) {
        return slugs.stream().map(slug -> now(slug, library)).collect(Collectors.toCollection(TreeSet::new));
    }

    /// The slugs of today of those that an entry is of: those that it names, or else the ones that are called as the
    /// spot that it names in its municipalities.
    public static SortedSet<String> of(Entry entry, Library library) {
        var labels = entry.labels();
        var spot = Details.spot(entry);
        if (!labels.neighbourhoods().isEmpty() || spot.isEmpty()) return now(labels.neighbourhoods(), library);
        return labels.municipalities().stream()
                .flatMap(town -> called(spot.get(), town, library).stream())
                .map(place -> place.id().slug())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
