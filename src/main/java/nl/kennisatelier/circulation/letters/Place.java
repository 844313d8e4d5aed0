package nl.kennisatelier.circulation.letters;

import java.util.Optional;
import java.util.regex.Pattern;
import nl.kennisatelier.library.Choice;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.Neighbourhoods;
import nl.kennisatelier.library.Slug;
import nl.kennisatelier.library.Taxonomy;
import nl.kennisatelier.library.Taxonomy.ListName;

/// Where something was, as it is chosen on a form: a neighbourhood of the library, or only a municipality.
///
/// @param neighbourhood its slug, or empty
/// @param municipality as it stands in a text: `den-haag`, or the name of one that is in no list of ours; empty where
///     there is a neighbourhood
/// @param name for people
/// @param isKnown whether the library knows it
public record Place(String neighbourhood, String municipality, String name, boolean isKnown) {

    /// Before the name of a municipality, for who finds no neighbourhood in the list.
    public static final String MUNICIPALITY = "gemeente:";

    /// For who does not find the municipality either: then it is typed.
    public static final String OTHER = MUNICIPALITY + "anders";

    /// As municipalities are called: `'s-Hertogenbosch`, `Súdwest-Fryslân`, `Hof van Twente`, `Bergen (L.)`.
    private static final Pattern NAME = Pattern.compile("['’]?\\p{L}[\\p{L}\\p{M}'’ .()-]{1,59}");

    public static final Place NONE = new Place("", "", "", true);

    /// Where a note says that it was; nothing where it says nothing that can be a place.
    public static Optional<Place> of(SentNote note, Library library) {
        var chosen = note.get(LetterField.PLACE);
        var typed = note.get(LetterField.TOWN);
        var place = chosen.equals(OTHER) || chosen.isEmpty() ? ofTown(typed, library) : of(chosen, library);
        return place.map(known -> known.at(note.get(LetterField.SPOT), library));
    }

    /// The neighbourhood of this municipality that is called so; else the same.
    private Place at(String spot, Library library) {
        return Neighbourhoods.called(spot, municipality, library).map(Place::of).orElse(this);
    }

    private static Optional<Place> ofTown(String typed, Library library) {
        var name = Taxonomy.bareTown(typed);
        if (!NAME.matcher(name).matches()) return Optional.empty();
        return Optional.of(library.taxonomy()
                .municipality(Slug.of(name))
                .map(choice -> new Place("", slug(choice), choice.label(), true))
                .orElse(new Place("", name, name, false)));
    }

    /// @param value of the field, as anybody may send it
    private static Optional<Place> of(String value, Library library) {
        if (value.startsWith(MUNICIPALITY)) {
            var wanted = value.substring(MUNICIPALITY.length());
            return library.taxonomy().list(ListName.MUNICIPALITIES).stream()
                    .filter(choice -> slug(choice).equals(wanted))
                    .map(choice -> new Place("", wanted, choice.label(), true))
                    .findFirst();
        }
        return library.documents(Kind.NEIGHBOURHOOD).stream()
                .filter(place -> place.id().slug().equals(value))
                .map(Place::of)
                .findFirst();
    }

    private static Place of(Document neighbourhood) {
        return new Place(neighbourhood.id().slug(), "", neighbourhood.title(), true);
    }

    /// As editors write a municipality.
    public static String slug(Choice municipality) {
        return Slug.of(municipality.label());
    }
}
