package nl.kennisatelier.search.dutch;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;

/// What this product knows of the Dutch language: which words are forms of one word, and what compounds are made of.
///
/// The reader types huizen, the text says koophuis. Immutable, and safe for any number of threads.
public final class Dutch {

    private static final Set<String> STOP_WORDS =
            WordLists.words("stopwoorden.txt").stream().map(Spelling::fold).collect(Collectors.toUnmodifiableSet());

    private final Stemmer stemmer;
    private final CompoundSplitter splitter;
    private final Analyzer exact;
    private final Analyzer stems;
    private final Analyzer parts;
    private final Analyzer all;

    private Dutch(Stemmer stemmer, CompoundSplitter splitter) {
        this.stemmer = stemmer;
        this.splitter = splitter;
        this.exact = new WordAnalyzer(words -> words);
        this.stems = analyzer(Set.of(WordForm.STEM));
        this.parts = analyzer(Set.of(WordForm.PARTS));
        this.all = analyzer(Set.of(WordForm.values()));
    }

    public static Dutch of(WordLists lists) {
        var stemmer = new Stemmer(lists.irregular());
        return new Dutch(stemmer, new CompoundSplitter(folded(lists.parts()), folded(lists.unsplittable()), stemmer));
    }

    private static Set<String> folded(Set<String> words) {
        return words.stream().map(Spelling::fold).collect(Collectors.toSet());
    }

    /// The word as it is compared: lower-case, without accents, apostrophes straight, ĳ as two letters.
    public String fold(String word) {
        return Spelling.fold(word);
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

    private Analyzer analyzer(Set<WordForm> forms) {
        return new WordAnalyzer(words -> new WordFormFilter(words, forms, stemmer, splitter));
    }
}
