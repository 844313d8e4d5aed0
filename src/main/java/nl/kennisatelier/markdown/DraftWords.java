package nl.kennisatelier.markdown;

import java.util.Arrays;
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

    private static final Pattern FOLDER =
            Pattern.compile("(?iu)_?(?:drafts?|concepten|klad|kladversies|private|priv[eé])");
    private static final Pattern FILE =
            Pattern.compile("(?i:.+\\.(?:draft|concept|klad)\\.[^.]+)|(?:CONCEPT|DRAFT|KLAD)[ _-].*");

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
        var steps = path.split("/");
        var last = steps[steps.length - 1];
        if (FILE.matcher(last).matches()) return Optional.of(last);
        return Arrays.stream(steps)
                .limit(steps.length - 1)
                .filter(step -> FOLDER.matcher(step).matches())
                .findFirst();
    }
}
