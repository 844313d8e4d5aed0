package nl.kennisatelier.search.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import nl.kennisatelier.search.MatchReason;
import nl.kennisatelier.search.MatchReason.Through;
import nl.kennisatelier.search.words.QueryTerm.Way;
import nl.kennisatelier.search.words.TextAnalysis.TextToken;
import nl.kennisatelier.source.Characters;

/// Says through which words a text is among the results, by reading the text once more.
public record Explainer(TextAnalysis analysis, ParsedQuery parsed) {

    /// In characters; what comes later in a very long report explains nothing new.
    private static final int READ_MAX = 50_000;

    /// Words of the text that are named for one word of the question.
    private static final int NAMED_MAX = 2;

    /// Other words between those of a phrase.
    private static final int BETWEEN_MAX = 4;

    /// @param text all that is indexed of an entry
    /// @param english whether it is found by English stems too
    public List<MatchReason> reasons(String text, boolean english) {
        var read = Characters.upTo(text, READ_MAX);
        var tokens = analysis.tokens(read);
        var reasons = new ArrayList<MatchReason>();
        for (var phrase : parsed.typed().phrases()) reasons.add(new MatchReason(phrase, Through.PHRASE, phrase));
        for (var asked : parsed.terms()) {
            var typed = String.join(" ", parsed.typed().words().subList(asked.start(), asked.end()));
            var found = reasons(typed, asked, tokens, read);
            reasons.addAll(found.isEmpty() && english ? englishForms(typed, tokens, read) : found);
        }
        return reasons.stream().distinct().toList();
    }

    /// The best way only: who finds huis has no need to hear of woning.
    private List<MatchReason> reasons(String typed, QueryTerm asked, List<TextToken> tokens, String text) {
        var found = new LinkedHashMap<String, MatchReason>();
        for (var way : asked.ways()) {
            if (way.through() == Through.APART) continue;
            for (int i = 0; i < tokens.size(); i++) {
                var through = through(way, tokens, i);
                if (through == null) continue;
                int last = i + Math.max(1, stand(way.stems(), tokens, i)) - 1;
                var words =
                        text.substring(tokens.get(i).start(), tokens.get(last).end());
                var about = way.asked().isEmpty() ? typed : way.asked();
                found.putIfAbsent(through + analysis.fold(words), new MatchReason(about, through, words));
            }
        }
        apart(typed, asked, tokens, text).forEach(reason -> found.put("apart", reason));
        var best = found.values().stream().map(MatchReason::through).min(Comparator.naturalOrder());
        return found.values().stream()
                .filter(reason -> reason.through() == best.orElseThrow())
                .limit(NAMED_MAX)
                .toList();
    }

    private List<MatchReason> englishForms(String typed, List<TextToken> tokens, String text) {
        var stems = analysis.englishStems(typed);
        return tokens.stream()
                .filter(token -> analysis.englishStems(token.folded()).equals(stems))
                .map(token -> new MatchReason(typed, Through.FORM, text.substring(token.start(), token.end())))
                .distinct()
                .limit(NAMED_MAX)
                .toList();
    }

    private Through through(Way way, List<TextToken> tokens, int at) {
        var token = tokens.get(at);
        if (way.through() == Through.LONGER) return token.folded().startsWith(way.words()) ? Through.LONGER : null;
        if (way.stems().size() > 1) return stand(way.stems(), tokens, at) > 0 ? way.through() : null;
        boolean typed = way.through() == Through.TYPED;
        if (token.folded().equals(way.words())) return way.through();
        if (way.stems().isEmpty()) return null;
        var stem = way.stems().getFirst();
        if (token.stem().equals(stem)) return typed ? Through.FORM : way.through();
        if (!hasPart(token, stem)) return null;
        return typed ? Through.PART : way.through();
    }

    private boolean hasPart(TextToken token, String stem) {
        var parts = analysis.dutch().parts(token.folded());
        return parts.stream().anyMatch(part -> part.stem().equals(stem));
    }

    /// How many words from `at` on hold these stems, close together in any order; 0 when they do not.
    private static int stand(List<String> stems, List<TextToken> tokens, int at) {
        if (!stems.contains(tokens.get(at).stem())) return 0;
        var left = new ArrayList<>(stems);
        int end = Math.min(tokens.size(), at + stems.size() + BETWEEN_MAX);
        for (int i = at; i < end; i++) {
            left.remove(tokens.get(i).stem());
            if (left.isEmpty()) return i - at + 1;
        }
        return 0;
    }

    private List<MatchReason> apart(String typed, QueryTerm asked, List<TextToken> tokens, String text) {
        var found = new ArrayList<String>();
        for (var way : asked.ways()) {
            if (way.through() != Through.APART) continue;
            var token = tokens.stream()
                    .filter(one -> one.stem().equals(way.stems().getFirst()))
                    .findFirst();
            if (token.isEmpty()) return List.of();
            found.add(text.substring(token.get().start(), token.get().end()));
        }
        return found.isEmpty() ? List.of() : List.of(new MatchReason(typed, Through.APART, String.join(" … ", found)));
    }
}
