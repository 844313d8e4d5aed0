package nl.kennisatelier.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.Library;

/// The door of this room. Lucene answers behind it; something larger may, where one machine is too small.
///
/// All methods may be called from any thread.
public interface SearchIndex extends AutoCloseable {

    /// Makes the index say what this library says. Costs as much as what differs, and shows all of it at once.
    Update update(Library library) throws IOException;

    /// Every result with its own place in the order.
    SearchResult search(SearchRequest request);

    /// As `search`, but of one document at most two results, the others counted behind the second.
    SearchResult searchCollapsed(SearchRequest request);

    /// For each entry the words through which it is found, in the order of the question; none without words.
    List<List<MatchReason>> why(SearchRequest request, List<Entry> entries);

    /// The best entries for some words, best first, with nothing to show: for who judges the order.
    List<Ranked> rank(String words, int count);

    /// What the words typed so far may become; at most eight.
    List<Suggestion> suggest(String typed);

    /// Lessons on the same subject from other documents, and other places where there are; best first.
    List<Entry> related(Entry entry, int count);

    /// The same index once more, in memory, to be brought up to date with another library at the cost of what differs.
    /// It need not be closed: it holds nothing but memory.
    ///
    /// @param bytesMax nothing is copied of an index that takes more
    Optional<SearchIndex> copy(long bytesMax) throws IOException;

    /// Clears away what was replaced, so that every answer is the very one of an index built from nothing: till then
    /// the words of old versions count along in how rare a word is. A small index does it by itself, when quiet.
    void settle() throws IOException;

    /// What the index takes on disk, in bytes.
    long bytes() throws IOException;

    @Override
    void close() throws IOException;

    /// @param score comparable within one ranking only
    record Ranked(Entry entry, double score) {}

    /// What an update did.
    ///
    /// @param indexed documents written anew
    /// @param removed documents taken out
    /// @param rebuilt whether everything was written, because there was no usable index for this analysis
    record Update(int indexed, int removed, boolean rebuilt) {}
}
