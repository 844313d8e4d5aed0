package nl.kennisatelier.library;

import java.text.Normalizer;
import java.util.Locale;

/// Turns any words into a step of an address.
public final class Slug {

    private Slug() {}

    /// Lower-case letters, digits and single dashes; at most [EntryId#STEP_LENGTH_MAX] long; `-` when nothing is left.
    public static String of(String words) {
        var plain = Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’‘]", "")
                .replaceAll("[^a-z0-9]+", "-");
        return trim(plain.length() <= EntryId.STEP_LENGTH_MAX ? plain : cut(plain, EntryId.STEP_LENGTH_MAX));
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
        var inner = slug.replaceAll("^-+|-+$", "");
        return inner.isEmpty() ? "-" : inner;
    }
}
