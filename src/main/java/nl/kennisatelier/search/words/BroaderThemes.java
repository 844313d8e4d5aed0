package nl.kennisatelier.search.words;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.kennisatelier.library.Theme;
import nl.kennisatelier.search.Facet;
import nl.kennisatelier.search.MatchReason.Through;
import nl.kennisatelier.search.NamedValue;
import nl.kennisatelier.search.words.QueryTerm.Way;

/// The last rung, for a question that finds nothing at all: what bears the theme that a word names, or one above.
///
/// @param widened takes each theme that is looked for
record BroaderThemes(
        NamedValues names, Synonyms synonyms, TextAnalysis analysis, Lexicon lexicon, Set<String> widened) {

    private static final float THEME = 0.1f;

    List<QueryTerm> on(List<QueryTerm> terms) throws IOException {
        var wider = new ArrayList<QueryTerm>();
        for (var term : terms) {
            var theme = theme(term);
            wider.add(theme.isEmpty() ? term : with(theme.get(), term));
        }
        return wider;
    }

    /// The theme by the word itself, by a part of it, or by a word beside it in the lists; never an empty one.
    private Optional<Theme> theme(QueryTerm term) throws IOException {
        for (var name : names(term)) {
            var theme = names.theme(name);
            while (theme.isPresent() && !lexicon.answers(1, value(theme.get()))) theme = above(theme.get());
            if (theme.isPresent()) return theme;
        }
        return Optional.empty();
    }

    private List<List<String>> names(QueryTerm term) {
        var parts = term.ways().stream()
                .filter(way -> way.through() == Through.TYPED)
                .flatMap(way -> analysis.dutch().parts(way.words()).stream())
                .map(part -> List.of(part.stem()));
        var kin = synonyms.of(term.stems()).stream().map(Synonyms.Kin::stems);
        return Stream.of(Stream.of(term.stems()), kin, parts)
                .flatMap(name -> name)
                .toList();
    }

    private Optional<Theme> above(Theme theme) {
        int slash = theme.path().lastIndexOf('/');
        return slash < 0 ? Optional.empty() : names.theme(theme.path().substring(0, slash));
    }

    private static Match value(Theme theme) {
        return new Match.Value(new NamedValue(Facet.THEME, theme.path()));
    }

    private QueryTerm with(Theme theme, QueryTerm term) {
        widened.add(theme.label());
        var ways = new ArrayList<>(term.ways());
        ways.add(new Way(Through.RELATED, theme.label(), analysis.stems(theme.label())));
        return term.or(new Match.Weighted(value(theme), THEME), ways);
    }
}
