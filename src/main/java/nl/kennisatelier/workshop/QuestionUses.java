package nl.kennisatelier.workshop;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.store.Store;

/// In how many workshops questions and sets of the library were used. A workshop that began counts by the questions
/// that were put in it, whether its answers are still there or not.
public final class QuestionUses {

    private final Store store;

    QuestionUses(Store store) {
        this.store = store;
    }

    /// For each of these questions that was asked at all.
    public Map<EntryId, Integer> counts(Collection<EntryId> questions) {
        return questions.isEmpty() ? Map.of() : store.read(handle -> UseTables.counts(handle, questions));
    }

    /// The numbers of the questions that were asked in a workshop.
    public Set<Integer> askedIn(String workshop) {
        return store.read(handle -> UseTables.askedIn(handle, workshop));
    }

    /// Of the set itself, or one made from it.
    ///
    /// @param slug of the set
    public int ofSet(String slug) {
        return store.read(handle -> UseTables.ofSet(handle, slug));
    }
}
