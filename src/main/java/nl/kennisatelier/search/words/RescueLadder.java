package nl.kennisatelier.search.words;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import nl.kennisatelier.search.MatchReason.Through;
import nl.kennisatelier.search.SearchFeature;
import nl.kennisatelier.search.dutch.KnownWords;
import nl.kennisatelier.search.words.QueryTerm.Way;
import nl.kennisatelier.search.words.TermExpansion.TypedWord;

/// What is tried for a word that finds too little by itself, each rung at less weight: what it may become, its better
/// spelling, the parts of the compound each for itself, its relatives, words related to it.
///
/// @param distant what the lists do not name themselves
/// @param widened takes each word that is looked for besides those typed
record RescueLadder(
        TextAnalysis analysis,
        Synonyms synonyms,
        Lexicon lexicon,
        LearnedCompounds compounds,
        KinWays kin,
        DistantWays distant,
        Set<String> widened) {

    private static final float MENDED = 0.9f;

    /// How much each next guess weighs beside the one before it.
    private static final float NEXT_GUESS = 0.7f;

    /// How much a word of the same root weighs, where the word itself finds nothing.
    private static final float FAMILY = 0.4f;

    private static final float PREFIX = 0.3f;

    /// How much one part of a compound weighs, where nothing has all of them.
    private static final float PART = 0.3f;

    private static final int PREFIX_LENGTH_MIN = 2;

    /// @param apart whether its parts are found together
    /// @param last whether it may still be being typed
    void climb(TypedWord word, boolean apart, boolean last, FoundWays found) throws IOException {
        boolean nowhere = !found.hasOccurred();
        boolean few = lexicon.texts(word.folded()) < KinWays.LITTLE;
        boolean translated = few && kin.translate(word, found);
        if (nowhere && translated) return;
        if (nowhere) spell(word, apart, last, found);
        boolean little = !found.hasOccurred() || few && !lexicon.finds(KinWays.LITTLE, found.own());
        if (!little) return;
        kin.addRelated(List.of(word.stem()), found);
        if (!word.isSign() && !found.isMended()) distant.add(word.folded(), found);
    }

    /// A word that is right stands nowhere, which is told, and is taken for no other; it may still be being typed.
    private void spell(TypedWord word, boolean apart, boolean last, FoundWays found) throws IOException {
        boolean right = word.isSign() || KnownWords.dutch().has(word.folded());
        boolean longer = !word.isSign() && !apart && last && addLonger(word.folded(), found);
        if (longer && right) found.miss();
        if (longer) return;
        if (!right && uses(SearchFeature.SPELLING)) {
            mend(word.folded(), apart ? 1 : SpellingCorrection.EDITS_MAX, found);
        }
        if (apart || found.isMended()) return;
        found.miss();
        if (word.isSign()) return;
        addParts(word.folded(), found);
        addFamily(word.stem(), found);
    }

    private boolean uses(SearchFeature feature) {
        return analysis.dutch().uses(feature);
    }

    /// A word that occurs nowhere may become one that does, while it is still being typed.
    private boolean addLonger(String folded, FoundWays found) throws IOException {
        if (folded.length() < PREFIX_LENGTH_MIN) return false;
        var longer = new Match.Prefix(folded);
        if (!lexicon.finds(longer)) return false;
        found.own(longer, PREFIX);
        found.tell(new Way(Through.LONGER, folded, List.of()));
        return true;
    }

    /// What was probably meant by a word that occurs nowhere. A made-up compound whose parts do occur is mended only
    /// when it is one letter away from a word.
    private void mend(String folded, int edits, FoundWays found) throws IOException {
        var correction = new SpellingCorrection(lexicon, analysis.dutch(), synonyms);
        var better = correction.mend(folded, edits);
        if (better.isEmpty()) {
            mendPart(correction.mendPart(folded), found);
            return;
        }
        float weight = MENDED;
        for (var word : better) {
            var stem = analysis.dutch().stem(word);
            found.own(new Match.WordOrStem(word, stem), weight);
            found.tell(new Way(Through.MENDED, word, List.of(stem)));
            weight *= NEXT_GUESS;
        }
        var best = better.getFirst();
        found.mended(best);
        widened.add(best);
        addPartsOf(best, found);
        kin.add(best, MENDED, found);
        if (lexicon.texts(best) > 0) return;
        kin.addRelated(List.of(analysis.dutch().stem(best)), found);
        distant.add(best, found);
        addParts(best, found);
    }

    private void mendPart(List<String> parts, FoundWays found) throws IOException {
        if (parts.isEmpty()) return;
        var best = String.join("", parts);
        found.mended(best);
        widened.add(String.join(" ", parts));
        var stems = parts.stream()
                .<Match>map(part -> new Match.Stem(analysis.dutch().stem(part)))
                .toList();
        found.own(Match.all(stems), MENDED * TermExpansion.APART);
        kin.add(best, MENDED, found);
    }

    /// The parts of what was meant, standing apart.
    private void addPartsOf(String meant, FoundWays found) throws IOException {
        var parts = compounds.parts(meant, analysis.dutch(), true);
        if (parts.size() < 2) return;
        var stems = parts.stream()
                .<Match>map(part -> new Match.Stem(analysis.dutch().stem(part)))
                .toList();
        found.own(Match.all(stems), MENDED * TermExpansion.APART);
    }

    /// Of a compound that nobody wrote, and no text has all parts of, each part alone; and other words for a part.
    private void addParts(String folded, FoundWays found) throws IOException {
        var parts = compounds.parts(folded, analysis.dutch(), false);
        for (var part : parts) {
            var stem = analysis.dutch().stem(part);
            if (!lexicon.hasStem(stem)) continue;
            found.related(new Match.Stem(stem), PART);
            found.tell(new Way(Through.RELATED, part, List.of(stem)));
            widened.add(part);
        }
        distant.addByOnePart(parts, found);
    }

    private void addFamily(String stem, FoundWays found) throws IOException {
        if (!uses(SearchFeature.FAMILY)) return;
        for (var other : new WordFamily(lexicon).of(stem)) {
            found.own(new Match.Stem(other), FAMILY);
            found.tell(new Way(Through.FAMILY, other, List.of(other)));
        }
    }
}
