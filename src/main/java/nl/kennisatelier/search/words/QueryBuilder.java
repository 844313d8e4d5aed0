package nl.kennisatelier.search.words;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.kennisatelier.search.MatchReason;
import nl.kennisatelier.search.SearchFeature;
import nl.kennisatelier.search.TypedQuery;
import nl.kennisatelier.search.dutch.Dutch;
import nl.kennisatelier.search.words.TermExpansion.Neighbours;
import nl.kennisatelier.search.words.TermExpansion.TypedWord;

/// Turns typed words into a query: as many of the words as give enough, each found in one of the ways of
/// [TermExpansion]. For one question, by one thread.
public final class QueryBuilder {

    /// How much words weigh extra when they stand together.
    private static final float TOGETHER = 0.2f;

    /// A question of several words asks for texts with all of them; when fewer than this are found, for fewer words.
    private static final int ENOUGH = 20;

    private static final int WIDENED_MAX = 6;

    private final TextAnalysis analysis;
    private final Dutch dutch;
    private final Synonyms synonyms;
    private final Lexicon lexicon;
    private final Abbreviations abbreviations;
    private final TermExpansion ways;

    /// @param lexicon of the texts in which the answer is sought
    public QueryBuilder(TextAnalysis analysis, Synonyms synonyms, Lexicon lexicon) {
        this.analysis = analysis;
        this.dutch = analysis.dutch();
        this.synonyms = synonyms;
        this.lexicon = lexicon;
        this.abbreviations = new Abbreviations(analysis, lexicon);
        this.ways = new TermExpansion(analysis, synonyms, abbreviations, lexicon);
    }

    /// Asks the lexicon what it needs to know; nothing is searched yet.
    ///
    /// @param exact only the words as typed
    public ParsedQuery parse(String words, boolean exact) throws IOException {
        var typed = TypedQuery.of(words);
        var terms = exact ? exactTerms(typed) : terms(typed);
        if (terms.isEmpty() && typed.phrases().isEmpty()) return ParsedQuery.EVERYTHING;
        var required = new ArrayList<Match>();
        for (var phrase : typed.phrases()) required.add(new Match.Phrase(analysis.words(phrase)));
        int needed = exact ? terms.size() : needed(terms);
        if (!terms.isEmpty()) required.add(exact ? Match.all(matches(terms)) : together(terms, needed));
        var without = typed.without().stream()
                .<Match>map(word -> new Match.Stem(dutch.stem(analysis.fold(word))))
                .toList();
        var shown = ways.widened().stream().limit(WIDENED_MAX).toList();
        var missed = needed < terms.size() ? missed(typed.words(), terms) : List.<String>of();
        var match = new Match.All(required, List.of(), without);
        return new ParsedQuery(Optional.of(match), shown, mended(typed.words(), terms), missed, typed, terms);
    }

    private List<QueryTerm> terms(TypedQuery typed) throws IOException {
        var words = new ArrayList<TypedWord>();
        for (int i = 0; i < typed.words().size(); i++) {
            for (var readings : analysis.readings(typed.words().get(i))) {
                words.add(new TypedWord(i, readings, dutch.stem(readings.getFirst())));
            }
        }
        var shortened = shortened(words);
        var terms = new ArrayList<QueryTerm>();
        for (int i = 0; i < words.size(); ) {
            int end = synonymEnd(words, i);
            var group = words.subList(i, end);
            if (end > i + 1) {
                terms.add(ways.group(group));
            } else if (!dutch.stopWord(group.getFirst().folded())) {
                terms.add(ways.word(group.getFirst(), neighbours(words, i), shortened.get(i), end == words.size()));
            }
            i = end;
        }
        if (terms.isEmpty()) { // Nothing but small words: then they are what is asked for.
            var none = new Neighbours(Optional.empty(), Optional.empty());
            for (var word : words) terms.add(ways.word(word, none, Map.of(), false));
        }
        return terms;
    }

