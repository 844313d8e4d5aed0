package nl.kennisatelier.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What was typed, taken apart: words, `"phrases"`, and `-words` to leave out. No other signs mean anything.
///
/// @param words in order, at most [#WORDS_MAX]
public record TypedQuery(List<String> words, List<String> phrases, List<String> without) {

    static final int WORDS_MAX = 32;

    private static final Pattern PIECE = Pattern.compile("\"([^\"]*)\"?|(\\S+)");

    public static TypedQuery of(String typed) {
        var words = new ArrayList<String>();
        var phrases = new ArrayList<String>();
        var without = new ArrayList<String>();
        var piece = PIECE.matcher(typed.replaceAll("[“”„«»]", "\""));
        while (piece.find() && words.size() + phrases.size() + without.size() < WORDS_MAX) {
            if (piece.group(2) == null) {
                if (!piece.group(1).isBlank()) phrases.add(piece.group(1).strip());
            } else if (piece.group(2).matches("-\\p{L}.*")) {
                without.add(piece.group(2).substring(1));
            } else {
                words.add(piece.group(2));
            }
        }
        return new TypedQuery(words, phrases, without);
    }

    /// The words, those of the phrases included.
    public List<String> loose() {
        var loose = new ArrayList<>(words);
        for (var phrase : phrases) loose.addAll(List.of(phrase.split("\\s+")));
        return loose;
    }

    /// As it can be typed: of the same question another order.
    String spelled() {
        var spelled = new ArrayList<>(words);
        for (var phrase : phrases) spelled.add('"' + phrase + '"');
        for (var word : without) spelled.add("-" + word);
        return String.join(" ", spelled);
    }
}
