package nl.kennisatelier.web.kit.page;

import java.util.regex.Pattern;
import nl.kennisatelier.words.PhoneLanguage;

/// What stands before every address of the site: a language, and whether somebody walks in a preview.
///
/// @param preview `/voorbeeld/TOKEN`, or empty among what is published
public record Root(String language, String preview) {

    /// Of which there is one in each language, also for who comes from a preview.
    private static final Pattern ONE_FOR_ALL = Pattern.compile("/redactie(/.*)?");

    /// What there is in every language that a phone may have.
    private static final Pattern OF_PHONES =
            Pattern.compile("/(doe-mee|d/[^/]+|w/[^/]+(/(anderen|stand|stroom))?)([?#].*)?");

    /// What speaks no language.
    private static final Pattern FILES = Pattern.compile("/(static|assets|api|\\.well-known)/.*|/sitemap\\.xml");

    /// @param path Dutch address, among what is published: `/verslagen/palenstein`
    public String href(String path) {
        if (FILES.matcher(path).matches()) return path;
        var one = ONE_FOR_ALL.matcher(path).matches();
        var here = one ? path : preview + (path.equals("/") && isPreview() ? "" : path);
        if (isDutch(here)) return here;
        return here.equals("/") ? "/" + language : "/" + language + here;
    }

    private boolean isDutch(String path) {
        var spoken = PhoneLanguage.of(language);
        return spoken == PhoneLanguage.DUTCH || !spoken.isOfSite() && !isOfPhones(path);
    }

    /// Whether a page is there in every language that a phone may have.
    public static boolean isOfPhones(String path) {
        return OF_PHONES.matcher(path).matches();
    }

    /// Of a file that is the same in every language.
    public String file(String path) {
        return preview + path;
    }

    public boolean isPreview() {
        return !preview.isEmpty();
    }

    public Root in(String language) {
        return new Root(language, preview);
    }
}
