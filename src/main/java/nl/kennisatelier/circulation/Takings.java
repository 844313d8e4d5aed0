package nl.kennisatelier.circulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.source.Problem;

/// What a change takes from the site.
///
/// @param losses every address of a text or a piece
/// @param moves of texts that readers do not see, from path to path
/// @param themes that are not where they were in the tree
/// @param emptied texts that are there still, with nothing left in them
/// @param isAll whether not a single text is left
record Takings(
        List<Loss> losses, Map<String, String> moves, List<LostTheme> themes, List<Document> emptied, boolean isAll) {

    static final Takings NONE = new Takings(List.of(), Map.of(), List.of(), List.of(), false);

    static Takings of(Catalogue before, Catalogue after) {
        var taken = between(before.library(), after.library());
        var emptied = Losses.emptied(before.library(), after.library(), taken.losses);
        return new Takings(taken.losses, taken.moves, taken.themes, emptied, after.isEmptiedSince(before));
    }

    /// Without a look at what is in the texts.
    static Takings between(Library before, Library after) {
        var moves = DraftMoves.between(before, after);
        var themes = LostTheme.between(before.taxonomy(), after.taxonomy());
        return new Takings(Losses.between(before, after, moves), moves, themes, List.of(), false);
    }

    /// Whether every text and every address is where it was.
    boolean isNone() {
        return losses.isEmpty() && moves.isEmpty() && themes.isEmpty();
    }

    /// All that is told of.
    List<LostAddress> addresses() {
        return Stream.<LostAddress>concat(themes.stream(), losses.stream()).toList();
    }

    /// The whole texts among them that nobody said to be taking away. Of a forge, where nobody can be asked, only that
    /// nothing is left.
    List<Problem> problems(Permission permission) {
        var problems = new ArrayList<Problem>();
        if (isAll) {
            problems.add(Catalogue.emptied());
        } else if (permission.asked()) {
            texts().filter(text -> !permission.has(text.path(), text.id().value()))
                    .map(this::problem)
                    .forEach(problems::add);
        }
        return problems;
    }

    private Stream<Document> texts() {
        var gone = losses.stream().filter(Loss::isTextGone).map(Loss::home);
        return Stream.concat(gone, emptied.stream());
    }

    private Problem problem(Document text) {
        var addresses = losses.stream()
                .filter(loss -> loss.isGone() && loss.home().path().equals(text.path()))
                .count();
        return Problem.of(
                Problem.Kind.TEXT_GONE, text.location(), "/" + text.id(), Long.toString(addresses), text.path());
    }
}
