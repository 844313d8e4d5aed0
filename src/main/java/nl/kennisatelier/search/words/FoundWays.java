package nl.kennisatelier.search.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kennisatelier.search.MatchReason.Through;
import nl.kennisatelier.search.words.QueryTerm.Way;

/// The ways to find one word, while they are worked out. What was typed decides how much of a question is enough;
/// related words only add to what is found, and to its order.
final class FoundWays {

    private final boolean weighs;
    private final List<Match> typed = new ArrayList<>();
    private final List<Match> own = new ArrayList<>();
    private final List<Match> related = new ArrayList<>();
    private final List<Way> told = new ArrayList<>();
    private Optional<String> spelling = Optional.empty();
    private boolean occurs;
    private boolean missing;

    /// @param weighs whether ways have weights at all
    FoundWays(boolean weighs) {
        this.weighs = weighs;
    }

    /// The word itself.
    void typed(Match match, float weight) {
        typed.add(match);
        own(match, weight);
    }

    void own(Match match) {
        own.add(match);
    }

    void own(Match match, float weight) {
        own.add(lesser(match, weight));
    }

    void related(Match match, float weight) {
        related.add(lesser(match, weight));
    }

    private Match lesser(Match match, float weight) {
        return weighs && weight != 1 ? new Match.Weighted(match, weight) : match;
    }

    void tell(Way way) {
        told.add(way);
    }

    boolean isTold(Through through, List<String> stems) {
        return told.stream()
                .anyMatch(way -> way.through() == through && way.stems().equals(stems));
    }

    /// The word stands in a text, or what was typed finds one.
    void occurs() {
        occurs = true;
    }

    boolean hasOccurred() {
        return occurs;
    }

    void mended(String better) {
        spelling = Optional.of(better);
    }

    boolean isMended() {
        return spelling.isPresent();
    }

    /// Only what was typed.
    Match own() {
        return new Match.Best(List.copyOf(own));
    }

    /// It stands nowhere, and that is to be told.
    void miss() {
        missing = true;
    }

    QueryTerm term(int start, int end, List<String> stems) {
        var mine = own();
        var match = related.isEmpty()
                ? mine
                : new Match.Best(Stream.concat(own.stream(), related.stream()).toList());
        var same = new Match.Best(List.copyOf(typed));
        return new QueryTerm(start, end, stems, same, mine, match, spelling, List.copyOf(told), missing);
    }
}
