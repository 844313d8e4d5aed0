package nl.kennisatelier.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;

/// Questions that ask less than one that found nothing, the least change first; whether they find something is still to
/// be asked.
///
/// @param left the words that are left, where some went
public record Relaxation(Ease ease, SearchRequest request, String left) {

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

    public static List<Relaxation> of(SearchRequest request) {
        var typed = TypedQuery.of(request.words());
        var relaxations = new LinkedHashMap<SearchRequest, Relaxation>();
        var loose = new TypedQuery(typed.loose(), List.of(), typed.without());
        if (request.exact()) put(relaxations, Ease.EXACT, request.withExact(false));
        if (!typed.phrases().isEmpty()) put(relaxations, Ease.QUOTES, request.withWords(loose.spelled()));
        if (!typed.without().isEmpty()) {
            var all = new TypedQuery(typed.words(), typed.phrases(), List.of());
            put(relaxations, Ease.MINUS, request.withWords(all.spelled()));
        }
        for (var less : fewer(typed)) put(relaxations, Ease.FEWER, request.withWords(less.spelled()));
        var bare = request.withWords(String.join(" ", typed.loose())).withExact(false);
        put(relaxations, Ease.ALL, bare.withoutFilters());
        relaxations.remove(request.withPage(1));
        return List.copyOf(relaxations.values());
    }

    /// The first way to the same question is the simplest to tell.
    private static void put(LinkedHashMap<SearchRequest, Relaxation> relaxations, Ease ease, SearchRequest request) {
        if (request.hasWords()) relaxations.putIfAbsent(request, new Relaxation(ease, request, request.words()));
    }

    private static List<TypedQuery> fewer(TypedQuery typed) {
        if (typed.words().size() + typed.phrases().size() > FEWER_MAX) return List.of();
        var fewer = new ArrayList<TypedQuery>();
        for (int i = 0; i < typed.words().size(); i++) {
            fewer.add(new TypedQuery(less(typed.words(), i), typed.phrases(), typed.without()));
        }
        for (int i = 0; i < typed.phrases().size(); i++) {
            fewer.add(new TypedQuery(typed.words(), less(typed.phrases(), i), typed.without()));
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
