package nl.kennisatelier.programme;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;

/// A neighbourhood that somebody chose as his own, and those that are like it, nearest first. Worked out from the
/// figures whenever it is asked for; nothing of it is kept.
///
/// @param like at most [#COUNT_MAX]
public record LikeMine(Profile mine, Known known, List<Comparison> like) {

    public static final int COUNT_MAX = 8;

    /// Why there may be none that are like it.
    public enum Known {
        /// There is no file of figures.
        NO_FILE,
        /// Nobody filled in the code of the neighbourhood.
        NO_CODE,
        /// The file has no row of that code.
        NO_ROW,
        /// The row says too little.
        TOO_LITTLE,
        ENOUGH
    }

    /// Nothing for what is no neighbourhood here.
    public static Optional<LikeMine> of(Library library, String slug) {
        return place(library, slug).map(place -> of(library, place));
    }

    /// That neighbourhood alone, where nobody asks what is like it.
    public static Optional<Document> place(Library library, String slug) {
        if (slug.isEmpty()) return Optional.empty();
        return library.documents(Kind.NEIGHBOURHOOD).stream()
                .filter(place ->
                        place.id().slug().equals(slug) && place.status().isFound())
                .findFirst();
    }

    public static LikeMine of(Library library, Document place) {
        var mine = Profile.of(library, place);
        var like = library.documents(Kind.NEIGHBOURHOOD).stream()
                .filter(other -> other.status().isFound() && !other.id().equals(place.id()))
                .map(other -> Comparison.of(mine, Profile.of(library, other)))
                .filter(Comparison::isLike)
                .sorted(Comparison.nearestFirst())
                .limit(COUNT_MAX)
                .toList();
        return new LikeMine(mine, known(library, mine), like);
    }

    private static Known known(Library library, Profile mine) {
        if (!library.conventions().figures().exist()) return Known.NO_FILE;
        if (mine.places().size() >= Comparison.KNOWN_MIN) return Known.ENOUGH;
        if (mine.area().isPresent()) return Known.TOO_LITTLE;
        return mine.place().details() instanceof Details.Neighbourhood details
                        && details.cbs().isEmpty()
                ? Known.NO_CODE
                : Known.NO_ROW;
    }

    public Document place() {
        return mine.place();
    }

    public String slug() {
        return place().id().slug();
    }

    /// The slugs of those that are like it.
    public Set<String> slugs() {
        return like.stream().map(comparison -> comparison.place().id().slug()).collect(Collectors.toUnmodifiableSet());
    }
}
