package nl.kennisatelier.search.words;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.kennisatelier.library.WordGroup.Nearness;
import nl.kennisatelier.search.MatchReason.Through;
import nl.kennisatelier.search.SearchFeature;
import nl.kennisatelier.search.dutch.Derivation;
import nl.kennisatelier.search.words.QueryTerm.Way;
import nl.kennisatelier.search.words.Synonyms.Kin;

/// What no list names for a word, and rules find, for a word that finds too little: verbs and their nouns (renovatie by
/// renoveren), other words for a part of a compound (bewonersfeest by buurtfeest), and words one step further in the
/// lists.
///
/// @param widened takes each word that is looked for besides those typed
record DistantWays(TextAnalysis analysis, Synonyms synonyms, Lexicon lexicon, KinWays kin, Set<String> widened) {

    private static final float BY_ROOT = 0.4f;
    private static final float BY_PART = 0.3f;
    private static final float BY_ONE_PART = 0.15f;
    private static final float BY_KIN = 0.3f;

    /// A word with more other words than this is too broad to lead on.
    private static final int KIN_MAX = 30;

    /// So many are looked up at most.
    private static final int TRIED_MAX = 60;

    void add(String folded, FoundWays found) throws IOException {
        if (!analysis.dutch().uses(SearchFeature.SYNONYMS)) return;
        addRoots(analysis.dutch().stem(folded), found);
        addByPart(folded, found);
        addKinOfKin(List.of(analysis.dutch().stem(folded)), found);
    }

    private void addRoots(String stem, FoundWays found) throws IOException {
        for (var other : lexicon.stemsIn(Derivation.of(stem))) {
            found.related(new Match.Stem(other), BY_ROOT);
            found.tell(new Way(Through.FAMILY, other, List.of(other)));
        }
    }

    private void addByPart(String folded, FoundWays found) throws IOException {
        var parts = analysis.dutch().split(folded);
        int tried = 0;
        for (int i = 0; i < parts.size(); i++) {
            for (var other : same(List.of(analysis.dutch().stem(parts.get(i))))) {
                if (other.stems().size() == 1 && tried++ < TRIED_MAX) add(parts, i, other, found);
            }
        }
    }

    /// Any part by another word.
    void addByOnePart(List<String> parts, FoundWays found) throws IOException {
        if (!analysis.dutch().uses(SearchFeature.SYNONYMS)) return;
        int tried = 0;
        for (var part : parts) {
            for (var other : same(List.of(analysis.dutch().stem(part)))) {
                if (tried++ < TRIED_MAX) kin.addDistant(other, parts, BY_ONE_PART, found);
            }
        }
    }

    /// All parts, one of them by another word.
    private void add(List<String> parts, int at, Kin other, FoundWays found) throws IOException {
        var written = new ArrayList<>(parts);
        written.set(at, other.written());
        var stems = written.stream().map(analysis.dutch()::stem).toList();
        var all = Match.all(stems.stream().<Match>map(Match.Stem::new).toList());
        if (!lexicon.finds(all)) return;
        found.related(all, BY_PART);
        found.tell(new Way(Through.RELATED, other.written(), other.stems()));
        widened.add(String.join(" ", written));
    }

    private void addKinOfKin(List<String> stems, FoundWays found) throws IOException {
        int tried = 0;
        for (var near : same(stems)) {
            var others = same(near.stems());
            if (others.size() > KIN_MAX) continue;
            for (var other : others) {
                if (!other.stems().equals(stems) && tried++ < TRIED_MAX) {
                    kin.addDistant(other, stems, BY_KIN, found);
                }
            }
        }
    }

    private List<Kin> same(List<String> stems) {
        return synonyms.of(stems).stream()
                .filter(other -> other.nearness() == Nearness.SAME && !other.translates())
                .toList();
    }
}
