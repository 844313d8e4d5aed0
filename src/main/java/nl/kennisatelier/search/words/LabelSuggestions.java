package nl.kennisatelier.search.words;

import java.util.List;
import java.util.stream.Stream;
import nl.kennisatelier.library.Taxonomy;
import nl.kennisatelier.library.Taxonomy.ListName;
import nl.kennisatelier.search.Suggestion;

/// What themes and municipalities are called, word for word, taken apart once for each snapshot: whoever types a letter
/// is shown those that begin with it, and whoever finds nothing those that come near.
public final class LabelSuggestions {

    private final Taxonomy taxonomy;
    private final TextAnalysis analysis;
    private volatile List<Label> all;

    /// @param names in words, each as it is looked for
    private record Label(Suggestion suggestion, List<List<String>> names) {

        boolean startsWith(List<String> words) {
            return names.stream()
                    .anyMatch(name ->
                            words.stream().allMatch(word -> name.stream().anyMatch(own -> own.startsWith(word))));
        }
    }

    public LabelSuggestions(Taxonomy taxonomy, TextAnalysis analysis) {
        this.taxonomy = taxonomy;
        this.analysis = analysis;
    }

    /// Those with a name in which each of these words is begun, themes first.
    public Stream<Suggestion> startingWith(List<String> words) {
        var known = all;
        if (known == null) { // Two at once may both look: they find the same.
            known = Stream.concat(themes(), municipalities()).toList();
            all = known;
        }
        return known.stream().filter(label -> label.startsWith(words)).map(Label::suggestion);
    }

    private Stream<Label> themes() {
        return taxonomy.allThemes()
                .map(theme -> label(
                        new Suggestion("thema", theme.label(), "/themas/" + theme.path()),
                        Stream.concat(Stream.of(theme.label()), theme.alternatives().stream())));
    }

    private Stream<Label> municipalities() {
        return taxonomy.list(ListName.MUNICIPALITIES).stream()
                .map(place -> label(
                        new Suggestion("gemeente", place.label(), "/zoeken?gemeente=" + place.id()),
                        Stream.of(place.label())));
    }

    private Label label(Suggestion suggestion, Stream<String> names) {
        return new Label(suggestion, names.map(analysis::words).toList());
    }
}
