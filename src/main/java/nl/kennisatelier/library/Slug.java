package nl.kennisatelier.library;

import java.text.Normalizer;

/// Turns any words into a step of an address.
public final class Slug {

    private static final String APOSTROPHES = "'’‘";

    private Slug() {}

    /// Lower-case letters, digits and single dashes; at most [EntryId#STEP_LENGTH_MAX] long; `-` when nothing is left.
    public static String of(String words) {
        var plain = plain(Normalizer.normalize(words, Normalizer.Form.NFD));
        return trim(plain.length() <= EntryId.STEP_LENGTH_MAX ? plain : cut(plain, EntryId.STEP_LENGTH_MAX));
    }

    /// A dash for all between two words; accents and apostrophes are as if they were not there.
    private static String plain(String letters) {
        var plain = new StringBuilder(letters.length());
        letters.codePoints().forEach(c -> {
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                plain.append((char) c);
            } else if (c >= 'A' && c <= 'Z') {
                plain.append((char) (c - 'A' + 'a'));
            } else if (!isAccent(c)
                    && APOSTROPHES.indexOf(c) < 0
                    && (plain.isEmpty() || plain.charAt(plain.length() - 1) != '-')) {
                plain.append('-');
            }
        });
        return plain.toString();
    }

    private static boolean isAccent(int letter) {
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    /// The first words only, for a name that should stay short.
    public static String ofFirst(int words, String text) {
        var steps = of(text).split("-");
        return trim(String.join("-", java.util.Arrays.copyOf(steps, Math.min(words, steps.length))));
    }

    private static String cut(String slug, int length) {
        int dash = slug.lastIndexOf('-', length);
        return slug.substring(0, dash > length / 2 ? dash : length);
    }

    private static String trim(String slug) {
        int from = 0;
        int to = slug.length();
        while (from < to && slug.charAt(from) == '-') from++;
        while (to > from && slug.charAt(to - 1) == '-') to--;
        return from == to ? "-" : slug.substring(from, to);
    }
}
