package nl.kennisatelier.circulation.letters;

import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;

/// What exists already and looks like a letter: for an editor, who knows better.
///
/// @param words how many longer words its title has too
public record Resemblance(Entry entry, boolean samePlace, boolean sameTheme, int words) {

    private static final int SHOWN_MAX = 5;
    private static final int WORDS_MIN = 2;

    /// In letters; of shorter ones any text has many.
    private static final int WORD_LENGTH_MIN = 5;

    private static final Pattern WORD_END = Pattern.compile("[^\\p{L}\\p{N}]+");

    /// What there is to compare letters with, its words taken apart once.
    public static final class Among {

        private final Library library;
        private final Map<Entry, Set<String>> titles = new IdentityHashMap<>();

        private Among(Library library) {
            this.library = library;
        }

        /// The likest first.
        public List<Resemblance> like(SentNote note) {
            var own = words(note.fields().entrySet().stream()
                    .filter(field -> field.getKey().isTyped)
                    .map(Map.Entry::getValue)
                    .collect(Collectors.joining(" ")));
            if (own.isEmpty()) return List.of();
            var place = Place.of(note, library).orElse(Place.NONE);
            var theme = note.get(LetterField.THEME);
            return library.entries().stream()
                    .filter(entry -> isLike(note.kind(), entry))
                    .map(entry -> compare(entry, title(entry), own, place, theme))
                    .filter(like -> like.words >= WORDS_MIN)
                    .sorted(Comparator.comparingInt(Resemblance::score)
                            .reversed()
                            .thenComparing(like -> like.entry.id()))
                    .limit(SHOWN_MAX)
                    .toList();
        }

        private Set<String> title(Entry entry) {
            return titles.computeIfAbsent(entry, one -> words(one.title()));
        }
    }

    public static Among among(Library library) {
        return new Among(library);
    }

    private static boolean isAsked(Kind kind) {
        return switch (kind) {
            case QUESTION, KNOWLEDGE_QUESTION -> true;
            case REPORT, EXAMPLE, NEIGHBOURHOOD, PROGRAMME, QUESTION_SET, SOURCE, TERM, MANUAL, ARTICLE -> false;
            case REUSE, EVENT, SIGNAL, PROPOSAL -> false;
            case TIP, INSIGHT, OPPORTUNITY, RISK, ACTION, LINK -> false;
        };
    }

    private static boolean isLike(LetterKind kind, Entry entry) {
        return switch (kind) {
            case LESSON -> entry.kind().isLesson() && !entry.kind().isDocument();
            case REUSE -> entry.kind() == Kind.REUSE;
            case QUESTION ->
                isAsked(entry.kind())
                        || entry.kind().isLesson() && !entry.kind().isDocument();
            case EVENT -> entry.kind() == Kind.EVENT;
            case WRONG -> false;
        };
    }

    private static Resemblance compare(Entry entry, Set<String> title, Set<String> own, Place place, String theme) {
        var labels = entry.labels();
        return new Resemblance(
                entry,
                labels.neighbourhoods().contains(place.neighbourhood())
                        || labels.municipalities().contains(place.municipality()),
                labels.themes().contains(theme),
                (int) title.stream().filter(own::contains).count());
    }

    private int score() {
        return words + (samePlace ? 2 : 0) + (sameTheme ? 2 : 0);
    }

    private static Set<String> words(String text) {
        return Arrays.stream(WORD_END.split(text.toLowerCase(java.util.Locale.ROOT)))
                .filter(word -> word.length() >= WORD_LENGTH_MIN)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
