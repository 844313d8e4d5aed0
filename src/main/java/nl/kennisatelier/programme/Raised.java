package nl.kennisatelier.programme;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.Passage;
import nl.kennisatelier.library.Relation;

/// A passage that an editor marked as something for national government, and that no signal names yet.
///
/// @param likest the signal about most of the same, when there is one
public record Raised(Passage passage, Optional<Document> likest) {

    /// All of them, newest text first.
    public static List<Raised> all(Library library) {
        var signals = SignalDossier.all(library).toList();
        return passages(library)
                .map(passage -> new Raised(passage, likest(passage, signals)))
                .toList();
    }

    /// How many there are.
    public static int count(Library library) {
        return (int) passages(library).count();
    }

    private static Stream<Passage> passages(Library library) {
        return library.documents().stream()
                .filter(document -> document.status().isFound())
                .sorted(Library::newestFirst)
                .flatMap(document -> document.passages().stream())
                .filter(passage -> passage.isRaised()
                        && library.related(passage.id(), Relation.Type.SHOWN_BY).isEmpty());
    }

    private static Optional<Document> likest(Passage passage, List<SignalDossier> signals) {
        return signals.stream()
                .filter(signal -> likeness(passage, signal) > 0)
                .max(Comparator.comparingInt((SignalDossier signal) -> likeness(passage, signal)))
                .map(SignalDossier::signal);
    }

    /// Themes count for more than words.
    private static int likeness(Passage passage, SignalDossier signal) {
        var themes = new HashSet<>(passage.labels().themes());
        themes.retainAll(signal.signal().labels().themes());
        var words = words(passage.text());
        words.retainAll(words(signal.signal().title() + " " + signal.told().question()));
        return 5 * themes.size() + words.size();
    }

    private static Set<String> words(String text) {
        var words = new HashSet<String>();
        for (var word : text.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}]+")) {
            if (word.length() > 4) words.add(word);
        }
        return words;
    }
}
