package nl.kennisatelier.web.kit.page;

import java.util.List;
import java.util.Optional;
import nl.kennisatelier.words.Words;

/// What stands around every page: head, header, path, footer.
///
/// @param contact whom readers can ask; nothing where nobody was named
/// @param licence of the texts; nothing where none was chosen
/// @param paper what is added when it is printed; nothing for a page that is made to be looked at
/// @param path Dutch address, without language, the same in a preview
/// @param band above the pages of a preview
/// @param query of the page's own address, without `?`; may be empty
/// @param crumbs from the front page to this page; empty for none
/// @param data what machines may read of the page, as a script element; or empty
/// @param nav which entry of the menu is this page's: `zoeken`, or empty
/// @param bare whether the page has a search field of its own
/// @param indexable whether search engines may keep it
/// @param styles names of style sheets besides those of every page
/// @param scripts names of scripts besides the one of every page
public record Frame(
        Words words,
        Assets assets,
        SiteConfig config,
        String origin,
        Root root,
        Optional<Band> band,
        String site,
        Optional<Link> contact,
        Optional<Link> licence,
        Optional<Paper> paper,
        String path,
        String query,
        String title,
        String description,
        List<Crumb> crumbs,
        String data,
        String nav,
        boolean bare,
        boolean indexable,
        List<Link> feeds,
        List<String> styles,
        List<String> scripts) {

    /// What remembers the question set in hand, and shows it on every page with questions.
    public static final String SETS_SCRIPT = "question-set.js";

    /// Looks after pages with a form that is more than a search.
    public static final String FORMS = "forms.css";

    public static final List<String> MENU = List.of("zoeken", "themas", "wijken", "vragensets", "over");

    public static final List<String> FOOTER = List.of(
            "over",
            "handleiding",
            "begrippen",
            "bronnen",
            "programmas",
            "toegankelijkheid",
            "privacy",
            "kwetsbaarheid",
            "open-data",
            "redactie");

    /// The sentence of this key.
    public String t(String key) {
        return words.get(key);
    }

    public String t(String key, Object... arguments) {
        return words.get(key, arguments);
    }

    public String language() {
        return words.language();
    }

    public String otherLanguage() {
        return language().equals("en") ? "nl" : "en";
    }

    /// An address in the language of this page, and in the same preview.
    public String href(String path) {
        return root.href(path);
    }

    /// This page in another language.
    public String inLanguage(String language) {
        return root.in(language).href(path) + (query.isEmpty() ? "" : "?" + query);
    }

    public String canonical() {
        return origin + inLanguage(language());
    }

    public String absolute(String href) {
        return origin + href;
    }

    public String asset(String name) {
        return assets.href(name);
    }

    /// The title in the window: with the name of the site, except on the front page.
    public String windowTitle() {
        return title.equals(site) ? site : title + " – " + site;
    }

    /// Whether questions can be put in a set from this page.
    public boolean makesSets() {
        return scripts.contains(SETS_SCRIPT);
    }

    /// Whether only those see it who have its address: then nobody may keep it, and nothing leads to it.
    public boolean isPreview() {
        return root.isPreview();
    }
}
