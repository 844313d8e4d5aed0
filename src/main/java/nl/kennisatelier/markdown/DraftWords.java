package nl.kennisatelier.markdown;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Words for a text that is not for everybody, where no key of ours says so: in the value or the name of a key that we
/// do not know, among the tags, and in the path of a file.
final class DraftWords {

    private static final Set<String> UNFINISHED = Set.of(
            "concept",
            "conceptversie",
            "draft",
            "drafts",
            "klad",
            "kladversie",
            "werkversie",
            "wip",
            "work in progress",
            "in bewerking",
            "nog niet af",
            "unpublished",
            "ongepubliceerd",
            "niet gepubliceerd");
    private static final Set<String> KEPT_IN = Set.of("prive", "privé", "private", "verborgen", "hidden", "intern");

    private static final Pattern HIDING =
            Pattern.compile("draft|concept|klad|verberg|hidden|werkversie|inbewerking|nogniet");
    private static final Pattern SHOWING = Pattern.compile("publi");
    private static final Pattern NOT = Pattern.compile(
            "^(?:is)?(?:no|not|non|un|niet|geen|on|donot|dont|never|nooit)(?:ge|te)?publi|(?:not|niet|dont)(?:to)?(?:ge)?publi");

    /// Who published something, or for whom: no key that shows or hides.
    private static final Pattern ABOUT =
            Pattern.compile("publisher|publishing|publicati|publicaci|.publiek|publieks|republi");

    /// More of them, as whole names of folders.
    private static final Set<String> FOLDERS = Set.of(
            "kladversies",
            "werkversies",
            "internal",
            "vertrouwelijk",
            "confidential",
            "geheim",
            "secret",
            "niet online",
            "offline");

    /// A word that tells it wherever it stands in the name of a folder, and at either end of the name of a file.
    private static final Set<String> TELLING = Set.of(
            "concept",
            "concepten",
            "concepts",
            "conceptversie",
            "conceptteksten",
            "draft",
            "drafts",
            "klad",
            "kladversie",
            "werkversie",
            "wip",
            "private",
            "privé",
            "unpublished");

    /// Left out by other programs, which keep their lists and parts in such files; but that is the page of a folder.
    private static final Pattern UNDERSCORED = Pattern.compile("_(?!index\\.).+");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private DraftWords() {}

    /// Whether a value is one of these words, and nothing else.
    static boolean isOne(Yaml value) {
        var word = Flag.word(value);
        return KEPT_IN.contains(word) || UNFINISHED.contains(word);
    }

    static boolean isAmong(Yaml tags) {
        return tags.texts().stream()
                .anyMatch(tag -> UNFINISHED.contains(Flag.word(tag.text().replaceFirst("^#", ""))));
    }

    /// Whether a key that we do not know is by its name about who may see the text, and does not plainly say everybody.
    ///
    /// @param own date of the text, or empty
    static boolean isShutBy(String name, Yaml value, String own) {
        var letters = VisibilityKey.letters(name);
        var flag = Flag.of(Flag.word(value));
        if (SHOWING.matcher(letters).find()) {
            if (NOT.matcher(letters).find()) return flag.orElse(true);
            if (ABOUT.matcher(letters).find()) return !flag.orElse(true);
            return VisibilityKey.PUBLISHED.says(value, own).isEmpty() && !VisibilityKey.isOpen(value)
                    || !flag.orElse(true);
        }
        return HIDING.matcher(letters).find() && flag.orElse(true);
    }

    /// The step of a path by which other programs leave a text out.
    static Optional<String> stepOf(String path) {
        var steps = List.of(path.split("/"));
        var file = steps.getLast();
        if (isDraftFile(file)) return Optional.of(file);
        return steps.subList(0, steps.size() - 1).stream()
                .filter(DraftWords::isDraftFolder)
                .findFirst();
    }

    private static boolean isDraftFolder(String name) {
        var words = words(name);
        var whole = String.join(" ", words);
        return UNFINISHED.contains(whole)
                || KEPT_IN.contains(whole)
                || FOLDERS.contains(whole)
                || words.stream().anyMatch(TELLING::contains);
    }

    /// A text may begin with the word `Concept`, as in `Concept van een wijk`; in capitals it is a stamp.
    private static boolean isDraftFile(String name) {
        if (UNDERSCORED.matcher(name).matches()) return true;
        var words = words(name.replaceFirst("\\.[^.]+$", ""));
        if (words.size() < 2) return false;
        boolean begins = TELLING.contains(words.getFirst())
                && (!words.getFirst().startsWith("concept") || name.startsWith("CONCEPT"));
        return begins || TELLING.contains(words.getLast());
    }

    private static List<String> words(String name) {
        return Arrays.stream(BETWEEN_WORDS.split(name.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
