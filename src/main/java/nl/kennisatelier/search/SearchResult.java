package nl.kennisatelier.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.Kind;

/// One page of answers, and the counts that invite the next question.
///
/// @param request what was answered: as asked, but where a value and one below it were both chosen only the
/// lower one counts
/// @param total entries over all pages
/// @param hits of this page, in order
/// @param pages how many pages there are, at most [SearchRequest#PAGE_MAX]
/// @param facets for each facet the number of results when that value is ticked alone in its facet; values without any
/// are absent
/// @param unfiltered the same, had nothing been chosen at all
/// @param widened words that were looked for besides those typed, as they are written
/// @param mended a better spelling of the whole question, when a word occurs nowhere
/// @param missed words that occur nowhere, and were taken for no other
/// @param named values of facets that the words name, to narrow by
/// @param rescues for an empty result: filters that can be taken away, each with what that gives (more than 0)
/// @param near for an empty result: terms, themes and places that the words come near to
public record SearchResult(
        SearchRequest request,
        long total,
        List<Hit> hits,
        int pages,
        Map<Facet, Map<String, Long>> facets,
        Map<Facet, Map<String, Long>> unfiltered,
        List<String> widened,
        Optional<String> mended,
        List<String> missed,
        List<NamedValue> named,
        List<Rescue> rescues,
        List<Suggestion> near) {

    /// Around a word to highlight in [Hit#title] and [Hit#fragment]; the page escapes the rest and turns these into
    /// `mark`.
    public static final char MARK_START = '\uE000';

    public static final char MARK_END = '\uE001';

    /// @param title with marks
    /// @param fragment the best sentences, with marks; may be empty
    /// @param score comparable within one result only
    /// @param used the number of other documents that name it
    /// @param more results of the same document left out after this one, by kind; empty unless collapsed
    public record Hit(Entry entry, String title, String fragment, double score, int used, List<More> more) {}

    public record More(Kind kind, int count) {}

    public record Rescue(Facet facet, String value, long total) {}

    public long count(Facet facet, String value) {
        return facets.getOrDefault(facet, Map.of()).getOrDefault(value, 0L);
    }
}
