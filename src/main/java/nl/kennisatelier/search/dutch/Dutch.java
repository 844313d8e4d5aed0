package nl.kennisatelier.search.dutch;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;

/// What this product knows of the Dutch language: which words are forms of one word, and what compounds are made of.
///
/// The reader types huizen, the text says koophuis. Immutable, and safe for any number of threads.
public final class Dutch {

    private static final Set<String> STOP_WORDS = DutchWordLists.words("stopwoorden.txt").stream()
            .map(Orthography::fold)
            .collect(Collectors.toUnmodifiableSet());

    private final Set<SearchFeature> used;
    private final Stemmer stemmer;
    private final CompoundSplitter splitter;
    private final Memo<CutText.WordForms> forms = new Memo<>(this::formsOf);
    private final Analyzer exact;
    private final Analyzer stems;
    private final Analyzer parts;
    private final Analyzer all;

    private Dutch(Set<SearchFeature> used, Stemmer stemmer, CompoundSplitter splitter) {
        this.used = used;
        this.stemmer = stemmer;
        this.splitter = splitter;
        this.exact = analyzer(words -> words);
        this.stems = analyzer(Set.of(WordForm.STEM));
        this.parts = analyzer(Set.of(WordForm.PARTS));
        this.all = analyzer(Set.of(WordForm.values()));
    }

    public static Dutch of(DutchWordLists lists) {
        return without(Set.of(), lists);
    }

    /// As `of`, but for some of what it does.
    public static Dutch without(Set<SearchFeature> left, DutchWordLists lists) {
        var used = EnumSet.allOf(SearchFeature.class);
        used.removeAll(left);
        var stemmer = used.contains(SearchFeature.INFLECTION) ? new Stemmer(lists.irregular()) : Stemmer.none();
        var parts = used.contains(SearchFeature.COMPOUNDS) ? folded(lists.parts()) : Set.<String>of();
        return new Dutch(used, stemmer, new CompoundSplitter(parts, folded(lists.unsplittable()), stemmer));
    }

    /// Whether it does this.
    public boolean uses(SearchFeature part) {
        return used.contains(part);
    }

    private static Set<String> folded(Set<String> words) {
        return words.stream().map(Orthography::fold).collect(Collectors.toSet());
    }

    /// The word as it is compared: lower-case, without accents, apostrophes straight, ĳ as two letters.
    public String fold(String word) {
        return used.contains(SearchFeature.ACCENTS) ? Orthography.fold(word) : Orthography.lower(word);
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

    /// A word that says nothing about what a text is about, in Dutch or English.
    public boolean stopWord(String foldedWord) {
        return STOP_WORDS.contains(foldedWord);
    }

    /// Words as they are written, folded.
    public Analyzer exact() {
        return exact;
    }

    /// The stem of every word.
    public Analyzer stems() {
        return stems;
    }

    /// The stems of the parts of compounds and of two parts that stand together; nothing for other words.
    public Analyzer parts() {
        return parts;
    }

    /// Everything the other three say of a word, at the place of that word: to mark what was found.
    public Analyzer all() {
        return all;
    }

    /// A text to be indexed in several forms.
    public CutText cut(String text) {
        return new CutText(exact, forms::of, text);
    }

    private CutText.WordForms formsOf(String foldedWord) {
        var parts = WordFormFilter.withPairs(splitter.split(foldedWord)).stream()
                .map(part -> stem(part.in(foldedWord)))
                .distinct()
                .toList();
        return new CutText.WordForms(List.of(foldedWord), List.of(stem(foldedWord)), parts);
    }

    private Analyzer analyzer(Set<WordForm> forms) {
        return analyzer(words -> new WordFormFilter(words, forms, stemmer, splitter));
    }

    private Analyzer analyzer(UnaryOperator<TokenStream> next) {
        return new WordAnalyzer(words -> new JoinedWordFilter(words, this::fold, uses(SearchFeature.JOINED)), next);
    }
}
