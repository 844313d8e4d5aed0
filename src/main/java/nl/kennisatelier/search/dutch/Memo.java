package nl.kennisatelier.search.dutch;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Remembers what was worked out for a word: a text has many words, but few different ones.
final class Memo<V> {

    /// Different words that are remembered; with more it starts anew, so that no text can fill the memory.
    private static final int WORDS_MAX = 100_000;

    /// In characters; longer words are rare and may be made up.
    private static final int LENGTH_MAX = 40;

    private final Map<String, V> known = new ConcurrentHashMap<>();
    private final Function<String, V> work;

    Memo(Function<String, V> work) {
        this.work = work;
    }

    V of(String word) {
        if (word.length() > LENGTH_MAX) return work.apply(word);
        var value = known.get(word);
        if (value == null) {
            value = work.apply(word);
            if (known.size() >= WORDS_MAX) known.clear();
            known.put(word, value);
        }
        return value;
    }
}
