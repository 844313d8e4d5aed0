package nl.kennisatelier.circulation;

import java.util.List;
import nl.kennisatelier.source.Problem;

/// A text that somebody is writing, read as if it were in the library already.
///
/// @param edition the library with this text in it; drafts show too
/// @param problems of this file, by line, and then the errors that it gives others
public record Checked(Edition edition, List<Problem> problems) {

    public boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }
}
