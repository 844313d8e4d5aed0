package nl.kennisatelier.search.words;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.kennisatelier.search.MatchReason.Through;
import nl.kennisatelier.search.NamedValue;
import nl.kennisatelier.search.SearchFeature;
import nl.kennisatelier.search.dutch.Dutch;
import nl.kennisatelier.search.words.KnownPhrases.Phrase;
import nl.kennisatelier.search.words.QueryTerm.Way;

/// Every way to find one word: its forms, the parts of a compound, the words beside it in the lists; for a word that
/// finds too little also what stands on the [RescueLadder].
final class TermExpansion {

    /// How much all parts of a compound, standing apart, weigh beside the compound.
    static final float APART = 0.7f;

    /// How much two neighbours written as one weigh, for each of the two.
    private static final float JOINED = 0.2f;

    /// How much a word weighs of a phrase with small words that change its meaning: gas in `van het gas af`.
    private static final float OF_PHRASE = 0.5f;

    /// @param index of the typed word it is of
    /// @param written as typed
    record TypedWord(int index, String written, List<String> readings, String stem) {

        String folded() {
            return readings.getFirst();
        }

        /// With a digit or in capitals, or what a place is called: no typing error, and no compound.
        boolean isSign() {
            return RelatedWords.isPlace(written)
                    || written.chars().anyMatch(Character::isDigit)
                    || AbbreviationFinder.inCapitals(written);
        }
    }

    record Neighbours(Optional<TypedWord> before, Optional<TypedWord> after) {

        static final Neighbours NONE = new Neighbours(Optional.empty(), Optional.empty());
    }

    private final TextAnalysis analysis;
    private final Dutch dutch;
    private final Lexicon lexicon;
    private final LearnedCompounds compounds;
    private final KinWays kin;
    private final RescueLadder ladder;
    private final Set<String> widened = new LinkedHashSet<>();

    TermExpansion(TextAnalysis analysis, Synonyms synonyms, Abbreviations abbreviations, Lexicon lexicon) {
        this.analysis = analysis;
        this.dutch = analysis.dutch();
        this.lexicon = lexicon;
        this.compounds = new LearnedCompounds(lexicon);
        this.kin = new KinWays(analysis, synonyms, abbreviations, lexicon, widened);
        var distant = new DistantWays(analysis, synonyms, lexicon, kin, widened);
        this.ladder = new RescueLadder(analysis, synonyms, lexicon, compounds, kin, distant, widened);
    }

    /// Words that were looked for besides those typed.
    Set<String> widened() {
        return widened;
    }

    /// @param neighbours the words before and after it
    /// @param phrases those that it is one of
    /// @param named what it names: what has that need not say it
    /// @param last whether it may still be being typed
    QueryTerm word(TypedWord word, Neighbours neighbours, List<Phrase> phrases, List<NamedValue> named, boolean last)
            throws IOException {
        var found = new FoundWays(dutch.uses(SearchFeature.WEIGHTS));
        addTyped(word, phrases.stream().anyMatch(Phrase::hasSmallWords) ? OF_PHRASE : 1, found);
        for (var phrase : phrases) found.own(new Match.Together(phrase.stems(), 1), 1f / phrase.among());
        addEnglish(word.folded(), found);
        for (var value : named) addNamed(value, found);
        boolean apart = (found.hasOccurred() || !word.isSign()) && addApart(word.folded(), found);
        addJoined(word, neighbours, found);
        kin.add(word.folded(), 1, found);
        boolean translated = false;
        for (var phrase : phrases) translated |= kin.add(phrase, found);
        if (!translated) ladder.climb(word, apart, last, found);
        return found.term(word.index(), word.index() + 1, List.of(word.stem()));
    }

    private void addTyped(TypedWord word, float weight, FoundWays found) throws IOException {
        for (var reading : word.readings()) {
            var stem = dutch.stem(reading);
            found.typed(new Match.WordOrStem(reading, stem), weight);
            found.tell(new Way(Through.TYPED, reading, List.of(stem)));
            if (lexicon.hasStem(stem) || lexicon.texts(reading) > 0) found.occurs();
        }
    }

    private void addNamed(NamedValue named, FoundWays found) throws IOException {
        var value = new Match.Value(named);
        found.own(value);
        if (lexicon.finds(value)) found.occurs();
    }

    private void addEnglish(String folded, FoundWays found) throws IOException {
        if (!lexicon.hasEnglish()) return;
        var stems = analysis.englishStems(folded);
        if (stems.size() != 1 || !lexicon.hasEnglishStem(stems.getFirst())) return;
        found.typed(new Match.EnglishStem(stems.getFirst()), 1);
        found.occurs();
    }

    /// A compound also finds its parts where they stand apart, in any order: `wijkaanpak` finds "aanpak van de wijk".
    private boolean addApart(String folded, FoundWays found) throws IOException {
        var parts = compounds.parts(folded, dutch, found.hasOccurred());
        if (parts.size() < 2) return false;
        var stems = parts.stream().map(dutch::stem).toList();
        var all = Match.all(stems.stream().<Match>map(Match.Stem::new).toList());
        found.own(all, APART);
        found.own(new Match.Together(stems, 3));
        if (!lexicon.finds(all)) return false;
        for (int i = 0; i < parts.size(); i++) {
            found.tell(new Way(Through.APART, parts.get(i), List.of(stems.get(i))));
        }
        if (lexicon.texts(folded) == 0) widened.add(String.join(" ", parts));
        return true;
    }

    /// A compound written apart: each of the two words is found by the whole.
    private void addJoined(TypedWord word, Neighbours neighbours, FoundWays found) throws IOException {
        if (!dutch.uses(SearchFeature.JOINED)) return;
        if (neighbours.before().isPresent()) addJoined(neighbours.before().get(), word, found);
        if (neighbours.after().isPresent()) addJoined(word, neighbours.after().get(), found);
    }

    private void addJoined(TypedWord first, TypedWord second, FoundWays found) throws IOException {
        var whole = compounds.joined(first.folded(), second.folded());
        if (whole.isEmpty()) return;
        var stem = dutch.stem(whole.get());
        found.own(new Match.WordOrStem(whole.get(), stem), JOINED);
        found.tell(new Way(Through.PART, whole.get(), List.of(stem)));
        found.occurs();
    }
}
