package nl.kennisatelier.web.kit.page;

import java.util.List;
import java.util.Optional;
import nl.kennisatelier.library.SiteOwner;
import nl.kennisatelier.style.HouseStyle;
import nl.kennisatelier.words.PhoneLanguage;
import nl.kennisatelier.words.Words;

/// What stands around every page: head, header, path, footer.
///
/// @param band above the pages of a preview
/// @param paper what is added when it is printed; nothing for a page that is made to be looked at
/// @param mine the neighbourhood that the visitor chose as his own
public record Frame(
        Words words,
        Common common,
        Head head,
        Address address,
        Orientation place,
        Optional<Band> band,
        Optional<Paper> paper,
        Optional<Mine> mine) {

    /// @param slug as it stands in addresses
    /// @param without this page without it
    /// @param isTold whether it is shown above the page; a page of results has it among its filters
    /// @param isFirst whether what is like it stands first: without figures nobody knows what is
    public record Mine(String slug, String name, String without, boolean isTold, boolean isFirst) {}

    /// The same on every page of a site.
    ///
    /// @param site its name
    /// @param contact whom readers can ask; nothing where nobody was named
    /// @param licence of the texts; nothing where none was chosen
    /// @param owner who answers for the site
    /// @param foot what stands at the foot of each page besides ours
    public record Common(
            Assets assets,
            SiteConfig config,
            String site,
            Optional<Link> contact,
            Optional<Link> licence,
            SiteOwner owner,
            List<Link> foot) {}

    /// What the browser and machines read.
    ///
    /// @param data what machines may read of the page, as a script element; or empty
    /// @param indexable whether search engines may keep it
    /// @param styles names of style sheets besides those of every page
    /// @param scripts names of scripts besides the one of every page
    public record Head(
            String title,
            String description,
            String data,
            boolean indexable,
            List<Link> feeds,
            List<String> styles,
            List<String> scripts) {}

    /// @param path Dutch, without language, the same in a preview
    /// @param query without `?`; may be empty
    public record Address(String origin, Root root, String path, String query) {}

    /// Where the page stands in the site.
    ///
    /// @param crumbs from the front page to this page; empty for none
    /// @param nav which entry of the menu is this page's: `zoeken`, or empty
    /// @param bare whether the page has a search field of its own
    public record Orientation(List<Crumb> crumbs, String nav, boolean bare) {}

    /// What remembers the question set in hand, and shows it on every page with questions.
    public static final String SETS_SCRIPT = "question-set.js";

    /// Looks after pages with a form that is more than a search.
    public static final String FORMS = "forms.css";

    /// Looks after the form in which a text is written.
    public static final String DESK = "desk.css";

    /// Looks after what is told of likeness.
    public static final String LIKE = "like.css";

    /// Looks after the forms that end in the letterbox, and after the letters.
    public static final String LETTERS = "letters.css";

    public static final List<String> MENU = List.of("zoeken", "themas", "wijken", "vragensets", "agenda", "programmas");

    public static final List<String> FOOTER = List.of(
            "over",
            "handleiding",
            "begrippen",
            "bronnen",
            "hergebruik",
            "kennisvragen",
            "signalen",
            "voorstellen",
            "nieuws",
            "toegankelijkheid",
            "privacy",
            "kwetsbaarheid",
            "open-data",
            "redactie");

    public String title() {
        return head.title();
    }

    /// The name of the site.
    public String site() {
        return common.site();
    }

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

    /// `rtl` or `ltr`.
    public String direction() {
        return words.direction();
    }

    /// By the address, for plain Dutch is Dutch too.
    public PhoneLanguage spoken() {
        return PhoneLanguage.of(address.root().language());
    }

    public String otherLanguage() {
        return language().equals("en") ? "nl" : "en";
    }

    /// An address in the language of this page, and in the same preview.
    public String href(String path) {
        return address.root().href(path);
    }

    /// This page in another language.
    public String inLanguage(String language) {
        var query = address.query();
        return address.root().in(language).href(address.path()) + (query.isEmpty() ? "" : "?" + query);
    }

    public String canonical() {
        return address.origin() + inLanguage(address.root().language());
    }

    public String absolute(String href) {
        return address.origin() + href;
    }

    public String asset(String name) {
        return common.assets().href(name);
    }

    /// The address of a file that a house style may have.
    public Optional<String> ownAsset(String name) {
        return common.assets().has(name) ? Optional.of(asset(name)) : Optional.empty();
    }

    public HouseStyle style() {
        return common.assets().style();
    }

    public String icon() {
        return asset(common.assets().icon());
    }

    public String iconType() {
        return icon().endsWith(".png") ? "image/png" : "image/svg+xml";
    }

    /// The title in the window: with the name of the site, except on the front page.
    public String windowTitle() {
        return title().equals(site()) ? site() : title() + " – " + site();
    }

    /// Whether questions can be put in a set from this page.
    public boolean makesSets() {
        return head.scripts().contains(SETS_SCRIPT);
    }

    /// Whether only those see it who have its address: then nobody may keep it, and nothing leads to it.
    public boolean isPreview() {
        return address.root().isPreview();
    }
}
