package nl.kennisatelier.markdown;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Nearest;
import nl.kennisatelier.source.Location;
import nl.kennisatelier.source.Problem;

/// Which headings open a list of tips, questions, links or neighbourhoods.
///
/// Editors write `### **Tips:**` as often as `## Tips`, so only the letters count.
///
/// @param known for each kind the headings as `atelier.yaml` lists them
record Headings(Map<Kind, List<String>> known, List<Problem> problems) {

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");

    /// @param beforeList whether a list follows: what it is about matters
    Optional<Kind> opens(String heading, Kind documentKind, Location location, boolean beforeList) {
        var letters = letters(heading);
        for (var entry : known.entrySet()) {
            if (entry.getValue().stream().anyMatch(name -> letters(name).equals(letters))) {
                return Optional.of(entry.getKey());
            }
        }
        if (isMadeOfLists(documentKind)) {
            nearMiss(letters)
                    .or(() -> beforeList ? longer(heading) : Optional.empty())
                    .ifPresent(meant ->
                            problems.add(Problem.of(Problem.Kind.SECTION_NEAR_MISS, location, heading, meant)));
        }
        return Optional.empty();
    }

    /// Whether a text without such a heading is likely to have meant one.
    private static boolean isMadeOfLists(Kind kind) {
        return switch (kind) {
            case REPORT, QUESTION_SET -> true;
            case EXAMPLE, NEIGHBOURHOOD, PROGRAMME, SOURCE, TERM, MANUAL, ARTICLE -> false;
            case REUSE, KNOWLEDGE_QUESTION, EVENT, SIGNAL, PROPOSAL -> false;
            case TIP, QUESTION, INSIGHT, OPPORTUNITY, RISK, ACTION, LINK -> false;
        };
    }

    private Optional<String> nearMiss(String letters) {
        return known.values().stream()
                .flatMap(List::stream)
                .filter(name -> letters.length() > 3 && Nearest.distance(letters(name), letters) == 1)
                .findFirst();
    }

    /// `Tips voor de gemeente` is more than `Tips`.
    private Optional<String> longer(String heading) {
        var first = letters(heading.strip().split("\\s+", 2)[0]);
        return known.values().stream()
                .flatMap(List::stream)
                .filter(name -> letters(name).equals(first))
                .findFirst();
    }

    private static String letters(String words) {
        return NO_LETTER.matcher(words.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
