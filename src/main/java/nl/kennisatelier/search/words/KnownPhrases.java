package nl.kennisatelier.search.words;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.kennisatelier.library.WordGroup.Nearness;
import nl.kennisatelier.search.dutch.KnownWords;
import nl.kennisatelier.search.words.Synonyms.Kin;
import nl.kennisatelier.search.words.TermExpansion.TypedWord;

/// Several words of a question that are one thing together: `van het gas af`, and `warmte net` for warmtenet. What else
/// there is for them is one more way beside the words themselves, for each of them.
record KnownPhrases(TextAnalysis analysis, Synonyms synonyms, Abbreviations abbreviations) {

    /// @param start the first word of the question that it is of
    /// @param end the word after it
    /// @param kin other words for it
    /// @param among how many of its words say something
    /// @param asked its words as typed
    record Phrase(int start, int end, List<String> stems, List<Kin> kin, int among, String asked) {

        boolean holds(int word) {
            return start <= word && word < end;
        }

        /// The same of more words, that say nothing.
        Phrase until(int end) {
            return new Phrase(start, end, stems, kin, among, asked);
        }

        boolean hasSmallWords() {
            return among < stems.size();
        }
    }

    List<Phrase> in(List<TypedWord> words) throws IOException {
        var phrases = new ArrayList<Phrase>();
        for (int start = 0; start + 1 < words.size(); start++) {
            boolean shortens = abbreviations.begin(words.get(start).stem());
            int longest = Math.min(words.size(), start + Synonyms.LENGTH_MAX);
            for (int end = start + 2; end <= longest; end++) {
                var phrase = words.subList(start, end);
                var kin = kin(phrase, shortens);
                if (!kin.isEmpty()) {
                    phrases.add(phrase(start, phrase, kin));
                } else if (saying(phrase).size() > 1 && beginsAndEnds(phrase)) {
                    kin = loosely(phrase);
                    if (!kin.isEmpty())
                        phrases.add(phrase(start, saying(phrase), kin).until(end));
                }
            }
        }
        return phrases;
    }

    private List<TypedWord> saying(List<TypedWord> words) {
        return words.stream()
                .filter(word -> !analysis.dutch().stopWord(word.folded()))
                .toList();
    }

    /// Whether no small word stands at either side.
    private boolean beginsAndEnds(List<TypedWord> words) {
        return !analysis.dutch().stopWord(words.getFirst().folded())
                && !analysis.dutch().stopWord(words.getLast().folded());
    }

    /// Other words for what is made of the same words.
    private List<Kin> loosely(List<TypedWord> phrase) {
        var folded = phrase.stream().map(TypedWord::folded).toList();
        var stems = phrase.stream().map(TypedWord::stem).toList();
        return synonyms.of(stems, MadeOf.words(folded, analysis.dutch())).stream()
                .filter(other -> other.nearness() == Nearness.SAME && !other.translates())
                .toList();
    }

    /// None for a phrase of which every word is Dutch.
    private List<String> englishStems(List<TypedWord> phrase) {
        if (phrase.stream().allMatch(word -> KnownWords.dutch().has(word.folded()))) return List.of();
        return phrase.stream()
                .flatMap(word -> analysis.englishStems(word.written()).stream())
                .toList();
    }

    private Phrase phrase(int start, List<TypedWord> words, List<Kin> kin) {
        var asked = words.stream().map(TypedWord::written).distinct().collect(Collectors.joining(" "));
        int among = (int) words.stream()
                .filter(word -> !analysis.dutch().stopWord(word.folded()))
                .count();
        var stems = words.stream().map(TypedWord::stem).toList();
        return new Phrase(start, start + words.size(), stems, kin, Math.max(1, among), asked);
    }

    private List<Kin> kin(List<TypedWord> phrase, boolean shortens) throws IOException {
        var stems = phrase.stream().map(TypedWord::stem).toList();
        var kin = new ArrayList<>(synonyms.of(stems));
        if (phrase.size() == 2) {
            var joined = phrase.getFirst().folded() + phrase.getLast().folded();
            kin.addAll(synonyms.of(List.of(analysis.dutch().stem(joined))));
        }
        int length =
                phrase.stream().mapToInt(word -> word.written().length() + 1).sum() - 1;
        if (kin.stream().noneMatch(Kin::translates)) kin.addAll(synonyms.translations(englishStems(phrase), length));
        if (shortens) {
            for (var other : abbreviations.shortened(stems)) {
                kin.add(new Kin(Nearness.SAME, other, analysis.stems(other), 1, false));
            }
        }
        return kin;
    }
}
