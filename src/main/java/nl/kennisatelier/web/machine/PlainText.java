package nl.kennisatelier.web.machine;

import nl.kennisatelier.library.Document;
import nl.kennisatelier.search.SearchResult;
import nl.kennisatelier.source.Characters;

/// Words for machines: without marks around what was found.
final class PlainText {

    /// In characters; what a reader of feeds shows before one clicks.
    private static final int EXCERPT_LENGTH_MAX = 400;

    private PlainText() {}

    static String text(String marked) {
        return marked.replace(String.valueOf(SearchResult.MARK_START), "")
                .replace(String.valueOf(SearchResult.MARK_END), "");
    }

    /// The sentences found; where none has a word looked for the summary, or else how the text begins.
    static String excerpt(SearchResult.Hit hit) {
        if (hit.fragment().indexOf(SearchResult.MARK_START) >= 0) return text(hit.fragment());
        var summary = hit.entry() instanceof Document document ? document.summary() : "";
        return summary.isBlank() ? Characters.shortenedAtWord(hit.entry().text(), EXCERPT_LENGTH_MAX) : summary;
    }
}
