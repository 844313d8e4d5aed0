package nl.kennisatelier.privacy.people;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Finds names of people. Works in one walk over a text, however odd it is; safe for any number of threads.
public final class People {

    private final NameLexicon lexicon;

    private People(NameLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// @param isKnown whether words in a row, in lower case, are (part of) what the library calls something
    /// @param words of those, in lower case
    public static People besides(Predicate<String> isKnown, Set<String> words) {
        return new People(new NameLexicon(WordLists.builtIn(), isKnown, Set.copyOf(words)));
    }

    /// Each name in a text, without titles, from its start; no two overlap.
    public List<Span> in(String text) {
        return new NameSearch(Scene.of(text, lexicon)).names();
    }
}
