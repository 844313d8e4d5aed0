package nl.kennisatelier.workshop;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a hall answered to a question of one word: each word once, the larger the more people gave it.
///
/// @param words in the order in which they came, so that nothing moves when another comes
/// @param more how many other words there are
public record WordCloud(List<Word> words, int more) {

    /// More cannot be read on a wall.
    public static final int WORDS_MAX = 48;

    /// In characters; of a longer answer the beginning is shown.
    static final int WORD_LENGTH_MAX = 26;

    /// Sizes of letters.
    public static final int SIZES = 6;

    private static final Pattern ASKS = Pattern.compile(
            "\\b(?:één|eén|een|1|one)\\s+(?:enkel\\s+|single\\s+)?(?:woord|word)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern AROUND = Pattern.compile("^(?:(?!['’][stn]\\s)[\\p{P}\\p{Z}\\s])+|[\\p{P}\\p{Z}\\s]+$");

    /// @param times how many answers were this word
    /// @param size from 1 to [#SIZES]
    public record Word(String text, int times, int size) {}

    public WordCloud {
        words = List.copyOf(words);
    }

    /// Whether a question asks for one word: `Jouw wijk in één woord?`
    public static boolean isAskedBy(String question) {
        return ASKS.matcher(question).find();
    }

    /// @param answers in the order in which they came; those that differ in capitals or dots only are one word
    public static WordCloud of(List<String> answers) {
        var times = new LinkedHashMap<String, Integer>();
        var shown = new LinkedHashMap<String, String>();
        for (var answer : answers) {
            var text = AROUND.matcher(answer).replaceAll("");
            if (text.isEmpty()) text = answer.strip();
            if (text.isEmpty()) continue;
            var key = text.toLowerCase(Locale.ROOT);
            times.merge(key, 1, Integer::sum);
            shown.putIfAbsent(key, cut(text));
        }
        int most = times.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        var kept = times.keySet().stream()
                .sorted(Comparator.comparing(times::get).reversed())
                .limit(WORDS_MAX)
                .collect(Collectors.toSet());
        var words = new ArrayList<Word>();
        times.forEach((key, count) -> {
            if (kept.contains(key)) words.add(new Word(shown.get(key), count, size(count, most)));
        });
        return new WordCloud(words, times.size() - words.size());
    }

    /// As the square root: a word that was said four times is twice as high as one that was said once.
    private static int size(int times, int most) {
        if (most <= 1) return SIZES / 2;
        return 1 + (int) Math.round((SIZES - 1) * (Math.sqrt(times) - 1) / (Math.sqrt(Math.max(most, SIZES)) - 1));
    }

    private static String cut(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= WORD_LENGTH_MAX ? text : text.substring(0, text.offsetByCodePoints(0, WORD_LENGTH_MAX)) + "…";
    }
}
