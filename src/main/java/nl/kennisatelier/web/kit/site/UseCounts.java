package nl.kennisatelier.web.kit.site;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.store.Unavailable;
import nl.kennisatelier.workshop.QuestionUses;

/// In how many workshops questions and sets were used. Reading goes on when the workshops cannot be asked: then nothing
/// is said of them.
///
/// @param uses what knows it; nothing where no workshops are held
public record UseCounts(Optional<QuestionUses> uses) {

    public int of(EntryId question) {
        return of(java.util.List.of(question)).getOrDefault(question, 0);
    }

    /// For each question that was used at all.
    public Map<EntryId, Integer> of(Collection<EntryId> questions) {
        return asked(uses -> uses.counts(questions), Map.of());
    }

    /// @param slug of a set in the library
    public int ofSet(String slug) {
        return asked(uses -> uses.ofSet(slug), 0);
    }

    private <T> T asked(Function<QuestionUses, T> question, T otherwise) {
        try {
            return uses.map(question).orElse(otherwise);
        } catch (Unavailable failing) {
            return otherwise;
        }
    }
}
