package nl.kennisatelier.search.lucene;

import java.util.Optional;
import java.util.Set;
import nl.kennisatelier.search.dutch.Dutch;
import nl.kennisatelier.search.dutch.DutchWordLists;
import nl.kennisatelier.search.words.Synonyms;

/// The synonyms that come with the product, for an analysis. Made once for all that know no words of their own, and
/// once for each set of own words.
final class CommonSynonyms {

    private static final class BuiltIn {
        static final Synonyms SYNONYMS = Synonyms.common(new DutchAnalysis(Set.of(), DutchWordLists.builtIn()));
    }

    private record Made(DutchAnalysis analysis, Synonyms synonyms) {}

    private Optional<Made> last = Optional.empty();

    synchronized Synonyms of(DutchAnalysis analysis) {
        if (analysis.dutch() == Dutch.builtIn()) return BuiltIn.SYNONYMS;
        if (last.isEmpty() || last.get().analysis() != analysis) {
            last = Optional.of(new Made(analysis, Synonyms.common(analysis)));
        }
        return last.get().synonyms();
    }
}
