package nl.kennisatelier.circulation;

import java.util.List;
import nl.kennisatelier.source.Problem;

/// A text that somebody is writing, read as if it were in the library already.
///
/// @param edition the library with this text in it; drafts show too
/// @param problems of this file, by line, and then those that it gives others
/// @param losses the addresses that it takes from the site
public record Checked(Edition edition, List<Problem> problems, List<LostAddress> losses) {

    /// Whether an address would lead nowhere any more.
    public boolean takesAway() {
        return losses.stream().anyMatch(LostAddress::isGone);
    }

    public boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }
}