    /// For each word the abbreviations of the words it is one of, and of how many.
    private List<Map<String, Integer>> shortened(List<TypedWord> words) throws IOException {
        var shortened = new ArrayList<Map<String, Integer>>();
        for (int i = 0; i < words.size(); i++) shortened.add(new TreeMap<>());
        var stems = words.stream().map(TypedWord::stem).toList();
        for (int start = 0; start + 1 < words.size(); start++) {
            if (!abbreviations.begin(stems.get(start))) continue;
            int longest = Math.min(words.size(), start + Synonyms.LENGTH_MAX);
            for (int end = start + 2; end <= longest; end++) {
                for (var abbreviation : abbreviations.shortened(stems.subList(start, end))) {
                    for (int i = start; i < end; i++) shortened.get(i).put(abbreviation, end - start);
                }
            }
        }
        return shortened;
    }

    private Neighbours neighbours(List<TypedWord> words, int at) {
        return new Neighbours(neighbour(words, at - 1), neighbour(words, at + 1));
    }

    private Optional<TypedWord> neighbour(List<TypedWord> words, int at) {
        boolean is =
                at >= 0 && at < words.size() && !dutch.stopWord(words.get(at).folded());
        return is ? Optional.of(words.get(at)) : Optional.empty();
    }

    /// Where the longest known group of words ends that starts here: `van het gas af` is one thing.
    private int synonymEnd(List<TypedWord> words, int start) {
        int longest = Math.min(words.size(), start + Synonyms.LENGTH_MAX);
        for (int end = longest; end > start + 1; end--) {
            if (synonyms.knows(
                    words.subList(start, end).stream().map(TypedWord::stem).toList())) return end;
        }
        return start + 1;
    }

    private List<QueryTerm> exactTerms(TypedQuery typed) {
        var terms = new ArrayList<QueryTerm>();
        for (int i = 0; i < typed.words().size(); i++) {
            for (var readings : analysis.readings(typed.words().get(i))) {
                var ways = readings.stream().<Match>map(Match.Exact::new).toList();
                var typedWays = readings.stream()
                        .map(word -> new QueryTerm.Way(MatchReason.Through.TYPED, word, List.of()))
                        .toList();
                terms.add(new QueryTerm(i, i + 1, List.of(), new Match.Best(ways), Optional.empty(), typedWays));
            }
        }
        return terms;
    }

    private static List<Match> matches(List<QueryTerm> terms) {
        return terms.stream().map(QueryTerm::match).toList();
    }

    /// As many of the words as still give enough.
    private int needed(List<QueryTerm> terms) throws IOException {
        int needed = terms.size();
        while (needed > 1 && !lexicon.finds(ENOUGH, new Match.Some(needed, matches(terms)))) needed--;
        return needed;
    }

    /// So many of the words, and more where neighbours stand together.
    private Match together(List<QueryTerm> terms, int needed) {
        var pairs = dutch.uses(SearchFeature.CLOSENESS) ? pairs(terms) : List.<Match>of();
        return new Match.All(List.of(new Match.Some(needed, matches(terms))), pairs, List.of());
    }

    private static List<Match> pairs(List<QueryTerm> terms) {
        var pairs = new ArrayList<Match>();
        for (int i = 0; i + 1 < terms.size(); i++) {
            var pair = new ArrayList<>(terms.get(i).stems());
            pair.addAll(terms.get(i + 1).stems());
            if (pair.size() > 1) pairs.add(new Match.Weighted(new Match.Together(pair, 3), TOGETHER));
        }
        return pairs;
    }

    /// Looked for word by word: only where all of them together do not give enough.
    private List<String> missed(List<String> typed, List<QueryTerm> terms) throws IOException {
        var missed = new ArrayList<String>();
        for (var term : terms) {
            if (!lexicon.finds(term.match())) missed.addAll(typed.subList(term.start(), term.end()));
        }
        return missed.stream().distinct().toList();
    }

    private static Optional<String> mended(List<String> typed, List<QueryTerm> terms) {
        if (terms.stream().allMatch(term -> term.spelling().isEmpty())) return Optional.empty();
        var words = new ArrayList<>(typed);
        for (var term : terms) {
            term.spelling().ifPresent(better -> words.set(term.start(), better));
        }
        return Optional.of(String.join(" ", words));
    }
}
