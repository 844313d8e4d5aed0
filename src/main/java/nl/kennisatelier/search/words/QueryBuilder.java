package nl.kennisatelier.search.words;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.kennisatelier.search.MatchReason;
import nl.kennisatelier.search.NamedValue;
import nl.kennisatelier.search.SearchFeature;
import nl.kennisatelier.search.TypedQuery;
import nl.kennisatelier.search.dutch.Dutch;
import nl.kennisatelier.search.dutch.HangingHyphens;
import nl.kennisatelier.search.words.KnownPhrases.Phrase;
import nl.kennisatelier.search.words.NamedValues.Named;
import nl.kennisatelier.search.words.TermExpansion.Neighbours;
import nl.kennisatelier.search.words.TermExpansion.TypedWord;

/// Turns typed words into a query: as many of the words as give enough, each found in one of the ways of
/// [TermExpansion]. For one question, by one thread.
public final class QueryBuilder {

    /// How much words weigh extra when they stand together.
    private static final float TOGETHER = 0.2f;

    /// A question of several words asks for texts with all of them; when fewer than this are found, for fewer words.
    private static final int ENOUGH = 50;

    private static final int WIDENED_MAX = 6;

    /// About what a rare word weighs: who names a place wants to hear of that place first.
    private static final float OF_PLACE = 5;

    private static final float OF_KIND = 3;
    private static final float OF_VALUE = 0.3f;

    private final TextAnalysis analysis;
    private final Dutch dutch;
    private final Synonyms synonyms;
    private final Lexicon lexicon;
    private final Abbreviations abbreviations;
    private final TermExpansion ways;
    private final NamedValues names;
    private List<Phrase> phrases = List.of();
    private List<Named> named = List.of();

    /// @param lexicon of the texts in which the answer is sought
    public QueryBuilder(TextAnalysis analysis, Synonyms synonyms, NamedValues names, Lexicon lexicon) {
        this.names = names;
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
        var typed = TypedQuery.of(exact ? words : HangingHyphens.inFull(words, dutch));
        var asked = exact ? exactly(typed) : asked(terms(typed));
        var terms = asked.terms();
        if (terms.isEmpty() && typed.phrases().isEmpty()) return wordless(typed);
        var required = new ArrayList<Match>();
        for (var phrase : typed.phrases()) required.add(new Match.Phrase(analysis.words(phrase)));
        if (!terms.isEmpty()) required.add(exact ? Match.all(matches(terms)) : together(terms, asked.needed()));
        var without = without(typed);
        var shown = ways.widened().stream().limit(WIDENED_MAX).toList();
        var missed = missed(typed.words(), terms);
        var match = new Match.All(required, List.of(), without);
        return new ParsedQuery(
                Optional.of(match),
                shown,
                mended(typed.words(), terms),
                missed,
                exact ? Optional.empty() : related(terms),
                named.stream().map(Named::value).distinct().toList(),
                typed,
                terms);
    }

    /// Nothing but words to leave out, or nothing but signs, which stand nowhere.
    private ParsedQuery wordless(TypedQuery typed) {
        var without = without(typed);
        if (typed.words().isEmpty() && without.isEmpty()) return ParsedQuery.EVERYTHING;
        var match = typed.words().isEmpty()
                ? new Match.All(List.of(new Match.Everything()), List.of(), without)
                : new Match.Best(List.of());
        return ParsedQuery.wordless(match, typed);
    }

    private List<Match> without(TypedQuery typed) {
        return typed.without().stream()
                .map(analysis::stems)
                .filter(stems -> !stems.isEmpty())
                .<Match>map(
                        stems -> stems.size() == 1 ? new Match.Stem(stems.getFirst()) : new Match.Together(stems, 0))
                .toList();
    }

    /// A question that finds nothing asks for the themes of its words too.
    private List<QueryTerm> orThemes(List<QueryTerm> terms) throws IOException {
        return lexicon.answers(1, new Match.Some(1, matches(terms)))
                ? terms
                : new BroaderThemes(names, synonyms, analysis, lexicon, ways.widened()).on(terms);
    }

