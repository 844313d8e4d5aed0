package nl.kennisatelier.search.words;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import nl.kennisatelier.library.WordGroup.Nearness;
import nl.kennisatelier.search.MatchReason.Through;
import nl.kennisatelier.search.words.KnownPhrases.Phrase;
import nl.kennisatelier.search.words.QueryTerm.Way;
import nl.kennisatelier.search.words.Synonyms.Kin;
import nl.kennisatelier.search.words.TermExpansion.TypedWord;

/// Other words for a word, by the lists and by what the texts say of abbreviations: they find and they rank, and switch
/// nothing off.
///
/// @param widened takes each word that is looked for besides those typed
record KinWays(
        TextAnalysis analysis, Synonyms synonyms, Abbreviations abbreviations, Lexicon lexicon, Set<String> widened) {

    /// How much a synonym weighs beside the word itself.
    static final float SYNONYM = 0.6f;

    /// The same for a word that is only related.
    static final float RELATED = 0.3f;

    /// In texts; a word that stands in so many is helped by the words of the library only.
    private static final int PLENTY = 200;

    /// At most so many other words stand between those of a phrase, where their order is another one too.
    private static final int BETWEEN = 4;

    /// What means the same.
    ///
    /// @param weight of the word that these are other words for
    void add(String folded, float weight, FoundWays found) throws IOException {
        var stems = List.of(analysis.dutch().stem(folded));
        boolean plenty = lexicon.texts(folded) >= PLENTY;
        for (var other : synonyms.of(stems, MadeOf.words(List.of(folded), analysis.dutch()))) {
            boolean asked = other.nearness() == Nearness.SAME && !(plenty && other.isCommon());
            if (asked) add(other, SYNONYM * weight, "", found);
        }
        for (var other : abbreviations.of(stems)) add(kin(other), SYNONYM * weight, "", found);
    }

    /// What an English word is in Dutch; false when that stands nowhere.
    boolean translate(TypedWord word, FoundWays found) throws IOException {
        boolean translated = false;
        for (var other : synonyms.of(List.of(word.stem()))) {
            if (!other.translates()) continue;
            add(other, SYNONYM, word.written(), found);
            translated |= found.isTold(Through.RELATED, other.stems());
        }
        return translated;
    }

    /// Other words for a phrase that this word is one of.
    ///
    /// @return whether it is an English one, and what it is in Dutch stands somewhere
    boolean add(Phrase phrase, FoundWays found) throws IOException {
        boolean translated = false;
        for (var other : phrase.kin()) {
            add(other, other.translates() ? 1 : SYNONYM / phrase.among(), phrase.asked(), found);
            translated |= other.translates() && found.isTold(Through.RELATED, other.stems());
        }
        return translated;
    }

    /// What is related to it, for a word that finds too little.
    void addRelated(List<String> stems, FoundWays found) throws IOException {
        for (var other : synonyms.of(stems)) {
            if (other.nearness() == Nearness.RELATED && !other.translates()) add(other, RELATED, "", found);
        }
    }

    boolean hasRelated(List<String> stems) {
        return synonyms.of(stems).stream().anyMatch(other -> other.nearness() == Nearness.RELATED);
    }

    private Kin kin(String written) {
        return new Kin(Nearness.SAME, written, analysis.stems(written), 1, false);
    }

    private static Match match(List<String> stems, int between) {
        return stems.size() == 1 ? new Match.Stem(stems.getFirst()) : new Match.Together(stems, between);
    }

    /// One more word, of those that the lists do not name for it themselves.
    void addDistant(Kin other, float weight, FoundWays found) throws IOException {
        add(new Kin(Nearness.RELATED, other.written(), other.stems(), other.weight(), false), weight, "", found);
    }

    private void add(Kin other, float weight, String asked, FoundWays found) throws IOException {
        var saying = MadeOf.saying(other.stems(), analysis.dutch());
        var stems = saying.size() > 1 ? saying : other.stems();
        var through = other.nearness() == Nearness.SAME ? Through.SYNONYM : Through.RELATED;
        var match = match(stems, saying.size() > 1 ? BETWEEN : 1);
        if (found.isTold(through, stems) || !lexicon.finds(match)) return;
        found.related(match, weight * other.weight());
        found.tell(new Way(through, other.written(), stems, asked));
        widened.add(other.translates() ? other.written() + " (" + asked + ")" : other.written());
    }
}
