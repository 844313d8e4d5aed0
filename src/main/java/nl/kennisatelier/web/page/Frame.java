package nl.kennisatelier.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.words.Words;

/// What stands around every page: head, header, path, footer.
///
/// @param path Dutch address, without language
/// @param query of the page's own address, without `?`; may be empty
/// @param crumbs from the front page to this page; empty for none
/// @param data what machines may read of the page, as a script element; or empty
/// @param nav which entry of the menu is this page's: `zoeken`, or empty
/// @param bare whether the page has a search field of its own
/// @param indexable whether search engines may keep it
public record Frame(
        Words words,
        Assets assets,
        SiteConfig config,
        String origin,
        String site,
        String path,
        String query,
        String title,
        String description,
        List<Crumb> crumbs,
        String data,
        String nav,
        boolean bare,
        boolean indexable,
        List<Link> feeds) {

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

    /// An address in the language of this page.
    public String href(String path) {
        return address(language(), path);
    }

    /// This page in another language.
    public String inLanguage(String language) {
        return address(language, path) + (query.isEmpty() ? "" : "?" + query);
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

    /// Editors' HTML with its own addresses in the language of this page.
    public String html(String safe) {
        return language().equals("en") ? safe.replace("href=\"/", "href=\"/en/") : safe;
    }

    /// The title in the window: with the name of the site, except on the front page.
    public String windowTitle() {
        return title.equals(site) ? site : title + " – " + site;
    }

    private static String address(String language, String path) {
        return language.equals("en") ? path.equals("/") ? "/en" : "/en" + path : path;
    }

    /// Puts a frame together, for most of it is the same on every page.
    public static final class Builder {

        private final Visit visit;
        private final String title;
        private String description = "";
        private String query = "";
        private String nav = "";
        private boolean bare;
        private boolean indexable = true;
        private final List<Crumb> crumbs = new ArrayList<>();
        private final List<Map<String, Object>> data = new ArrayList<>();
        private List<Link> feeds = List.of();

        Builder(Visit visit, String title) {
            this.visit = visit;
            this.title = title;
        }

        public Builder description(String description) {
            this.description = description;
            return this;
        }

        public Builder nav(String nav) {
            this.nav = nav;
            return this;
        }

        /// Adds a step to the path; the front page comes before the first by itself, this page after the last.
        public Builder crumb(String label, String path) {
            crumbs.add(new Crumb(label, path));
            return this;
        }

        public Builder data(Map<String, Object> thing) {
            data.add(thing);
            return this;
        }

        public Builder search(SearchRequest request) {
            query = request.toQuery();
            bare = true;
            return this;
        }

        public Builder bare() {
            bare = true;
            return this;
        }

        public Builder hidden() {
            indexable = false;
            return this;
        }

        public Builder feeds(List<Link> feeds) {
            this.feeds = feeds;
            return this;
        }

        public Frame build() {
            var words = visit.words();
            var site = visit.library().conventions().atelier().name();
            var all = crumbs.isEmpty()
                    ? List.<Crumb>of()
                    : Stream.of(
                                    Stream.of(new Crumb(words.get("nav.home"), "/")),
                                    crumbs.stream(),
                                    Stream.of(new Crumb(title, visit.path())))
                            .flatMap(c -> c)
                            .toList();
            if (!all.isEmpty()) data.add(JsonData.breadcrumbs(visit, all));
            return new Frame(
                    words,
                    visit.assets(),
                    visit.config(),
                    visit.origin(),
                    site,
                    visit.path(),
                    query,
                    title,
                    Optional.of(description).filter(d -> !d.isBlank()).orElse(words.get("site.description")),
                    all,
                    JsonData.script(data),
                    nav,
                    bare,
                    indexable,
                    feeds);
        }
    }
}