    private List<QueryTerm> terms(TypedQuery typed) throws IOException {
        var words = new ArrayList<TypedWord>();
        for (int i = 0; i < typed.words().size(); i++) {
            var written = typed.words().get(i);
            for (var readings : analysis.readings(written)) {
                words.add(new TypedWord(i, written, readings, dutch.stem(readings.getFirst())));
            }
        }
        named = names.in(words);
        phrases = new KnownPhrases(analysis, synonyms, abbreviations).in(words);
        boolean small =
                words.stream().allMatch(word -> dutch.stopWord(word.folded())); // Then that is what is asked for.
        var terms = new ArrayList<QueryTerm>();
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (!small && (dutch.stopWord(word.folded()) || isHow(words, i))) continue;
            var neighbours = small ? Neighbours.NONE : neighbours(words, i);
            terms.add(ways.word(word, neighbours, phrases(i), named(i), !small && i + 1 == words.size()));
        }
        return terms;
    }

    /// `Hoe zorg ik voor draagvlak` asks nothing about care.
    private static boolean isHow(List<TypedWord> words, int at) {
        return Set.of("zorg", "zorgen").contains(words.get(at).folded())
                && at + 1 < words.size()
                && Set.of("ik", "je", "jij", "we", "wij", "ervoor", "dat")
                        .contains(words.get(at + 1).folded());
    }

    private List<NamedValue> named(int word) {
        return named.stream()
                .filter(one -> one.holds(word) && one.isPlaceOrKind())
                .map(Named::value)
                .toList();
    }

    private List<Phrase> phrases(int word) {
        return phrases.stream().filter(phrase -> phrase.holds(word)).toList();
    }

    private Neighbours neighbours(List<TypedWord> words, int at) {
        return new Neighbours(neighbour(words, at - 1), neighbour(words, at + 1));
    }

    private Optional<TypedWord> neighbour(List<TypedWord> words, int at) {
        boolean is =
                at >= 0 && at < words.size() && !dutch.stopWord(words.get(at).folded());
        return is ? Optional.of(words.get(at)) : Optional.empty();
    }

    /// The words of a question, and how many of them are enough.
    private record Asked(List<QueryTerm> terms, int needed) {}

    private Asked exactly(TypedQuery typed) {
        var terms = exactTerms(typed);
        return new Asked(terms, terms.size());
    }

    private List<QueryTerm> exactTerms(TypedQuery typed) {
        var terms = new ArrayList<QueryTerm>();
        for (int i = 0; i < typed.words().size(); i++) {
            for (var readings : analysis.readings(typed.words().get(i))) {
                var ways = readings.stream().<Match>map(Match.Exact::new).toList();
                var typedWays = readings.stream()
                        .map(word -> new QueryTerm.Way(MatchReason.Through.TYPED, word, List.of()))
                        .toList();
                var match = new Match.Best(ways);
                terms.add(new QueryTerm(i, i + 1, List.of(), match, match, match, Optional.empty(), typedWays, false));
            }
        }
        return terms;
    }

    private static List<Match> matches(List<QueryTerm> terms) {
        return terms.stream().map(QueryTerm::match).toList();
    }

    private Optional<ParsedQuery.Typed> related(List<QueryTerm> terms) {
        if (terms.stream().noneMatch(QueryTerm::hasRelated)) return Optional.empty();
        var all = new ArrayList<>(terms.stream().map(QueryTerm::typed).toList());
        phrases.stream()
                .filter(Phrase::hasSmallWords)
                .forEach(phrase -> all.add(new Match.Together(phrase.stems(), 1)));
        var some = terms.stream().map(QueryTerm::own).toList();
        return Optional.of(new ParsedQuery.Typed(Match.all(all), new Match.Some(1, some)));
    }

    /// As many of the words as still give enough by what was typed, so that no list makes it more.
    private Asked asked(List<QueryTerm> terms) throws IOException {
        var typed = terms.stream().map(QueryTerm::own).toList();
        int needed = terms.size();
        while (needed > 1 && !lexicon.answers(ENOUGH, new Match.Some(needed, typed))) needed--;
        boolean answered = needed > 1 || terms.isEmpty() || lexicon.answers(1, new Match.Some(1, typed));
        if (answered) return new Asked(terms, needed);
        needed = terms.size(); // Only what stands apart has them.
        while (needed > 1 && !lexicon.finds(ENOUGH, new Match.Some(needed, typed))) needed--;
        return new Asked(orThemes(terms), needed);
    }

    /// So many of the words, and more where neighbours stand together.
    private Match together(List<QueryTerm> terms, int needed) {
        var optional = new ArrayList<Match>();
        if (dutch.uses(SearchFeature.CLOSENESS)) optional.addAll(pairs(terms));
        for (var one : named) optional.add(new Match.Weighted(new Match.Value(one.value()), weight(one.value())));
        return new Match.All(List.of(new Match.Some(needed, matches(terms))), optional, List.of());
    }

    /// How much it is worth to have a value that was named.
    private static float weight(NamedValue named) {
        return switch (named.facet()) {
            case MUNICIPALITY -> OF_PLACE;
            case KIND -> OF_KIND;
            default -> OF_VALUE;
        };
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

    private static List<String> missed(List<String> typed, List<QueryTerm> terms) {
        return terms.stream()
                .filter(QueryTerm::missing)
                .flatMap(term -> typed.subList(term.start(), term.end()).stream())
                .distinct()
                .toList();
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
