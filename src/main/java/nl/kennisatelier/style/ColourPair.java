package nl.kennisatelier.style;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Two colours that stand on each other somewhere on the site.
///
/// @param over name of the letters or the line
/// @param under name of what they stand on
/// @param need how much they must differ, as WCAG 2.2 asks it
record ColourPair(String over, String under, double need) {

    private static final double LETTERS = 4.5;
    private static final double LINES = 3;

    private static final String BASIS = "--basis-color-";

    /// On which text and links of any kind may stand.
    private static final List<String> PLANES = List.of(
            "default-bg-document",
            "default-bg-subtle",
            "default-bg-default",
            "accent-1-bg-subtle",
            "accent-1-bg-default",
            "positive-bg-default",
            "highlight-bg-default",
            "highlight-bg-subtle",
            "info-bg-default",
            "--ka-risk-bg");

    private static final List<String> LETTERS_ON_PLANES = List.of(
            "default-color-document", "default-color-default", "accent-1-color-default", "accent-1-color-hover");

    /// Letters of a kind or a state, with the planes that they have besides the page.
    private static final Map<String, List<String>> OF_KINDS = Map.of(
            "positive-color-default", List.of("positive-bg-default"),
            "highlight-color-default", List.of("highlight-bg-default", "highlight-bg-subtle"),
            "info-color-default", List.of("info-bg-default"),
            "--ka-risk", List.of("--ka-risk-bg"));

    private static final List<ColourPair> OTHERS = List.of(
            letters("accent-1-inverse-color-default", "accent-1-inverse-bg-default"),
            letters("accent-1-inverse-color-default", "accent-1-inverse-bg-subtle"),
            letters("accent-1-inverse-color-subtle", "accent-1-inverse-bg-default"),
            line("--ka-accent", "accent-1-inverse-bg-default"), // And letters for a hall, which are large.
            letters("action-2-inverse-color-default", "action-2-inverse-bg-default"),
            letters("action-2-inverse-color-default", "action-2-inverse-bg-hover"),
            letters("default-color-document", "--ka-mark"),
            letters("--basis-focus-color", "--basis-focus-background-color"),
            line("default-border-default", "default-bg-document"),
            line("accent-1-border-default", "default-bg-document"),
            line("positive-border-default", "default-bg-document"),
            line("highlight-border-default", "default-bg-document"),
            line("action-2-inverse-bg-default", "default-bg-document"));

    static final List<ColourPair> ALL = Stream.of(
                    LETTERS_ON_PLANES.stream().flatMap(over -> PLANES.stream().map(under -> letters(over, under))),
                    new TreeMap<>(OF_KINDS)
                            .entrySet().stream()
                                    .flatMap(kind -> Stream.concat(
                                                    kind.getValue().stream(),
                                                    Stream.of("default-bg-document", "default-bg-subtle"))
                                            .map(under -> letters(kind.getKey(), under))),
                    OTHERS.stream())
            .flatMap(pairs -> pairs)
            .toList();

    private static ColourPair letters(String over, String under) {
        return new ColourPair(name(over), name(under), LETTERS);
    }

    private static ColourPair line(String over, String under) {
        return new ColourPair(name(over), name(under), LINES);
    }

    private static String name(String name) {
        return name.startsWith("--") ? name : BASIS + name;
    }

    boolean has(String name) {
        return over.equals(name) || under.equals(name);
    }
}
