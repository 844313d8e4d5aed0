package nl.kennisatelier.library;

import java.util.List;
import java.util.Set;

/// What editors taught the search about Dutch, in `taal/`.
///
/// @param wordParts words that compounds are made of
/// @param unsplittable words that look like a compound and are none
/// @param synonyms groups of words that mean the same
/// @param related groups of words that are near to each other or apart, stronger than what comes with the product
public record Vocabulary(
        Set<String> wordParts, Set<String> unsplittable, List<List<String>> synonyms, List<WordGroup> related) {

    public static final Vocabulary EMPTY = new Vocabulary(Set.of(), Set.of(), List.of(), List.of());

    public Vocabulary {
        wordParts = Set.copyOf(wordParts);
        unsplittable = Set.copyOf(unsplittable);
        synonyms = synonyms.stream().map(List::copyOf).toList();
        related = List.copyOf(related);
    }
}
