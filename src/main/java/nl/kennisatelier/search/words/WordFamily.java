package nl.kennisatelier.search.words;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Words made of the same root, as far as they occur in the library: duurzaam and verduurzaam, herken and herkenbaar.
///
/// They are related, not the same, so they are asked for only where the word itself finds nothing.
record WordFamily(Lexicon lexicon) {

    private static final String BEFORE = "ver";

    private static final String PERSON = "er";

    private static final List<String> BEHIND = List.of(
            "baarheid",
            "elijkheid",
            "lijkheid",
            "igheid",
            "zaamheid",
            "baar",
            "elijk",
            "lijk",
            "heid",
            "zaam",
            "eling",
            "ling",
            "ing",
            "aar",
            "er",
            "ig",
            "isch",
            "atie",
            "ie",
            "iteit",
            "schap",
            "st",
            "d",
            "t",
            "end",
            "loos",
            "sel");

    private static final int ROOT_LENGTH_MIN = 4;

    /// @param stem spelled as a word
    Set<String> of(String stem) throws IOException {
        var family = new LinkedHashSet<String>();
        for (var root : roots(stem)) {
            keep(family, root);
            if (!root.endsWith(PERSON)) keep(family, BEFORE + root); // Who lets is not who rents.
            for (var ending : BEHIND) {
                keep(family, root + ending);
                keep(family, opened(root) + ending);
            }
        }
        family.remove(stem);
        family.retainAll(lexicon.stemsIn(family));
        return family;
    }

    private static Set<String> roots(String stem) {
        var roots = new LinkedHashSet<>(List.of(stem));
        for (var ending : BEHIND) {
            if (stem.endsWith(ending)) add(roots, stem.substring(0, stem.length() - ending.length()));
        }
        for (var root : List.copyOf(roots)) {
            if (root.startsWith(BEFORE)) add(roots, root.substring(BEFORE.length()));
        }
        return roots;
    }

    /// Without the ending `bewon` of bewoner may be bewoon.
    private static void add(Set<String> roots, String root) {
        if (root.length() < ROOT_LENGTH_MIN || !root.matches(".*[aeiouy].*")) return;
        roots.add(root);
        if (root.matches(".*[^aeiouy][aeou][^aeiouywxj]")) {
            int last = root.length() - 1;
            roots.add(root.substring(0, last) + root.substring(last - 1));
        }
    }

    /// With an ending bewoon is `bewon`.
    private static String opened(String root) {
        int last = root.length() - 1;
        return root.matches(".*(aa|ee|oo|uu)[^aeiouy]") ? root.substring(0, last - 1) + root.charAt(last) : root;
    }

    private static void keep(Set<String> family, String word) {
        if (word.length() >= ROOT_LENGTH_MIN) family.add(word);
    }
}
