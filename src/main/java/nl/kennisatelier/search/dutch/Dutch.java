package nl.kennisatelier.search.dutch;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.kennisatelier.search.SearchFeature;
import nl.kennisatelier.search.dutch.CompoundSplitter.CompoundPart;

/// What this product knows of the Dutch language: which words are forms of one word, and what compounds are made of.
///
/// The reader types huizen, the text says koophuis. Every word is folded before it comes here. Immutable, and safe for
/// any number of threads.
public final class Dutch {

    private static final Set<String> STOP_WORDS = Set.copyOf(DutchWordLists.words("stopwoorden.txt"));

    private final Set<SearchFeature> used;
    private final Stemmer stemmer;
    private final CompoundSplitter splitter;
    private final Memo<List<WordPart>> parts = new Memo<>(this::partsOf);
    private final Memo<WordForms> forms = new Memo<>(this::formsOf);

    private Dutch(Set<SearchFeature> used, Stemmer stemmer, CompoundSplitter splitter) {
        this.used = used;
        this.stemmer = stemmer;
        this.splitter = splitter;
    }

    /// With the lists that come with the product; read once, for they are large.
    public static Dutch builtIn() {
        return BuiltIn.DUTCH;
    }

    private static final class BuiltIn {
        static final Dutch DUTCH = of(DutchWordLists.builtIn());
    }

    /// @param lists folded
    public static Dutch of(DutchWordLists lists) {
        return without(Set.of(), lists);
    }

    /// As `of`, but for some of what it does.
    public static Dutch without(Set<SearchFeature> left, DutchWordLists lists) {
        var used = EnumSet.allOf(SearchFeature.class);
        used.removeAll(left);
        var stemmer = used.contains(SearchFeature.INFLECTION) ? new Stemmer(lists.irregular()) : Stemmer.none();
        var parts = used.contains(SearchFeature.COMPOUNDS) ? lists.parts() : Set.<String>of();
        return new Dutch(used, stemmer, new CompoundSplitter(parts, lists.unsplittable(), stemmer));
    }

    /// Whether the search does this.
    public boolean uses(SearchFeature feature) {
        return used.contains(feature);
    }

    /// What all forms of a word have in common, spelled as a word: huizen and huis are huis.
    public String stem(String foldedWord) {
        return stemmer.stem(foldedWord);
    }

    /// The parts of a compound, as they stand in it but without linking letters; empty when the word is none.
    public List<String> split(String foldedWord) {
        return splitter.split(foldedWord).stream()
                .map(part -> part.in(foldedWord))
                .toList();
    }

    /// The parts of a compound, and each two that stand together; empty when the word is none.
    public List<WordPart> parts(String foldedWord) {
        return parts.of(foldedWord);
    }

    private List<WordPart> partsOf(String foldedWord) {
        return withPairs(splitter.split(foldedWord)).stream()
                .map(part -> new WordPart(stem(part.in(foldedWord)), part.start(), part.end()))
                .toList();
    }

    /// Two parts that are the whole compound are no news; three parts hold two pairs.
    private static List<CompoundPart> withPairs(List<CompoundPart> parts) {
        if (parts.size() <= 2) return parts;
        var all = new ArrayList<CompoundPart>();
        for (int i = 0; i < parts.size(); i++) {
            all.add(parts.get(i));
            if (i + 1 < parts.size()) {
                all.add(new CompoundPart(parts.get(i).start(), parts.get(i + 1).end()));
            }
        }
        return all;
    }

    /// Whether a word is known to be no compound, or to say less than its parts do.
    public boolean isWhole(String foldedWord) {
        return splitter.isWhole(foldedWord);
    }

    /// A word that says nothing about what a text is about, in Dutch or English.
    public boolean stopWord(String foldedWord) {
        return STOP_WORDS.contains(foldedWord);
    }

    /// All that is indexed of a word.
    public WordForms forms(String foldedWord) {
        return forms.of(foldedWord);
    }

    private WordForms formsOf(String foldedWord) {
        var parts = partsOf(foldedWord).stream().map(WordPart::stem).distinct().toList();
        return new WordForms(List.of(foldedWord), List.of(stem(foldedWord)), parts);
    }
}
