package nl.kennisatelier.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;

/// Questions that ask less than one that found nothing, the least change first; whether they find something is still to
/// be asked.
///
/// @param left the words that are left, where some went
public record Looser(Ease ease, SearchRequest request, String left) {

    /// What was made easier.
    public enum Ease {
        /// Related words count too.
        EXACT,
        /// The words between quotes need not stand together.
        QUOTES,
        /// Nothing is left out.
        MINUS,
        /// One word or phrase less.
        FEWER,
        /// All of these at once, and no filters.
        ALL
    }

    /// Words that are each left out once; who typed more is helped by none of them.
    private static final int FEWER_MAX = 6;

    public static List<Looser> of(SearchRequest request) {
        var typed = Typed.of(request.words());
        var looser = new LinkedHashMap<SearchRequest, Looser>();
        var loose = new Typed(typed.loose(), List.of(), typed.without());
        if (request.exact()) put(looser, Ease.EXACT, request.withExact(false));
        if (!typed.phrases().isEmpty()) put(looser, Ease.QUOTES, request.withWords(loose.spelled()));
        if (!typed.without().isEmpty()) {
            var all = new Typed(typed.words(), typed.phrases(), List.of());
            put(looser, Ease.MINUS, request.withWords(all.spelled()));
        }
        for (var less : fewer(typed)) put(looser, Ease.FEWER, request.withWords(less.spelled()));
        var bare = request.withWords(String.join(" ", typed.loose())).withExact(false);
        put(looser, Ease.ALL, bare.withoutFilters());
        looser.remove(request.withPage(1));
        return List.copyOf(looser.values());
    }

    /// The first way to the same question is the simplest to tell.
    private static void put(LinkedHashMap<SearchRequest, Looser> looser, Ease ease, SearchRequest request) {
        if (request.hasWords()) looser.putIfAbsent(request, new Looser(ease, request, request.words()));
    }

    private static List<Typed> fewer(Typed typed) {
        if (typed.words().size() + typed.phrases().size() > FEWER_MAX) return List.of();
        var fewer = new ArrayList<Typed>();
        for (int i = 0; i < typed.words().size(); i++) {
            fewer.add(new Typed(less(typed.words(), i), typed.phrases(), typed.without()));
        }
        for (int i = 0; i < typed.phrases().size(); i++) {
            fewer.add(new Typed(typed.words(), less(typed.phrases(), i), typed.without()));
        }
        fewer.removeIf(less -> less.words().isEmpty() && less.phrases().isEmpty());
        return Collections.unmodifiableList(fewer);
    }

    private static List<String> less(List<String> words, int left) {
        var less = new ArrayList<>(words);
        less.remove(left);
        return less;
    }
}
