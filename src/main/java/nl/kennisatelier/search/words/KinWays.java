package nl.kennisatelier.search.words;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import nl.kennisatelier.library.WordGroup.Nearness;
import nl.kennisatelier.search.MatchReason.Through;
import nl.kennisatelier.search.dutch.KnownWords;
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

    /// In texts; a word that stands in fewer is helped by related words.
    static final int LITTLE = 3;

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
            if (asked) add(other, stems, SYNONYM * weight, "", found);
        }
        for (var other : abbreviations.of(stems)) add(kin(other), stems, SYNONYM * weight, "", found);
    }

    /// What an English word is in Dutch; false when that stands nowhere.
    boolean translate(TypedWord word, FoundWays found) throws IOException {
        boolean translated = false;
        for (var other : translations(word)) translated |= translate(other, SYNONYM, word.written(), found);
        return translated;
    }

    /// Other words for a phrase that this word is one of; what is only related to it where it finds too little.
    ///
    /// @return whether it is an English one, and what it is in Dutch stands somewhere
    boolean add(Phrase phrase, FoundWays found) throws IOException {
        boolean translated = false;
        boolean few = phrase.kin().stream().anyMatch(other -> other.nearness() == Nearness.RELATED)
                && !lexicon.finds(LITTLE, match(phrase.stems(), 1));
        for (var other : phrase.kin()) {
            if (other.translates()) translated |= translate(other, 1, phrase.asked(), found);
            else if (other.nearness() == Nearness.SAME)
                add(other, phrase.stems(), SYNONYM / phrase.among(), phrase.asked(), found);
            else if (few) add(other, phrase.stems(), RELATED / phrase.among(), phrase.asked(), found);
        }
        return translated;
    }

    private List<Kin> translations(TypedWord word) {
        var named = synonyms.of(List.of(word.stem())).stream()
                .filter(Kin::translates)
                .toList();
        return named.isEmpty() && !KnownWords.dutch().has(word.folded())
                ? synonyms.translations(
                        analysis.englishStems(word.written()), word.written().length())
                : named;
    }

    /// By a Dutch word, and by other words for that where it finds too little.
    private boolean translate(Kin dutch, float weight, String asked, FoundWays found) throws IOException {
        add(dutch, List.of(), weight, asked, found);
        boolean translated = found.isTold(Through.RELATED, dutch.stems());
        if (lexicon.finds(LITTLE, match(dutch.stems(), 1))) return translated;
        for (var other : synonyms.of(dutch.stems())) {
            if (other.translates()) continue;
            addDistant(other, List.of(), SYNONYM * weight, found);
            translated |= found.isTold(Through.RELATED, other.stems());
        }
        return translated;
    }

    /// What is related to it, for a word that finds too little.
    void addRelated(List<String> stems, FoundWays found) throws IOException {
        for (var other : synonyms.of(stems)) {
            if (other.nearness() == Nearness.RELATED && !other.translates()) add(other, stems, RELATED, "", found);
        }
    }

    boolean hasRelated(List<String> stems) {
        return synonyms.of(stems).stream().anyMatch(other -> other.nearness() == Nearness.RELATED);
    }

    private Kin kin(String written) {
        return new Kin(Nearness.SAME, written, analysis.stems(written), 1, false);
    }

    /// Whether a word is a part of the compound asked for: an agent is more than a wijkagent, and
    /// counts where it stands alone, not in the next compound.
    private boolean isBroader(List<String> stems, List<String> typed) {
        return stems.size() == 1
                && typed.stream()
                        .flatMap(word -> analysis.dutch().parts(word).stream())
                        .anyMatch(part -> part.stem().equals(stems.getFirst()));
    }

    private static Match match(List<String> stems, int between) {
        return stems.size() == 1 ? new Match.Stem(stems.getFirst()) : new Match.Together(stems, between);
    }

    /// One more word, of those that the lists do not name for it themselves.
    ///
    /// @param typed stems of what was asked for
    void addDistant(Kin other, List<String> typed, float weight, FoundWays found) throws IOException {
        var distant = new Kin(Nearness.RELATED, other.written(), other.stems(), other.weight(), false);
        add(distant, typed, weight, "", found);
    }

    private void add(Kin other, List<String> typed, float weight, String asked, FoundWays found) throws IOException {
        var saying = MadeOf.saying(other.stems(), analysis.dutch());
        var stems = saying.size() > 1 ? saying : other.stems();
        var through = other.nearness() == Nearness.SAME ? Through.SYNONYM : Through.RELATED;
        var match =
                isBroader(stems, typed) ? new Match.Together(stems, 0) : match(stems, saying.size() > 1 ? BETWEEN : 1);
        if (found.isTold(through, stems) || !lexicon.finds(match)) return;
        found.related(match, weight * other.weight());
        found.tell(new Way(through, other.written(), stems, asked));
        widened.add(other.translates() ? other.written() + " (" + asked + ")" : other.written());
    }
}
