package nl.kennisatelier.style;

import java.util.List;

/// Two colours that stand on each other somewhere on the site.
///
/// @param over name of the letters or the line
/// @param under name of what they stand on
/// @param need how much they must differ, as WCAG 2.2 asks it
record ColourPair(String over, String under, double need) {

    private static final double LETTERS = 4.5;
    private static final double LINES = 3;

    private static final String BASIS = "--basis-color-";

    static final List<ColourPair> ALL = List.of(
            letters("default-color-document", "default-bg-document"),
            letters("default-color-document", "default-bg-subtle"),
            letters("default-color-document", "default-bg-default"),
            letters("default-color-default", "default-bg-document"),
            letters("default-color-default", "default-bg-subtle"),
            letters("accent-1-color-default", "default-bg-document"),
            letters("accent-1-color-default", "default-bg-subtle"),
            letters("accent-1-color-default", "accent-1-bg-subtle"),
            letters("accent-1-color-default", "accent-1-bg-default"),
            letters("accent-1-color-hover", "default-bg-document"),
            letters("accent-1-color-hover", "default-bg-subtle"),
            letters("default-color-document", "accent-1-bg-subtle"),
            letters("default-color-document", "accent-1-bg-default"),
            letters("accent-1-inverse-color-default", "accent-1-inverse-bg-default"),
            letters("accent-1-inverse-color-default", "accent-1-inverse-bg-subtle"),
            letters("accent-1-inverse-color-subtle", "accent-1-inverse-bg-default"),
            line("--ka-accent", "accent-1-inverse-bg-default"), // And letters for a hall, which are large.
            letters("action-2-inverse-color-default", "action-2-inverse-bg-default"),
            letters("action-2-inverse-color-default", "action-2-inverse-bg-hover"),
            letters("positive-color-default", "positive-bg-default"),
            letters("highlight-color-default", "highlight-bg-default"),
            letters("info-color-default", "info-bg-default"),
            letters("--ka-risk", "--ka-risk-bg"),
            letters("default-color-document", "highlight-bg-default"),
            letters("default-color-document", "highlight-bg-subtle"),
            letters("default-color-document", "--ka-mark"),
            letters("--basis-focus-color", "--basis-focus-background-color"),
            line("default-border-default", "default-bg-document"),
            line("accent-1-border-default", "default-bg-document"),
            line("positive-border-default", "default-bg-document"),
            line("highlight-border-default", "default-bg-document"),
            line("action-2-inverse-bg-default", "default-bg-document"));

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
