package nl.kennisatelier.web.page;

/// What stands before every address of the site: a language, and whether somebody walks in a preview.
///
/// @param preview `/voorbeeld/TOKEN`, or empty among what is published
public record Root(String language, String preview) {

    /// There is one page for editors, also for who comes from a preview.
    private static final String EDITORS = "/redactie";

    /// @param path Dutch address, among what is published: `/verslagen/palenstein`
    public String href(String path) {
        var here = path.startsWith(EDITORS) ? path : preview + (path.equals("/") && isPreview() ? "" : path);
        if (language.equals("nl")) return here;
        return here.equals("/") ? "/" + language : "/" + language + here;
    }

    public boolean isPreview() {
        return !preview.isEmpty();
    }

    public Root in(String language) {
        return new Root(language, preview);
    }
}
