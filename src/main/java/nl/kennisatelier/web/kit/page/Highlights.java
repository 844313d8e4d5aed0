package nl.kennisatelier.web.kit.page;

import static nl.kennisatelier.search.SearchResult.MARK_END;
import static nl.kennisatelier.search.SearchResult.MARK_START;

import java.util.ArrayList;
import java.util.List;

/// A piece of text, and whether it is a word that was looked for. The template writes the `mark` and escapes the text.
public record Highlights(String text, boolean marked) {

    /// Takes a text with marks apart.
    public static List<Highlights> of(String text) {
        var pieces = new ArrayList<Highlights>();
        int from = 0;
        boolean inside = false;
        for (int i = 0; i <= text.length(); i++) {
            boolean end = i == text.length();
            if (!end && text.charAt(i) != MARK_START && text.charAt(i) != MARK_END) continue;
            if (i > from) pieces.add(new Highlights(text.substring(from, i), inside));
            inside = !end && text.charAt(i) == MARK_START;
            from = i + 1;
        }
        return pieces;
    }
}
