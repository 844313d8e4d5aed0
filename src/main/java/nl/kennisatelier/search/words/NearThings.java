package nl.kennisatelier.search.words;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.Nearest;
import nl.kennisatelier.library.Taxonomy.ListName;
import nl.kennisatelier.library.Theme;
import nl.kennisatelier.search.Suggestion;
import nl.kennisatelier.search.TypedQuery;

/// What the library has near to the words of a question that found nothing: terms, themes and places that share a word
/// with it, or with a word beside it in the lists, or that are spelled nearly so.
public record NearThings(Library library, TextAnalysis analysis, Synonyms synonyms) {

    private static final int OF_ONE_TYPE_MAX = 3;

    /// In letters; shorter words are near to everything.
    private static final int LENGTH_MIN = 5;

    /// What is looked for in names.
    ///
    /// @param stems of the words, their parts and the words beside them
    /// @param typed folded, of those that may be misspelled or unfinished
    private record Sought(Set<String> stems, List<String> typed) {}

    /// Terms first, then themes, then places.
    public List<Suggestion> to(TypedQuery question) {
        var sought = sought(question);
        return Stream.of(terms(sought), themes(sought), places(sought))
                .flatMap(near -> near.limit(OF_ONE_TYPE_MAX))
                .toList();
    }

    private Sought sought(TypedQuery question) {
        var stems = new LinkedHashSet<String>();
        var typed = new ArrayList<String>();
        for (var word : question.loose()) {
            for (var folded : analysis.words(word)) {
                if (analysis.dutch().stopWord(folded)) continue;
                var stem = analysis.dutch().stem(folded);
                stems.add(stem);
                analysis.dutch().parts(folded).forEach(part -> stems.add(part.stem()));
                for (var kin : synonyms.of(List.of(stem))) stems.addAll(saying(kin.stems()));
                boolean isSign = word.chars().anyMatch(Character::isDigit) || AbbreviationFinder.inCapitals(word);
                if (folded.length() >= LENGTH_MIN && !isSign) typed.add(folded);
            }
        }
        return new Sought(stems, typed);
    }

    private List<String> saying(List<String> stems) {
        return stems.stream().filter(stem -> !analysis.dutch().stopWord(stem)).toList();
    }

    private Stream<Suggestion> terms(Sought sought) {
        return library.documents(Kind.TERM).stream()
                .filter(term -> term.status().isFound())
                .filter(term -> names(term).anyMatch(name -> isNear(name, sought)))
                .map(term -> new Suggestion(Kind.TERM.word, term.title(), "/" + term.id()));
    }

    private static Stream<String> names(Document term) {
        var others = term.details() instanceof Details.Term details ? details.alternatives() : List.<String>of();
        return Stream.concat(Stream.of(term.title()), others.stream());
    }

    private Stream<Suggestion> themes(Sought sought) {
        return library.taxonomy()
                .allThemes()
                .filter(theme -> Stream.concat(
                                Stream.of(theme.label(), theme.labelEnglish()), theme.alternatives().stream())
                        .anyMatch(name -> isNear(name, sought)))
                .map(theme -> new Suggestion("thema", theme.label(), "/" + Theme.FOLDER + theme.path()));
    }

    private Stream<Suggestion> places(Sought sought) {
        return library.taxonomy().list(ListName.MUNICIPALITIES).stream()
                .filter(place -> isNear(place.label(), sought))
                .map(place -> new Suggestion("gemeente", place.label(), "/zoeken?gemeente=" + place.id()));
    }

    private boolean isNear(String name, Sought sought) {
        for (var folded : analysis.words(name)) {
            if (analysis.dutch().stopWord(folded)) continue;
            if (sought.stems().contains(analysis.dutch().stem(folded))) return true;
            if (analysis.dutch().parts(folded).stream()
                    .anyMatch(part -> sought.stems().contains(part.stem()))) return true;
            if (sought.typed().stream().anyMatch(typed -> isNearly(typed, folded))) return true;
        }
        return false;
    }

    private static boolean isNearly(String typed, String name) {
        return name.startsWith(typed) || name.length() >= LENGTH_MIN && Nearest.distance(typed, name) <= 1;
    }
}
