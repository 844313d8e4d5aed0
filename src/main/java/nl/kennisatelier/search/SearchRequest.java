package nl.kennisatelier.search;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.kennisatelier.source.Characters;

/// What a visitor asks. A request and its URL are two spellings of one thing: `parse` takes any query string a stranger
/// may send, `toQuery` writes the one true spelling, without empty and default values.
///
/// Who searches wants to know what others learned. What stands apart, as the manual of the site does, is found
/// by whoever asks for that kind, or for one document.
///
/// @param words as typed; `"..."` asks for a phrase, `-word` leaves a word out
/// @param chosen only facets with at least one value
/// @param exact only these words: no synonyms, no stems, no mended typing errors
/// @param page counted from 1
/// @param size results on one page, 1 to [#SIZE_MAX]
/// @param mine what is like the neighbourhood of who asks comes first
public record SearchRequest(
        String words, Map<Facet, SortedSet<String>> chosen, Order order, boolean exact, int page, int size, Mine mine) {

    /// The neighbourhood that somebody chose as his own.
    ///
    /// @param slug empty for none
    /// @param onlyLike whether only the neighbourhoods like it are looked in; never without one
    public record Mine(String slug, boolean onlyLike) {

        /// In addresses.
        public static final String PARAMETER = "bij";

        public static final String ONLY_LIKE = "lijkt";

        public static final Mine NONE = new Mine("", false);

        public Mine {
            onlyLike = onlyLike && !slug.isEmpty();
        }

        /// What no slug can be is left out.
        public static Mine parse(Map<String, List<String>> query) {
            var slug = first(query, PARAMETER).strip();
            boolean isSlug = slug.length() <= VALUE_LENGTH_MAX
                    && !slug.contains("/")
                    && VALUE.matcher(slug).matches();
            return isSlug ? new Mine(slug, first(query, ONLY_LIKE).equals("1")) : NONE;
        }

        public boolean isNone() {
            return slug.isEmpty();
        }
    }

    /// In characters. More is cut off: nobody reads a longer question than this out loud.
    public static final int WORDS_LENGTH_MAX = 200;

    /// Values of one facet that are looked at.
    public static final int VALUES_MAX = 30;

    /// Nobody reads this far; a robot asks for more, and gets this page.
    public static final int PAGE_MAX = 50;

    public static final int SIZE_DEFAULT = 10;
    public static final int SIZE_MAX = 100;

    /// Everything, newest first.
    public static final SearchRequest ALL =
            new SearchRequest("", Map.of(), Order.RELEVANCE, false, 1, SIZE_DEFAULT, Mine.NONE);

    private static final Pattern VALUE = Pattern.compile("[a-z0-9]+(?:[/-]+[a-z0-9]+)*");
    private static final int VALUE_LENGTH_MAX = 200;

    public SearchRequest {
        words = cut(words.strip().replaceAll("[\\s\\p{Cc}]+", " "));
        var kept = new EnumMap<Facet, SortedSet<String>>(Facet.class);
        chosen.forEach((facet, values) -> {
            if (!values.isEmpty()) kept.put(facet, Collections.unmodifiableSortedSet(new TreeSet<>(values)));
        });
        chosen = Collections.unmodifiableMap(kept);
        page = Math.clamp(page, 1, PAGE_MAX);
        size = Math.clamp(size, 1, SIZE_MAX);
    }

    public static SearchRequest words(String words) {
        return ALL.withWords(words);
    }

    /// Lenient: what is unknown or malformed is left out, what is too large is clamped.
    public static SearchRequest parse(Map<String, List<String>> query) {
        var chosen = new EnumMap<Facet, SortedSet<String>>(Facet.class);
        for (var facet : Facet.values()) {
            var values = query.getOrDefault(facet.parameter, List.of()).stream()
                    .flatMap(value -> Arrays.stream(value.split(",")))
                    .map(String::strip)
                    .filter(value -> value.length() <= VALUE_LENGTH_MAX
                            && VALUE.matcher(value).matches())
                    .limit(VALUES_MAX)
                    .toList();
            chosen.put(facet, new TreeSet<>(values));
        }
        var order = first(query, "volgorde");
        return new SearchRequest(
                first(query, "q"),
                chosen,
                Arrays.stream(Order.values())
                        .filter(o -> o.word.equals(order))
                        .findFirst()
                        .orElse(Order.RELEVANCE),
                first(query, "precies").equals("1"),
                number(first(query, "pagina"), 1),
                number(first(query, "aantal"), SIZE_DEFAULT),
                Mine.parse(query));
    }

    /// The query string without `?`; empty when nothing is asked.
    public String toQuery() {
        var query = new StringJoiner("&");
        add(query, "q", words, "");
        chosen.forEach((facet, values) -> values.forEach(value -> add(query, facet.parameter, value, "")));
        add(query, "volgorde", order.word, Order.RELEVANCE.word);
        add(query, "precies", exact ? "1" : "", "");
        add(query, "pagina", Integer.toString(page), "1");
        add(query, "aantal", Integer.toString(size), Integer.toString(SIZE_DEFAULT));
        add(query, Mine.PARAMETER, mine.slug(), "");
        add(query, Mine.ONLY_LIKE, mine.onlyLike() ? "1" : "", "");
        return query.toString();
    }

    public boolean hasWords() {
        return !words.isEmpty();
    }

    public SortedSet<String> chosen(Facet facet) {
        return chosen.getOrDefault(facet, Collections.emptySortedSet());
    }

    public boolean isChosen(Facet facet, String value) {
        return chosen(facet).contains(value);
    }

    /// Other words, from the first page.
    public SearchRequest withWords(String words) {
        return new SearchRequest(words, chosen, order, exact, 1, size, mine);
    }

    public SearchRequest withOrder(Order order) {
        return new SearchRequest(words, chosen, order, exact, 1, size, mine);
    }

    public SearchRequest withExact(boolean exact) {
        return new SearchRequest(words, chosen, order, exact, 1, size, mine);
    }

    public SearchRequest withPage(int page) {
        return new SearchRequest(words, chosen, order, exact, page, size, mine);
    }

    public SearchRequest withSize(int size) {
        return new SearchRequest(words, chosen, order, exact, page, size, mine);
    }

    /// Whether the answer leaves out what only who asks for it finds: records of reuse, and the manual; how much there
    /// is of that stands in the counts of the kinds all the same.
    public boolean isOrdinary() {
        return chosen(Facet.KIND).isEmpty() && chosen(Facet.DOCUMENT).isEmpty();
    }

    /// With this value chosen too.
    public SearchRequest plus(Facet facet, String value) {
        var values = new TreeSet<>(chosen(facet));
        values.add(value);
        return with(facet, values);
    }

    public SearchRequest minus(Facet facet, String value) {
        var values = new TreeSet<>(chosen(facet));
        values.remove(value);
        return with(facet, values);
    }

    /// With these values of the facet and no others, from the first page.
    public SearchRequest with(Facet facet, SortedSet<String> values) {
        var changed = new EnumMap<Facet, SortedSet<String>>(Facet.class);
        changed.putAll(chosen);
        changed.put(facet, values);
        return new SearchRequest(words, changed, order, exact, 1, size, mine);
    }

    /// The neighbourhood of who asks stays: it only orders.
    public SearchRequest withoutFilters() {
        return new SearchRequest(words, Map.of(), order, exact, 1, size, new Mine(mine.slug(), false));
    }

    public SearchRequest withMine(Mine mine) {
        return new SearchRequest(words, chosen, order, exact, 1, size, mine);
    }

    /// Whether anything is left out by a choice.
    public boolean isNarrowed() {
        return !chosen.isEmpty() || mine.onlyLike();
    }

    private static void add(StringJoiner query, String name, String value, String silent) {
        if (!value.equals(silent)) {
            query.add(name + "=" + encode(value, UTF_8).replace("%2F", "/"));
        }
    }

    private static String cut(String words) {
        return words.length() <= WORDS_LENGTH_MAX
                ? words
                : Characters.upTo(words, WORDS_LENGTH_MAX).strip();
    }

    private static String first(Map<String, List<String>> query, String name) {
        var values = query.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    private static int number(String text, int fallback) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : fallback;
    }
}
