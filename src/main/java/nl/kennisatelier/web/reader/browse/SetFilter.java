package nl.kennisatelier.web.reader.browse;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;

/// Which question sets somebody wants to see. Lenient: what is unknown finds nothing, and what is empty asks nothing.
///
/// @param theme path in the theme tree, with all below it; may be empty
/// @param role slug, may be empty
/// @param length may be nothing
record SetFilter(String theme, String role, Optional<Length> length) {

    static final String THEME = "thema";
    static final String ROLE = "rol";
    static final String LENGTH = "duur";

    /// How long a set takes, as people plan an evening.
    enum Length {
        SHORT("30", 1, 30),
        HOUR("60", 31, 60),
        LONG("90", 61, 90),
        DAY("meer", 91, Integer.MAX_VALUE);

        final String word;
        private final int minutesMin;
        private final int minutesMax;

        Length(String word, int minutesMin, int minutesMax) {
            this.word = word;
            this.minutesMin = minutesMin;
            this.minutesMax = minutesMax;
        }

        boolean has(int minutes) {
            return minutes >= minutesMin && minutes <= minutesMax;
        }
    }

    static SetFilter parse(Map<String, List<String>> query) {
        var length = first(query, LENGTH);
        return new SetFilter(
                first(query, THEME),
                first(query, ROLE),
                Arrays.stream(Length.values())
                        .filter(one -> one.word.equals(length))
                        .findFirst());
    }

    private static String first(Map<String, List<String>> query, String name) {
        var values = query.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst().strip();
    }

    boolean isEmpty() {
        return theme.isEmpty() && role.isEmpty() && length.isEmpty();
    }

    boolean lets(Document set) {
        return hasTheme(set, theme) && hasRole(set, role) && length.stream().allMatch(one -> one.has(minutes(set)));
    }

    SetFilter withTheme(String other) {
        return new SetFilter(other, role, length);
    }

    SetFilter withRole(String other) {
        return new SetFilter(theme, other, length);
    }

    SetFilter withLength(Optional<Length> other) {
        return new SetFilter(theme, role, other);
    }

    private static boolean hasTheme(Document set, String theme) {
        return theme.isEmpty()
                || set.labels().themes().stream().anyMatch(path -> path.equals(theme) || path.startsWith(theme + "/"));
    }

    private static boolean hasRole(Document set, String role) {
        return role.isEmpty() || roles(set).contains(role);
    }

    /// For whom it is made; when it does not say, those that it is about.
    static List<String> roles(Document set) {
        return set.details() instanceof Details.SetOfQuestions details
                        && !details.roles().isEmpty()
                ? details.roles()
                : List.copyOf(set.labels().roles());
    }

    /// As the set says, or as its questions say together; 0 when nobody knows.
    static int minutes(Document set) {
        if (!(set.details() instanceof Details.SetOfQuestions details)) return 0;
        return details.minutes() > 0
                ? details.minutes()
                : set.passages().stream()
                        .mapToInt(passage -> passage.asking().minutes())
                        .sum();
    }
}
