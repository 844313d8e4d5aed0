package nl.kennisatelier.circulation;

import java.util.function.Predicate;

/// Whether a second pair of eyes is needed, and what those said.
///
/// @param isRequired whether nothing gets online that only its maker has seen
/// @param mayPass whether an editor may all the same, by name
public record SecondEyes(ReviewLog log, boolean isRequired, Predicate<String> mayPass) {

    /// Where somebody may ask, and nobody must.
    public static SecondEyes free(ReviewLog log) {
        return new SecondEyes(log, false, _ -> true);
    }

    /// Whether this editor has to ask.
    public boolean mustAsk(String who) {
        return isRequired && !mayPass.test(who);
    }
}
