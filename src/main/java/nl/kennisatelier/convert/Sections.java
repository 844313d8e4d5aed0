package nl.kennisatelier.convert;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.kennisatelier.library.Kind;

/// Which words open the tips, the questions or the links.
///
/// @param headings for each kind as the content folder lists them
record Sections(Map<Kind, List<String>> headings) {

    private static final Pattern TIPS = Pattern.compile(
            "(?iu)\\b(tips?|adviezen|aanbevelingen|lessen|geleerde lessen|recommendations|lessons( learn(ed|t))?)\\b");
    private static final Pattern QUESTIONS = Pattern.compile("(?iu)\\b(vragen|zelf aan de slag|questions)\\b");
    private static final Pattern LINKS =
            Pattern.compile("(?iu)\\b(inspiratie|links|meer (lezen|informatie|weten)|bronnen|further reading)\\b");

    private static final List<Kind> LISTED =
            Stream.of(Kind.values()).filter(kind -> like(kind).isPresent()).toList();

    /// What the words of such a heading look like, in reports that know nothing of ours.
    private static Optional<Pattern> like(Kind kind) {
        return switch (kind) {
            case TIP -> Optional.of(TIPS);
            case QUESTION -> Optional.of(QUESTIONS);
            case LINK -> Optional.of(LINKS);
            case INSIGHT, OPPORTUNITY, RISK, ACTION -> Optional.empty();
            case REPORT, EXAMPLE, NEIGHBOURHOOD, PROGRAMME, QUESTION_SET, SOURCE, TERM, MANUAL, ARTICLE ->
                Optional.empty();
            case REUSE, KNOWLEDGE_QUESTION, EVENT, SIGNAL, PROPOSAL -> Optional.empty();
        };
    }

    /// What a heading opens.
    ///
    /// @param sure whether it is one of the known headings, letter by letter
    record Opened(Kind kind, boolean sure) {}

    Optional<Opened> opened(String heading) {
        for (var kind : LISTED) {
            if (names(kind).stream().anyMatch(name -> letters(name).equals(letters(heading)))) {
                return Optional.of(new Opened(kind, true));
            }
        }
        return LISTED.stream()
                .filter(kind -> like(kind).orElseThrow().matcher(heading).find())
                .map(kind -> new Opened(kind, false))
                .findFirst();
    }

    /// `Meer inspiratie vind je o.a. op` above a row of links says no more than its heading.
    boolean startsLinks(String words) {
        return names(Kind.LINK).stream().anyMatch(name -> letters(words).startsWith(letters(name)));
    }

    String name(Kind kind) {
        var names = names(kind);
        return names.isEmpty() ? kind.folder : names.getFirst();
    }

    private List<String> names(Kind kind) {
        return headings.getOrDefault(kind, List.of());
    }

    /// Case, marks and spaces do not count.
    static String letters(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    }
}
