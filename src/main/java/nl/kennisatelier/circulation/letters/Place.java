package nl.kennisatelier.circulation.letters;

import java.util.Optional;
import nl.kennisatelier.library.Choice;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.Slug;
import nl.kennisatelier.library.Taxonomy.ListName;

/// Where something was, as it is chosen on a form: a neighbourhood of the library, or only a municipality.
///
/// @param neighbourhood its slug, or empty
/// @param municipality as it stands in a text: `den-haag`; empty where there is a neighbourhood
/// @param name for people
public record Place(String neighbourhood, String municipality, String name) {

    /// Before the name of a municipality, for who finds no neighbourhood in the list.
    public static final String MUNICIPALITY = "gemeente:";

    public static final Place NONE = new Place("", "", "");

    /// @param value of the field, as anybody may send it
    public static Optional<Place> of(String value, Library library) {
        if (value.startsWith(MUNICIPALITY)) {
            var wanted = value.substring(MUNICIPALITY.length());
            return library.taxonomy().list(ListName.MUNICIPALITIES).stream()
                    .filter(choice -> slug(choice).equals(wanted))
                    .map(choice -> new Place("", wanted, choice.label()))
                    .findFirst();
        }
        return library.documents(Kind.NEIGHBOURHOOD).stream()
                .filter(place -> place.id().slug().equals(value))
                .map(Place::of)
                .findFirst();
    }

    private static Place of(Document neighbourhood) {
        return new Place(neighbourhood.id().slug(), "", neighbourhood.title());
    }

    /// As editors write a municipality.
    public static String slug(Choice municipality) {
        return Slug.of(municipality.label());
    }
}
